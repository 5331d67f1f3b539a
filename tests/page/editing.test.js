// Numbers changed in place, and how a weight’s gradient comes about.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { example } from '../../www/input/example.js';
import { violationsIn } from '../support/axe.js';
import { openScope, patch } from '../support/page.js';
import { nodesAt, runOf, sorted } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */
/** @typedef {import('playwright-core').Locator} Locator */

const site = await openSite();
const { browser, server } = site;
const opened = await openShared(site, { reducedMotion: 'reduce' });

/** Two inputs, three units, six steps. @type {Part} */
const small = {
  units: 3,
  x: Array.from({ length: 6 }, (_, t) => [Math.sin(t), Math.cos(t)]),
  targets: Array.from({ length: 6 }, (_, t) => [Math.sin(t) / 2]),
};

beforeEach(() => patch(opened.reader, { ...example, edits: {}, step: 'end', t: 3, unit: 1 }));

const settings = () => opened.reader.evaluate(({ element }) => element.settings);

/** @param {string} label */
const field = (label) => opened.page.getByRole('spinbutton', { name: label, exact: true });

/** Every number of the shown blocks is the core’s for the settings of now. */
async function assertComputed() {
  const now = await settings();
  const of = runOf(now);
  const shown = await opened.reader.evaluate(({ nodes }) => nodes());
  assert.deepEqual(sorted(shown), sorted(nodesAt(of, now)));
  of.run.free();
}

/**
 * Presses in the middle, moves in three parts, and lets go unless told otherwise.
 * @param {Locator} what
 * @param {[across: number, up: number]} by
 * @param {'release' | 'hold'} [end]
 */
async function drag(what, [across, up], end = 'release') {
  const { mouse } = opened.page;
  // In the middle nothing lies over it.
  await what.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await what.boundingBox();
  assert.ok(box);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await mouse.move(x, y);
  await mouse.down();
  for (const part of [1 / 3, 2 / 3, 1]) await mouse.move(x + across * part, y - up * part);
  if (end === 'release') await mouse.up();
}

/**
 * A finger that is put in the middle of a box, moved by so much across and down, and lifted.
 * @param {import('playwright-core').Page} page
 * @param {{ x: number, y: number, width: number, height: number }} box
 */
async function fingerOn(page, box) {
  const session = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {number[][]} */ points) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  return async (/** @type {number[][]} */ moves) => {
    await touch('touchStart', [[x, y]]);
    for (const [across, down] of moves) await touch('touchMove', [[x + across, y + down]]);
    await touch('touchEnd', []);
  };
}

test('a chosen weight shows itself and its gradient, and each entry opens into products that add up', async () => {
  for (const [name, entry] of /** @type {const} */ ([['R_o', 5], ['W_z', 2], ['p_f', 1], ['b_i', 2]])) {
    await patch(opened.reader, { ...small, step: 'end', parameter: name, entry });
    const of = runOf(await settings());
    const seen = await opened.reader.evaluate(({ all, text, ledger }) => ({
      terms: all('.sum tbody .term').map(text),
      amounts: all('.sum tbody .amount').map(text),
      sum: ledger().sum,
      cells: all('.heat.error .cell').map(text),
      fields: all('.heat.value input').length,
      rounding: all('.why .rounding').map(text),
    }));
    const gradient = [...of.run.gradient(name)];
    assert.equal(seen.sum, String(gradient[entry]), name);
    assert.equal(seen.cells.length, gradient.length);
    assert.equal(seen.fields, gradient.length);
    const [{ products }] = of.run.products(name, entry);
    assert.equal(seen.amounts.length, products.length);
    const plain = (/** @type {string} */ written) => Number(written.replace('−', '-'));
    for (const [index, { delta, value, product }] of products.entries()) {
      const [shownDelta, shownValue] = seen.terms[index].split(' · ').map(plain);
      assert.ok(Math.abs(shownDelta - delta) <= 5e-5 && Math.abs(shownValue - value) <= 5e-5, seen.terms[index]);
      assert.ok(Math.abs(plain(seen.amounts[index]) - product) <= 5e-5);
    }
    const printed = seen.amounts.map(plain).reduce((sum, amount) => sum + amount, 0);
    const isExact = Math.abs(printed - Number(gradient[entry].toFixed(4))) < 5e-5;
    assert.ok(isExact || seen.rounding.length === 1, `${name}: ${printed} and ${gradient[entry]}`);
    of.run.free();
  }
});

