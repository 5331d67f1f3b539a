// A reader’s own sequence, weights and files: what is read, and what is refused, where and how.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beforeEach, test } from 'node:test';

import { example } from '../../www/input/example.js';
import { patch } from '../support/page.js';
import { nodesAt, runOf, sorted } from '../support/picture.js';
import { readReference } from '../support/reference.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/core.js').Case} Case */
/** @typedef {'Sequence' | 'Weights'} Panel */

/** More than any file or text that is read. */
const tenMegabytes = 10_000_000;
/** In milliseconds, on a machine that is busy. */
const atOnce = 10_000;

const site = await openSite();
const opened = await openShared(site);
const panel = opened.page.locator('dialog[open]');

beforeEach(async () => {
  if (await panel.isVisible()) await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await patch(opened.reader, { ...example, step: 'end', t: 1, unit: 1 });
});

const settings = () => opened.reader.evaluate(({ element }) => element.settings);

/** Settings and figure, to see whether anything has changed. */
const state = () =>
  opened.reader.evaluate(({ element, nodes, flows, textOf }) => ({
    settings: element.settings,
    nodes: nodes(),
    flows: flows().map((flow) => JSON.stringify(flow)).sort(),
    written: textOf('.stage').length,
  }));

/** @param {Panel} name @param {string} [tab] */
async function openPanel(name, tab) {
  await opened.page.locator('header').getByRole('button', { name: new RegExp(`^${name}`) }).click();
  if (tab !== undefined) await panel.getByRole('tab', { name: tab }).click();
}

/** @param {import('playwright-core').Locator} field @param {string} text */
async function enter(field, text) {
  await field.fill(text);
  await field.press('Enter');
}

/** Every number of the shown blocks is the core’s for the settings of now. */
async function assertComputed() {
  const now = await settings();
  const of = runOf(now);
  const shown = await opened.reader.evaluate(({ nodes }) => nodes());
  assert.deepEqual(sorted(shown), sorted(nodesAt(of, now)));
  of.run.free();
}

/** @param {string} node @param {number} t */
function valueOf(node, t) {
  const find = (/** @type {import('../support/reader.js').Reader} */ { nodes }, /** @type {[string, number]} */ [node, t]) =>
    nodes().find((reading) => reading.node === node && reading.t === t)?.value;
  return opened.reader.evaluate(find, /** @type {[string, number]} */ ([node, t]));
}

/**
 * What is done is refused by a sentence in the panel that says what is accepted; the state stays.
 * @param {() => Promise<unknown>} act
 * @param {RegExp} sentence
 */
async function assertRefused(act, sentence) {
  const before = await state();
  await act();
  const refusal = panel.getByRole('alert');
  await refusal.first().waitFor();
  assert.equal(await refusal.count(), 1);
  const said = await refusal.innerText();
  assert.match(said, sentence);
  assert.match(said, /accepted|needed here|at most|at least two|needs|the largest number/);
  assert.match(said, /^[^\n]{20,400}\.$/);
  assert.deepEqual(await state(), before);
  return refusal;
}

/** The refused control says that it is invalid, and its description is the sentence. */
async function assertAtControl() {
  const described = await opened.reader.evaluate(({ root, all, text }) =>
    all('[aria-invalid="true"]').map((control) => text(root.getElementById(control.getAttribute('aria-describedby') ?? ''))),
  );
  assert.equal(described.length, 1);
  assert.ok(described[0].length > 20, described[0]);
}

test('each of the five numbers is edited in its place, and everything follows', async () => {
  await openPanel('Sequence');
  for (const [index, number] of [1.25, -2, 0, 1e-3, 7].entries()) {
    await enter(panel.getByLabel(`Input x of step ${index + 1}`), String(number));
  }
  assert.deepEqual((await settings()).x, [[1.25], [-2], [0], [0.001], [7]]);
  assert.equal(await valueOf('x', 1), '1.25');
  await assertComputed();
});

