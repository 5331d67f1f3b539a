// What a worksheet asks for and gives, without a page.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compute, release } from '../../www/computed.js';
import { linkOf, settingsFrom } from '../../www/link.js';
import { completed } from '../../www/settings/start.js';
import { initialSettings } from '../../www/state.js';
import { askable, askedBy, fieldCount, givenCount, mostSheets, readSeeds, readTimes } from '../../www/worksheet/asked.js';
import { splitMix64 } from '../../www/worksheet/draw.js';
import { settingsOfStudent, settingsWith, sheetOf } from '../../www/worksheet/sheets.js';
import '../support/core.js';

/** @typedef {import('../../www/worksheet/asked.js').Form} Form */
/** @typedef {import('../../www/state.js').Settings} Settings */

/** @type {Form} */
const form = { seeds: '1', gradients: [], units: 'chosen', decimals: 4, pages: 'both' };

/** The description of a cell. @param {Partial<Settings>} [part] */
function graphOf(part) {
  const computed = compute({ ...initialSettings(), ...part });
  release(computed);
  return computed.graph;
}

test('seeds are read as single ones and as ranges, each once, in their order', () => {
  assert.deepEqual(readSeeds('1–5'), { numbers: [1, 2, 3, 4, 5] });
  assert.deepEqual(readSeeds(' 3, 7 ,12 '), { numbers: [3, 7, 12] });
  assert.deepEqual(readSeeds('9 - 10; 2 9'), { numbers: [9, 10, 2] });
  assert.deepEqual(readSeeds(''), { numbers: [] });
  assert.deepEqual(readSeeds('0'), { numbers: [0] });
  assert.deepEqual(readSeeds('9007199254740991'), { numbers: [9007199254740991] });
});

test('what is no list of seeds is refused in a sentence that says what is accepted', () => {
  for (const text of ['x', '1.5', '−3', '5–1', '1–', '9007199254740993', '1–2–3', '٣', '1e3']) {
    const read = readSeeds(text);
    assert.ok('sentence' in read && read.sentence.includes('whole numbers from 0'), text);
  }
  assert.equal(mostSheets, 40);
  for (const text of ['1–41', '1–30, 50–70', '0–9007199254740991']) {
    const read = readSeeds(text);
    assert.ok('sentence' in read && read.sentence.includes('at most 40'), text);
  }
  assert.ok('numbers' in readSeeds('1–40'));
});

test('steps are those of the sequence, the last one first', () => {
  assert.deepEqual(readTimes('2, 4–5', 5), { numbers: [5, 4, 2] });
  for (const text of ['0', '6', '4–6', 'T']) assert.ok('sentence' in readTimes(text, 5), text);
});

test('what is asked where nothing is chosen: the δ that gradients are made of, at the last two steps', () => {
  const lstm = askedBy(form, graphOf(), 1);
  assert.deepEqual(lstm, {
    nodes: ['y', 'obar', 'c', 'fbar', 'ibar', 'zbar'], times: [5, 4], units: [0], branches: { node: 'c', t: 4 }, gradients: [], decimals: 4,
  });
  const rnn = askedBy(form, graphOf({ model: 'rnn' }), 1);
  assert.deepEqual([rnn.nodes, rnn.branches], [['h', 'a'], { node: 'h', t: 4 }]);
  const readout = graphOf({ loss: 'softmax', outputs: 3, targets: [2, 0, 1, 1, 0], units: 2 });
  assert.ok(askedBy(form, readout, 2).nodes.includes('s'));
  assert.deepEqual(askedBy(form, readout, 2).units, [1]);
  assert.deepEqual(askedBy(form, graphOf({ x: [[1]], targets: [[0]] }), 1).times, [1]);
});

test('what was chosen and the cell does not have is not asked', () => {
  const chosen = { ...form, nodes: ['obar', 'h', 'x'], times: '9', gradients: ['p_i', 'U'], branchesAt: 7, units: /** @type {const} */ ('all') };
  const asked = askedBy(chosen, graphOf({ units: 2 }), 1);
  assert.deepEqual(asked, { nodes: ['obar', 'x'], times: [5, 4], units: [0, 1], branches: undefined, gradients: ['p_i'], decimals: 4 });
});

