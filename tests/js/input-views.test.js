import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { inputActions } from '../../www/input/actions.js';
import { caseOf } from '../../www/input/case.js';
import { example } from '../../www/input/example.js';
import { numberOf } from '../../www/input/number.js';
import { textSequence } from '../../www/input/sequence.js';
import { shortForm } from '../../www/views/fields/number.js';
import { groupsOf } from '../../www/views/weights/groups.js';
import { sentenceOfThrown } from '../../www/words/en/errors.js';
import { sequenceName } from '../../www/words/en/input.js';
import { Unrolled, refusalByCore } from '../support/core.js';
import { randomSource } from '../support/random.js';

/** @typedef {import('../../www/input/case.js').Settings} Settings */

/** A holder of the state that keeps everything the actions tell it. */
function holder() {
  const state = {
    settings: example,
    /** @type {Record<string, string>} */
    refusals: {},
    run: new Unrolled(caseOf(example)),
  };
  const actions = inputActions({
    settings: () => state.settings,
    parameter: (name) => state.run.describe().parameters.find((one) => one.name === name),
    weights: (name) => state.run.parameter(name) ?? [],
    change(patch, control) {
      const settings = { ...state.settings, ...patch };
      try {
        state.run = new Unrolled(caseOf(settings));
        state.settings = settings;
        return undefined;
      } catch (error) {
        state.refusals[control] = sentenceOfThrown(error);
        return state.refusals[control];
      }
    },
    refuse(control, sentence) {
      if (sentence !== undefined) state.refusals[control] = sentence;
    },
    draft() {},
    check: refusalByCore,
    openSettings() {},
    undo() {},
    redo() {},
    gestures: { isOn: () => false, begin() {}, end() {}, cancel() {} },
    chooseWeight() {},
  });
  return { state, actions };
}

test('each edit is a change of the state, under the name of its control', () => {
  const { state, actions } = holder();
  actions.edit('W_z', 0, 0, 2.5);
  actions.input(2, 0, 0.125);
  actions.target(3, 0, -0.25);
  actions.initial('c', 0, 0.75);
  const { params, x, targets, c0 } = caseOf(state.settings);
  assert.deepEqual([params?.W_z, x[1], targets[2], c0], [[[2.5]], [0.125], [-0.25], [0.75]]);
  assert.deepEqual(state.refusals, {});
  actions.edit('W_z', 0, 0, NaN);
  assert.match(state.refusals['W_z[0][0]'], /^The weight W_z\[0\]\[0\] is not finite/);
  assert.deepEqual(caseOf(state.settings).params?.W_z, [[2.5]], 'the previous state stays');
  actions.reset();
  actions.restore();
  assert.deepEqual(state.settings, example);
});

test('what is refused leaves the previous state', async () => {
  const { state, actions } = holder();
  actions.apply(textSequence('a', state.settings), 'text');
  await actions.open(new Blob(['{"model": ']));
  assert.deepEqual(Object.keys(state.refusals), ['text', 'file']);
  assert.match(state.refusals.file, /line 1, column 11, it ends too early/);
  await actions.open(new Blob(['{"model": "rnn"}']));
  assert.match(state.refusals.file, /^The loss is missing/);
  assert.equal(state.settings, example);
});

test('a file that the core accepts is opened under its name', async () => {
  const { state, actions } = holder();
  const text = await readFile(new URL('../reference/rnn_squared.json', import.meta.url), 'utf8');
  await actions.open(new File([text], 'mine.json'));
  const { model, source, sourceText } = state.settings;
  assert.deepEqual([model, source, sourceText, state.refusals], ['rnn', 'file', 'mine.json', {}]);
});

test('a field shows a few digits of a number, close to all of them', () => {
  const shown = /** @type {[number, string][]} */ ([
    [0, '0'],
    [-0.5, '−0.5'],
    [-0.40921, '−0.4092'],
    [-2.4446, '−2.4446'],
    [0.042163, '0.0422'],
    [-0.00012345, '−1.2e−4'],
    [1.23456e-9, '1.2e−9'],
    [123.4567, '123.5'],
    [-98765.4, '−9.9e4'],
    [12000, '12000'],
  ]);
  for (const [number, text] of shown) assert.equal(shortForm(number), text);
  const random = randomSource(8);
  for (let round = 0; round < 500; round += 1) {
    const number = (random() - 0.5) * 10 ** Math.floor(random() * 30 - 15);
    const text = shortForm(number);
    const back = numberOf(text);
    assert.ok(text.length <= 8, `${number} as ${text}`);
    assert.ok(Math.abs((back ?? NaN) - number) <= 0.055 * Math.abs(number), `${number} as ${text}`);
  }
});

test('every weight of every cell has its place in the panel, once', () => {
  for (const change of [
    {},
    { gateRecurrence: true },
    { coupledGates: true, peepholes: false },
    { outputs: 2, targets: Array(5).fill([1, 2]) },
    { model: /** @type {const} */ ('rnn'), outputs: 1 },
    { model: /** @type {const} */ ('pascanu'), outputs: 1 },
  ]) {
    const settings = { ...example, ...change };
    const { parameters } = new Unrolled(caseOf(settings)).describe();
    const groups = groupsOf(parameters, settings.model);
    const placed = groups.flatMap(({ places }) => places.filter((place) => place !== undefined));
    assert.deepEqual(
      placed.map(({ name }) => name).sort(),
      parameters.map(({ name }) => name).sort(),
    );
  }
});

test('a gate that the cell does not have leaves its place empty', () => {
  const { parameters } = new Unrolled(caseOf({ ...example, forgetGate: false })).describe();
  const [group] = groupsOf(parameters, 'lstm');
  assert.deepEqual(
    group.places.map((place) => place?.name),
    ['W_z', 'W_i', undefined, 'W_o'],
  );
});

test('the sequence has a name', () => {
  const named = (/** @type {Partial<Settings>} */ part) => sequenceName({ ...example, ...part });
  assert.equal(named({}), 'five numbers');
  assert.equal(named({ source: 'numbers', x: [[1], [2]] }), '2 numbers');
  assert.equal(
    named({
      source: 'numbers',
      x: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    }),
    '2 × 3 numbers',
  );
  assert.equal(named({ source: 'text', sourceText: ' hello ' }), '“hello”');
  assert.equal(named({ source: 'file', sourceText: 'fgr.json' }), 'fgr.json');
  assert.equal(named({ original: { x: [], targets: [], initial: {} } }), 'five numbers, edited');
});
