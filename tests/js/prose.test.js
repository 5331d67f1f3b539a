// The marks in a lesson's words are read as what they stand for; what says nothing is refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { piecesOf } from '../../www/course/prose.js';

test('numbers, variables, handles and acts', () => {
  assert.deepEqual(piecesOf('It is {sum}, or {sum:2}.'), [
    { kind: 'text', text: 'It is ' },
    { kind: 'number', name: 'sum', decimals: 4 },
    { kind: 'text', text: ', or ' },
    { kind: 'number', name: 'sum', decimals: 2 },
    { kind: 'text', text: '.' },
  ]);
  assert.deepEqual(piecesOf('[δc(3)]'), [{ kind: 'symbol', isDelta: true, name: 'c', t: '3' }]);
  assert.deepEqual(piecesOf('[W_z]'), [{ kind: 'symbol', isDelta: false, name: 'W_z', t: undefined }]);
  assert.deepEqual(piecesOf('[y(t−1)]'), [{ kind: 'symbol', isDelta: false, name: 'y', t: 't−1' }]);
  assert.deepEqual(piecesOf('[both gates|ibar>c@3,fbar>c@3]'), [{ kind: 'handle', text: 'both gates', things: ['ibar>c@3', 'fbar>c@3'] }]);
  assert.deepEqual(piecesOf('[cut it!cut]'), [{ kind: 'act', text: 'cut it', act: 'cut' }]);
});

test('text without marks stays as it is', () => {
  assert.deepEqual(piecesOf('Nothing (at all) is marked.'), [{ kind: 'text', text: 'Nothing (at all) is marked.' }]);
  assert.deepEqual(piecesOf(''), []);
});

for (const bad of ['{two words}', '{sum:12}', '[]', '[a|]', '[δ]', '[cut it!two words]', '[c(3)(4)]']) {
  test(`${bad} says nothing`, () => assert.throws(() => piecesOf(`Look: ${bad}.`), SyntaxError));
}
