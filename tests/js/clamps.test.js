// Holding a node and letting it go: at every step means from t = 1 on; the initial state stands apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clampAt, withClamp, withoutClamp } from '../../www/tools/edits.js';

const initial = { node: 'y', t: 0, values: [1] };
const always = { node: 'y', t: null, values: [2] };
const once = { node: 'y', t: 3, values: [3] };
const other = { node: 'c', t: 3, values: [4] };
const edits = (/** @type {import('../../www/tools/edits.js').Clamp[]} */ ...clamps) => ({ cuts: [], clamps });

test('the clamp that holds is the last one for that step, or for every step', () => {
  const all = edits(initial, always, once);
  assert.deepEqual([0, 1, 3].map((t) => clampAt(all, { node: 'y', t })), [initial, always, once]);
});

test('to hold a node at every step replaces what holds at one, but not the initial state', () => {
  assert.deepEqual(withClamp(edits(initial, once, other), always).clamps, [initial, other, always]);
  assert.deepEqual(withClamp(edits(always, initial), { ...initial, values: [9] }).clamps, [always, { ...initial, values: [9] }]);
});

test('to let go takes away what holds there and nothing else', () => {
  assert.deepEqual(withoutClamp(edits(initial, always, once, other), { node: 'y', t: 0 }).clamps, [always, once, other]);
  assert.deepEqual(withoutClamp(edits(initial, always, once, other), { node: 'y', t: 3 }).clamps, [initial, other]);
});