test('an entry is chosen on the gradient’s map, and the sum follows', async () => {
  await patch(opened.reader, { ...small, step: 'end', parameter: 'R_z', entry: 0 });
  await opened.page.getByRole('gridcell', { name: /^δR_z, row 2, column 3: / }).click();
  assert.equal((await settings()).entry, 5);
  const of = runOf(await settings());
  assert.equal(await opened.reader.evaluate(({ ledger }) => ledger().sum), String(of.run.gradient('R_z')[5]));
  of.run.free();
});

test('each heat map is one tab stop; the arrow keys go through it, and what is typed is typed there', async () => {
  const { page, reader } = opened;
  await patch(reader, { ...small, step: 'end', parameter: 'R_z', entry: 4 });
  const focused = () => reader.evaluate(({ root }) => root.activeElement?.getAttribute('aria-label') ?? '');
  const stops = () => reader.evaluate(({ all }) => all('.heat [tabindex="0"], .heat input:not([tabindex="-1"])').length);
  await page.locator('.heat.value [tabindex="0"]').focus();
  assert.match(await focused(), /^R_z, row 2, column 2: [+−]/);
  for (const [key, entry] of /** @type {const} */ ([
    ['ArrowRight', 5], ['ArrowRight', 5], ['ArrowUp', 2], ['ArrowUp', 2], ['Home', 0], ['ArrowDown', 3], ['End', 5],
    ['Control+End', 8], ['ArrowLeft', 7], ['Control+Home', 0],
  ])) {
    await page.keyboard.press(key);
    assert.equal((await settings()).entry, entry, key);
    assert.ok((await focused()).startsWith(`R_z, row ${Math.floor(entry / 3) + 1}, column ${(entry % 3) + 1}: `), key);
    assert.equal(await stops(), 2, key);
  }
  await page.keyboard.type('0.25');
  await page.keyboard.press('Enter');
  assert.match(await focused(), /^R_z, row 1, column 1: \+0\.25/);
  assert.equal([(await settings()).edits.R_z].flat(2)[0], 0.25);
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'R_z, row 1, column 1');
  await page.keyboard.press('Escape');
  assert.match(await focused(), /^R_z, row 1, column 1: /);
  await page.keyboard.press('Tab');
  assert.match(await focused(), /^δR_z, row 1, column 1: /);
  await page.keyboard.press('ArrowDown');
  assert.equal((await settings()).entry, 3);
  assert.match(await focused(), /^δR_z, row 2, column 1: /);
  await assertComputed();
});

test('a large heat map is gone through by the arrow keys, too', async () => {
  await patch(opened.reader, { units: 20, step: 'end', parameter: 'R_z', entry: 0 });
  const map = opened.page.locator('.heat.error canvas');
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'End']) await map.press(key);
  assert.equal((await settings()).entry, 2 * 20 + 19);
  assert.match(String(await map.getAttribute('aria-valuetext')), /^δR_z, row 3, column 20: [+−]/);
});

test('a gradient that the walk has not added up yet is not shown', async () => {
  await patch(opened.reader, { ...small, step: 'start' });
  await patch(opened.reader, { parameter: 'W_i' });
  assert.equal(await opened.page.locator('.heat.error').count(), 0);
  await opened.page.getByRole('button', { name: 'Walk there' }).click();
  assert.equal(await opened.page.locator('.heat.error').count(), 1);
  assert.equal((await settings()).parameter, 'W_i');
});

test('a weight is chosen in the panel of the weights, and left for the walk', async () => {
  await opened.page.getByRole('button', { name: /^Weights/ }).click();
  await opened.page.getByRole('button', { name: 'How δR_f adds up' }).click();
  assert.equal((await settings()).parameter, 'R_f');
  assert.equal(await opened.page.locator('dialog[open]').count(), 0);
  await opened.page.getByRole('button', { name: 'Back to the walk' }).click();
  assert.equal((await settings()).parameter, null);
});

test('a weight is dragged, right or up for more, and every number follows', async () => {
  await patch(opened.reader, { parameter: 'W_z' });
  await drag(field('W_z'), [30, 0]);
  assert.deepEqual((await settings()).edits, { W_z: [[1.4]] });
  await assertComputed();
  await drag(field('W_z'), [0, -60]);
  assert.deepEqual((await settings()).edits, { W_z: [[0.8]] });
  await assertComputed();
  for (const edits of [{ W_z: [[1.4]] }, {}]) {
    await opened.page.keyboard.press('Control+z');
    assert.deepEqual((await settings()).edits, edits, 'a drag is one step of undo');
  }
});

