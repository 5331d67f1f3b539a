import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { shapes } from '../../www/core.js';
import { caseOf, partOf, settingsOf, stepsOf, subjectOf, variantOf } from '../../www/input/case.js';
import { example, preset } from '../../www/input/example.js';
import { Unrolled } from '../support/core.js';
import { randomSource } from '../support/random.js';

/** @typedef {import('../../www/input/case.js').Settings} Settings */

/** @param {Parameters<typeof caseOf>[0]} settings */
function runOf(settings) {
  const run = new Unrolled(caseOf(settings));
  run.run();
  return run;
}

/** @param {Unrolled} run @param {string} node @param {number} t */
function branchesOf(run, node, t) {
  const { nodes, edges } = run.describe();
  const id = nodes.findIndex(({ name }) => name === node);
  const leaving = edges.filter(({ source }) => source === id);
  return leaving.map(({ branch }) => run.contribution(node, branch, t)[0]);
}

test('the first sight: no branch of δc(3) under 1 %, exactly one of opposite sign', () => {
  const run = runOf(example);
  const [sum] = run.delta('c', 3);
  const branches = branchesOf(run, 'c', 3);
  assert.equal(sum.toFixed(4), '-0.0995');
  assert.equal(branches.length, 5);
  assert.ok(branches.every((branch) => Math.abs(branch) > 0.01 * Math.abs(sum)));
  assert.equal(branches.filter((branch) => branch * sum < 0).length, 1);
});

test('the first sight of the simple RNN: both branches of δh(3) count, of opposite sign', () => {
  const run = runOf({ ...example, model: 'rnn' });
  const branches = branchesOf(run, 'h', 3).sort((one, other) => one - other);
  assert.deepEqual(
    branches.map((branch) => branch.toFixed(4)),
    ['-0.2965', '0.0843'],
  );
});

test('full gate recurrence: every branch of each gate can be seen with four decimals', () => {
  const run = runOf({ ...example, gateRecurrence: true });
  for (const gate of ['i', 'f', 'o']) {
    const branches = branchesOf(run, gate, 3);
    assert.equal(branches.length, 4);
    assert.ok(
      branches.every((branch) => Math.abs(branch) >= 0.0001),
      `${gate}: ${branches}`,
    );
  }
});

test('the numbers of the first sight have two decimals at most', () => {
  const numbers = [example.x, example.targets, ...Object.values(preset)].flat(3);
  for (const number of numbers) assert.equal(Number(Number(number).toFixed(2)), number);
});

test('the shapes that given weights must fit are those of the cell, in all variants', () => {
  const flags = /** @type {const} */ ([
    'peepholes',
    'forgetGate',
    'inputGate',
    'outputGate',
    'inputActivation',
    'outputActivation',
    'coupledGates',
    'gateRecurrence',
  ]);
  let accepted = 0;
  for (let bits = 0; bits < 2 * 2 ** flags.length; bits += 1) {
    const switched = flags.map((flag, index) => [flag, (bits >> index) % 2 === 1]);
    /** @type {Settings} */
    const settings = {
      ...example,
      ...Object.fromEntries(switched),
      units: 3,
      x: [[1, 2]],
      targets: [[1]],
      outputs: bits >> flags.length,
      model: bits === 0 ? 'rnn' : 'lstm',
    };
    if (!isAccepted(settings)) continue;
    const { parameters } = runOf(settings).describe();
    const told = parameters.map(({ name, rows, columns, vector }) => ({ name, rows, columns, vector }));
    assert.deepEqual(shapes(caseOf(settings)), told, variantOf(settings).join(' '));
    accepted += 1;
  }
  assert.ok(accepted > 200, `${accepted} combinations have a meaning`);
});

const references = new URL('../reference/', import.meta.url);

for (const name of readdirSync(references).filter((file) => file.endsWith('.json'))) {
  test(`${name}: opened and described again, it gives the same result`, () => {
    const subject = JSON.parse(readFileSync(new URL(name, references), 'utf8'));
    const settings = settingsOf(subject);
    assert.equal(settings.sourceText, subject.id);
    const direct = new Unrolled(subject);
    direct.run();
    assert.deepEqual(runOf(settings).result(), direct.result());
    assert.deepEqual(settingsOf(caseOf(settings), settings.sourceText), settings);
  });
}

