// Text from anywhere stays text, and what the tests watch for is seen.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fields } from '../../www/state.js';
import { launchBrowser } from '../support/browser.js';
import { openScope, patch } from '../support/page.js';
import { serveDist } from '../support/server.js';
import { openShared, openSite } from '../support/site.js';
import { watch } from '../support/watch.js';

const site = await openSite();
const { page, reader } = await openShared(site);
const dialog = page.locator('dialog[open]');

const markup = '<img src=x onerror="harmed=1"><script>harmed=1</script>"><svg onload=harmed=1>';

/** Opens the panel of the sequence at a tab. @param {string} tab */
async function openTab(tab) {
  await page.keyboard.press('Escape');
  await page.locator('header').getByRole('button', { name: /^Sequence/ }).click();
  await dialog.getByRole('tab', { name: tab }).click();
}

/** @param {unknown} value */
async function chooseFile(value) {
  await openTab('A file');
  const buffer = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  await dialog.locator('input[type=file]').setInputFiles({ name: `${markup}.json`, mimeType: 'application/json', buffer });
}

/** The whole text of the figure, once nothing of it has become an element. */
async function textOfFigure(of = reader) {
  const found = await of.evaluate(({ root, all }) => ({
    text: `${root.textContent} ${all('[aria-label], [title]').map((one) => one.getAttribute('aria-label') ?? one.getAttribute('title')).join(' ')}`,
    elements: all('script, img, iframe, object, embed, [onerror], [onload], [href^="javascript"]').length,
    isHarmed: 'harmed' in globalThis,
  }));
  assert.deepEqual([found.elements, found.isHarmed], [0, false]);
  return found.text;
}

const good = { model: 'rnn', N: 1, H: 1, T: 1, loss: 'squared', x: [[1]], targets: [[1]], seed: 1 };

test('markup in a file is quoted where the file is refused', async () => {
  const files = [markup, { ...good, model: markup }, { ...good, loss: markup }, { ...good, x: [[markup]] }, { ...good, variant: markup }];
  for (const file of files) {
    await chooseFile(file);
    const refusal = dialog.getByRole('alert');
    await refusal.waitFor();
    await textOfFigure();
    assert.ok((await refusal.innerText()).includes('<'), JSON.stringify(file));
  }
});

test('markup in the note and the name of a file that is opened stays text', async () => {
  await chooseFile({ ...good, note: markup, id: markup });
  await dialog.waitFor({ state: 'detached' });
  await textOfFigure();
});

test('markup as a sequence of characters is read character by character', async () => {
  await openTab('A word');
  const field = dialog.getByLabel('A word or a sentence');
  await field.fill(markup);
  await field.press('Enter');
  await textOfFigure();
  const { source, sourceText } = await reader.evaluate(({ element }) => element.settings);
  assert.deepEqual([source, sourceText], ['text', markup]);
});

test('markup as the labels of the steps is shown as it is', async () => {
  const { x } = await reader.evaluate(({ element }) => element.settings);
  await patch(reader, { labels: x.map(() => markup), source: 'text' });
  assert.ok((await textOfFigure()).includes(markup));
});

test('markup in every attribute and every message changes no number and adds no element', async () => {
  const opened = await openScope(site.browser, site.server.url);
  const numbers = () => opened.reader.evaluate(({ nodes }) => nodes());
  const before = await numbers();
  await opened.reader.evaluate(async ({ element }, { names, markup }) => {
    for (const name of names) element.setAttribute(name, markup);
    for (const type of [...names, 'deltascope:height', 'deltascope', 'patch', 'open']) {
      window.postMessage({ type, name: type, link: markup, state: { [type]: markup }, height: markup, html: markup }, '*');
      window.postMessage(`${type}=${markup}`, '*');
    }
    await element.patch({});
    await new Promise((resolve) => setTimeout(resolve));
  }, { names: [...Object.keys(fields), 'state', 'range', 'readonly'], markup });
  await textOfFigure(opened.reader);
  assert.deepEqual(await numbers(), before);
  await opened.page.close();
  assert.deepEqual(opened.complaints, []);
});

test('a sentence that refuses what a script asks quotes markup as text', async () => {
  for (const part of [{ selected: markup }, { model: markup }, { cuts: [{ flow: markup, t: 1 }] }]) {
    const said = await reader.evaluate(({ element }, part) => element.patch(/** @type {any} */ (part)).then(() => '', (error) => error.message), part);
    assert.notEqual(said, '', JSON.stringify(part));
    await textOfFigure();
  }
});

/** What a page could do, as it would, and the note that is taken of it. @type {[what: string, act: () => unknown, note: RegExp][]} */
const offences = [
  ['fetches from elsewhere', () => fetch('https://example.org/').catch(() => {}), /connect-src https:\/\/example\.org/],
  ['shows a picture from elsewhere', () => void (new Image().src = 'https://example.org/a.png'), /img-src https:\/\/example\.org/],
  ['opens another address', () => void open('https://example.org/'), /^GET https:\/\/example\.org/],
  ['makes markup of a text', () => document.body.insertAdjacentHTML('beforeend', '<b>'), /insertAdjacentHTML/],
  ['writes a style into an attribute', () => document.body.setAttribute('style', 'color: red'), /style-src-attr/],
  ['makes a policy of its own', () => /** @type {any} */ (globalThis).trustedTypes.createPolicy('other', {}), /trusted-types-policy other/],
  ['sets a cookie', () => (document.cookie = 'a=1'), /the cookie a=1 is set/],
  ['stores something', () => localStorage.setItem('a', '1'), /a is stored/],
  ['opens a database', () => indexedDB.open('a'), /the database a is opened/],
];

test('the watch sees each offence, and nothing where there is none', async (context) => {
  const [browser, server] = await Promise.all([launchBrowser(), serveDist()]);
  context.after(() => Promise.all([browser.close(), server.close()]));
  const seen = watch(browser);
  const { page } = await openScope(browser, server.url);
  await page.context().route('https://example.org/**', (route) => route.abort());
  assert.deepEqual(seen, []);
  for (const [what, act, note] of offences) {
    await page.evaluate(act).catch(() => {});
    const end = performance.now() + 5000;
    while (!seen.some((one) => note.test(one)) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.ok(seen.some((one) => note.test(one)), `a page that ${what}: ${seen.join('\n')}`);
  }
});
