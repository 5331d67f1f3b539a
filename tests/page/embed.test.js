// The figure in a frame of somebody else's page, and what the take-away offers for one.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { complaintsOf, desktop, longestWait, openScope } from '../support/page.js';
import { openSite } from '../support/site.js';

/** @typedef {import('../../www/element.js').DeltaScope} DeltaScope */
/** @typedef {import('playwright-core').Frame} Frame */

const { browser, server } = await openSite();

/** What the frame that the take-away writes is allowed. */
const frameSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const state = 'v=1&units=2&t=3&step=86&question=off';

/** A page that somebody else serves, with the figure in a frame that it makes as high as it is told. @param {number} width @param {string} sandbox */
async function framed(width, sandbox = 'allow-scripts') {
  const page = await browser.newPage({ viewport: desktop, reducedMotion: 'reduce' });
  page.setDefaultTimeout(longestWait);
  const complaints = complaintsOf(page);
  // The policy allows no frames; those are the platform’s.
  await page.route('**/platform.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A course</title>' }));
  await page.goto(`${server.url}platform.html`);
  await page.evaluate(([src, width, sandbox]) => {
    const frame = document.createElement('iframe');
    const told = /** @type {unknown[]} */ ([]);
    Object.assign(globalThis, { told });
    addEventListener('message', ({ data, source }) => {
      if (source !== frame.contentWindow) return;
      told.push(data);
      frame.height = data.height;
    });
    frame.sandbox.add(...String(sandbox).split(' '));
    Object.assign(frame, { src, width });
    document.body.append(frame);
  }, [`${server.url}embed.html?${state}`, width, sandbox]);
  const frame = /** @type {Frame} */ (await (await page.waitForSelector('iframe')).contentFrame());
  await frame.locator('delta-scope .transport').waitFor();
  return { page, frame, complaints };
}

test('in a sandbox that allows scripts alone the figure shows what the address says, and tells its height until it fits', async () => {
  for (const width of [900, 280]) {
    const { page, frame, complaints } = await framed(width);
    assert.equal(await frame.evaluate(() => self.origin), 'null');
    const { units, step } = await frame.evaluate(() => /** @type {DeltaScope} */ (document.querySelector('delta-scope')).settings);
    assert.deepEqual([units, step], [2, 86]);
    await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight + 1 && innerHeight > 300);
    const told = await page.evaluate(async () => {
      const { told } = /** @type {any} */ (globalThis);
      const before = told.length;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return { all: told, isAtRest: told.length === before };
    });
    assert.ok(told.isAtRest && told.all.length < 8, JSON.stringify(told.all));
    for (const { type, height, ...rest } of told.all) assert.deepEqual([type, Number.isInteger(height), rest], ['deltascope:height', true, {}]);
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${width} px`);
    assert.deepEqual(complaints, []);
    await page.close();
  }
});

test('where a frame is given no files and may not copy, the text is shown to be selected, with the way to the full page', async () => {
  const { page, frame } = await framed(900);
  await frame.getByRole('button', { name: 'Copy link' }).click();
  const address = await frame.locator('.address').inputValue();
  assert.equal(address, `${server.url}index.html#${state}`);
  assert.equal(await frame.locator('.full-page a').getAttribute('href').then(() => frame.evaluate(() => document.querySelector('a')?.href)), address);
  await page.keyboard.press('Escape');
  await frame.getByRole('button', { name: 'Take away' }).click();
  await frame.getByRole('button', { name: 'Save CSV' }).click();
  await frame.getByText('This frame is given no files. Select the text').first().waitFor();
  assert.match(await frame.locator('textarea.taken').inputValue(), /delta/);
  await frame.getByRole('button', { name: 'Save PNG' }).press('Enter');
  await frame.getByText('This frame is given no files: open the full page').first().waitFor();
  await page.close();
});

test('out of the frame that is written for others the full page opens, and draws the figure', async () => {
  const { page, frame } = await framed(900, frameSandbox);
  const [full] = await Promise.all([page.waitForEvent('popup'), frame.locator('.full-page a').click()]);
  await full.locator('delta-scope .transport').waitFor({ timeout: longestWait });
  assert.equal(await full.evaluate(() => self.origin), new URL(server.url).origin);
  await full.close();
  await page.close();
});