test('a switch off and on again brings the same weights back', () => {
  const settings = {
    ...example,
    units: 2,
    seed: 5,
    edits: {
      p_i: [7, 8],
      R_fo: [
        [1, 2],
        [3, 4],
      ],
    },
  };
  const weights = (/** @type {Settings} */ given) => {
    const run = runOf(given);
    return run.describe().parameters.map(({ name }) => [name, run.parameter(name)]);
  };
  const before = weights(settings);
  assert.deepEqual(
    before.find(([name]) => name === 'p_i'),
    ['p_i', Float64Array.of(7, 8)],
  );
  for (const change of [
    { peepholes: false },
    { forgetGate: false },
    { units: 3 },
    { coupledGates: true },
    { model: /** @type {const} */ ('rnn') },
    { gateRecurrence: true },
    { outputs: 2, targets: [[1, 2]], x: [[1]] },
  ]) {
    assert.notDeepEqual(weights({ ...settings, ...change }), before);
    const {
      x,
      targets,
      model,
      outputs,
      gateRecurrence,
      coupledGates,
      units,
      peepholes,
      forgetGate,
    } = settings;
    const back = {
      x,
      targets,
      model,
      outputs,
      gateRecurrence,
      coupledGates,
      units,
      peepholes,
      forgetGate,
    };
    assert.deepEqual(weights({ ...settings, ...change, ...back }), before);
  }
});

test('weights that are given win over drawn ones, edited ones over both', () => {
  assert.deepEqual(
    caseOf(example).params,
    Object.fromEntries(shapes(caseOf(example)).map(({ name }) => [name, preset[name]])),
  );
  assert.deepEqual(caseOf({ ...example, drawn: true, edits: { b_z: [2] } }).params, { b_z: [2] });
  const wrong = { W_z: [[1, 2]], R_z: [1], b_z: [[1]], p_i: [], V: [[1]], nonsense: 3 };
  assert.deepEqual(caseOf({ ...example, params: /** @type {any} */ (wrong) }).params, {});
});

test('initial states that do not fit are zero', () => {
  const settings = { ...example, initial: { c: [0.5], y: [1, 2], h: [3] } };
  const { c0, y0, h0 } = caseOf(settings);
  assert.deepEqual([c0, y0, h0], [[0.5], undefined, undefined]);
  assert.deepEqual(caseOf({ ...settings, model: 'rnn' }).h0, [3]);
});

test('settings without meaning are refused by the core', () => {
  const random = randomSource(7);
  /** @type {Partial<Record<keyof Settings, unknown>>[]} */
  const bad = [
    { x: [] },
    { x: [[]] },
    { x: [1, 2] },
    { x: 'abc' },
    { x: [[1], [1, 2]] },
    { targets: [] },
    { targets: [[NaN]] },
    { loss: 'softmax' },
    { units: 0 },
    { units: 257 },
    { units: 1.5 },
    { outputs: 3 },
    { seed: -1 },
    { coupledGates: true, forgetGate: false },
    { model: 'gru' },
    { edits: { W_z: [[NaN]] } },
  ];
  for (const part of bad) {
    const settings = /** @type {Settings} */ ({
      ...example,
      ...part,
      seed: part.seed ?? Math.floor(random() * 9),
    });
    assert.equal(isAccepted(settings), false, JSON.stringify(part));
  }
});

/** @param {Settings} settings */
function isAccepted(settings) {
  try {
    new Unrolled(caseOf(settings)).free();
    return true;
  } catch (error) {
    assert.ok(error instanceof Error && 'accepted' in error, `${error}`);
    return false;
  }
}

test('a chain is described by its roads, where they meet and y, and leaves the network as it is', () => {
  /** @type {Settings} */
  const settings = { ...example, model: 'chain', at: 0.5, join: 'sum' };
  const subject = subjectOf(settings);
  assert.deepEqual(subject, { model: 'chain', roads: example.roads, join: 'sum', N: 1, H: 1, T: 1, x: [[0.5]] });
  const run = new Unrolled(subject);
  run.run();
  assert.deepEqual([...run.delta('x', 1)], [4]);
  const part = partOf(subject);
  assert.deepEqual({ ...settings, ...part }, { ...settings, cuts: [], clamps: [], mistake: null });
  assert.equal(stepsOf(settings), 1);
  assert.equal(stepsOf(example), example.x.length);
});

test('a chain of too many roads, or of another function, is refused by the core', () => {
  const roads = Array.from({ length: 7 }, () => example.roads[0]);
  assert.throws(() => new Unrolled(subjectOf({ ...example, model: 'chain', roads })), { field: 'roads', got: '7' });
  const inner = /** @type {any} */ ('cube');
  assert.throws(() => new Unrolled(subjectOf({ ...example, model: 'chain', roads: [{ ...example.roads[0], inner }] })), { field: 'roads[0].inner' });
});