test('a target is edited in its place, and the loss follows', async () => {
  const before = await valueOf('J', 2);
  await openPanel('Sequence');
  await enter(panel.getByLabel('Target d of step 2'), '-0.75');
  assert.deepEqual((await settings()).targets[1], [-0.75]);
  assert.notEqual(await valueOf('J', 2), before);
  await assertComputed();
  await panel.getByRole('button', { name: 'Undo all edits' }).click();
  assert.equal(await valueOf('J', 2), before);
});

test('a step is added and removed', async () => {
  await openPanel('Sequence');
  await panel.getByRole('button', { name: 'Add a step' }).click();
  assert.deepEqual((await settings()).x, [...example.x, [0]]);
  await panel.getByRole('button', { name: 'Remove step 1' }).click();
  assert.deepEqual((await settings()).x, [...example.x.slice(1), [0]]);
});

test('the loss counts at every step, or at the last only', async () => {
  await openPanel('Sequence');
  await panel.getByRole('button', { name: 'the last step only' }).click();
  assert.equal((await settings()).loss, 'last');
  assert.equal(await valueOf('J', 1), '0');
  await assertComputed();
});

test('a CSV of two columns predicts the next row through a readout, scaled, and says the scale', async () => {
  await openPanel('Sequence', 'Numbers or CSV');
  await panel.getByLabel('Your numbers').fill('price,volume\n10,200\n12,180\n11,260\n15,220\n');
  await panel.getByLabel('Predict the next numbers').check();
  const scale = await panel.locator('table.scale tbody tr').allInnerTexts();
  assert.deepEqual(scale.map((row) => row.split(/\s+/)), [['1', '10', '15'], ['2', '180', '260']]);
  await panel.getByRole('button', { name: 'Use these numbers' }).click();
  await panel.waitFor({ state: 'detached' });
  const { x, targets, outputs, loss, scale: kept } = await settings();
  assert.deepEqual([x.length, x[0].length, outputs, loss], [3, 2, 2, 'squared']);
  assert.deepEqual(kept, [{ minimum: 10, maximum: 15 }, { minimum: 180, maximum: 260 }]);
  assert.deepEqual(targets.slice(0, 2), x.slice(1));
  const all = [...x, ...targets].flat().map(Number);
  assert.deepEqual([Math.min(...all).toFixed(12), Math.max(...all).toFixed(12)], ['-0.900000000000', '0.900000000000']);
  await patch(opened.reader, { step: 'end', t: 1 });
  await assertComputed();
});

test('numbers with typed targets are compared with the output itself', async () => {
  await openPanel('Sequence', 'Numbers or CSV');
  await panel.getByLabel('Your numbers').fill('0.1 0.2 0.3');
  await panel.getByLabel('Targets of my own').check();
  await panel.getByLabel('Your targets').fill('1\n2\n3');
  await panel.getByRole('button', { name: 'Use these numbers' }).click();
  await panel.waitFor({ state: 'detached' });
  const { x, targets, outputs } = await settings();
  assert.deepEqual([x, targets, outputs], [[[0.1], [0.2], [0.3]], [[1], [2], [3]], 0]);
  await patch(opened.reader, { step: 'end', t: 1 });
  await assertComputed();
});

test('a word becomes one-hot letters with the next one as class', async () => {
  await openPanel('Sequence', 'A word');
  await enter(panel.getByLabel('A word or a sentence'), 'hello');
  await panel.waitFor({ state: 'detached' });
  const { x, targets, labels, outputs, loss } = await settings();
  assert.deepEqual(labels, ['h', 'e', 'l', 'o']);
  assert.deepEqual([outputs, loss, targets], [4, 'softmax', [1, 2, 2, 3]]);
  assert.deepEqual(x, [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 1, 0]]);
  const read = await opened.reader.evaluate(({ all, text }) => all('.strip .read').map(text));
  assert.deepEqual(read, ['“h”', '“e”', '“l”', '“l”']);
  await patch(opened.reader, { step: 'end', t: 1 });
  await assertComputed();
});

/** @param {string} id */
async function fileOf(id) {
  const buffer = await readFile(new URL(`../reference/${id}.json`, import.meta.url));
  return { name: `${id}.json`, mimeType: 'application/json', buffer };
}

