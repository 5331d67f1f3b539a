import assert from 'node:assert/strict';
import { test } from 'node:test';

import { caseOf } from '../../www/input/case.js';
import {
  drawnFrom,
  withInitial,
  withInput,
  withStep,
  withTarget,
  withWeight,
  withoutEdits,
  withoutSequenceEdits,
  withoutStep,
} from '../../www/input/edits.js';
import { example } from '../../www/input/example.js';
import { targetsOf } from '../../www/input/fitting.js';
import { Unrolled } from '../support/core.js';

/** @typedef {import('../../www/input/case.js').Settings} Settings */

const two = { ...example, units: 2 };

/** @param {Settings} settings @param {string} name */
function weightsOf(settings, name) {
  return Array.from(new Unrolled(caseOf(settings)).parameter(name) ?? []);
}

/** @param {Settings} settings @param {string} name */
function parameterOf(settings, name) {
  const found = new Unrolled(caseOf(settings))
    .describe()
    .parameters.find((one) => one.name === name);
  assert.ok(found);
  return found;
}

test('one entry of a drawn matrix or vector is changed, the others stay', () => {
  for (const [name, place, index] of /** @type {const} */ ([
    ['R_z', { row: 1, column: 0 }, 2],
    ['p_f', { row: 1, column: 0 }, 1],
  ])) {
    const before = weightsOf(two, name);
    const edited = { ...two, ...withWeight(two, parameterOf(two, name), before, place, 0.25) };
    assert.deepEqual(
      weightsOf(edited, name),
      before.map((old, at) => (at === index ? 0.25 : old)),
    );
    assert.deepEqual(weightsOf({ ...edited, ...withoutEdits(edited, name) }, name), before);
  }
});

test('reset brings back what came with the example, drawing anew takes all from the seed', () => {
  const edited = { ...example, edits: { W_z: [[9]], b_z: [8] } };
  assert.deepEqual(withoutEdits(edited, 'W_z'), { edits: { b_z: [8] } });
  const drawn = { ...edited, ...drawnFrom(12) };
  assert.deepEqual([drawn.seed, drawn.edits, caseOf(drawn).params], [12, {}, {}]);
  assert.notDeepEqual(weightsOf(drawn, 'R_z'), weightsOf({ ...drawn, ...drawnFrom(13) }, 'R_z'));
  assert.deepEqual(weightsOf({ ...drawn, ...withoutEdits(drawn) }, 'W_z'), [1.1]);
});

test('inputs, targets and initial states are edited one by one and reset together', () => {
  let settings = { ...two, ...withInput(two, 2, 0, 0.3) };
  settings = { ...settings, ...withTarget(settings, 1, 1, -0.4) };
  settings = { ...settings, ...withInitial(settings, 'c', 1, 0.7) };
  assert.deepEqual(settings.x[1], [0.3]);
  assert.deepEqual(targetsOf(settings).slice(0, 2), [
    [0.1, -0.4],
    [0.2, 0.2],
  ]);
  assert.deepEqual(caseOf(settings).c0, [0, 0.7]);
  assert.deepEqual({ ...settings, ...withoutSequenceEdits(settings) }, two);
  assert.deepEqual(withoutSequenceEdits(two), {});
});

test('a class is edited as a number', () => {
  const word = {
    ...example,
    loss: /** @type {const} */ ('softmax'),
    outputs: 3,
    targets: [0, 1, 2, 1, 0],
  };
  assert.deepEqual(withTarget(word, 2, 0, 2).targets, [0, 2, 2, 1, 0]);
});

test('a step without a target gets none', () => {
  const last = { ...example, loss: /** @type {const} */ ('last') };
  assert.deepEqual(withTarget(last, 2, 0, 0.5), {});
  assert.deepEqual(withTarget(last, 5, 0, 0.5).targets?.[4], [0.5]);
});

test('steps are added and taken away at any place', () => {
  const longer = { ...example, ...withStep(example) };
  assert.deepEqual([longer.x[5], longer.targets[5]], [[0], [0.35]]);
  const shorter = { ...longer, ...withoutStep(longer, 2) };
  assert.deepEqual(shorter.x, [[0.8], [0.9], [0.2], [-0.7], [0]]);
  assert.deepEqual(shorter.targets, [[0.1], [0.45], [0.5], [0.35], [0.35]]);
  assert.deepEqual({ ...shorter, ...withoutSequenceEdits(shorter) }, example);
  const one = { ...example, x: [[1]], targets: [[1]] };
  assert.deepEqual(withoutStep(one, 1), {});
  const longest = { ...example, x: Array(1000).fill([1]), targets: Array(1000).fill([1]) };
  assert.deepEqual(withStep(longest), {});
});

test('taking away the last step of a file with one target leaves a target', () => {
  const last = {
    ...example,
    loss: /** @type {const} */ ('last'),
    targets: [null, null, null, null, [0.5]],
  };
  assert.deepEqual(caseOf({ ...last, ...withoutStep(last, 5) }).targets, [null, null, null, [0.5]]);
});