test('everything follows while the pointer is still down, and Escape takes the drag back', async () => {
  await patch(opened.reader, { ...small, parameter: 'R_i', entry: 4 });
  const before = await settings();
  await drag(field('R_i, row 3, column 1'), [40, 0], 'hold');
  const { edits, entry } = await settings();
  assert.equal(entry, 6);
  assert.notDeepEqual(edits, before.edits);
  await assertComputed();
  await opened.page.keyboard.press('Escape');
  assert.deepEqual(await settings(), { ...before, entry: 6 });
  await opened.page.mouse.move(0, 0);
  await opened.page.mouse.up();
  assert.deepEqual((await settings()).edits, before.edits);
  await assertComputed();
});

/** @param {string} node @param {number} t */
const onStage = (node, t) => opened.page.locator(`.stage [data-node="${node}"][data-t="${t}"]`).first();

test('an input is dragged on the figure, and every number follows', async () => {
  const { selected } = await settings();
  await drag(onStage('x', 3), [-40, 0]);
  assert.deepEqual((await settings()).x[2], [0.5]);
  assert.equal((await settings()).selected, selected, 'a drag chooses nothing');
  assert.equal(await onStage('x', 3).getAttribute('data-value'), '0.5');
  await assertComputed();
  await onStage('x', 3).click();
  assert.equal((await settings()).selected, 'x', 'a press does');
});

test('a target is dragged on the figure, and the loss follows', async () => {
  const before = await onStage('J', 3).getAttribute('data-value');
  await drag(onStage('J', 3).locator('.note').first(), [0, 25]);
  assert.deepEqual((await settings()).targets[2], [0.7]);
  assert.notEqual(await onStage('J', 3).getAttribute('data-value'), before);
  await assertComputed();
});

test('what is given at the chosen node is changed there by keys', async () => {
  for (const [part, label, read] of /** @type {[Part, string, (now: any) => number][]} */ ([
    [{ selected: 'x', selectedT: 3 }, 'Input x of step 3', ({ x }) => x[2][0]],
    [{ selected: 'J', selectedT: 4 }, 'Target d of step 4', ({ targets }) => targets[3][0]],
    [{ t: 1, selected: 'c', selectedT: 0 }, 'Initial state c(0) of unit 1', ({ initial }) => initial.c[0]],
  ])) {
    await patch(opened.reader, part);
    const before = Number((await field(label).getAttribute('aria-valuenow')));
    await field(label).press('ArrowUp');
    assert.equal(read(await settings()), Number((before + 0.01).toFixed(2)), label);
    await assertComputed();
  }
});

test('a number that is being dragged cannot be taken back under the pointer; the drag goes on', async () => {
  await patch(opened.reader, { ...small, x: [...small.x ?? [], [0.5, 0.5]], targets: [...small.targets ?? [], [0]], t: 7, step: 'end' });
  await drag(opened.page.locator('delta-scope .stage [data-node="x"][data-t="7"][data-input="1"] .reach'), [60, 0], 'hold');
  await opened.page.keyboard.press('Control+z');
  await opened.page.mouse.move(700, 400);
  await opened.page.mouse.up();
  assert.equal((await settings()).x.length, 7);
  await assertComputed();
  await opened.reader.evaluate(({ element }) => element.undo());
  assert.deepEqual((await settings()).x[6], [0.5, 0.5]);
  assert.deepEqual(opened.complaints, []);
});

test('what a script opens ends a drag that is under way', async () => {
  await drag(opened.page.locator('delta-scope .stage [data-node="x"][data-t="3"] .reach').first(), [40, 0], 'hold');
  await opened.reader.evaluate(({ element }) => element.openLink('case=vanilla_squared'));
  const { x } = await settings();
  await opened.page.mouse.move(300, 300);
  await opened.page.mouse.up();
  assert.deepEqual((await settings()).x, x);
});

test('while a number is dragged rows out of sight wait, and all is up to date once it is let go', async () => {
  await patch(opened.reader, {
    x: Array.from({ length: 60 }, (_, t) => [Math.sin(t)]), targets: Array.from({ length: 60 }, () => [0.2]), step: 'end', t: 3, parameter: 'W_z',
  });
  await drag(field('W_z'), [80, 0], 'hold');
  const rows = () => opened.reader.evaluate(({ all, text }) => all('.why .sum tbody tr').map(text));
  const said = () => opened.reader.evaluate(({ all }) => all('.stage .node').map((node) => node.getAttribute('aria-label')));
  const held = [await rows(), await said()];
  await opened.page.mouse.up();
  const free = [await rows(), await said()];
  await patch(opened.reader, { parameter: 'W_i' });
  await patch(opened.reader, { parameter: 'W_z' });
  assert.deepEqual([await rows(), await said()], free);
  assert.notDeepEqual(held, free);
});