/** @param {{ name: string, buffer: Buffer }} file */
async function chooseFile(file) {
  await panel.locator('input[type="file"]').setInputFiles({ mimeType: 'application/json', ...file });
}

/** @param {string} name @param {Buffer} buffer */
async function dropFile(name, buffer) {
  const transfer = await opened.page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: 'application/json' }));
    return transfer;
  }, [name, buffer.toString('utf8')]);
  await panel.locator('.drop').dispatchEvent('dragover', { dataTransfer: transfer });
  await panel.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
}

for (const way of /** @type {const} */ (['chosen', 'dropped'])) {
  test(`a ${way} file in the reference format is opened`, async () => {
    const { subject, expected } = await readReference('cifg');
    const { name, buffer } = await fileOf('cifg');
    await openPanel('Sequence', 'A file');
    await (way === 'chosen' ? chooseFile({ name, buffer }) : dropFile(name, buffer));
    await panel.waitFor({ state: 'detached' });
    const { x, coupledGates, units, source } = await settings();
    assert.deepEqual([x, coupledGates, units, source], [subject.x, true, subject.H, 'file']);
    await patch(opened.reader, { step: 'end', t: 1 });
    assert.equal(Number(await valueOf('c', 1)).toFixed(12), expected.forward.c[0][0].toFixed(12));
    await assertComputed();
  });
}

const badNumbers = /** @type {[what: string, text: string, sentence: RegExp][]} */ ([
  ['a word among numbers', '0.8, abc, 0.9', /“abc” is not a number/],
  ['a ragged CSV', '1,2\n3,4\n5', /Line 3 has 1 number, the first row 2/],
  ['NaN among numbers', '1\nNaN\n2', /“NaN” is not finite/],
  ['an infinite number', '1, Infinity, 2', /“Infinity” is not finite/],
  ['a number too large', '1, 1e999, 2', /“1e999” is too large/],
  ['nothing', '', /There is no number yet/],
  ['one number with nothing to predict', '5', /only one step/],
]);

for (const [what, text, sentence] of badNumbers) {
  test(`${what} pasted as numbers is refused in a sentence, and the state stays`, async () => {
    await openPanel('Sequence', 'Numbers or CSV');
    await panel.getByLabel('Your numbers').fill(text);
    await assertRefused(() => panel.getByRole('button', { name: 'Use these numbers' }).click(), sentence);
    await assertAtControl();
  });
}

test('targets that do not fit the numbers are refused at the targets', async () => {
  await openPanel('Sequence', 'Numbers or CSV');
  await panel.getByLabel('Your numbers').fill('1 2 3');
  await panel.getByLabel('Targets of my own').check();
  await panel.getByLabel('Your targets').fill('1\n2');
  await assertRefused(() => panel.getByRole('button', { name: 'Use these numbers' }).click(), /2 rows of targets for 3 steps/);
  assert.equal(await panel.getByLabel('Your targets').getAttribute('aria-invalid'), 'true');
});

for (const [what, text, sentence] of /** @type {[string, string, RegExp][]} */ ([
  ['an empty word', '', /There is no letter yet/],
  ['a word of spaces', '   ', /There is no letter yet/],
  ['a one-letter word', 'a', /One letter has no next one/],
  ['a word of one letter again and again', 'aaaa', /no other letter than “a”/],
])) {
  test(`${what} is refused in a sentence, and the state stays`, async () => {
    await openPanel('Sequence', 'A word');
    await assertRefused(() => enter(panel.getByLabel('A word or a sentence'), text), sentence);
    await assertAtControl();
  });
}

for (const [typed, sentence] of /** @type {[string, RegExp][]} */ ([
  ['abc', /“abc” is not a number/],
  ['NaN', /“NaN” is not finite/],
  ['1e999', /“1e999” is too large/],
  ['', /A number is needed here/],
  ['1 2', /is not a number/],
])) {
  test(`“${typed}” as one of the five numbers is refused at its field, and kept to be mended`, async () => {
    await openPanel('Sequence');
    const field = panel.getByLabel('Input x of step 2');
    await assertRefused(() => enter(field, typed), sentence);
    await assertAtControl();
    assert.equal(await field.inputValue(), typed);
    await enter(field, '0.25');
    assert.equal(await panel.getByRole('alert').count(), 0);
    assert.deepEqual((await settings()).x[1], [0.25]);
  });
}

