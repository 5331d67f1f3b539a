// What is taken away is what was on the screen: pictures, tables, equations and scripts, each with
// the version and the link.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beforeEach, test } from 'node:test';

import katex from 'katex';

import { findPython } from '../../tools/python.js';
import { violationsIn } from '../support/axe.js';
import { patch } from '../support/page.js';
import { runScripts } from '../support/python.js';
import { openShared, openSite } from '../support/site.js';

/** @type {import('../../www/state.js').Part} */
const start = {
  model: 'lstm', peepholes: true, units: 1, step: 'end', t: 3, selected: 'c', selectedT: 3,
  question: false, distance: 'block', notation: 'greff', cuts: [], clamps: [], compare: null,
};

const site = await openSite();
let opened = await openShared(site, { acceptDownloads: true });

beforeEach(async () => {
  await opened.page.keyboard.press('Escape');
  await patch(opened.reader, start);
  await openPanel();
});

/** Opens the panel, as a reader would. */
async function openPanel() {
  await opened.page.getByRole('button', { name: 'Take away' }).click();
  await opened.page.getByRole('dialog').getByRole('button', { name: 'Save SVG' }).waitFor();
}

/**
 * What the browser is handed when a file is saved.
 * @param {string} kind
 */
async function saved(kind) {
  const { page } = opened;
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save ${kind}`, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** @param {string} kind */
async function savedText(kind) {
  return (await saved(kind)).bytes.toString('utf8');
}

/**
 * What is read in a picture, in a page of its own: in that of the figure the content policy forbids to parse a text.
 *
 * @template Found
 * @param {string} svg
 * @param {(picture: Document) => Found} read runs in that page
 */
async function parsed(svg, read) {
  const page = await site.browser.newPage();
  const source = `(${read})(new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml'))`;
  const found = /** @type {Found} */ (await page.evaluate(source));
  await page.close();
  return found;
}

/** The link that a file must name. */
function link() {
  return opened.page.evaluate(() => /** @type {any} */ (document.querySelector('delta-scope')).link);
}

test('the SVG stands by itself and says the numbers of the stage', async () => {
  const svg = await savedText('SVG');
  assert.match(svg, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  const { problem, desc, hasStyles, ...taken } = await parsed(svg, (picture) => ({
    problem: picture.querySelector('parsererror')?.textContent,
    texts: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
    nodes: [...picture.querySelectorAll('[data-node]')].map((node) => ['node', 't', 'value', 'delta'].map((name) => node.getAttribute(`data-${name}`)).join(' ')),
    desc: picture.querySelector('desc')?.textContent,
    hasStyles: picture.querySelector('[class], [style], style') !== null,
  }));
  const onPage = await opened.reader.evaluate(({ all }) => ({
    texts: all('.stage > svg text').map(({ textContent }) => textContent ?? ''),
    nodes: all('.stage > svg [data-node]').map((node) => ['node', 't', 'value', 'delta'].map((name) => node.getAttribute(`data-${name}`)).join(' ')),
  }));
  const texts = taken.texts.filter((text) => text.trim());
  assert.equal(problem, undefined);
  assert.deepEqual(texts, onPage.texts.filter((text) => text.trim()));
  assert.deepEqual(taken.nodes, onPage.nodes);
  assert.ok(texts.includes('-0.0995') || texts.some((text) => text?.includes('−0.0995')));
  assert.match(desc ?? '', /^Deltascope \d+\.\d+\.\d+ http/);
  assert.ok(desc?.endsWith(await link()));
  assert.equal(hasStyles, false);
  assert.ok(svg.length < 100_000, `${svg.length} characters`);
});

test('of two cells that are compared both pictures are taken, below each other', async () => {
  await opened.page.keyboard.press('Escape');
  await patch(opened.reader, { compare: ['peepholes'] });
  await opened.page.locator('.beside .stage').waitFor();
  await openPanel();
  const svg = await savedText('SVG');
  const taken = await parsed(svg, (picture) => ({
    heads: [...picture.documentElement.children].filter(({ localName }) => localName === 'text').map(({ textContent }) => textContent),
    deltas: [...picture.querySelectorAll('[data-node="c"][data-t="3"]')].map((node) => node.getAttribute('data-delta')),
  }));
  const deltas = await opened.reader.evaluate(({ all }) =>
    all('.stage [data-node="c"][data-t="3"]').map((node) => node.getAttribute('data-delta')),
  );
  assert.deepEqual(taken.heads, ['A', 'B the same, but without peepholes']);
  assert.equal(deltas.length, 2);
  assert.deepEqual(taken.deltas, deltas);
});

test('the PNG has two pixels for each of the figure, and its colours', async () => {
  const { name, bytes } = await saved('PNG');
  assert.equal(name, 'deltascope.png');
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const box = await opened.page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('delta-scope')?.shadowRoot);
    const { width, height } = /** @type {SVGSVGElement} */ (root.querySelector('.stage > svg')).viewBox.baseVal;
    return { width, height };
  });
  assert.deepEqual(size, { width: 2 * box.width, height: 2 * box.height });
  const text = bytes.toString('latin1');
  assert.ok(text.includes('tEXtSoftware\0Deltascope '));
  assert.ok(text.includes(await link()));
  const purple = await opened.page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] < 130 && data[at + 1] < 70 && data[at + 2] > 190) count += 1;
    return count;
  }, [...bytes]);
  assert.ok(purple > 5000, `${purple} purple pixels`);
});

