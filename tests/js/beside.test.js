// The second cell: what differs, at which step it is seen, and that its run is freed.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import '../support/core.js';
import { makeBeside } from '../../www/beside.js';
import { compute } from '../../www/computed.js';
import { initialSettings } from '../../www/state.js';

/** @typedef {import('../../www/state.js').Settings} Settings */
/** @typedef {import('../../www/beside.js').Beside} Beside */

/** @param {Partial<Settings>} part @returns {Settings} */
const settingsWith = (part) => ({ ...initialSettings(), question: false, ...part });

/** @param {Beside | undefined} beside */
function sceneOf(beside) {
  assert.ok(beside !== undefined && 'scene' in beside);
  return beside.scene;
}

/** Whether a run was freed: it then points nowhere. @param {any} run */
const isFreed = (run) => run.__wbg_ptr === 0;

test('the named switches are the other way, once each, and nothing else', () => {
  const settings = settingsWith({ compare: ['forgetGate', 'gateRecurrence', 'forgetGate'] });
  const first = compute(settings);
  const beside = makeBeside()(first, settings);
  const { compare, ...others } = settings;
  assert.deepEqual(beside?.settings, { ...others, compare, forgetGate: false, gateRecurrence: true });
  assert.deepEqual(sceneOf(beside).graph.variant, ['NFG', 'FGR']);
  assert.deepEqual(first.graph.variant, [], 'the first is what it was');
});

test('it is seen at the same place of the walk, and at the node that plays the part', () => {
  const first = compute(settingsWith({}));
  const c = first.graph.nodes.findIndex(({ name }) => name === 'c');
  const step = Number(first.run.deltaKnown(c, 3));
  const rnn = sceneOf(makeBeside()(first, settingsWith({ compare: ['model'], step, selected: 'c', selectedT: 3, t: 3 })));
  assert.deepEqual(rnn.focus, { node: 'h', t: 3 });
  assert.ok(rnn.deltaKnown('h', 3) && !rnn.deltaKnown('h', 2));
  const asked = sceneOf(makeBeside()(first, settingsWith({ compare: ['forgetGate'], step: step - 1, question: true, t: 3 })));
  assert.deepEqual(asked.focus, { node: 'c', t: 3 });
  assert.ok(!asked.deltaKnown('c', 3));
});

test('one run is kept as long as it is wanted, and then freed', () => {
  const look = makeBeside();
  const settings = settingsWith({ compare: ['peepholes'] });
  const first = compute(settings);
  const { run } = sceneOf(look(first, settings));
  assert.equal(sceneOf(look(first, { ...settings, t: 2, step: 9 })).run, run, 'another view of the same run');
  const { run: another } = sceneOf(look(first, { ...settings, compare: ['forgetGate'] }));
  assert.deepEqual([isFreed(run), isFreed(another)], [true, false]);
  const { run: later } = sceneOf(look(compute(settings), settings));
  assert.deepEqual([isFreed(another), isFreed(later)], [true, false]);
  assert.equal(look(first, { ...settings, compare: null }), undefined);
  assert.ok(isFreed(later));
  assert.ok(!isFreed(first.run));
});

test('what has no meaning is said instead, and the first cell stays', () => {
  const settings = settingsWith({ compare: ['forgetGate', 'coupledGates'] });
  const first = compute(settings);
  const beside = makeBeside()(first, settings);
  assert.ok(beside !== undefined && 'refusal' in beside);
  assert.match(beside.refusal, /has no meaning/);
});