const badFiles = /** @type {[what: string, change: (subject: any) => string, sentence: RegExp][]} */ ([
  ['an empty file', () => '', /The file is empty/],
  ['a text', () => 'hello there', /The file is not JSON: line 1, column 1/],
  ['a cut file', (subject) => JSON.stringify(subject).slice(0, 300), /is not JSON/],
  ['a list', () => '[1, 2, 3]', /holds a list instead of an object/],
  ['an object of something else', () => '{"name": "x"}', /This is not a case|is missing/],
  ['a weight of the wrong shape', (subject) => JSON.stringify({ ...subject, params: { ...subject.params, W_f: [[1]] } }), /The weight W_f has the wrong size/],
  ['too few targets', (subject) => JSON.stringify({ ...subject, targets: subject.targets.slice(1) }), /The list of targets has the wrong size/],
  ['letters for a number', (subject) => JSON.stringify({ ...subject, x: [['a', 'b'], ...subject.x.slice(1)] }), /x\[0\]\[0\]|not .*a case/],
  ['a flag that does not exist', (subject) => JSON.stringify({ ...subject, variant: ['GRU'] }), /GRU/],
  ['flags without meaning together', (subject) => JSON.stringify({ ...subject, variant: ['CIFG', 'NFG'] }), /no meaning/],
  ['too many units', (subject) => JSON.stringify({ ...subject, H: 257 }), /H, the number of units/],
]);

for (const [what, change, sentence] of badFiles) {
  test(`${what} as a file is refused by the sentence that open() rejects with, and the state stays`, async () => {
    const { subject } = await readReference('vanilla_squared');
    const text = change(subject);
    await openPanel('Sequence', 'A file');
    const refusal = await assertRefused(() => chooseFile({ name: 'bad.json', buffer: Buffer.from(text) }), sentence);
    const said = await refusal.innerText();
    const broken = parsed(text);
    if (broken === undefined) return;
    const before = await state();
    const thrown = await opened.reader.evaluate(
      ({ element }, broken) => element.open(broken).then(() => 'accepted', (error) => error.message),
      broken,
    );
    assert.equal(thrown, said);
    assert.deepEqual(await state(), before);
  });
}

/** @param {string} text @returns {Case | undefined} an object, where it holds one */
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

test('a dropped file that is broken is refused in the same place', async () => {
  await openPanel('Sequence', 'A file');
  await assertRefused(() => dropFile('bad.json', Buffer.from('{"model": "lstm"')), /is not JSON/);
});

test('10 MB of junk as a file is refused at once', async () => {
  await openPanel('Sequence', 'A file');
  const begin = performance.now();
  const buffer = Buffer.alloc(tenMegabytes + 1, 'x');
  await assertRefused(() => chooseFile({ name: 'junk.bin', buffer }), /The file has 10 MB; at most 8 MB are read/);
  assert.ok(performance.now() - begin < atOnce);
});

test('10 MB of junk as pasted numbers and as a word is refused at once', async () => {
  const begin = performance.now();
  await openPanel('Sequence', 'Numbers or CSV');
  await assertRefused(() => paste('Your numbers'), /The text has 10 million characters; at most 8( million)? are read/);
  await panel.getByRole('tab', { name: 'A word' }).click();
  await paste('A word or a sentence');
  await assertRefused(() => panel.getByRole('button', { name: 'Use this text' }).click(), /more than 1001 letters/);
  assert.ok(performance.now() - begin < atOnce);
});

/**
 * Pastes ten million characters.
 * @param {string} label
 */
