// The element as one script, in a page of somebody else; the figure and the course as one page from a disk; and
// the checksum that they show.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { checksumOf, modulesIn } from '../../tools/checksum.js';
import { dist, folderWith } from '../support/folder.js';
import { complaintsOf, desktop, longestWait, openScope, patch, readerOf } from '../support/page.js';
import { serveDist } from '../support/server.js';
import { openSite } from '../support/site.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('node:test').TestContext} TestContext */

const { browser, server } = await openSite();

const scripts = ['delta-scope.js', 'delta-scope-more.js', 'delta-scope.mjs', 'delta-scope-more.mjs'];
const pageOf = (/** @type {string} */ inside) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A lesson</title>${inside}</html>`;
const classic = '<script src="delta-scope.js"></script>';

/** Pages of somebody else, beside the scripts. */
const lesson = await folderWith({
  'figure.html': pageOf(`${classic}<p>Look:</p><delta-scope></delta-scope>`),
  'module.html': pageOf('<script type="module" src="delta-scope.mjs"></script><delta-scope></delta-scope>'),
  'course.html': pageOf(`${classic}<delta-course></delta-course>`),
  'twice.html': `<!doctype html>${classic}${classic}<delta-scope></delta-scope>`,
}, scripts);
const lessonServer = await serveDist({ from: lesson });

test.after(() => lessonServer.close());

/** δc(3) at the end of the walk, where error flows back and the second half is needed. @type {import('../../www/state.js').Part} */
const atC3 = { step: 'end', selected: 'c', selectedT: 3, question: false };

/** What an element of Lit has of its own for whoever waits. */
const inherited = ['updateComplete'];

/** What the browser and Lit call, and nobody else. */
const lifecycle = ['constructor', 'attributeChangedCallback', 'connectedCallback', 'disconnectedCallback', 'firstUpdated', 'performUpdate', 'render', 'updated', 'willUpdate'];

/** @param {TestContext} context @param {string} address */
async function open(context, address) {
  const page = await browser.newPage({ viewport: desktop, reducedMotion: 'reduce' });
  page.setDefaultTimeout(longestWait);
  context.after(() => page.close());
  const complaints = complaintsOf(page);
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await page.goto(address);
  return { page, complaints, asked };
}

for (const [name, first, second] of [['figure.html', scripts[0], scripts[1]], ['module.html', scripts[2], scripts[3]]]) {
  test(`${first} alone brings the figure, and its second half with the first chart: the numbers are the page’s`, async (context) => {
    const { page, complaints, asked } = await open(context, lessonServer.url + name);
    const reader = await readerOf(page);
    assert.deepEqual(asked, [name, first]);
    await patch(reader, atC3);
    await page.locator('delta-scope .chart canvas').waitFor();
    assert.deepEqual(asked, [name, first, second]);
    const own = await openScope(browser, server.url);
    context.after(() => own.page.close());
    await patch(own.reader, atC3);
    const flows = await reader.evaluate((reader) => reader.flows());
    assert.ok(flows.length > 20, `${flows.length} arrows`);
    assert.deepEqual(flows, await own.reader.evaluate((reader) => reader.flows()));
    assert.ok(await page.evaluate(() => document.fonts.check('16px "Deltascope Math"')), 'the font of the formulas is there');
    assert.deepEqual(complaints, []);
  });
}

for (const part of /** @type {import('../../www/state.js').Part[]} */ ([{ model: 'chain' }, { compare: ['forgetGate'], step: 0 }])) {
  const [name] = Object.keys(part);
  test(`the first half alone draws ${name === 'model' ? 'the chain rule' : 'two cells beside each other'}`, async (context) => {
    const { page, complaints, asked } = await open(context, `${lessonServer.url}figure.html`);
    const reader = await readerOf(page);
    await patch(reader, { ...part, question: false });
    await page.locator(`delta-scope ${name === 'model' ? '.stage .slope' : '.compared'}`).first().waitFor();
    assert.deepEqual(asked, ['figure.html', scripts[0]]);
    assert.deepEqual(complaints, []);
  });
}

test('on the way back the first half is enough while the chart is hidden', async (context) => {
  const { page, asked } = await open(context, `${lessonServer.url}figure.html`);
  const reader = await readerOf(page);
  await patch(reader, { ...atC3, hide: ['chart'] });
  assert.deepEqual(asked, ['figure.html', scripts[0]]);
  await patch(reader, { hide: [] });
  await page.locator('delta-scope .chart canvas').waitFor();
  assert.deepEqual(asked, ['figure.html', scripts[0], scripts[1]]);
});

test('what is declared of the element to programs is all that it has for them', async (context) => {
  const { page } = await open(context, `${lessonServer.url}module.html`);
  const reader = await readerOf(page);
  const real = await reader.evaluate(({ element }) => Object.getOwnPropertyNames(Object.getPrototypeOf(element)));
  const text = await readFile(new URL('../../www/types/delta-scope.d.ts', import.meta.url), 'utf8');
  const [, members] = /class DeltaScope [^{]*\{(.*?)^\}/ms.exec(text) ?? [];
  const declared = [...members.matchAll(/^  (?:readonly )?(\w+)[(:]/gm)].map(([, name]) => name);
  assert.deepEqual(declared.filter((name) => !inherited.includes(name)).sort(), real.filter((name) => !lifecycle.includes(name)).sort());
});

test('the course and a training work in a sandbox of an origin of its own, under the content policy', async (context) => {
  const { page, complaints } = await open(context, 'about:blank');
  const frames = ['figure.html', 'course.html'].map((name) => `<iframe sandbox="allow-scripts" width="1200" height="700" src="${name}"></iframe>`).join('');
  // The policy allows no frames; those are the platform's.
  await page.route('**/platform.html', (route) => route.fulfill({ body: pageOf(frames), contentType: 'text/html' }));
  await page.goto(`${lessonServer.url}platform.html`);
  const [figure, course] = [page.frameLocator('iframe').nth(0), page.frameLocator('iframe').nth(1)];
  const scope = figure.locator('delta-scope');
  await scope.locator('.transport').waitFor();
  assert.equal(await scope.evaluate(() => origin), 'null');
  await scope.evaluate((element) =>
    /** @type {import('../../www/element.js').DeltaScope} */ (element).patch({ case: 'vanilla_h1_t12', question: false, study: 'training', updates: 20 }));
  await figure.locator('.training').getByRole('button', { name: 'Start', exact: true }).click();
  await figure.locator('.going[data-done="20"][data-going="false"]').waitFor({ timeout: 4 * longestWait });
  assert.equal(await figure.locator('.going[data-done]').getAttribute('data-place'), 'page');
  await course.locator('.scene.current').waitFor();
  await course.locator('.ways .next').click();
  await course.locator('h1', { hasText: 'Two roads' }).waitFor();
  await course.locator('delta-scope .stage').waitFor();
  assert.deepEqual(complaints, []);
});

test('loaded twice it is registered once, and a page that names no encoding shows the same letters', async (context) => {
  const { page, complaints } = await open(context, `${lessonServer.url}twice.html`);
  const reader = await readerOf(page);
  assert.match(await reader.evaluate(({ textOf }) => textOf('.strip')), /δc/);
  assert.deepEqual(complaints, []);
});

test('without its second half, or with that of another build, the first says what is missing and goes on', async (context) => {
  const foreign = (await readFile(`${dist}delta-scope-more.js`, 'utf8')).replace(/Symbol\.for\("deltascope /, '$&x');
  for (const texts of /** @type {Record<string, string>[]} */ ([{}, { 'delta-scope-more.js': foreign }])) {
    const alone = await folderWith({ 'figure.html': pageOf(`${classic}<delta-scope></delta-scope>`), ...texts }, ['delta-scope.js']);
    const { page } = await open(context, pathToFileURL(`${alone}figure.html`).href);
    const reader = await readerOf(page);
    await patch(reader, atC3);
    await page.locator('delta-scope .messages .refusal').waitFor();
    assert.equal((await reader.evaluate((reader) => reader.ledger())).rows.length, 5);
  }
});

test('the one page opens from a disk with figure, tools, studies and course, and asks for nothing', async (context) => {
  const folder = await folderWith({}, ['delta-scope.html']);
  const { page, complaints, asked } = await open(context, pathToFileURL(`${folder}delta-scope.html`).href);
  const reader = await readerOf(page);
  await patch(reader, { ...atC3, tool: 'nudge' });
  await page.locator('delta-scope .tool-panel .number').first().waitFor();
  await patch(reader, { tool: null, study: 'distances' });
  await page.locator('delta-scope canvas').first().waitFor();
  await page.getByRole('link', { name: 'Read the course' }).click();
  await page.locator('delta-course .scene.current').waitFor();
  assert.equal(await page.locator('article h2', { hasText: 'How to read the figure' }).count(), 0);
  await page.locator('delta-course .ways .next').click();
  await page.locator('delta-course h1', { hasText: 'Two roads' }).waitFor();
  await page.locator('delta-course .brand a').click();
  await readerOf(page);
  assert.deepEqual([...new Set(asked.filter((name) => name !== ''))], ['delta-scope.html']);
  assert.deepEqual(complaints, []);
});

test('every figure shows the version and the checksum of the core that is really in it', async (context) => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const inScripts = await Promise.all(['delta-scope.js', 'delta-scope-more.js'].map(async (name) => modulesIn(await readFile(dist + name))));
  const expected = `Deltascope ${version} · core ${checksumOf(inScripts.flat())}`;
  for (const address of [server.url, `${lessonServer.url}figure.html`, pathToFileURL(`${dist}delta-scope.html`).href]) {
    const { page } = await open(context, address);
    const reader = await readerOf(page);
    assert.equal(await reader.evaluate(({ textOf }) => textOf('.about')), expected);
  }
  for (const name of ['delta-scope.html', 'deltascope.mjs']) {
    const modules = modulesIn(await readFile(dist + name));
    assert.ok(modules.length > 0, name);
    assert.ok(modules.every((module) => inScripts.flat().some((other) => module.equals(other))), `${name} holds the same modules`);
  }
});