for (const [what, selector, value] of /** @type {const} */ ([
  ['an input on the figure', '.stage [data-node="x"][data-t="3"] .reach', (/** @type {any} */ { x }) => x[2][0]],
  ['a target on the figure', '.stage .note.given', (/** @type {any} */ { targets }) => targets[2][0]],
])) {
  test(`a finger drags ${what}`, async (context) => {
    const touched = await openScope(browser, server.url, { hasTouch: true, viewport: { width: 1100, height: 844 } });
    context.after(() => touched.page.close());
    await patch(touched.reader, { step: 'end', t: 3 });
    const number = touched.page.locator(`delta-scope ${selector}`).first();
    await number.scrollIntoViewIfNeeded();
    const box = await number.boundingBox();
    assert.ok(box);
    const read = async () => value(await touched.reader.evaluate(({ element }) => element.settings));
    const before = await read();
    await (await fingerOn(touched.page, box))([[15, 0], [30, 0], [50, 0]]);
    assert.ok(Math.abs((await read()) - before - 0.5) < 1e-9, `${before} became ${await read()}`);
  });
}

test('a finger drags sideways; up and down it scrolls', async (context) => {
  const touched = await openScope(browser, server.url, { hasTouch: true, viewport: { width: 390, height: 844 } });
  context.after(() => touched.page.close());
  await patch(touched.reader, { step: 'end', parameter: 'W_z' });
  const box = await touched.page.getByRole('spinbutton', { name: 'W_z', exact: true }).boundingBox();
  assert.ok(box);
  const finger = await fingerOn(touched.page, box);
  await finger([[15, 0], [30, 0], [50, 0]]);
  const edits = () => touched.reader.evaluate(({ element }) => element.settings.edits);
  assert.deepEqual(await edits(), { W_z: [[1.6]] });
  await finger([[0, -15], [0, -40], [0, -80]]);
  assert.deepEqual(await edits(), { W_z: [[1.6]] });
});

test('a press without a drag lets the reader type', async () => {
  await patch(opened.reader, { parameter: 'b_o' });
  await field('b_o').click();
  await opened.page.keyboard.type('-0.75');
  await opened.page.keyboard.press('Enter');
  assert.deepEqual((await settings()).edits, { b_o: [-0.75] });
  await assertComputed();
});

test('a refused text goes with its refusal: what stands in the field is the number that holds', async () => {
  await patch(opened.reader, { parameter: null, selected: 'c', selectedT: 3 });
  await patch(opened.reader, { parameter: 'b_o' });
  const holds = await field('b_o').inputValue();
  await field('b_o').click();
  await opened.page.keyboard.type('abc');
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('delta-scope [role="alert"]').waitFor();
  assert.equal(await field('b_o').inputValue(), 'abc');
  await patch(opened.reader, { unit: 1, theme: 'dark' });
  await patch(opened.reader, { theme: 'auto' });
  assert.equal(await opened.page.locator('delta-scope [role="alert"]').count(), 0);
  assert.equal(Number(await field('b_o').inputValue()), Number(holds));
});

test('the arrow keys up and down change a number by a step, with shift by ten', async () => {
  await patch(opened.reader, { parameter: 'b_f' });
  await field('b_f').focus();
  for (const [key, number] of /** @type {const} */ ([['ArrowUp', 1.01], ['ArrowDown', 1], ['Shift+ArrowDown', 0.9]])) {
    await opened.page.keyboard.press(key);
    assert.deepEqual((await settings()).edits, { b_f: [number] }, key);
  }
  await assertComputed();
});

test('a large weight is a picture with a table, whose cells are chosen and dragged', async () => {
  await patch(opened.reader, { units: 20, parameter: 'R_z', entry: 0, step: 'end' });
  await patch(opened.reader, { parameter: 'R_z' });
  const canvas = opened.page.locator('.heat.value canvas');
  assert.match(String(await canvas.getAttribute('aria-label')), /^R_z, 20 × 20 numbers between/);
  const before = await settings();
  await drag(canvas, [25, 0]);
  const { entry, edits } = await settings();
  assert.equal(entry, 10 * 20 + 10);
  assert.ok(before.edits.R_z === undefined && Array.isArray(edits.R_z));
  await assertComputed();
  await opened.page.locator('.heat.error summary').click();
  const cells = opened.page.locator('.heat.error .grid tbody td');
  await cells.first().waitFor();
  assert.equal(await cells.count(), 64);
});

test('axe finds nothing in a weight and its gradient, small or large', async () => {
  for (const part of /** @type {Part[]} */ ([{ ...small }, { units: 20 }, {}])) {
    await patch(opened.reader, { ...part, step: 'end' });
    await patch(opened.reader, { parameter: 'R_z' });
    assert.deepEqual(await violationsIn(opened.page), []);
  }
});