function paste(label) {
  return panel.getByLabel(label).evaluate((field, length) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'junk '.repeat(length / 5));
    const isKept = field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    if (!isKept) return;
    /** @type {HTMLInputElement} */ (field).value = clipboardData.getData('text/plain');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, tenMegabytes);
}

test('a weight is edited in its place, and reset to what it was', async () => {
  const before = await state();
  await openPanel('Weights');
  await enter(panel.getByLabel('W_f', { exact: true }), '2.5');
  assert.deepEqual((await settings()).edits, { W_f: [[2.5]] });
  assert.notDeepEqual((await state()).nodes, before.nodes);
  await assertComputed();
  await panel.getByRole('button', { name: 'Reset W_f' }).click();
  assert.deepEqual(await state(), before);
});

test('weights are drawn anew from the seed, the same for the same seed, and reset', async () => {
  const before = await valueOf('c', 1);
  await openPanel('Weights');
  await panel.getByRole('button', { name: 'Draw anew' }).click();
  const { seed, drawn } = await settings();
  assert.deepEqual([seed, drawn], [2, true]);
  const second = await valueOf('c', 1);
  await assertComputed();
  await panel.getByRole('button', { name: 'Draw anew' }).click();
  const third = await valueOf('c', 1);
  await enter(panel.getByLabel('Seed', { exact: true }), '2');
  assert.equal(await valueOf('c', 1), second);
  assert.equal(new Set([before, second, third]).size, 3);
  await panel.getByRole('button', { name: 'Reset all' }).click();
  assert.equal(await valueOf('c', 1), before);
});

for (const [label, typed, sentence] of /** @type {[string, string, RegExp][]} */ ([
  ['W_z', 'one', /“one” is not a number/],
  ['p_o', 'NaN', /“NaN” is not finite/],
  ['Seed', '-1', /a whole number from 0/],
  ['Seed', '1.5', /a whole number from 0/],
])) {
  test(`“${typed}” as ${label} is refused at its field, and the state stays`, async () => {
    await openPanel('Weights');
    await assertRefused(() => enter(panel.getByLabel(label, { exact: true }), typed), sentence);
    await assertAtControl();
  });
}

test('the initial state is edited in its place', async () => {
  await openPanel('Sequence', 'Initial state');
  await enter(panel.getByLabel('Initial state c(0) of unit 1'), '0.5');
  await enter(panel.getByLabel('Initial state y(0) of unit 1'), '-0.25');
  assert.deepEqual((await settings()).initial, { c: [0.5], y: [-0.25] });
  assert.deepEqual([await valueOf('c', 0), await valueOf('y', 0)], ['0.5', '-0.25']);
  await assertComputed();
});

test('a sequence of one’s own and back: “Back to the five numbers” restores the example', async () => {
  const before = await state();
  await openPanel('Sequence', 'A word');
  await enter(panel.getByLabel('A word or a sentence'), 'abba');
  await panel.waitFor({ state: 'detached' });
  await openPanel('Sequence', 'Each step');
  await panel.getByRole('button', { name: 'Back to the five numbers' }).click();
  await patch(opened.reader, { step: 'end', t: 1 });
  assert.deepEqual(await state(), before);
});

test('the panel closes with Escape, and with its button, and gives the focus back', async () => {
  await openPanel('Sequence');
  await panel.getByLabel('Input x of step 1').press('Escape');
  await panel.waitFor({ state: 'detached' });
  const focused = () => opened.reader.evaluate(({ root, text }) => text(root.activeElement));
  assert.match(await focused(), /^Sequence/);
  await openPanel('Weights');
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
  assert.match(await focused(), /^Weights/);
});

test('open() rejects what is no case at all, and changes nothing', async () => {
  const before = await state();
  const sentences = await opened.reader.evaluate(({ element }) => {
    const broken = /** @type {any[]} */ ([null, undefined, 7, 'case', [], {}]);
    return Promise.all(broken.map((subject) => element.open(subject).then(() => 'accepted', (error) => error.message)));
  });
  for (const sentence of sentences) assert.match(sentence, /^(This is not a case|.* is missing; accepted).*\.$/);
  assert.deepEqual(await state(), before);
});
