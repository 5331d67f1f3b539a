import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCaseFile, readCaseText } from '../../www/input/file.js';
import { jsonFault } from '../../www/input/json.js';
import { sentenceOf, sentenceOfThrown } from '../../www/words/en/errors.js';
import { refusalByCore } from '../support/core.js';
import { randomSource } from '../support/random.js';

const good = {
  model: 'rnn',
  N: 1,
  H: 2,
  T: 2,
  loss: 'squared',
  x: [[1], [2]],
  targets: [
    [1, 2],
    [3, 4],
  ],
  seed: 1,
};

/** @param {unknown} value */
const subject = (value) => /** @type {import('../../www/core.js').Case} */ (value);
/** @param {string} text */
const sentenceFor = (text) => /** @type {{sentence: string}} */ (readCaseText(text)).sentence;

test('a case is read with the keys of the format and no others', () => {
  const text = JSON.stringify({ ...good, expected: { J: 1 }, other: [1] });
  assert.deepEqual(readCaseText(`\uFEFF${text}`), { case: good });
  assert.equal(refusalByCore(subject(good)), undefined);
});

test('what is not JSON is told with line and column', () => {
  assert.match(
    sentenceFor('{\n "N": 1,\n "H": NaN\n}'),
    /^The file is not JSON: line 3, column 7, “NaN” does/,
  );
  assert.match(sentenceFor('{"N": 1'), /line 1, column 8, it ends too early/);
  assert.match(sentenceFor(' '), /^The file is empty/);
  for (const [text, kind] of [
    ['[1]', 'a list'],
    ['5', 'a number'],
    ['null', 'null'],
    ['"a"', 'a text'],
  ]) {
    assert.match(sentenceFor(text), new RegExp(`^The file holds ${kind} instead of an object`));
  }
});

test('the fault of a text lies where JSON.parse stops to accept it', () => {
  const random = randomSource(5);
  const whole = JSON.stringify(
    { a: [1, -2.5e3, true, null, 'x\\"\n\u0001'], b: {}, c: [[]] },
    null,
    1,
  );
  const marks = '{}[]:,"\\0-1.e a\n\t';
  for (let round = 0; round < 3000; round += 1) {
    const at = Math.floor(random() * whole.length);
    const mark = marks[Math.floor(random() * marks.length)];
    const text = whole.slice(0, at) + mark + whole.slice(at + Math.floor(random() * 3));
    assert.equal(jsonFault(text) === undefined, isJson(text), text);
  }
  assert.deepEqual(jsonFault('[1,\n 2,]'), { line: 2, column: 4, found: ']' });
  assert.deepEqual(jsonFault('{"a" 1}'), { line: 1, column: 6, found: '1' });
});

test('junk files of 8 MB are answered at once, larger ones are not read', async () => {
  const size = 7_999_990;
  for (const unit of ['x', '[', '{"a":', '\n', '"', '"\\n', '1', '\u0000', '[1,', '{}']) {
    const begin = process.cpuUsage();
    assert.ok(sentenceFor(unit.repeat(size / unit.length)) !== undefined, unit);
    assert.ok(process.cpuUsage(begin).user < 5e6, unit);
  }
  const large = { size: 10_000_000, text: () => assert.fail('read') };
  const outcome = await readCaseFile(/** @type {any} */ (large));
  assert.deepEqual(outcome, { sentence: 'The file has 10 MB; at most 8 MB are read.' });
  assert.deepEqual(await readCaseFile(new Blob([JSON.stringify(good)])), { case: good });
  const broken = { size: 1, text: () => Promise.reject(new Error('gone')) };
  assert.match(
    /** @type {any} */ (await readCaseFile(/** @type {any} */ (broken))).sentence,
    /could not be read/,
  );
});

test('what the core refuses becomes one sentence that names the place and what is accepted', () => {
  /** @type {[object, RegExp][]} */
  const refused = [
    [
      { ...good, x: [[1], ['abc']] },
      /^The input x\[1\]\[0\] \(step 2, column 1\) is the text "abc"; accepted is a finite number\.$/,
    ],
    [
      { ...good, x: [[1]] },
      /^The list of inputs, x, has the wrong size, a list of 1; accepted is a list of 2 /,
    ],
    [
      { ...good, x: [[1], [NaN]] },
      /^The input x\[1\]\[0\] .* is not finite; accepted is a finite number\.$/,
    ],
    [
      { ...good, targets: [[1, 2], [3]] },
      /^The target targets\[1\] \(step 2\) has the wrong size, a list of 1;/,
    ],
    [
      { ...good, seed: undefined, params: {} },
      /^The weight U is missing; accepted is a list of 2 rows/,
    ],
    [
      { ...good, seed: undefined, params: { U: [[1], [2]], W: 5 } },
      /^The weight W is 5; accepted is a list/,
    ],
    [
      {
        ...good,
        params: {
          W: [
            [1, 2],
            [3, null],
          ],
        },
      },
      /^The weight W\[1\]\[1\] is null; accepted is a finite/,
    ],
    [
      { ...good, H: 257 },
      /^H, the number of units, is 257; accepted is a whole number from 1 to 256\.$/,
    ],
    [{ N: 1 }, /^The model is missing; accepted is "lstm", "rnn", "pascanu" or "chain"\.$/],
    [
      { ...good, model: 'lstm', variant: ['CIFG', 'NIG'] },
      /^CIFG with NIG has no meaning: CIFG couples/,
    ],
    [
      { ...good, x: [[[[[1]]]], [1]] },
      /^This is not a case in the format of the example files: x: lists within/,
    ],
  ];
  for (const [value, expected] of refused) {
    assert.match(refusalByCore(subject(value)) ?? 'accepted', expected);
  }
});

test('every refusal of the core is a sentence', () => {
  const random = randomSource(6);
  /** @type {unknown[]} */
  const junk = [null, 'abc', -1, 1.5, 1e999, NaN, [], {}, [[]], [null], true, [['x']], { a: 1 }, 0];
  for (let round = 0; round < 2000; round += 1) {
    const fields = Object.keys({ ...good, params: 0, K: 0, variant: 0, h0: 0 });
    const field = fields[Math.floor(random() * fields.length)];
    const value = junk[Math.floor(random() * junk.length)];
    const sentence = refusalByCore(subject({ ...good, [field]: value }));
    if (sentence === undefined) continue;
    assert.match(sentence, /^[A-Z][^\n]*\.$/, `${field} = ${JSON.stringify(value)}`);
    assert.doesNotMatch(sentence, /undefined|\[object|NaN \(|Error:/);
  }
});

test('other errors speak for themselves', () => {
  assert.equal(sentenceOfThrown(new Error('The wasm trapped.')), 'The wasm trapped.');
  const settings = { code: 'type', field: 'units', got: '"x"', accepted: 'a whole number from 1' };
  assert.equal(sentenceOf(settings), 'The field units is "x"; accepted is a whole number from 1.');
});

/** @param {string} text */
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
