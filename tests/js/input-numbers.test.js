import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNumber, readWhole } from '../../www/input/number.js';
import { readNumbers } from '../../www/input/numbers.js';
import { randomSource } from '../support/random.js';

/** @param {string} text @param {number} [most] */
const rowsOf = (text, most) => /** @type {{x: number[][]}} */ (readNumbers(text, most)).x;
/** @param {string} text @param {number} [most] */
const sentenceFor = (text, most) =>
  /** @type {{sentence: string}} */ (readNumbers(text, most)).sentence;

test('one line, or one number on each line, is a sequence of one input', () => {
  const expected = [[0.8], [-0.5], [0.9]];
  for (const text of [
    '0.8, -0.5, 0.9',
    '0.8 -0.5 .9',
    '0.8,-0.5,0.9,',
    '0.8; -0.5; 0.9',
    '0,8; −0,5; 0,9',
    '0.8\t-0.5\t0.9',
    '0.8\n-0.5\n0.9\n',
    '\uFEFF0.8\r\n\r\n  -0.5\r\n0.9',
    '0.8\r-0.5\r0.9',
    '8e-1, –5E-1, +0.9',
    'value\n0.8\n-0.5\n0.9',
    '"0.8","-0.5","0.9"',
  ]) {
    assert.deepEqual(rowsOf(text), expected, JSON.stringify(text));
  }
});

test('columns are inputs and rows are steps', () => {
  const expected = [
    [1, 2.5],
    [3, -4],
    [5, 6],
  ];
  for (const text of [
    '1,2.5\n3,-4\n5,6',
    '1 2.5\n3 -4\n5 6',
    '1;2,5\n3;-4\n5;6',
    '1\t2,5\n3\t−4\n5\t6',
    'a,b\n1, 2.5\n3, -4\n5, 6',
    '"first name";"b"\n1;2,5\n\n3;-4\n5;6',
  ]) {
    assert.deepEqual(rowsOf(text), expected, JSON.stringify(text));
  }
  assert.deepEqual(rowsOf('a,b,c\n1,2,3'), [[1, 2, 3]], 'a heading names the columns of one row');
});

test('the heading is returned', () => {
  const read = readNumbers('time, load\n1, 2\n3, 4');
  assert.deepEqual('heading' in read && read.heading, ['time', 'load']);
});

test('what is written is read back exactly', () => {
  const random = randomSource(1);
  const formats = [
    { cell: ', ', row: '\n' },
    { cell: ',', row: '\r\n' },
    { cell: ' ', row: '\n\n' },
    { cell: ';', row: '\r' },
    { cell: '\t', row: '\n' },
    { cell: ' ; ', row: '\n' },
  ];
  for (let round = 0; round < 300; round += 1) {
    const [rows, columns] = [1 + Math.floor(random() * 8), 1 + Math.floor(random() * 6)];
    const number = () => (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20);
    const x = Array.from({ length: Math.max(rows, 2) }, () =>
      Array.from({ length: columns }, number),
    );
    const { cell, row } = formats[round % formats.length];
    const text = x
      .map((numbers) => numbers.join(cell))
      .join(row)
      .replaceAll('-', random() < 0.5 ? '−' : '-');
    assert.deepEqual(rowsOf(text), x, JSON.stringify(text));
  }
});

test('decimal commas are read where semicolons or tabs separate, never beside points', () => {
  assert.deepEqual(rowsOf('1,5;2\n3;4,25'), [
    [1.5, 2],
    [3, 4.25],
  ]);
  assert.match(
    sentenceFor('1,5;2.5'),
    /^Line 1, column 2: “2\.5” mixes decimal commas with decimal/,
  );
  assert.match(sentenceFor('0,5 0,7 0,9'), /either; write decimal points/);
  assert.match(sentenceFor('0,8, 0,5'), /either; write decimal points/);
  assert.deepEqual(rowsOf('0.8,0.5, 0.9'), [[0.8], [0.5], [0.9]], 'points show what commas are');
});

