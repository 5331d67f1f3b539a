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

if (asked.includes('reveal')) {
  const slides = /** @type {Site} */ (sites.find(({ name }) => name === 'reveal'));

  /** Opens a slide, from 0. @param {import('node:test').TestContext} context @param {number} slide @param {{ width: number, height: number }} [viewport] */
  async function openSlide(context, slide, viewport) {
    const opened = await open(context, slides, { viewport });
    const { page } = opened;
    await page.locator('.reveal.ready').waitFor();
    await page.evaluate((slide) => (location.hash = `/${slide}`), slide);
    await page.waitForFunction((slide) => slide === [...document.querySelectorAll('.slides > section')].findIndex((section) => section.classList.contains('present')), slide);
    const figure = page.locator('section.present delta-scope');
    const step = () => figure.evaluate((element) => /** @type {import('../../www/element.js').DeltaScope} */ (element).settings.step);
    const place = () => page.evaluate(() => [...document.querySelectorAll('.slides > section')].findIndex((section) => section.classList.contains('present')));
    await figure.locator('.stage').waitFor();
    return { ...opened, figure, step, place };
  }

  test('reveal: keys act in the figure only while it has the focus, pass on at the end of its range, and Esc gives them back', async (context) => {
    const { page, figure, step, place, complaints, abroad } = await openSlide(context, 1);
    const first = await step();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual([await place(), await step()], [2, await step()]);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await place(), 1);
    assert.equal(await step(), first);

    await figure.locator('.stage').focus();
    for (const walked of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight');
      assert.deepEqual([await place(), await step()], [1, first + walked]);
    }
    for (const key of ['g', 'g', 'o', ' ', 'b', 'n']) await page.keyboard.press(key);
    assert.deepEqual([await place(), await page.locator('.reveal.overview, .reveal.paused').count()], [1, 0]);

    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.reveal.overview').count(), 0, 'the first Esc leaves the figure, and no more');
    assert.equal(await page.evaluate(() => document.activeElement), await page.evaluate(() => document.body));
    await page.keyboard.press('ArrowLeft');
    assert.equal(await place(), 0);
    await page.keyboard.press('ArrowRight');
    assert.deepEqual([await place(), await step()], [1, first + 3]);

    await figure.locator('.stage').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await place(), 2, 'its range is at its end');
    assert.deepEqual(complaints, []);
    assert.deepEqual(abroad, []);
  });

  test('reveal: fragments walk, and back', async (context) => {
    const { page, step, place } = await openSlide(context, 2);
    const steps = [await step()];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key);
      await page.waitForFunction((before) => /** @type {any} */ (document.querySelector('section.present delta-scope')).settings.step !== before, steps.at(-1));
      steps.push(await step());
    }
    const first = steps[0];
    assert.deepEqual([steps, await place()], [[first, first + 1, first + 3, first + 5, first + 3], 2]);
  });

  for (const [scale, viewport] of /** @type {const} */ ([[0.3, { width: 500, height: 220 }], [1, { width: 1000, height: 740 }], [2, { width: 2000, height: 1480 }]])) {
    test(`reveal: at a scale of ${scale} the figure is pressed where it is seen, and its chart is sharp`, async (context) => {
      const { page, figure, step } = await openSlide(context, 1, viewport);
      const first = await step();
      const { width, laidOut } = await figure.evaluate((element) => ({
        width: element.getBoundingClientRect().width, laidOut: /** @type {HTMLElement} */ (element).offsetWidth,
      }));
      assert.ok(Math.abs(width / laidOut - scale) < 0.06, `${width} of ${laidOut}`);
      await figure.getByRole('button', { name: 'step', exact: true }).click();
      assert.equal(await step(), first + 1);
      await figure.locator('.stage .node[data-node="y"][data-t="3"] .body').first().click();
      assert.equal(await figure.evaluate((element) => /** @type {import('../../www/element.js').DeltaScope} */ (element).settings.selected), 'y');
      await figure.evaluate((element) => /** @type {import('../../www/element.js').DeltaScope} */ (element).patch({ hide: [], step: 'c@3' }));
      await figure.locator('.chart canvas').waitFor();
      await page.waitForFunction(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('section.present delta-scope')?.shadowRoot);
        const canvas = /** @type {HTMLCanvasElement} */ (root.querySelector('.chart canvas'));
        return canvas.width > 0 && Math.abs(canvas.width / canvas.getBoundingClientRect().width - devicePixelRatio) < 0.02;
      });
    });
  }
}