test('each field and each given number is counted', () => {
  const graph = graphOf({ units: 2 });
  const asked = askedBy({ ...form, units: 'all', gradients: ['R_z'] }, graph, 1);
  assert.equal(fieldCount(asked, graph), 6 * 2 * 2 + (5 + 1) * 2 + 4);
  assert.equal(askable(graph).length, graph.nodes.length - 1);
  const perStep = graph.nodes.length * 2 - 2;
  assert.equal(givenCount(graph), 5 * perStep + graph.parameters.reduce((sum, { rows, columns }) => sum + rows * columns, 0));
});

/** @type {[what: string, part: Partial<Settings>][]} */
const cells = [
  ['the example', {}],
  ['changed weights and a mistake', { edits: { W_z: [[3]] }, mistake: 'untransposed', units: 2 }],
  ['the simple RNN', { model: 'rnn', units: 3, unit: 2 }],
  ['full gate recurrence', { gateRecurrence: true, units: 2 }],
  ['coupled gates', { coupledGates: true, units: 2 }],
  ['a readout', { loss: 'softmax', outputs: 3, targets: [2, 0, 1, 1, 0], units: 2 }],
  ['a cut and a clamp', { cuts: [{ flow: 'c>c', t: 4 }], clamps: [{ node: 'o', t: 5, values: [0.5] }] }],
];

for (const [what, part] of cells) {
  test(`a sheet has the numbers of a run from its seed, to the last bit: ${what}`, () => {
    const settings = { ...initialSettings(), ...part };
    const drawn = { ...settings, seed: 12, drawn: true, edits: {}, mistake: null };
    const computed = compute(drawn);
    const { run, graph } = computed;
    const asked = askedBy({ ...form, units: 'all', nodes: askable(graph), times: '1–5', gradients: graph.parameters.map(({ name }) => name) }, graph, 1);
    const sheet = sheetOf(settings, 12, asked);
    for (const { node, numbers } of sheet.deltas) {
      for (let t = 1; t <= 5; t += 1) assert.deepEqual(numbers[t], [...run.delta(node.name, t)], `δ${node.name}(${t})`);
    }
    for (const { node, numbers } of sheet.values) assert.deepEqual(numbers[3], [...run.value(node.name, 3)], node.name);
    for (const { parameter, numbers } of sheet.weights) assert.deepEqual(numbers, [...(run.parameter(parameter.name) ?? [])]);
    for (const { parameter, numbers } of sheet.gradients) assert.deepEqual(numbers, [...run.gradient(parameter.name)]);
    assert.equal(sheet.gradients.length, graph.parameters.length);
    const { node, t, roads, total } = /** @type {import('../../www/worksheet/sheets.js').Branches} */ (sheet.branches);
    for (const { edge, amounts } of roads) assert.deepEqual(amounts, [...run.contribution(node.name, edge.branch, t)], edge.branch);
    assert.deepEqual(total, [...run.delta(node.name, t)]);
    release(computed);
  });
}

test('another seed changes the weights, and of what is given only those', () => {
  const settings = { ...initialSettings(), units: 2 };
  const asked = askedBy(form, graphOf({ units: 2 }), 1);
  const [first, second] = [1, 2].map((seed) => sheetOf(settings, seed, asked));
  const matrices = first.weights.filter(({ parameter }) => !parameter.name.startsWith('b_'));
  for (const { parameter, numbers } of matrices) {
    assert.notDeepEqual(second.weights.find((other) => other.parameter.name === parameter.name)?.numbers, numbers, parameter.name);
  }
  assert.deepEqual(first.values[0].numbers, second.values[0].numbers);
  assert.deepEqual(first.targets, second.targets);
  assert.notDeepEqual(first.deltas.map(({ numbers }) => numbers), second.deltas.map(({ numbers }) => numbers));
});

