// Which steps of a route are shown one by one.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { folded } from '../../www/layout/chain.js';

/** @param {...string} flows */
const route = (...flows) =>
  flows.map((flow, t) => ({ flow, slope: 1, from: { node: '', t, component: 0 }, to: { node: '', t: t + 1, component: 0 } }));

/** What is shown: the names of steps, and the counts of folded ones. @param {...string} flows */
const shown = (...flows) =>
  folded(route(...flows)).map((piece) => ('stretch' in piece ? piece.stretch.flow : piece.count));

test('four equal steps in a row are shown, of five the first and the last', () => {
  assert.deepEqual(shown('c>c', 'c>c', 'c>c', 'c>c', 'c>y'), ['c>c', 'c>c', 'c>c', 'c>c', 'c>y']);
  assert.deepEqual(shown('c>c', 'c>c', 'c>c', 'c>c', 'c>c', 'c>y'), ['c>c', 3, 'c>c', 'c>y']);
});

test('rounds of several steps are folded too: their first and last are shown', () => {
  const flows = Array.from({ length: 6 }, () => ['h>a', 'a>h']).flat();
  assert.deepEqual(shown(...flows, 'h>J'), ['h>a', 'a>h', 8, 'h>a', 'a>h', 'h>J']);
  assert.deepEqual(shown('h>a', 'a>h', 'h>a', 'a>h', 'h>J'), ['h>a', 'a>h', 'h>a', 'a>h', 'h>J']);
  assert.deepEqual(shown(), []);
});

test('every step is either shown or counted, once', () => {
  const names = ['c>c', 'c>y', 'y>zbar', 'zbar>z', 'z>c'];
  for (let seed = 0; seed < 300; seed += 1) {
    const flows = Array.from({ length: seed % 40 }, (_, index) => names[(index * (1 + (seed % 3)) + ((index * seed) >> 3)) % 5]);
    const total = folded(route(...flows)).reduce((sum, piece) => sum + ('count' in piece ? piece.count : 1), 0);
    assert.equal(total, flows.length, String(flows));
  }
});
