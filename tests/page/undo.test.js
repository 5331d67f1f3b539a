// Changes of the cell and its numbers are taken back by key, by button and by script.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { openScope, patch } from '../support/page.js';
import { openSite } from '../support/site.js';

const { browser, server } = await openSite();
/** @type {import('../support/page.js').Opened} */
let opened;
/** @type {import('playwright-core').Page} */
let page;

beforeEach(async () => {
  opened = await openScope(browser, server.url);
  page = opened.page;
});

afterEach(() => page.close());

/** The model and its numbers, and the place in the walk. */
const state = () =>
  opened.reader.evaluate(({ element, nodes }) => ({ settings: element.settings, nodes: nodes() }));

/** @param {string} name @param {boolean} isOn */
const switchIs = (name, isOn) =>
  page.locator(`header .switch[aria-checked="${isOn}"]`, { hasText: name }).waitFor();

test('by keyboard: a switch, a number of units and a sequence are taken back and made again', async () => {
  const first = await state();
  await page.getByRole('switch', { name: 'Peepholes' }).click();
  await switchIs('Peepholes', false);
  await page.locator('header .size select').first().selectOption('3');
  const last = await state();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await switchIs('Peepholes', true);
  assert.deepEqual(await state(), first);
  await page.keyboard.press('Control+z');
  assert.deepEqual(await state(), first, 'there is nothing before the first');
  await page.keyboard.press('Control+Shift+Z');
  await switchIs('Peepholes', false);
  await page.keyboard.press('Control+y');
  assert.deepEqual(await state(), last);
});

test('a step along the walk is no act, and what is taken back leaves the walk where it stands', async () => {
  await page.getByRole('switch', { name: 'Forget gate' }).click();
  await page.locator('.transport .step').click();
  await page.locator('.transport .step').click();
  const { settings } = await state();
  await page.keyboard.press('Control+z');
  await switchIs('Forget gate', true);
  const after = await state();
  assert.equal(after.settings.t, settings.t);
  assert.equal(after.settings.selected, settings.selected);
  const place = (/** @type {number} */ step) =>
    opened.reader.evaluate(({ element }, step) => element.patch({ step }).then(() => element.settings.step), step);
  assert.ok((await place(after.settings.step)) > 0);
});

test('in the panels: by button, and by key in a field of which nothing was typed', async () => {
  await page.getByRole('button', { name: /^Weights/ }).click();
  const panel = page.locator('dialog[open]');
  const field = panel.getByLabel('W_z', { exact: true });
  const undo = panel.getByRole('button', { name: 'Undo' });
  const redo = panel.getByRole('button', { name: 'Redo' });
  assert.equal(await undo.getAttribute('aria-disabled'), 'true');
  await field.fill('2.5');
  await field.press('Enter');
  await undo.click();
  assert.equal(await field.inputValue(), '1.1');
  await redo.click();
  assert.equal(await field.inputValue(), '2.5');
  await field.focus();
  await page.keyboard.press('Control+z');
  assert.equal(await field.inputValue(), '1.1');
  await page.keyboard.press('Control+y');
  assert.equal(await field.inputValue(), '2.5');
  await page.keyboard.press('End');
  await page.keyboard.type('7');
  await page.keyboard.press('Control+z');
  assert.deepEqual((await state()).settings.edits.W_z, [[2.5]], 'what is being typed has an undo of its own');
});

test('for scripts', async () => {
  await patch(opened.reader, { seed: 3, drawn: true });
  await patch(opened.reader, { x: [[1], [2]], targets: [[0], [0]] });
  const seed = await opened.reader.evaluate(async ({ element }) => {
    await element.undo();
    await element.undo();
    await element.undo();
    const { seed } = element.settings;
    await element.redo();
    return [seed, element.settings.seed, element.settings.x.length];
  });
  assert.deepEqual(seed, [1, 3, 5]);
});

test('what a link opened first is where taking back ends; what it opens later can be taken back', async () => {
  const later = await openScope(browser, `${server.url}#v=1&peepholes=off`);
  const settings = await later.reader.evaluate(async ({ element }) => {
    await element.undo();
    const first = element.settings.peepholes;
    await element.openLink('v=1&model=rnn');
    await element.undo();
    return [first, element.settings.model, element.settings.peepholes];
  });
  assert.deepEqual(settings, [false, 'lstm', false]);
  await later.page.close();
});
