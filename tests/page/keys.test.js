// The keys: that those listed act, where they act, and that they keep away from everything else.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keys } from '../../www/keys.js';
import { keys as words } from '../../www/words/en/keys.js';
import { openScope, patch } from '../support/page.js';
import { openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */

const { browser, server } = await openSite();

/** @param {import('node:test').TestContext} context @param {import('playwright-core').BrowserContextOptions} [options] */
async function fresh(context, options) {
  const opened = await openScope(browser, server.url, options);
  context.after(() => opened.page.close());
  return opened;
}

/** The accessible name, or the tag, of what has the focus. @param {Opened} opened */
function focused({ reader }) {
  return reader.evaluate(({ root }) => root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.tagName ?? null);
}

/** @param {Opened} opened */
const panelOf = ({ page }) => page.locator('dialog[open]');

/** What has to have the focus for keys of that place. @type {Record<keyof typeof words.places, string>} */
const places = { block: '.far .block[tabindex="0"]', entry: '.heat.value [data-entry][tabindex="0"]', node: '.stage .node[tabindex="0"]', curve: '.curves .grip', bar: '.scrub input', figure: '.stage', buttons: '.transport .step', page: '.transport .step', everywhere: '.transport .step' };

test('“?” lists every key, and Escape closes the list and gives the focus back', async (context) => {
  const opened = await fresh(context);
  const { page, reader } = opened;
  await page.locator('.stage .node[tabindex="0"]').focus();
  const before = await focused(opened);
  await page.keyboard.press('?');
  await panelOf(opened).getByRole('heading', { name: words.title }).waitFor();
  const listed = await reader.evaluate(({ all, text }) =>
    all('dialog table').flatMap((table) => [...table.querySelectorAll('tbody tr')].map((row) =>
      [table.querySelector('caption'), row.querySelector('th'), row.querySelector('td')].map((part) => text(part)))));
  const said = keys.map(({ where, does }) => `${words.places[where]}: ${words.does[does]}`);
  assert.deepEqual(listed.map(([where, , does]) => `${where}: ${does}`).sort(), said.sort());
  assert.ok(listed.every(([, caps]) => caps.length > 0));
  await page.keyboard.press('Escape');
  await panelOf(opened).waitFor({ state: 'detached' });
  assert.equal(await focused(opened), before);
});

test('the button of the keys opens the same list, and takes the focus back', async (context) => {
  const opened = await fresh(context);
  await opened.page.getByRole('button', { name: words.open, exact: true }).click();
  await panelOf(opened).getByRole('heading', { name: words.title }).waitFor();
  await opened.page.keyboard.press('Escape');
  await panelOf(opened).waitFor({ state: 'detached' });
  assert.equal(await opened.reader.evaluate(({ root }) => root.activeElement?.className), 'quiet open-keys');
});

test('every listed key acts at its place', async (context) => {
  const opened = await fresh(context);
  const { page, reader } = opened;
  const state = () => reader.evaluate(({ element, root, one }) => JSON.stringify([
    element.settings,
    root.activeElement?.getAttribute('aria-label'),
    one('.play')?.getAttribute('aria-pressed'),
    one('dialog')?.hasAttribute('open'),
    one('dialog')?.textContent,
  ]));
  for (const { keys: written, where, does } of keys) {
    for (const key of written) {
      if (await panelOf(opened).isVisible()) await page.keyboard.press('Escape');
      await patch(reader, { step: 60, t: 3, selected: null, distance: where === 'block' ? 'sequence' : 'block' });
      if (where === 'entry') await patch(reader, { step: 'end', units: 3, parameter: 'R_i', entry: 4 });
      if (where === 'curve') await patch(reader, { step: 'end', selected: 'c', selectedT: 3, tool: 'slopes', probe: 1.5 });
      if (where === 'everywhere') await reader.evaluate(({ element }) => element.patch({ units: element.settings.units + 1 }));
      if (does === 'redo') await reader.evaluate(({ element }) => element.undo());
      await page.locator(places[where]).focus();
      if (does === 'nodeBefore') await page.keyboard.press('ArrowDown');
      const before = await state();
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      assert.notEqual(await state(), before, `${key} on ${where}`);
    }
  }
  assert.deepEqual(opened.complaints, []);
});

test('on a page where nothing has the focus yet, the arrow keys walk, and no character is a key', async (context) => {
  const { page, reader } = await fresh(context);
  const step = () => reader.evaluate(({ element }) => element.settings.step);
  const first = await step();
  await page.keyboard.press('ArrowRight');
  assert.equal(await step(), first + 1);
  await page.getByRole('button', { name: 'step', exact: true }).click();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await step(), first + 1);
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  for (const key of ['?', 'p', 'g', 'w', '+', '-']) await page.keyboard.press(key);
  const opened = await reader.evaluate(({ one, element }) => [one('dialog[open]'), element.settings.step, element.settings.distance, element.settings.picture]);
  assert.deepEqual(opened, [null, first + 1, 'block', 'block']);
});