test('without a seed the weights are those of the figure, edited ones too', () => {
  const settings = { ...initialSettings(), edits: { R_z: [[2.5]] } };
  const { weights } = sheetOf(settings, undefined, askedBy(form, graphOf(), 1));
  const numbers = Object.fromEntries(weights.map(({ parameter, numbers }) => [parameter.name, numbers[0]]));
  assert.deepEqual([numbers.R_z, numbers.W_z, numbers.b_f], [2.5, 1.1, 1]);
});

test('a student’s link opens the same numbers with the answers hidden', () => {
  const settings = { ...initialSettings(), units: 2, edits: { W_z: [[3], [1]] }, hide: [/** @type {const} */ ('strip')] };
  const student = settingsOfStudent(settings, 7);
  const opened = completed(settingsFrom(linkOf(student)).part);
  assert.deepEqual(opened.hide, ['strip', 'answers']);
  const [told, seen] = [compute(settingsWith(settings, 7)), compute(opened)];
  assert.deepEqual([...seen.run.trace()], [...told.run.trace()]);
  release(told);
  release(seen);
  assert.deepEqual(settingsOfStudent({ ...settings, hide: ['answers'] }, undefined).hide, ['answers']);
});

test('the generator is SplitMix64: its published first numbers', () => {
  const next = splitMix64(1234567);
  assert.deepEqual([next(), next(), next(), next()], [6457827717110365317n, 3203168211198807973n, 9817491932198370423n, 4593380528125082431n]);
});

/** @type {Settings} */
const chain = {
  ...initialSettings(), model: 'chain', mistake: 'average',
  roads: [{ factor: 1, inner: 'square', outer: 'exp' }, { factor: 3, inner: 'sin', outer: 'identity' }, { factor: 1, inner: 'exp', outer: 'square' }],
};

test('of a chain every δ is asked where nothing is chosen, and the roads of its given number', () => {
  const asked = askedBy(form, graphOf(chain), 1);
  assert.deepEqual([asked.nodes, asked.times, asked.branches], [['x3', 'x2', 'x1', 'x'], [1], { node: 'x', t: 1 }]);
});

test('each seed draws another chain, of the same functions, with numbers of one decimal other than 0', () => {
  const drawn = Array.from({ length: 200 }, (_, seed) => settingsWith(chain, seed));
  assert.deepEqual(settingsWith(chain, 7), drawn[7]);
  assert.ok(new Set(drawn.map(({ at, roads }) => JSON.stringify([at, roads]))).size > 190);
  for (const { at, roads, mistake } of drawn) {
    for (const number of [at, ...roads.map(({ factor }) => factor)]) {
      assert.equal(number, Number(number.toFixed(1)));
      assert.ok(Math.abs(number) >= 0.2 && Math.abs(number) <= 1.5, String(number));
    }
    assert.deepEqual(roads.map(({ inner, outer }) => [inner, outer]), chain.roads.map(({ inner, outer }) => [inner, outer]));
    assert.equal(mistake, null);
  }
  const numbers = new Set(drawn.flatMap(({ at, roads }) => [at, ...roads.map(({ factor }) => factor)]));
  assert.equal(numbers.size, 28, 'every number can be drawn');
});

test('a sheet of a chain has the numbers of its run, and the students’ link leads to them', () => {
  const asked = askedBy(form, graphOf(chain), 1);
  const sheet = sheetOf(chain, 5, asked);
  const opened = completed(settingsFrom(linkOf(settingsOfStudent(chain, 5))).part);
  assert.deepEqual(opened.hide, ['answers']);
  const { run } = compute(opened);
  for (const { node, numbers } of sheet.deltas) assert.deepEqual(numbers[1], [...run.delta(node.name, 1)], node.name);
  assert.deepEqual(sheet.values.map(({ numbers }) => numbers[1]), ['x', 'x1', 'x2', 'x3', 'J'].map((name) => [...run.value(name, 1)]));
  assert.notDeepEqual(sheetOf(chain, 6, asked).deltas, sheet.deltas);
  assert.equal(sheetOf(chain, undefined, asked).values[0].numbers[1][0], chain.at);
});