test('what is wrong is said with its place', () => {
  assert.match(
    sentenceFor('1, 2\n\n3, abc'),
    /^Line 3, column 2: “abc” is not a number; accepted are/,
  );
  assert.match(sentenceFor('hello'), /^Line 1, column 1: “hello” is not a number/);
  assert.match(sentenceFor('a b\nc d'), /^Line 2, column 1: “c” is not a number/);
  assert.match(sentenceFor('1,2,3\n4,5'), /^Line 2 has 2 numbers, the first row 3/);
  assert.match(sentenceFor('1,2\n3,4,5'), /^Line 2 has 3 numbers, the first row 2/);
  assert.match(sentenceFor('1,,3'), /^Line 1, column 2 is empty/);
  assert.match(sentenceFor('1\t\t3'), /^Line 1, column 2 is empty/);
  for (const name of ['NaN', '-Infinity', 'inf', '∞']) {
    assert.match(sentenceFor(`1, ${name}`), /^Line 1, column 2: “.+” is not finite/, name);
  }
  assert.match(sentenceFor('1e999'), /too large/);
  for (const text of ['', ' \n\t ']) assert.match(sentenceFor(text), /^There is no number yet/);
  for (const text of ['0x10', '1_000', '5%', '1.2.3', '--1', '1e', '.', '[1', '1e5.5']) {
    assert.match(sentenceFor(text), /is not a number/, text);
  }
});

test('offending text is shortened', () => {
  const sentence = sentenceFor(`1, ${'x'.repeat(5000)}`);
  assert.ok(sentence.includes(`“${'x'.repeat(24)}…”`) && sentence.length < 250, sentence);
});

test('the limits: 1000 steps, 256 columns', () => {
  const lines = (/** @type {number} */ count) => Array(count).fill('1').join('\n');
  assert.equal(rowsOf(lines(1000)).length, 1000);
  assert.match(sentenceFor(lines(1001)), /more than 1000 steps/);
  assert.equal(rowsOf(lines(1001), 1001).length, 1001);
  assert.equal(rowsOf(Array(1000).fill('1').join(',')).length, 1000);
  assert.match(sentenceFor(Array(1001).fill('1').join(',')), /more than 1000 steps/);
  const wide = (/** @type {number} */ count) => `${Array(count).fill('1').join(',')}\n`.repeat(2);
  assert.equal(rowsOf(wide(256))[0].length, 256);
  assert.match(sentenceFor(wide(257)), /more than 256 columns/);
});

test('8 MB of junk of any kind is answered at once', () => {
  const size = 7_999_990;
  const random = randomSource(2);
  const noise = Array.from({ length: 999 }, () => String.fromCharCode(32 + random() * 90)).join('');
  const units = [
    'x',
    ' ',
    '\n',
    '\r\n',
    ',',
    ';',
    '\t',
    '1,',
    '1 ',
    '1\n',
    '1',
    '"',
    '−',
    '∞',
    ' \n',
    'a1,2;',
    '1,2 ',
    noise,
  ];
  const junk = units.map((unit) => unit.repeat(size / unit.length));
  junk.push(`1${' '.repeat(size)}2`, `1${' '.repeat(size)}2;3`, `1, ${' '.repeat(size)}, 2`);
  junk.push(`${'\n'.repeat(size)}x`, 'x'.repeat(10_000_000));
  for (const [index, text] of junk.entries()) {
    const begin = process.cpuUsage();
    readNumbers(text);
    // It takes 70 ms at most; a quadratic reading takes hours.
    assert.ok(process.cpuUsage(begin).user < 2e6, `junk ${index}`);
  }
  assert.match(sentenceFor('x'.repeat(10_000_000)), /10 million characters; at most 8 million are read/);
});

test('a number in a field of its own', () => {
  assert.deepEqual(readNumber(' −0.5 '), { number: -0.5 });
  assert.deepEqual(readNumber('0,5'), { number: 0.5 });
  const zero = readNumber('-0');
  assert.ok('number' in zero && Object.is(zero.number, 0), 'never −0');
  for (const typed of ['', 'abc', 'NaN', '1e400', '1,2,3', '1.000,5']) {
    assert.ok('sentence' in readNumber(typed), typed);
  }
  assert.deepEqual(readWhole('12', 0, 20), { number: 12 });
  for (const typed of ['', '1.5', '-1', '21', 'x'])
    assert.ok('sentence' in readWhole(typed, 0, 20));
});