test('keys that write or have modifiers are left alone, and so is everything outside the figure', async (context) => {
  const opened = await fresh(context);
  const { page, reader } = opened;
  const isQuiet = () => reader.evaluate(({ element, one, root }) =>
    [element.settings.step, one('.play')?.getAttribute('aria-pressed'), root.querySelector('dialog .keys') === null]);
  const quiet = await isQuiet();
  assert.deepEqual(quiet.slice(1), ['false', true]);
  for (const key of ['p', '+', 'Home', 'Escape']) await page.keyboard.press(key);
  assert.deepEqual(await isQuiet(), quiet, 'the page has the focus');
  await page.locator('.stage').focus();
  for (const key of ['Control+p', 'Alt+p', 'Meta+p', 'Control+ArrowRight', 'Shift+ArrowRight', 'Control+?']) {
    await page.evaluate((key) => {
      const [modifier, name] = key.split('+');
      const element = /** @type {HTMLElement} */ (document.querySelector('delta-scope'));
      const init = { key: name, [`${modifier.toLowerCase().replace('control', 'ctrl')}Key`]: true };
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true });
      element.shadowRoot?.querySelector('.stage')?.dispatchEvent(event);
      if (event.defaultPrevented) throw new Error(`${key} was swallowed`);
    }, key);
    assert.deepEqual(await isQuiet(), quiet, key);
  }
  await page.getByLabel('How far one step goes').focus();
  for (const key of ['p', '?']) await page.keyboard.press(key);
  assert.deepEqual(await isQuiet(), quiet, 'a list has the focus');
  await page.getByRole('button', { name: 'use my numbers' }).click();
  const field = page.locator('dialog[open] input').first();
  await field.fill('');
  await field.pressSequentially('?p');
  assert.equal(await field.inputValue(), '?p');
  assert.deepEqual(await isQuiet(), quiet, 'a text field has the focus');
});

test('the page around hears of no key that acts or writes in the figure, and of those that have nothing to do there', async (context) => {
  const { page, reader } = await fresh(context);
  await page.evaluate(() => {
    const heard = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { heard });
    document.addEventListener('keydown', ({ key, defaultPrevented }) => heard.push(`${key}${defaultPrevented ? ' prevented' : ''}`));
  });
  /** What the page hears of keys. @param {string[]} keys */
  async function heardOf(keys) {
    await page.evaluate(() => (/** @type {any} */ (globalThis).heard.length = 0));
    for (const key of keys) await page.keyboard.press(key);
    return page.evaluate(() => [.../** @type {any} */ (globalThis).heard]);
  }
  await page.locator('.stage').focus();
  assert.deepEqual(await heardOf(['ArrowLeft', 'ArrowRight', 'g', 'g', 's', 'Escape', '+']), ['s']);
  await patch(reader, { step: 'start', question: false });
  assert.deepEqual(await heardOf(['ArrowLeft', 'ArrowRight']), ['ArrowLeft']);
  await patch(reader, { step: 'end' });
  assert.deepEqual(await heardOf(['ArrowRight', 'ArrowLeft']), ['ArrowRight']);
  await page.getByRole('button', { name: /^Sequence/ }).click();
  await page.locator('dialog[open] input').first().focus();
  assert.deepEqual(await heardOf(['1', 'ArrowLeft', 's']), []);
});

test('on a phone every control of the walk is reached through one button', async (context) => {
  for (const viewport of [{ width: 360, height: 640 }, { width: 390, height: 844 }, { width: 320, height: 640 }]) {
    const opened = await fresh(context, { viewport });
    const { page, reader } = opened;
    const bar = page.locator('.transport');
    const shown = () => bar.locator('button, select, input').evaluateAll((controls) =>
      controls.filter((control) => control.getClientRects().length > 0).map((control) => control.className.split(' ')[0] || control.tagName));
    assert.deepEqual(await shown(), ['back', 'step', 'more', 'SELECT']);
    await bar.getByRole('button', { name: 'All controls of the walk' }).click();
    assert.deepEqual(await shown(), ['first', 'back', 'step', 'last', 'more', 'play', 'SELECT', 'INPUT', 'quiet', 'quiet', 'quiet', 'quiet']);
    const { height, within } = await reader.evaluate(({ one }) => {
      const { height, left, right, bottom } = /** @type {Element} */ (one('.transport')).getBoundingClientRect();
      return { height, within: left >= 0 && right <= innerWidth && bottom <= innerHeight + 0.5 };
    });
    assert.ok(within && height < 0.25 * viewport.height, `${height} px at ${viewport.width}`);
    await bar.getByRole('button', { name: 'Last' }).click();
    assert.equal(await reader.evaluate(({ element }) => element.settings.step), 132);
    const slider = await bar.getByRole('slider').boundingBox();
    assert.ok(slider !== null && slider.height >= 24 && slider.width > 200, JSON.stringify(slider));
    await bar.getByRole('button', { name: 'All controls of the walk' }).click();
    assert.deepEqual(await shown(), ['back', 'step', 'more', 'SELECT']);
  }
});
