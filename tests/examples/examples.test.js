// Every example of a course format, built, holds a figure that steps and shows δ; nothing is asked of another
// server; and on slides the keys go where they belong. `npm run test:examples` builds them first.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { root } from '../../tools/command.js';
import { sites } from '../../tools/examples/sites.js';
import { format, signed } from '../../www/format.js';
import { launchBrowser } from '../support/browser.js';
import { complaintsOf, longestWait, readerOf } from '../support/page.js';
import { serveDist } from '../support/server.js';

/** @typedef {import('../../tools/examples/sites.js').Site} Site */
/** @typedef {import('playwright-core').Page} Page */

const asked = process.env.EXAMPLES?.split(' ') ?? sites.map(({ name }) => name);
const browser = await launchBrowser();
after(() => browser.close());

/** What δc(3) adds up from in the first example, as the pages print it. */
const amounts = ['−0.0206', '−0.0016', '+0.0032', '−0.0040', '−0.0766', '−0.0995'];

/** @param {Site} site */
const folderOf = ({ name, built }) => join(root, 'target', 'examples', name, built);

/**
 * Opens the page of an example, from disk where it has no server.
 * @param {import('node:test').TestContext} context
 * @param {Site} site
 * @param {{ viewport?: { width: number, height: number }, javaScriptEnabled?: boolean, fromDisk?: boolean }} [options]
 */
async function open(context, site, { fromDisk = false, ...options } = {}) {
  const server = await serveDist({ from: folderOf(site), policy: null });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  context.after(async () => {
    await page.close();
    await server.close();
  });
  page.setDefaultTimeout(longestWait);
  const complaints = complaintsOf(page);
  const home = fromDisk ? pathToFileURL(`${folderOf(site)}/`).href : server.url;
  /** @type {string[]} */
  const abroad = [];
  page.on('request', (request) => {
    const url = request.url();
    if (![home, 'data:', 'blob:'].some((start) => url.startsWith(start))) abroad.push(url);
  });
  await page.goto(new URL(site.page, home).href);
  return { page, complaints, abroad };
}

for (const site of sites.filter(({ name }) => asked.includes(name) && name !== 'reveal')) {
  test(`${site.name}: the figure is there, steps by its button, and shows δc(3)`, async (context) => {
    const { page, complaints, abroad } = await open(context, site, { fromDisk: site.name === 'html' });
    const reader = await readerOf(page);
    const deltaOfC3 = () => reader.evaluate(({ nodes }) => nodes().find(({ node, t }) => node === 'c' && t === 3)?.delta);
    assert.equal(await deltaOfC3(), null);
    await page.locator('delta-scope').getByRole('button', { name: 'step', exact: true }).click();
    await page.locator('delta-scope .stage [data-node="c"][data-t="3"][data-delta]').waitFor();
    assert.equal(Number(Number(await deltaOfC3()).toPrecision(12)), -0.0995249339393);
    await page.locator('delta-scope [data-sum]').waitFor();
    const { rows, sum } = await reader.evaluate(({ ledger }) => ledger());
    assert.deepEqual([...rows.map(({ amount }) => signed(Number(amount))), format(Number(sum))], amounts);
    assert.equal(await page.locator('delta-scope > *').first().isVisible(), false, 'the still picture has gone');
    assert.deepEqual(complaints, []);
    assert.deepEqual(abroad, []);
  });

  test(`${site.name}: without script the picture stands there, and has its words`, async (context) => {
    const { page } = await open(context, site, { javaScriptEnabled: false });
    const picture = page.locator('delta-scope img');
    assert.match(String(await picture.getAttribute('alt')), /five purple arrows/);
    assert.ok(await picture.evaluate((image) => /** @type {HTMLImageElement} */ (image).naturalWidth > 1000));
    const written = await page.locator('delta-scope table td').allTextContents();
    if (written.length > 0) assert.deepEqual(written, amounts);
  });
}

test('the notebook is committed without its output', async () => {
  const { cells } = JSON.parse(await readFile(join(root, 'examples', 'notebook', 'lesson.ipynb'), 'utf8'));
  assert.deepEqual(cells.flatMap((/** @type {{ outputs?: unknown[] }} */ { outputs = [] }) => outputs), []);
});