/** The elements in each of these texts, in order, with their attributes. @param {string[]} texts @returns {Promise<Record<string, string>[][]>} */
async function parsed(texts) {
  const page = await browser.newPage();
  const read = await page.evaluate((texts) => texts.map((text) =>
    [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('head > *, body *')].map((part) => ({
      name: part.localName, text: part.textContent ?? '', ...Object.fromEntries([...part.attributes].map(({ name, value }) => [name, value])),
    }))), texts);
  await page.close();
  return read;
}

test('the figure is written as an element, a frame and plain HTML that show just this state', async () => {
  const { page, reader, complaints } = await openScope(browser, server.url);
  await reader.evaluate(({ element }, state) => element.openLink(`${state}&text=${encodeURIComponent('"><script>harmed=1</script>')}&source=numbers`), state);
  const link = await reader.evaluate(({ element }) => element.link);
  await page.getByRole('button', { name: 'Take away' }).click();
  const written = async (/** @type {string} */ name) => {
    await page.getByRole('button', { name: `Show ${name}`, exact: true }).click();
    return page.locator('dialog li', { hasText: name }).first().locator('textarea').inputValue();
  };
  const [element, frame, fragment] = [await written('Element'), await written('iframe'), await written('No script')];
  const read = await parsed([element, frame, fragment]);
  const [script, figure, anchor] = read[0];
  assert.deepEqual([figure.name, figure.state, figure.page], ['delta-scope', link, server.url]);
  assert.deepEqual([anchor.name, anchor.href], ['a', `${server.url}#${link}`]);
  assert.deepEqual([script.name, script.src, script.text], ['script', `${server.url}delta-scope.js`, '']);
  assert.deepEqual(read[1].map(({ name, src, sandbox }) => [name, src, sandbox]), [['iframe', `${server.url}embed.html?${link}`, frameSandbox]]);
  const names = new Set(read[2].map(({ name }) => name));
  assert.deepEqual([...names].sort(), ['a', 'caption', 'figcaption', 'figure', 'img', 'table', 'tbody', 'td', 'th', 'tr']);
  const image = read[2].find(({ name }) => name === 'img');
  assert.match(String(image?.src), /^data:image\/svg\+xml;base64,/);
  assert.match(String(image?.alt), /^Error flowing backward at t = 3/);
  const shown = await page.evaluate(async (src) => {
    const picture = new Image();
    picture.src = src;
    await picture.decode();
    return picture.naturalWidth;
  }, String(image?.src));
  assert.ok(shown > 300);
  const table = await reader.evaluate(({ all, text }) => all('.reading tr').map((row) => [...row.children].map((cell) => text(cell)).join('|')));
  assert.ok(table.length > 20);
  const cells = read[2].filter(({ name }) => name === 'tr').map(({ text }) => text);
  assert.deepEqual(cells, table.map((row) => row.replaceAll('|', '')));
  await reader.evaluate(({ element }) => element.patch({ x: Array.from({ length: 300 }, (_, t) => [t / 7]), targets: Array.from({ length: 300 }, () => [0.1]), edits: {} }));
  await page.getByRole('button', { name: 'Show iframe', exact: true }).click();
  await page.getByText('“Copy link” offers it as a file').waitFor();
  assert.equal(await page.evaluate(() => 'harmed' in globalThis), false);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('what a page has put inside the element shows until the figure is ready, and in its place where it cannot be', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(longestWait);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(server.url);
  const seen = await page.evaluate(async () => {
    const scope = document.createElement('delta-scope');
    const still = document.createElement('p');
    still.textContent = 'a still picture';
    scope.append(still);
    const failed = new Promise((resolve) => scope.addEventListener('error', resolve, { once: true }));
    document.body.append(scope);
    await /** @type {DeltaScope} */ (scope).updateComplete;
    const before = still.checkVisibility() && still.getClientRects().length > 0;
    const { detail } = /** @type {CustomEvent} */ (await failed);
    await /** @type {DeltaScope} */ (scope).updateComplete;
    return { before, after: still.getClientRects().length > 0, kind: detail.kind };
  });
  assert.deepEqual(seen, { before: true, after: true, kind: 'load' });
  await page.close();
});
