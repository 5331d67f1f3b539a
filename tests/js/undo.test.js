// What was changed can be taken back, and made again.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { initialSettings, numbersThatDiffer } from '../../www/state.js';
import { done, nothingDone, redone, undone } from '../../www/undo.js';
import { anySettings } from '../support/settings.js';

/** @typedef {import('../../www/undo.js').Acts} Acts */

const first = initialSettings();
const seeds = (/** @type {number} */ count) => Array.from({ length: count }, (_, seed) => ({ ...first, seed }));

/** @param {Acts} acts */
const past = ({ past }) => past.map(({ seed }) => seed);

/** The acts that lead from each of these settings to the next. @param {{ control?: string, at: number }[]} moments */
const actsAt = (moments) =>
  moments.reduce((acts, moment, seed) => done(acts, { ...first, seed }, moment), nothingDone);

test('all acts taken back lead to the first settings, all made again to the last', () => {
  fc.assert(
    fc.property(fc.array(anySettings, { minLength: 1, maxLength: 8 }), (records) => {
      let acts = nothingDone;
      for (const [at, record] of records.slice(0, -1).entries()) acts = done(acts, record, { at: at * 10 });
      let now = records[records.length - 1];
      for (let turned = undone(acts, now); turned; turned = undone(acts, now)) ({ settings: now, acts } = turned);
      assert.equal(now, records[0]);
      for (let turned = redone(acts, now); turned; turned = redone(acts, now)) ({ settings: now, acts } = turned);
      assert.equal(now, records[records.length - 1]);
    }),
  );
});

test('a drag, or keystroke after keystroke at one number, is one act', () => {
  const control = 'W_z[0][0]';
  const drag = Array.from({ length: 300 }, (_, frame) => ({ control, at: frame * 16 }));
  assert.deepEqual(past(actsAt(drag)), [0]);
  assert.deepEqual(past(actsAt([{ control, at: 0 }, { control, at: 1500 }])), [0, 1]);
  assert.deepEqual(past(actsAt([{ control, at: 0 }, { control: 'W_z[0][1]', at: 5 }, { control, at: 10 }])), [0, 1, 2]);
});

test('a switch, a seed and what a script does are acts of their own, however quick', () => {
  for (const control of ['peepholes', 'seed', undefined]) {
    assert.deepEqual(past(actsAt([{ control, at: 0 }, { control, at: 1 }])), [0, 1]);
  }
});

test('after something was taken back, the same number begins another act', () => {
  const control = 'p_o[0][0]';
  const turned = undone(actsAt([{ control, at: 0 }]), first);
  assert.ok(turned);
  const acts = done(turned.acts, { ...first, seed: 9 }, { control, at: 1 });
  assert.deepEqual(past(acts), [9]);
  assert.equal(redone(acts, first), undefined, 'an act leaves nothing to be made again');
});

test('the oldest acts are forgotten, and records are kept as they are, not copied', () => {
  const records = seeds(500);
  const acts = records.reduce((acts, record, at) => done(acts, record, { at }), nothingDone);
  assert.equal(acts.past.length, 200);
  assert.equal(acts.past.at(-1), records.at(-1));
});

test('what is only looked at is no act', () => {
  assert.deepEqual(numbersThatDiffer(first, { ...first, step: 5, t: 2, selected: 'c', theme: 'dark' }), {});
  assert.deepEqual(numbersThatDiffer(first, structuredClone(first)), {});
  assert.deepEqual(numbersThatDiffer(first, { ...first, units: 3, step: 5 }), { units: 3 });
});
