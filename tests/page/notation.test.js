// Whose letters are written: labels, equations, sentences and tables follow the notation, and no
// number does.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Settings['notation']} Notation */

const site = await openSite();
const opened = await openShared(site);

beforeEach(() => patch(opened.reader, { ...start, notation: 'greff' }));

const start = /** @type {const} */ ({ step: 'end', t: 3, selected: 'c', selectedT: 3, question: false });

/** What the figure says in words, and every number in its attributes. */
function said() {
  return opened.page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('delta-scope')?.shadowRoot);
    const text = (/** @type {string} */ selector) => root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const all = (/** @type {string} */ selector, /** @type {string} */ name) =>
      [...root.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
    return {
      title: text('.ledger h3.wide'),
      strip: text('.strip button:nth-child(3)'),
      why: text('.why h3'),
      labels: all('.stage [data-node]', 'aria-label').join('\n'),
      terms: [...root.querySelectorAll('.ledger td.term math')].map((math) => math.textContent?.replace(/\s+/g, '')),
      numbers: ['data-value', 'data-delta', 'data-amount'].map((name) => all(`[${name}]`, name)),
    };
  });
}

test('every label follows the letters, and no number does', async () => {
  const greff = await said();
  await patch(opened.reader, { notation: 'olah' });
  const olah = await said();
  await patch(opened.reader, { notation: 'pytorch' });
  const pytorch = await said();

  assert.match(greff.title, /^How δc\(3\) adds up/);
  assert.match(olah.title, /^How δC₃ adds up/);
  assert.match(pytorch.title, /^How δc₃ adds up/);
  assert.match(olah.strip, /δC/);
  assert.match(greff.labels, /\bz bar at t = 3/);
  assert.match(olah.labels, /\bC tilde at t = 3/);
  assert.match(pytorch.labels, /\bg bar at t = 3/);
  assert.equal(greff.terms[0], 'δy(3)·o(3)·tanh′(c(3))');
  assert.equal(olah.terms[0], 'δh3·o3·tanh′(C3)');
  assert.equal(pytorch.terms[4], 'δc4·f4');
  assert.match(olah.why, /C~4·i4/);
  assert.deepEqual(olah.numbers, greff.numbers);
  assert.deepEqual(pytorch.numbers, greff.numbers);
});

test('the switch stands in the panel of cells, with all letters and a word of warning', async () => {
  const { page } = opened;
  await page.getByRole('button', { name: 'More cells' }).click();
  await page.getByRole('button', { name: 'PyTorch' }).click();
  await page.getByText('g is their z, and no activation').waitFor();
  await page.getByRole('button', { name: 'all letters' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('PyTorch adds two biases').waitFor();
  const rows = await dialog.locator('tbody tr').evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, '').normalize('NFC'))));
  const symbols = rows.map(([symbol]) => symbol);
  assert.ok(['\u1e21t', 'gt', 'ht', 'Wii', 'Whi', 'bii', 'pi'].every((symbol) => symbols.includes(symbol)), symbols.join(' '));
  assert.ok(rows.some(([symbol, , , greff]) => symbol === 'Whf' && greff === 'Rf'));
  await dialog.getByRole('button', { name: 'Olah' }).click();
  await dialog.getByText('over [h, x] is two of ours side by side').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector('delta-scope')).settings.notation), 'olah');
});

test('the letters are reached and changed by the keys alone, and the focus stays at hand', async () => {
  const { page, reader } = opened;
  const focused = () => reader.evaluate(({ root, text }) => text(root.activeElement));
  await page.getByRole('button', { name: 'More cells' }).focus();
  await page.keyboard.press('Enter');
  for (let press = 0; press < 20 && (await focused()) !== 'all letters'; press += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'The letters' }).getByText('Take care').waitFor();
  assert.equal(await focused(), 'Close');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await focused(), 'Olah');
  await page.getByRole('dialog').getByText('C̃ is the candidate').waitFor();
  await page.keyboard.press('Escape');
  assert.match(await focused(), /^More cells/);
});

test('in any letters the same words of the prose are handles', async () => {
  const handles = () => opened.reader.evaluate(({ all }) => all('.variable[data-link]').map((word) => word.getAttribute('data-link')));
  const greff = await handles();
  assert.ok(greff.length > 8, String(greff));
  for (const notation of /** @type {const} */ (['olah', 'pytorch'])) {
    await patch(opened.reader, { notation });
    assert.deepEqual(await handles(), greff);
  }
});

test('a node of the figure says its name in words, its shape and its value', async () => {
  const title = () => opened.page.locator('.stage [data-node="z"][data-t="3"] > title').textContent();
  assert.match(await title() ?? '', /^block input: what could be written into the cell · 1 number · z at t = 3, value 0\.776, delta −0\.0677$/);
  await patch(opened.reader, { notation: 'olah' });
  assert.match(await title() ?? '', / · 1 number · C tilde at t = 3, value 0\.776/);
});

test('a symbol that is asked says its name, its shape and its value', async () => {
  const { page } = opened;
  const title = await page.locator('.ledger td.term math [title]').first().getAttribute('title');
  assert.match(title ?? '', /^δ, the derivative .* block output · 1 number · −0\.0400$/);
  const summary = page.locator('.ledger .symbols-used summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  const list = page.locator('.ledger .symbols-used dd');
  await list.first().waitFor();
  const all = await list.allTextContents();
  assert.ok(all.some((text) => /peephole of the forget gate/.test(text)), all.join('\n'));
  await patch(opened.reader, { step: 'start', selected: 'c', selectedT: 3 });
  await patch(opened.reader, start);
});

test('the simple RNN has its own letters, and a link keeps the notation', async () => {
  await patch(opened.reader, { model: 'rnn', notation: 'pytorch', step: 'end', t: 2, selected: 'a', selectedT: 2 });
  const link = await page().evaluate(() => /** @type {any} */ (document.querySelector('delta-scope')).link);
  assert.match(link, /notation=pytorch/);
  const equation = await page().evaluate(() => {
    const { settings } = /** @type {any} */ (document.querySelector('delta-scope'));
    return settings.notation;
  });
  assert.equal(equation, 'pytorch');
  await patch(opened.reader, { model: 'lstm', ...start });
});

/** The page that all tests share. */
function page() {
  return opened.page;
}
