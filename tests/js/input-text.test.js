import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readWord } from '../../www/input/text.js';
import { randomSource } from '../support/random.js';

/** @typedef {import('../../www/input/text.js').Word} Word */

/** @param {string} text */
const wordOf = (text) => /** @type {Word} */ (readWord(text));
/** @param {string} text */
const sentenceFor = (text) => /** @type {{sentence: string}} */ (readWord(text)).sentence;

test('hello: one-hot letters in the order of their appearance, the next one as class', () => {
  assert.deepEqual(wordOf('hello'), {
    x: [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
    ],
    targets: [1, 2, 2, 3],
    labels: ['h', 'e', 'l', 'o'],
  });
});

test('inputs and classes spell the text', () => {
  const random = randomSource(3);
  for (let round = 0; round < 200; round += 1) {
    const letters = Array.from(
      { length: 2 + random() * 60 },
      () => 'abcdef😀ß'.match(/./gu)?.[Math.floor(random() * 8)],
    );
    const text = `xy${letters.join('')}`;
    const { x, targets, labels } = wordOf(text);
    assert.equal(new Set(labels).size, labels.length);
    assert.ok(
      x.every((row) => row.length === labels.length && row.reduce((sum, one) => sum + one) === 1),
    );
    assert.equal(
      x.map((row) => labels[row.indexOf(1)]).join('') + labels[targets.at(-1) ?? 0],
      text,
    );
    assert.equal(labels[x[0].indexOf(1)] + targets.map((index) => labels[index]).join(''), text);
  }
});

test('a character is what a reader sees as one', () => {
  assert.deepEqual(wordOf('👨‍👩‍👧a🇫🇷').labels, ['👨‍👩‍👧', 'a', '🇫🇷']);
  assert.deepEqual(wordOf('e\u0301a\u00e9').labels, ['\u00e9', 'a'], 'composed or not');
});

test('without Intl.Segmenter, a character is a code point', () => {
  const { Segmenter } = Intl;
  try {
    Reflect.deleteProperty(Intl, 'Segmenter');
    assert.deepEqual(wordOf('a😀b').labels, ['a', '😀', 'b']);
  } finally {
    Object.defineProperty(Intl, 'Segmenter', {
      value: Segmenter,
      configurable: true,
      writable: true,
    });
  }
});

test('spaces around a text do not count, inside it a run of them is one', () => {
  assert.deepEqual(wordOf('  a \n\t b '), wordOf('a b'));
  assert.deepEqual(wordOf('a b').labels, ['a', ' ', 'b']);
});

test('what cannot be predicted is refused', () => {
  assert.match(sentenceFor(''), /^There is no letter yet/);
  assert.match(sentenceFor(' \n '), /^There is no letter yet/);
  assert.match(sentenceFor('a'), /^One letter has no next one/);
  assert.match(sentenceFor('aaa'), /no other letter than “a”/);
  assert.equal(wordOf('ab'.repeat(500) + 'a').x.length, 1000);
  assert.match(sentenceFor('ab'.repeat(501)), /more than 1001 letters/);
  const different = (/** @type {number} */ count) =>
    Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
  assert.equal(wordOf(different(256)).labels.length, 256);
  assert.match(sentenceFor(different(257)), /more than 256 different letters/);
});

test('10 MB of text is refused at once', () => {
  for (const unit of ['ab', ' ', 'e\u0301', '😀']) {
    const begin = performance.now();
    assert.match(sentenceFor(unit.repeat(1e7 / unit.length)), /more than 1001 letters/);
    assert.ok(performance.now() - begin < 5000, unit);
  }
});
