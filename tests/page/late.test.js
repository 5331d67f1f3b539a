// What only some readers ask for is loaded when it is wanted, and makes no difference to what is there.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { desktop, longestWait, openScope, patch, readerOf } from '../support/page.js';
import { openSite } from '../support/site.js';

const { browser, server } = await openSite();

/** The wasm modules that a page fetches, from now on. @param {import('playwright-core').Page} page */
function modulesOf(page) {
  /** @type {string[]} */
  const fetched = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) fetched.push(request.url());
  });
  return fetched;
}

test('the first sight fetches one module, the first chart the other, and no number changes', async (context) => {
  const page = await browser.newPage({ viewport: desktop });
  context.after(() => page.close());
  const fetched = modulesOf(page);
  await page.goto(server.url);
  const reader = await readerOf(page);
  assert.equal(fetched.length, 1);

  const { step, t, question } = await reader.evaluate(({ element }) => element.settings);
  const before = await reader.evaluate((reader) => reader.flows());
  await patch(reader, { step: 'end', selected: 'c', selectedT: 3 });
  await page.locator('delta-scope .chart canvas').waitFor();
  assert.equal(fetched.length, 2);
  await patch(reader, { step, t, question, selected: null });
  assert.deepEqual(await reader.evaluate((reader) => reader.flows()), before);
});

test('a second figure on the page goes on with what the first one loaded', async (context) => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  context.after(() => page.close());
  await page.evaluate(async () => {
    const second = document.createElement('delta-scope');
    document.body.append(second);
  });
  const other = await readerOf(page, 1);
  await patch(reader, { step: 'end', selected: 'c', selectedT: 3, tool: 'nudge' });
  await patch(other, { step: 'end', selected: 'c', selectedT: 2, tool: 'nudge' });
  const measured = page.locator('delta-scope').nth(1).locator('.tool-panel .number').first();
  await measured.waitFor();
  assert.deepEqual(complaints, []);
});

test('where the module cannot be fetched the page says so, goes on, and tries again', async (context) => {
  const page = await browser.newPage({ viewport: desktop });
  page.setDefaultTimeout(longestWait);
  context.after(() => page.close());
  await page.goto(server.url);
  const reader = await readerOf(page);
  await page.route('**/*.wasm', (route) => route.abort());
  const refusal = page.locator('delta-scope .messages .refusal');

  await patch(reader, { step: 'end', selected: 'c', selectedT: 3 });
  await refusal.waitFor();
  assert.equal(await page.locator('delta-scope .chart').count(), 0);
  assert.equal(await page.locator('delta-scope .ledger').count(), 1);

  await page.unroute('**/*.wasm');
  await patch(reader, { selectedT: 2 });
  await page.locator('delta-scope .chart canvas').waitFor();
  assert.equal(await refusal.count(), 0);
});

test('a panel that cannot be fetched says so in its dialog', async (context) => {
  const { page } = await openScope(browser, server.url);
  context.after(() => page.close());
  const dialog = page.getByRole('dialog');
  await page.route(/\/(glossary|takeaway)[^/]*\.js$/, (route) => route.abort());
  for (const name of ['Glossary', 'Take away']) {
    await page.getByRole('button', { name, exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    assert.match(await dialog.innerText(), /did not load/);
    assert.doesNotMatch(await dialog.innerText(), /Loading/);
    await page.keyboard.press('Escape');
  }
});
