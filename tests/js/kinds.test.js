// Each kind of setting is written as a text that an address may hold, and read again.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { between, either, flag, number, oneOf, orNull, text, whole } from '../../www/settings/kinds.js';
import { byName, listOf, listOrRows, record } from '../../www/settings/lists.js';

/** @typedef {import('../../www/settings/kinds.js').Kind} Kind */

const words = { accepted: 'what the test says' };
const numbers = listOf(number, words);
const rows = listOf(numbers, words);
const weights = listOrRows(numbers, rows, words);
const cuts = listOf(record({ flow: text, t: orNull(whole(0)) }, words), words);
const clamps = listOf(record({ node: text, t: whole(0), values: numbers }, words), words);

/** @type {[name: string, kind: Kind, value: unknown, written: string][]} */
const written = [
  ['a flag', flag, true, 'on'],
  ['a number', number, -1.5e-7, '-1.5e-7'],
  ['a large number', number, 1e21, '1e21'],
  ['minus zero', number, -0, '-0'],
  ['a whole number', whole(0), 9007199254740991, '9007199254740991'],
  ['a number between two others', between(1e-6, 100), 1e-6, '0.000001'],
  ['a choice', oneOf('squared', 'last'), 'last', 'last'],
  ['a choice or a number', either([whole(0), oneOf('end')], words), 'end', 'end'],
  ['a text', text, 'a,b;c/d:e&f=g h%', 'a%2Cb%3Bc%2Fd%3Ae%26f%3Dg%20h%25'],
  ['null', orNull(text), null, 'null'],
  ['a text that reads null', orNull(text), 'null', '%6eull'],
  ['no number', numbers, [], ''],
  ['numbers', numbers, [1, -2.5], '1,-2.5'],
  ['rows', rows, [[1, 2], [3]], '1,2;3'],
  ['one empty row', rows, [[]], ';'],
  ['rows that begin and end with an empty one', rows, [[], [1], []], ';;1;'],
  ['a list where rows may stand', weights, [1, 2], '1,2'],
  ['a single row where a list may stand', weights, [[1, 2]], ';1,2'],
  ['texts, the first one empty', listOf(text, words), ['', 'a', ''], ',,a,'],
  ['one empty text', listOf(text, words), [''], ','],
  ['weights by name', byName(weights, words), { W_z: [[1.1]], p_i: [0.5] }, 'W_z:;1.1/p_i:0.5'],
  ['nothing by name', byName(numbers, words), {}, ''],
  ['records', cuts, [{ flow: 'obar>c', t: 3 }, { flow: 'c>c', t: null }], 'obar%3Ec:3/c%3Ec:null'],
  ['records of lists', clamps, [{ node: 'o', t: 2, values: [0.5, -1] }], 'o:2:0.5,-1'],
  ['a record within a record', record({ states: byName(numbers, words), t: whole(1) }, words), { states: { c: [1] }, t: 2 }, 'c%3A1:2'],
];

for (const [name, kind, value, as] of written) {
  test(`${name}: ${as}`, () => {
    assert.ok(kind.accepts(value));
    assert.equal(kind.write(value), as);
    assert.deepStrictEqual(kind.read(as), value);
  });
}

/** @type {[name: string, kind: Kind, text: string][]} */
const unreadable = [
  ['another word for a flag', flag, 'true'],
  ['no number', number, ''],
  ['not finite', number, 'Infinity'],
  ['too large', number, '1e999'],
  ['hexadecimal', number, '0x10'],
  ['with a separator', number, '1_000'],
  ['not whole', whole(0), '1.5'],
  ['below what is accepted', between(0.5, 2), '0.49'],
  ['above it', between(0.5, 2), '2.01'],
  ['a bad escape', text, '%E0%A4%A'],
  ['a row of words', rows, '1;a'],
  ['an empty number', numbers, '1,,2'],
  ['a part too few', cuts, 'obar%3Ec'],
  ['a part too many', cuts, 'a:1:2'],
  ['a part of another kind', clamps, 'o:x:1'],
  ['no name', byName(numbers, words), '1,2'],
];

for (const [name, kind, as] of unreadable) {
  test(`unreadable, ${name}: ${as}`, () => {
    const value = kind.read(as);
    assert.ok(value === undefined || !kind.accepts(value));
  });
}

test('what is accepted as a value is what the kind says', () => {
  assert.ok(!record({ a: number }, words).accepts({ a: 1, b: 2 }));
  assert.ok(!record({ a: number }, words).accepts({}));
  assert.ok(!byName(numbers, words).accepts(JSON.parse('{"__proto__": [1]}')));
  assert.ok(!numbers.accepts([NaN]));
  assert.ok(!whole(1).accepts(0));
  assert.ok(!orNull(text).accepts(undefined));
});
