// A step of the walk can be named by what it finds there, whatever the cell and the sequence.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compute, faultOf, release } from '../../www/computed.js';
import { completed } from '../../www/settings/start.js';
import { refusalOf } from '../../www/state.js';
import { stepWithin } from '../../www/walk.js';
import '../support/core.js';

/** @typedef {import('../../www/state.js').Part} Part */

for (const part of /** @type {Part[]} */ ([{}, { model: 'rnn' }, { coupledGates: true, units: 3 }])) {
  const computed = compute(completed(/** @type {Partial<import('../../www/state.js').Settings>} */ (part)));
  const { run, graph } = computed;
  const place = (/** @type {string} */ step) => run.place(stepWithin(step, computed));

  test(`every value and every δ of ${JSON.stringify(part)} is found by its name`, () => {
    for (const [node, { name }] of graph.nodes.entries()) {
      for (let t = 1; t <= graph.sizes.T; t += 1) {
        const phase = name === 'J' ? 'loss' : 'forward';
        assert.deepEqual(place(`value-${name}@${t}`), { phase, node, t });
        if (name !== 'J') assert.deepEqual(place(`${name}@${t}`), { phase: 'backward', node, t });
        assert.equal(stepWithin(`before-${name}@${t}`, computed), stepWithin(`${name}@${t}`, computed) - 1);
      }
    }
  });

  test(`a state's δ at t = 0 of ${JSON.stringify(part)} too; its value is there before the first step`, () => {
    const node = graph.nodes.findIndex(({ state }) => state);
    assert.deepEqual(place(`${graph.nodes[node].name}@0`), { phase: 'backward', node, t: 0 });
    assert.equal(stepWithin(`before-value-${graph.nodes[node].name}@0`, computed), 0);
  });

  test.after(() => release(computed));
}

test('places that the walk does not have are refused, with those that it has', () => {
  for (const step of ['nowhere@1', 'c@6', 'x@0', 'value-f@9']) {
    assert.equal(refusalOf({ step }), undefined, step);
    const refusal = faultOf(/** @type {any} */ ({ step }));
    assert.equal(refusal?.field, 'step', step);
    assert.match(refusal?.accepted ?? '', /zbar.* with @ and a step from 1 to 5, or c, y with @0/, step);
  }
  for (const step of ['c', 'c@', '@3', 'c@three', 'after-c@3']) assert.equal(refusalOf({ step })?.field, 'step', step);
});
