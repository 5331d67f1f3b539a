// One update: every weight goes against its own gradient, all of them at once, by an ordinary edit.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compute, release } from '../../www/computed.js';
import { initialSettings } from '../../www/state.js';
import { readRate, updateOnce } from '../../www/studies/update.js';
import '../support/core.js';

/** @typedef {import('../../www/state.js').Settings} Settings */

/**
 * What holds the state, as far as an update asks for it.
 * @param {Partial<Settings>} part
 */
function hostOf(part) {
  /** @type {Settings} */
  let settings = { ...initialSettings(), ...part };
  let computed = compute(settings);
  /** @type {object[]} */
  const shown = [];
  const host = {
    settings: () => settings,
    computed: () => computed,
    apply(/** @type {Partial<Settings>} */ changed) {
      settings = { ...settings, ...changed };
      release(computed);
      computed = compute(settings);
    },
    show: (/** @type {object} */ what) => shown.push(what),
  };
  return { host: /** @type {any} */ (host), shown };
}

for (const part of [{}, { model: /** @type {const} */ ('rnn') }, { units: 3, seed: 4, drawn: true }]) {
  test(`θ ← θ − η ∂J/∂θ for every entry of every weight: ${JSON.stringify(part)}`, () => {
    const { host, shown } = hostOf({ ...part, rate: 0.05 });
    const { run, graph } = host.computed();
    const before = run.loss();
    const wanted = graph.parameters.map((/** @type {{ name: string }} */ { name }) => Array.from(run.parameter(name), (entry, index) => entry - 0.05 * run.gradient(name)[index]));
    updateOnce(host);
    const after = host.computed().run;
    assert.deepEqual(graph.parameters.map((/** @type {{ name: string }} */ { name }) => Array.from(after.parameter(name))), wanted);
    assert.ok(after.loss() < before);
    assert.deepEqual(shown, [{ updated: { before, rate: 0.05, edits: host.settings().edits } }]);
  });
}

test('an update that would overflow is refused, and no weight moves', () => {
  const { host, shown } = hostOf({ rate: 1000, targets: [[1e307], [0], [0], [0], [0]] });
  const edits = host.settings().edits;
  updateOnce(host);
  assert.equal(host.settings().edits, edits);
  assert.deepEqual(shown.map((what) => Object.keys(what)), [['refusal']]);
});

test('a rate lies between a billionth and a thousand, and what is none is refused with what is accepted', () => {
  assert.deepEqual([readRate('0.1'), readRate(' 1000 '), readRate('1e-9')], [{ number: 0.1 }, { number: 1000 }, { number: 1e-9 }]);
  for (const typed of ['0', '-0.1', '1001', '1e-10']) assert.match(Object(readRate(typed)).sentence, /accepted is a number from 1e-9 to 1000/);
  assert.match(Object(readRate('fast')).sentence, /fast/);
});
