// The address holds the whole state: it is written as the reader acts, and read again.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { openScope, patch } from '../support/page.js';
import { openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('node:test').TestContext} TestContext */

const { browser, server } = await openSite();

/** @param {TestContext} context */
async function openPage(context, hash = '', options = {}) {
  const opened = await openScope(browser, server.url + hash, options);
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

/** @param {Opened} opened @param {Parameters<import('playwright-core').Locator['setInputFiles']>[0]} file */
async function openFile({ page }, file) {
  await page.getByRole('button', { name: /^Sequence:/ }).click();
  await page.getByRole('tab', { name: 'A file' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
}

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

test('links that were given out show the same δ as ever', async (context) => {
  const kept = JSON.parse(await readFile(new URL('../links/v1.json', import.meta.url), 'utf8'));
  const opened = await openPage(context, `#${kept[0].link}`);
  for (const { link, node, t, delta } of kept.filter((/** @type {unknown} */ _, /** @type {number} */ index) => index % 4 === 3)) {
    const shown = await opened.reader.evaluate(async ({ element, nodes }, link) => {
      await element.openLink(link);
      const { unit, t } = element.settings;
      await element.patch({ step: 'end', t });
      return { unit, nodes: nodes() };
    }, link);
    const reading = shown.nodes.find((reading) => reading.node === node && reading.t === t);
    assert.equal(Number(Number(reading?.delta).toPrecision(12)), delta[shown.unit - 1], link);
    assert.equal(await opened.page.locator('.messages .refusal').count(), 0, link);
  }
});

test('a link that names no block shows that of its number, its step or the first sight, whatever was shown before', async (context) => {
  const opened = await openPage(context);
  const block = (/** @type {string} */ link) => opened.reader.evaluate(async ({ element }, link) => {
    await element.openLink(link);
    return element.settings.t;
  }, link);
  for (const before of [1, 2, 5]) {
    for (const [link, t] of /** @type {const} */ ([['v=1&step=end', 3], ['v=1&step=f@2', 2], ['v=1&step=end&selected=c&selectedT=4', 4]])) {
      await patch(opened.reader, { t: before });
      assert.equal(await block(link), t, `${link} after block ${before}`);
    }
  }
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

test('to choose a node is an act, even the first', async (context) => {
  const opened = await openPage(context);
  const { page } = opened;
  await page.locator('.stage .node[data-node="y"][data-t="3"]').press('Enter');
  await addressIs(opened, /selected=y/);
  await page.goBack();
  await addressIs(opened, /^$/);
  await page.locator('.question').waitFor();
  assert.equal((await settings(opened)).selected, null);
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

test('the link is copied by keyboard, and opens the same state in another page', async (context) => {
  const opened = await openPage(context, '', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = opened;
  await patch(opened.reader, { model: 'rnn', units: 2, step: 40, selected: 'h', selectedT: 3, seed: 5, drawn: true });
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: /✓ copied/ }).waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const again = await openPage(context, address.slice(server.url.length));
  assert.deepEqual(await state(again), await state(opened));
  await patch(opened.reader, { step: 41 });
  assert.equal(await page.locator('.copied').innerText(), '', 'another state is not copied yet');
});

test('where the browser refuses to copy, the link stands there to be selected', async (context) => {
  const opened = await openPage(context);
  const { page } = opened;
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await patch(opened.reader, { peepholes: false });
  await page.getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByLabel('A link to what is shown');
  const address = await field.inputValue();
  assert.match(address, /#v=1&peepholes=off&/);
  const selected = await opened.reader.evaluate(({ root }) => {
    const field = /** @type {HTMLInputElement} */ (root.activeElement);
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  });
  assert.equal(selected, address);
});

test('what is too long for a link is saved as a file, which opens the same state', async (context) => {
  const opened = await openPage(context);
  const { page } = opened;
  const x = Array.from({ length: 200 }, (_, t) => [Math.sin(t) / 3]);
  await patch(opened.reader, { x, targets: x, source: 'numbers', original: null, step: 500, peepholes: false });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.locator('dialog[open]', { hasText: /A link to this would take \d+ characters/ }).waitFor();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
  assert.equal(saved.suggestedFilename(), 'deltascope.json');
  const again = await openPage(context);
  await openFile(again, await saved.path());
  await again.page.locator('.switch[aria-checked="false"]', { hasText: 'Peepholes' }).waitFor();
  assert.deepEqual(await state(again), await state(opened));
});

test('of a file of settings, too, what can be read is opened', async (context) => {
  const opened = await openPage(context);
  const settings = { peepholes: false, step: 'soon', '<b>': 1, units: 999 };
  const text = JSON.stringify({ schema: 'deltascope-settings/1', settings });
  await openFile(opened, { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await said(opened, 'The field step is "soon"; accepted is a whole number from 0, "start", "middle", "end", or a place as "c@3", "value-c@3" or "before-c@3".');
  await said(opened, 'Left out of the file: “<b>”, which is no setting.');
  await said(opened, 'H, the number of units, is 999');
  assert.equal((await state(opened)).settings.peepholes, false);
});

test('what is hidden is not there, and all else is', async (context) => {
  const opened = await openPage(context, '#hide=header,strip,question,ledger,chart,link');
  const parts = ['header', '.strip', '.question', '.beginnings', '.ledger', '.chart', '.copy-link'];
  for (const part of parts) assert.equal(await opened.page.locator(part).count(), 0, part);
  for (const part of ['.stage', '.transport']) assert.equal(await opened.page.locator(part).count(), 1, part);
  await patch(opened.reader, { hide: [] });
  for (const part of ['header', '.strip', '.copy-link']) assert.equal(await opened.page.locator(part).count(), 1, part);
  await patch(opened.reader, { hide: ['transport'] });
  assert.equal(await opened.page.locator('.transport').count(), 0);
});

test('a built-in case is opened by its name, and by a link alone at the middle of the walk back', async (context) => {
  const opened = await openPage(context, '#case=np_nfg_1997');
  const now = await settings(opened);
  assert.equal(now.forgetGate, false);
  assert.equal(now.x.length, 6);
  assert.equal(now.t, 3);
  await opened.reader.evaluate(({ element }) => element.openLink('case=np_nfg_1997&selected=y&selectedT=2'));
  assert.equal((await settings(opened)).t, 2);
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

test('a link whose cuts, clamps and comparison do not fit the cell opens what fits, and says the rest', async (context) => {
  const opened = await openPage(context, '#v=1&model=rnn&cuts=obar%3Ec:3/a%3Eh:2&clamps=z:2:0.5&compare=peepholes&t=2&step=end');
  await said(opened, 'Left out of the link: cuts “obar>c:3”, which this cell does not have.');
  await said(opened, 'Left out of the link: clamps “z:2:0.5”, which this cell does not have.');
  await said(opened, 'Left out of the link: compare “peepholes”, which this cell does not have.');
  const { cuts, clamps, compare } = await settings(opened);
  assert.deepEqual({ cuts, clamps, compare }, { cuts: [{ flow: 'a>h', t: 2 }], clamps: [], compare: null });
});

test('a script is told what the cell does not have, and nothing has changed', async (context) => {
  const opened = await openPage(context);
  await patch(opened.reader, { cuts: [{ flow: 'obar>c', t: 3 }] });
  const before = await settings(opened);
  for (const [part, sentence] of /** @type {const} */ ([
    [{ cuts: [{ flow: 'q>c', t: null }] }, /^The field cuts has “q>c:null”, which this cell does not have; accepted is zbar>x, /],
    [{ clamps: [{ node: 'o', t: 3, values: [1, 2] }] }, /^The field clamps has “o:3:1,2”, .* accepted is .*, o:1, .* t from 0 to 5 or null\.$/],
    [{ nudgeEdge: 'q>c' }, /^The field nudgeEdge has “q>c”, .* accepted is each, /],
    [{ model: 'rnn', compare: ['peepholes'] }, /^The field compare has “peepholes”, .* accepted is model\.$/],
    [{ parameter: 'W_q' }, /^The field parameter is W_q; accepted is W_z, /],
  ])) {
    const refused = await opened.reader.evaluate(({ element }, part) =>
      element.patch(/** @type {any} */ (part)).then(() => 'taken', ({ message }) => message), part);
    assert.match(refused, sentence);
  }
  assert.deepEqual(await settings(opened), before);
  await patch(opened.reader, { peepholes: false });
  await patch(opened.reader, { cuts: [...before.cuts, { flow: 'c>c', t: 3 }] });
  assert.equal((await settings(opened)).cuts.length, 2, 'what stands aside may stay there');
});

test('the link of a cell leaves out what only another one has, and opens without a word', async (context) => {
  const opened = await openPage(context);
  const { page } = opened;
  const start = /** @type {const} */ ({ selected: 'zbar', selectedT: 3, destination: 'f', destinationT: 4, question: false });
  await patch(opened.reader, { ...start, cuts: [{ flow: 'obar>c', t: 3 }, { flow: 'c>c', t: 3 }] });
  await addressIs(opened, /selected=zbar.*destination=f/);
  await page.getByRole('switch', { name: 'Peepholes' }).click();
  await addressIs(opened, /cuts=c%3Ec:3&/);
  await page.getByRole('button', { name: 'Simple RNN' }).click();
  await addressIs(opened, /^#v=1&model=rnn&peepholes=off&t=/);
  const again = await openPage(context, await page.evaluate(() => location.hash));
  assert.equal(await again.page.locator('.messages .refusal').count(), 0);
  await page.goBack();
  await addressIs(opened, /cuts=c%3Ec:3&/);
  await page.goBack();
  await addressIs(opened, /cuts=obar%3Ec:3\/c%3Ec:3&/);
  assert.equal((await settings(opened)).cuts.length, 2);
  assert.equal(await page.locator('.messages .refusal').count(), 0);
});