test('the JSON is a case that opens again with the same numbers', async () => {
  const text = await savedText('JSON');
  const { deltascope, link: named, expected, ...subject } = JSON.parse(text);
  assert.match(deltascope, /^\d+\.\d+\.\d+$/);
  assert.ok(named.endsWith(await link()));
  const { delta, result } = await opened.page.evaluate(async (subject) => {
    const scope = /** @type {any} */ (document.querySelector('delta-scope'));
    await scope.open(subject);
    await scope.patch({ step: 'end', t: 3 });
    const node = scope.shadowRoot.querySelector('.stage [data-node="c"][data-t="3"]');
    return { delta: Number(node.getAttribute('data-delta')), result: scope.settings.x };
  }, subject);
  assert.equal(delta, expected.delta.c[2][0]);
  assert.deepEqual(result, subject.x);
  await opened.page.reload();
  opened = { ...opened, ...(await reopened()) };
});

test('a file of a run with cuts and clamps opens with them', async () => {
  const { page } = opened;
  const edits = { cuts: [{ flow: 'c>c', t: 3 }], clamps: [{ node: 'o', t: null, values: [0.5] }] };
  await page.keyboard.press('Escape');
  await patch(opened.reader, edits);
  await openPanel();
  const { bytes } = await saved('JSON');
  const { expected } = JSON.parse(bytes.toString('utf8'));
  await page.keyboard.press('Escape');
  await patch(opened.reader, { cuts: [], clamps: [] });
  await page.getByRole('button', { name: /^Sequence:/ }).click();
  await page.getByRole('tab', { name: 'A file' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer: bytes });
  await page.getByText('One arrow cut').waitFor();
  await patch(opened.reader, { step: 'end', t: 3 });
  const { settings: { cuts, clamps }, delta } = await opened.reader.evaluate(({ element, one }) => ({
    settings: element.settings, delta: Number(one('.stage [data-node="c"][data-t="3"]')?.getAttribute('data-delta')),
  }));
  assert.deepEqual({ cuts, clamps }, edits);
  assert.equal(delta, expected.delta.c[2][0]);
  await page.reload();
  opened = { ...opened, ...(await reopened()) };
});

/** The same page after it was loaded anew. */
async function reopened() {
  const { readerOf } = await import('../support/page.js');
  return { reader: await readerOf(opened.page) };
}

test('the CSV has every number of the stage', async () => {
  const lines = (await savedText('CSV')).split('\n');
  assert.match(lines[0], /^# Deltascope /);
  assert.ok(lines[2].endsWith(await link()));
  const numbers = await opened.page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('delta-scope')?.shadowRoot);
    return [...root.querySelectorAll('.stage [data-node][data-delta]')].map((node) =>
      ['node', 't', 'delta'].map((name) => node.getAttribute(`data-${name}`)));
  });
  assert.ok(numbers.length > 20);
  for (const [node, t, delta] of numbers) {
    const line = lines.find((one) => one.startsWith(`delta,${node},,${t},1,,`));
    assert.equal(Number(line?.split(',').at(-1)), Number(delta), `δ${node}(${t})`);
  }
});

test('the equation is LaTeX, in the letters and with what is chosen', async () => {
  const { page } = opened;
  const numbers = await savedText('LaTeX');
  assert.match(numbers, /^% Deltascope .*\n%\n% http.*\n\\begin\{aligned\}\n\\delta c\(3\) &=/);
  assert.match(numbers, /\\approx -0\.0206 - 0\.0016 \+ 0\.0032 - 0\.0040 - 0\.0766/);
  await page.getByLabel('Written with').selectOption('symbols');
  await page.getByLabel('Which equation').selectOption('value');
  await patch(opened.reader, { notation: 'olah' });
  await page.getByRole('button', { name: 'Show LaTeX' }).click();
  const shown = await page.getByLabel('The text; select and copy it').inputValue();
  assert.match(shown, /\nC_\{3\} = \\tilde\{C\}_\{3\} \\cdot i_\{3\} \+ C_\{2\} \\cdot f_\{3\}\n$/);
  for (const text of [numbers, shown]) katex.renderToString(text, { throwOnError: true, strict: 'error', output: 'html' });
});

