// Flows over all time across the boundary: the numbers of the reference cases, and what is refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { forgetting } from '../../www/whole.js';
import { Unrolled } from '../support/core.js';
import { readReference } from '../support/reference.js';

/** @param {string} id */
async function opened(id) {
  const { subject, expected, tolerance } = await readReference(id);
  const run = new Unrolled(subject);
  run.run();
  const near = (/** @type {ArrayLike<number>} */ got, /** @type {number[]} */ wanted) => {
    assert.equal(got.length, wanted.length);
    const largest = Math.max(...wanted.map(Math.abs));
    wanted.forEach((number, index) => assert.ok(Math.abs(got[index] - number) <= tolerance * largest, `${got[index]}, not ${number}`));
  };
  return { run, expected, near, steps: subject.T };
}

test('errors by source are laid out by source, step and component', async () => {
  const { run, expected, near, steps } = await opened('vanilla_squared');
  near(run.errorBySource('c'), expected.E_c.flat(2));
  near(run.errorBySource('y'), expected.E_y.flat(2));
  const norms = run.sourceNorms('y');
  assert.equal(norms.length, steps * steps);
  near(norms, expected.E_y.flat().map((/** @type {number[]} */ error) => Math.hypot(...error)));
});

test('a part of the losses gives its part of every gradient, step by step', async () => {
  const { run, expected, near, steps } = await opened('vanilla_squared');
  const all = run.partial({});
  near(all.gradients.R_f, expected.grads.R_f.flat());
  near(all.deltas.c, expected.delta.c.flat());
  assert.ok(all.gap.distance < 1e-12 && Math.abs(all.loss - expected.J) < 1e-12);
  const [some, others] = [[1, 3], [2, 4, 5]].map((sources) => run.partial({ sources }));
  near(some.gradients.W_o.map((entry, index) => entry + others.gradients.W_o[index]), expected.grads.W_o.flat());
  const shares = run.partialShares('b_z', { sources: [3] });
  const entries = expected.grads.b_z.length;
  assert.equal(shares.length, steps * entries);
  const norms = run.shareNorms('b_z');
  for (let t = 1; t <= steps; t += 1) {
    const share = shares.subarray((t - 1) * entries, t * entries);
    assert.ok(Math.abs(Math.hypot(...share) - norms[2 * steps + t - 1]) < 1e-14);
  }
});

test('truncations say how far they are from the whole gradient', async () => {
  const { run } = await opened('vanilla_squared');
  const truncations = /** @type {const} */ ([{ kind: 'window', steps: 1 }, { kind: 'detach', t: 2 }, { kind: 'gates' }]);
  for (const truncation of truncations) {
    const { gap, deviations } = run.partial({ truncation });
    assert.ok(gap.distance > 0.001 && Number(gap.angle) > 0 && gap.length !== gap.fullLength, truncation.kind);
    assert.ok(deviations.some(({ kind, name, distance }) => kind === 'delta' && name === 'c' && distance > 0));
  }
});

test('the Jacobian of a step is the sum of its terms', async () => {
  const { run, expected, near } = await opened('vanilla_squared');
  const { total, terms, toLast, size } = run.jacobians('c', 3);
  near(total.entries, expected.jac_c.total[2].flat());
  near(toLast.entries, expected.dcT_dc[2].flat());
  assert.deepEqual(terms.map(({ reader }) => reader), ['zbar', 'ibar', 'fbar', 'c']);
  near(terms[0].entries, expected.jac_c.via_z[2].flat());
  near(Array.from({ length: size * size }, (_, entry) => terms.reduce((sum, { entries }) => sum + entries[entry], 0)), total.entries);
  const rnn = await opened('rnn_squared');
  const { bound, total: step } = rnn.run.jacobians('h', 2);
  rnn.near([Number(bound?.bound), step.norm], [rnn.expected.jac_h.step_bound[1], rnn.expected.jac_h.spectral_norm[1]]);
});

test('the curves over the distance part where everything moves', async () => {
  const { run } = await opened('vanilla_h1_t12');
  const { exact, product, carousel, bound } = run.overDistance('c');
  const at = (/** @type {number[] | undefined} */ curve) => curve?.[11].toFixed(5);
  assert.deepEqual([at(exact), at(product), at(carousel), bound], ['0.00668', '0.00593', '0.00543', undefined]);
  assert.deepEqual(run.recurrentWeights().map(({ name }) => name), ['R_z', 'R_i', 'R_f', 'R_o']);
  const { kept, halfLife } = forgetting(1);
  assert.deepEqual([kept.toFixed(3), halfLife.toFixed(1)], ['0.731', '2.2']);
});

test('what does not exist, or is too large, is refused', async () => {
  const { run } = await opened('vanilla_squared');
  const refused = (/** @type {string} */ field, /** @type {() => unknown} */ ask) =>
    assert.throws(ask, (error) => /** @type {any} */ (error).field === field);
  refused('node', () => run.errorBySource('q'));
  refused('parameter', () => run.shareNorms('q'));
  refused('t', () => run.jacobians('c', 0));
  refused('sources[0]', () => run.partial({ sources: [9] }));
  refused('truncation.t', () => run.partial({ truncation: { kind: 'detach', t: 5 } }));
  const long = new Unrolled({ model: 'rnn', N: 1, H: 256, T: 300, loss: 'squared', seed: 1, x: rows(300, 1), targets: rows(300, 256) });
  long.run();
  refused('error by source', () => long.errorBySource('h'));
  refused('Jacobians', () => long.overDistance('h'));
});

/** @param {number} count @param {number} width */
function rows(count, width) {
  return Array.from({ length: count }, () => new Array(width).fill(0));
}
