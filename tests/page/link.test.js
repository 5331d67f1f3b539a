// The address holds the whole state: it is written as the reader acts, and read again.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser } from '../support/browser.js';
import { openScope, patch } from '../support/page.js';
import { serveDist } from '../support/server.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('node:test').TestContext} TestContext */

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('../support/server.js').DistServer} */
let server;

before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveDist()]);
});

after(async () => {
  await browser.close();
  await server.close();
});

/** @param {TestContext} context */
async function openPage(context, hash = '') {
  const opened = await openScope(browser, server.url + hash);
  context.after(async () => {
    await opened.page.close();
    assert.deepEqual(opened.complaints, []);
  });
  return opened;
}

/** @param {Opened} opened */
const settings = ({ reader }) => reader.evaluate(({ element }) => element.settings);

/** @param {Opened} opened @param {string} sentence */
const said = ({ page }, sentence) => page.locator('.messages', { hasText: sentence }).waitFor();

/** Settings and all numbers of the figure. @param {Opened} opened */
const state = ({ reader }) =>
  reader.evaluate(({ element, nodes, flows, ledger }) => ({
    settings: element.settings,
    nodes: nodes(),
    flows: flows(),
    ledger: ledger(),
  }));

/** @param {Opened} opened @param {RegExp} pattern */
const addressIs = ({ page }, pattern) => page.waitForURL((url) => pattern.test(url.hash));

test('a page that nobody has touched has no link in its address', async (context) => {
  const opened = await openPage(context);
  assert.equal(new URL(opened.page.url()).hash, '');
});

test('the address that was written opens the same state in a new page', async (context) => {
  const opened = await openPage(context);
  await patch(opened.reader, { peepholes: false, units: 2, unit: 2, step: 60, selected: 'y', selectedT: 2, x: [[1], [2], [3], [4], [5]] });
  await addressIs(opened, /peepholes=off.*step=60/);
  const again = await openPage(context, new URL(opened.page.url()).hash);
  assert.deepEqual(await state(again), await state(opened));
});

test('Back and Forward take acts back and bring them again; a step along the walk is none', async (context) => {
  const opened = await openPage(context);
  const { page } = opened;
  const first = await state(opened);
  await page.getByRole('switch', { name: 'Peepholes' }).click();
  await addressIs(opened, /peepholes=off/);
  const without = await state(opened);
  await page.getByRole('button', { name: 'Simple RNN' }).click();
  await addressIs(opened, /model=rnn/);
  await page.locator('.transport .step').click();
  await page.locator('.transport .step').click();
  const { step } = await settings(opened);
  await addressIs(opened, new RegExp(`step=${step}\\b`));
  const stepped = await state(opened);

  await page.goBack();
  await page.locator('.switch[aria-checked="false"]', { hasText: 'Peepholes' }).waitFor();
  assert.deepEqual(await state(opened), without);
  await page.goBack();
  await page.locator('.switch[aria-checked="true"]', { hasText: 'Peepholes' }).waitFor();
  assert.deepEqual(await state(opened), first);
  await page.goForward();
  await page.goForward();
  await page.locator('button[aria-pressed="true"]', { hasText: 'Simple RNN' }).waitFor();
  assert.deepEqual(await state(opened), stepped);
});

test('a link that is pasted into the address of an open page is opened', async (context) => {
  const opened = await openPage(context);
  await opened.page.evaluate(() => (location.hash = 'v=1&model=rnn&step=end&units=3'));
  await opened.page.locator('button[aria-pressed="true"]', { hasText: 'Simple RNN' }).waitFor();
  assert.equal((await settings(opened)).units, 3);
});

test('of a broken link the page opens what can be read, and says what it left out', async (context) => {
  const opened = await openPage(context, '#v=1&peepholes=off&units=999&step=abc&selected=q&coupledGates=on&forgetGate=off');
  await said(opened, 'H, the number of units, is 999; accepted is a whole number from 1 to 256.');
  await said(opened, 'step, which was “abc”');
  const { peepholes, units, selected, coupledGates, forgetGate } = await settings(opened);
  assert.deepEqual({ peepholes, units, selected, coupledGates, forgetGate }, {
    peepholes: false, units: 1, selected: null, coupledGates: false, forgetGate: false,
  });
  await patch(opened.reader, { step: 3 });
  assert.equal(await opened.page.locator('.messages p').count(), 0, 'a message does not outlive the next act');
});

test('a built-in case is opened by its name, and by a link alone at the middle of the walk back', async (context) => {
  const opened = await openPage(context, '#case=np_nfg_1997&selected=y&selectedT=2');
  const now = await settings(opened);
  assert.equal(now.forgetGate, false);
  assert.equal(now.x.length, 6);
  assert.equal(now.t, 3);
  await patch(opened.reader, { case: 'rnn_squared' });
  await addressIs(opened, /case=rnn_squared/);
  assert.equal((await settings(opened)).model, 'rnn');
  const sentence = await opened.reader.evaluate(({ element }) => element.patch({ case: 'no' }).catch(({ message }) => message));
  assert.match(sentence, /^The field case is "no"; accepted is vanilla_h1_t12, /);
  await opened.page.evaluate(() => (location.hash = 'case=%3Cb%3E'));
  await said(opened, 'Left out of the link: case, which was “%3Cb%3E”; accepted is vanilla_h1_t12, ');
});

test('a built-in case is chosen in the panel', async (context) => {
  const opened = await openPage(context);
  const { page } = opened;
  await page.getByRole('button', { name: /^Sequence:/ }).click();
  await page.getByRole('tab', { name: 'A file' }).click();
  await page.getByRole('button', { name: 'cifg_softmax_init', exact: true }).click();
  await addressIs(opened, /^#v=1&case=cifg_softmax_init&t=3&step=/);
  assert.equal(await page.locator('dialog[open]').count(), 0);
});

test('a case that cannot be loaded is said, and the rest of the link is opened', async (context) => {
  const page = await browser.newPage();
  context.after(() => page.close());
  await page.route(/vanilla_init/, (route) => route.abort());
  await page.goto(`${server.url}#case=vanilla_init&peepholes=off`);
  await page.locator('.messages', { hasText: 'The case vanilla_init could not be loaded' }).waitFor();
  assert.equal(await page.getByRole('switch', { name: 'Peepholes' }).getAttribute('aria-checked'), 'false');
});

test('targets that no longer fit the steps of a link are no reason to open nothing', async (context) => {
  const opened = await openPage(context, '#v=1&x=1;2;3&units=2');
  await said(opened, 'Left out of the link: x.');
  assert.equal((await settings(opened)).units, 2);
});