test('the NumPy script computes the δ on the screen, with a cut as well', { skip: findPython('numpy') === null }, async () => {
  await opened.page.keyboard.press('Escape');
  await patch(opened.reader, { cuts: [{ flow: 'c>c', t: 3 }] });
  await openPanel();
  const script = await savedText('NumPy');
  assert.match(script, /^# Deltascope /);
  assert.ok(script.includes(await link()));
  const [{ deltas, contributions }] = runScripts(findPython('numpy') ?? '', [script]);
  const onScreen = await opened.page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('delta-scope')?.shadowRoot);
    return Number(root.querySelector('.stage [data-node="c"][data-t="3"]')?.getAttribute('data-delta'));
  });
  assert.ok(Math.abs(deltas.c[3][0] - onScreen) <= 1e-14);
  assert.deepEqual(contributions.c.carousel[3], [0]);
});

test('torch.nn.LSTM is refused with a sentence at its place, and given where there are no peepholes', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'Save torch.nn.LSTM' }).click();
  await page.getByRole('dialog').getByText('torch.nn.LSTM has no peepholes').waitFor();
  await page.keyboard.press('Escape');
  await patch(opened.reader, { peepholes: false });
  await openPanel();
  assert.match(await savedText('torch.nn.LSTM'), /lstm = torch\.nn\.LSTM\(/);
});

test('what cannot be copied by the page is there to be selected', async () => {
  const { page } = opened;
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await page.getByRole('button', { name: 'Copy PyTorch' }).click();
  const text = page.getByLabel('The text; select and copy it');
  await text.waitFor();
  assert.match(await text.inputValue(), /class Sigmoid\(torch\.autograd\.Function\)/);
});

test('by the keys alone an equation is shown and selected, and what was saved is said', async () => {
  const { page, reader } = opened;
  const focused = () => reader.evaluate(({ root }) => root.activeElement?.getAttribute('aria-label'));
  const tabTo = async (/** @type {string} */ label) => {
    for (let press = 0; press < 30 && (await focused()) !== label; press += 1) await page.keyboard.press('Tab');
    assert.equal(await focused(), label);
  };
  await tabTo('Show LaTeX');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('status').filter({ hasText: 'To be selected and copied' }).waitFor();
  await tabTo('The text; select and copy it');
  await page.keyboard.press('ControlOrMeta+a');
  const selected = await reader.evaluate(({ one }) => {
    const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (one('textarea'));
    return value.length > 100 && selectionEnd - selectionStart === value.length;
  });
  assert.ok(selected);
  await tabTo('Save NumPy');
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  assert.equal((await waiting).suggestedFilename(), 'deltascope_numpy.py');
  await page.getByRole('dialog').getByRole('status').filter({ hasText: 'deltascope_numpy.py' }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await reader.evaluate(({ root, text }) => text(root.activeElement)), 'Take away');
});

test('the panel and the table of letters have nothing that axe finds, light and dark', async () => {
  const { page } = opened;
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await patch(opened.reader, { theme });
    await page.getByRole('button', { name: 'Show LaTeX' }).click();
    await page.getByLabel('The text; select and copy it').waitFor();
    assert.deepEqual(await violationsIn(opened.page), []);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More cells' }).click();
    await page.getByRole('button', { name: 'all letters' }).click();
    await page.getByRole('dialog').getByText('Take care').waitFor();
    assert.deepEqual(await violationsIn(opened.page), []);
    await page.keyboard.press('Escape');
    await openPanel();
  }
  await patch(opened.reader, { theme: 'auto' });
});

test('of a chain no module of an LSTM is offered; of a simple RNN it is, and says what to take', async () => {
  const { page, reader } = opened;
  const lstm = page.getByRole('dialog').getByRole('button', { name: 'Save torch.nn.LSTM' });
  await page.keyboard.press('Escape');
  await patch(reader, { model: 'rnn' });
  await openPanel();
  await lstm.click();
  assert.match(await page.getByRole('dialog').locator('.refusal').innerText(), /no simple RNN/);
  await page.keyboard.press('Escape');
  await patch(reader, { model: 'chain' });
  await openPanel();
  assert.equal(await page.getByRole('dialog').getByRole('button', { name: 'Save PyTorch' }).count(), 1);
  assert.equal(await lstm.count(), 0);
});
