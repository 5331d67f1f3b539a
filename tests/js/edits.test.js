// Cuts, clamps, nudges and the check, as JavaScript sees them.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { Unrolled } from '../support/core.js';

/** @typedef {import('../../www/core.js').Edits} Edits */

const reference = JSON.parse(
  await readFile(new URL('../reference/vanilla_h1_t12.json', import.meta.url), 'utf8'),
);
const node = /** @type {const} */ ({ kind: 'node', name: 'c', t: 6, component: 0 });

/** @param {Edits} [edits] */
function finished(edits) {
  const run = new Unrolled(reference, edits);
  run.run();
  return run;
}

test('a nudge says what J did and what δ predicts', () => {
  const run = finished();
  const { before, after, difference, quotient, amount, predicted } = run.nudge(node, 1e-3);
  assert.equal(amount, run.delta('c', 6)[0]);
  assert.equal(predicted, amount * 1e-3);
  assert.equal(quotient, difference / 1e-3);
  assert.ok(Math.abs(before - run.loss()) < 1e-14 && Math.abs(after - before - difference) < 1e-14);
  assert.ok(Math.abs(quotient / amount - 1) < 1e-2);
  run.free();
});

test('one edge alone, and one entry of a weight, are nudged by name', () => {
  const run = finished();
  const carousel = run.nudge({ kind: 'edge', name: 'c>c', t: 6, component: 0 }, 1e-3);
  assert.equal(carousel.amount, run.contribution('c', 'carousel', 6)[0]);
  assert.equal(carousel.quotient.toFixed(4), '-0.2104');
  const weight = run.nudge({ kind: 'parameter', name: 'W_z', entry: 0 }, 1e-6);
  assert.equal(weight.amount, run.gradient('W_z')[0]);
  assert.ok(Math.abs(weight.quotient / weight.amount - 1) < 1e-4);
  run.free();
});

test('a sweep goes from 1 down to 1e-15 and knows the truth', () => {
  const run = finished();
  const { truth, amount, points } = run.sweep(node);
  assert.ok(Math.abs(truth - amount) < 1e-14);
  assert.deepEqual([points[0].epsilon, points.at(-1)?.epsilon], [1, 1e-15]);
  for (const { epsilon, oneSided, oneSidedGap, twoSided, twoSidedGap, rounding } of points) {
    assert.equal(oneSidedGap, Math.abs(oneSided - truth));
    assert.equal(twoSidedGap, Math.abs(twoSided - truth));
    assert.ok(rounding > 0 && epsilon > 0);
  }
  run.free();
});

test('the check is green, and red with a cut: with the worst number to be nudged as it is', () => {
  const whole = finished();
  const green = whole.check();
  assert.equal(green.verdict, 'agrees');
  assert.equal(green.count, green.checked);
  const [first] = green.quantities;
  assert.deepEqual(Object.keys(first).sort(), [
    'checked', 'count', 'distance', 'kind', 'name', 'tooSmall', 'unsettled', 'verdict', 'worst',
  ]);
  const cut = finished({ cuts: [{ flow: 'c>c', t: 6 }] });
  const red = cut.check();
  assert.equal(red.verdict, 'differs');
  const worst = red.quantities.find(({ name }) => name === 'c')?.worst;
  assert.deepEqual(worst?.quantity, { kind: 'node', name: 'c', t: 6, component: 0 });
  const { amount, quotient } = cut.nudge(worst.quantity, 1e-6);
  assert.equal(worst.amount, amount);
  assert.ok(Math.abs(worst.measured / quotient - 1) < 1e-4);
  whole.free();
  cut.free();
});

test('cuts and clamps are known by edge, node and t', () => {
  const edits = { cuts: [{ flow: 'obar>c' }], clamps: [{ node: 'o', t: 3, values: [0.5] }] };
  const run = finished(edits);
  const { nodes, edges } = run.describe();
  const [edge, o] = [
    edges.findIndex(({ flow }) => flow === 'obar>c'),
    nodes.findIndex(({ name }) => name === 'o'),
  ];
  assert.deepEqual([run.isCut(edge, 2), run.isCut(edge + 1, 2)], [true, false]);
  assert.deepEqual([run.isClamped(o, 3), run.isClamped(o, 4)], [true, false]);
  assert.equal(run.value('o', 3)[0], 0.5);
  assert.equal(run.contribution('c', 'via_obar', 2)[0], 0);
  assert.equal(run.reasons(edge, 2, 0).length, 1);
  run.free();
});

test('without edits, or with none in them, the numbers are the same', () => {
  const [plain, none] = [finished(), finished({})];
  assert.deepEqual(none.trace(), plain.trace());
  plain.free();
  none.free();
});

test('edits that have no meaning are refused with their field', () => {
  const refused = (/** @type {any} */ edits) => () => new Unrolled(reference, edits);
  assert.throws(refused({ cuts: [{ flow: 'q>c' }] }), { code: 'range', field: 'cuts[0].flow' });
  assert.throws(refused({ clamps: [{ node: 'o', values: [NaN] }] }), {
    code: 'not_finite',
    field: 'clamps[0].values[0]',
  });
  assert.throws(refused({ clamps: [{ node: 'o', t: -1, values: [0] }] }), { code: 'type' });
  assert.throws(refused(7), { code: 'type', field: 'edits' });
  assert.throws(refused(null), { code: 'type', field: 'edits' });
  const run = finished();
  assert.throws(() => run.nudge(node, 0), { field: 'epsilon' });
  assert.throws(() => run.nudge({ ...node, t: 13 }, 1), { field: 't' });
  const incomplete = [{ ...node, kind: 'q' }, { ...node, kind: 'parameter' }, { ...node, t: undefined }];
  for (const quantity of /** @type {any[]} */ (incomplete)) {
    assert.throws(() => run.nudge(quantity, 1), { code: 'type', field: 'quantity' });
  }
  run.free();
});
