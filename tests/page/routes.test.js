// The path lens: the routes from a node to a destination, on the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violationsIn } from '../support/axe.js';
import { openScope, patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
const { browser, server } = site;
const opened = await openShared(site);

/** @type {Part} */
const fromC2 = { step: 'end', t: 2, selected: 'c', selectedT: 2, tool: 'routes', destination: null, routeCount: 5 };
/** @type {Part} */
const vanilla = { model: 'lstm', units: 1, unit: 1, gateRecurrence: false };

/** @param {Part} part */
const set = (part) => patch(opened.reader, { ...vanilla, ...fromC2, ...part });

const settings = () => opened.reader.evaluate(({ element }) => element.settings);

/** What the lens shows, and what of the figure is marked. */
const lens = () =>
  opened.reader.evaluate(({ all, text, textOf }) => ({
    lead: textOf('.routes .lead'),
    amounts: all('.routes tbody .amount').map(text),
    sum: textOf('.routes tfoot .amount'),
    chains: all('.routes tbody .term').map((term) => [...term.querySelectorAll('.chip')].map(text)),
    slopes: all('.routes tbody .term').map((term) => [...term.querySelectorAll('.slope > :last-child')].length),
    last: text(all('.routes tbody .term').at(-1) ?? null),
    marked: all('.stage .node.on-route').map((node) => `${node.getAttribute('data-node') ?? text(node.querySelector('.letter'))}`),
    wires: all('.stage .wire.on-route').length,
    steps: all('.strip .time.on-route .read').map(text),
  }));

/** The page’s number as a number. @param {string} text */
const read = (text) => Number(text.replace('−', '-').replace('+', ''));

test('the routes from c(2) to J are those of the core, with their sum, the rest and δ', async () => {
  await set({});
  const { run } = runOf(await settings());
  const { total, count, largest, magnitude } = run.routes({ node: 'c', t: 2, component: 0 }, undefined, 5);
  const shown = await lens();
  const sum = largest.reduce((all, { product }) => all + product, 0);
  largest.forEach(({ product }, rank) => {
    assert.ok(Math.abs(read(shown.amounts[rank]) - product) <= 5.001e-5, `route ${rank + 1}`);
  });
  assert.ok(Math.abs(read(shown.amounts[5]) - (total - sum)) <= 5.001e-5);
  assert.match(shown.last, /^2,091 more routes, together$/);
  assert.equal(count, 2096);
  assert.ok(Math.abs(read(shown.sum) - run.delta('c', 2)[0]) <= 5.001e-5);
  const percent = (/** @type {number} */ share) => Math.round(100 * share);
  assert.match(shown.lead, new RegExp(`These 5 add up to .* of δc\\(2\\) = .* \\(${percent(sum / total)} %\\)\\. There are 2,096 routes\\.`));
  const carried = largest.reduce((all, { product }) => all + Math.abs(product), 0);
  assert.match(shown.lead, new RegExp(`partly cancel: .* the 5 shown carry ${percent(carried / magnitude)} %\\.`));
  assert.deepEqual(shown.chains[0], ['c(2)', 'y(2)', 'J(2)']);
  assert.deepEqual(shown.chains[1], ['c(2)', 'c(3)', 'c(4)', 'c(5)', 'y(5)', 'J(5)']);
  run.free();
});

test('a route pointed at is marked on the stage and in the strip, and hides no number', async () => {
  await set({});
  const before = await opened.reader.evaluate(({ nodes, flows }) => ({ nodes: nodes(), flows: flows() }));
  assert.deepEqual((await lens()).steps, ['c → y → J']);
  await opened.page.locator('.routes tbody tr').nth(1).hover();
  const { steps, marked, wires } = await lens();
  assert.deepEqual(steps, ['c', 'c', 'c', 'c → y → J']);
  assert.deepEqual(marked, ['c', 'c']);
  assert.equal(wires, 2);
  assert.deepEqual(await opened.reader.evaluate(({ nodes, flows }) => ({ nodes: nodes(), flows: flows() })), before);
});

test('the strip looks along the route: another block is shown, and the routes stay', async () => {
  await set({});
  await opened.page.getByRole('button', { name: /^time step 4/ }).click();
  const { t, selected, selectedT, tool } = await settings();
  assert.deepEqual({ t, selected, selectedT, tool }, { t: 4, selected: 'c', selectedT: 2, tool: 'routes' });
});

test('a destination is chosen by select, or on the figure; then it is no error, and not purple', async () => {
  await set({});
  const { page } = opened;
  await page.getByRole('combobox', { name: 'Destination of the routes' }).selectOption('c');
  await page.getByRole('combobox', { name: 'Time step of the destination' }).selectOption('4');
  const { run } = runOf(await settings());
  const toC4 = run.routes({ node: 'c', t: 2, component: 0 }, { node: 'c', t: 4, component: 0 }, 5);
  const shown = await lens();
  assert.ok(Math.abs(read(shown.sum) - toC4.total) <= 5.001e-5);
  assert.match(shown.lead, /of ∂c\(4\)\/∂c\(2\) = /);
  assert.equal(await opened.reader.evaluate(({ all }) => all('.routes .sum.error').length), 0);
  run.free();

  await page.getByRole('button', { name: 'choose on the figure' }).click();
  await page.getByRole('button', { name: /^time step 3/ }).click();
  await page.locator('.stage [data-node="obar"][data-t="4"]').click();
  const { destination, destinationT, selected, selectedT } = await settings();
  assert.deepEqual([destination, destinationT, selected, selectedT], ['obar', 4, 'c', 2]);
  await page.locator('.stage [data-node="f"][data-t="3"]').click();
  assert.equal((await settings()).selected, 'f', 'the next choice is an origin again');
});

test('where no route leads, and where there is one only, it says so', async () => {
  await set({ selectedT: 4, destination: 'c', destinationT: 3 });
  assert.match(await opened.reader.evaluate(({ textOf }) => textOf('.routes')), /No route leads from c\(4\) to c\(3\)/);
  await set({ selectedT: 5, selected: 'y', t: 5 });
  assert.match((await lens()).lead, /^There is one route, and it brings all of δy\(5\) = /);
});

test('with several units each stop names its unit', async () => {
  await set({ units: 4, unit: 2, gateRecurrence: true });
  const { run } = runOf(await settings());
  const { largest, total } = run.routes({ node: 'c', t: 2, component: 1 }, undefined, 5);
  const { chains, sum } = await lens();
  const name = (/** @type {import('../../pkg/whole/deltascope.js').Stop} */ { node, t, component }) =>
    (node === 'J' ? `J(${t})` : `${node.replace('bar', '̄')}${'₁₂₃₄'[component]}(${t})`);
  const expected = largest.map(({ stretches }) => [stretches[0].from, ...stretches.map(({ to }) => to)].map(name));
  assert.deepEqual(chains.slice(0, 5), expected);
  assert.ok(Math.abs(read(sum) - total) <= 5.001e-5);
  run.free();
});

test('at H = 8, T = 50 it answers at once, folds what repeats, and writes the count as a power of ten', async () => {
  const x = Array.from({ length: 50 }, (_, t) => [Math.sin(t), Math.cos(2 * t)]);
  const targets = x.map(() => Array.from({ length: 8 }, () => 0.3));
  await set({ x, targets, units: 8, loss: 'last', step: 'end', t: 10, selected: 'c', selectedT: 10, tool: null });
  const elapsed = await opened.reader.evaluate(async ({ element }) => {
    const start = performance.now();
    await element.patch({ tool: 'routes' });
    return performance.now() - start;
  });
  assert.ok(elapsed < 500, `${elapsed.toFixed(0)} ms`);
  const { lead, chains } = await lens();
  assert.match(lead, /There are about \d\.\d · 10[⁰¹²³⁴⁵⁶⁷⁸⁹]+ routes/);
  const first = opened.page.locator('.routes tbody tr').first();
  assert.match(await first.locator('.folded').innerText(), /\d+ more such steps/);
  assert.equal(chains[0].length, 5 + 43, 'folded, and behind it all steps');
  const { example } = await import('../../www/input/example.js');
  await patch(opened.reader, { ...example });
});

test('by keyboard alone: open the lens, change how many, mark a route, close', async (context) => {
  const here = await openScope(browser, server.url);
  context.after(() => here.page.close());
  await patch(here.reader, { step: 'end', t: 2, selected: 'c', selectedT: 2 });
  const focused = () => here.reader.evaluate(({ root, text }) => root.activeElement?.getAttribute('aria-label') ?? text(root.activeElement));
  const tabTo = async (/** @type {RegExp} */ name) => {
    for (let count = 0; count < 60 && !name.test(await focused()); count += 1) await here.page.keyboard.press('Tab');
    assert.match(await focused(), name);
  };
  await here.page.locator('delta-scope .stage').focus();
  await tabTo(/^Routes$/);
  await here.page.keyboard.press('Enter');
  await here.page.locator('.routes .lead').waitFor();
  assert.match(await focused(), /^Routes$/, 'the focus stays');
  await tabTo(/^How many routes/);
  await here.page.keyboard.press('ArrowDown');
  assert.equal((await here.reader.evaluate(({ all }) => all('.routes tbody tr').length)), 11);
  await tabTo(/^route 3/);
  assert.equal(await here.reader.evaluate(({ all }) => all('.routes tbody tr').findIndex((row) => row.matches('.chosen'))), 2);
  for (let count = 0; count < 60 && (await focused()) !== 'Routes'; count += 1) await here.page.keyboard.press('Shift+Tab');
  await here.page.keyboard.press('Enter');
  assert.equal(await here.reader.evaluate(({ all }) => all('.routes').length), 0);
  assert.deepEqual(here.complaints, []);
});

for (const [width, height, colorScheme] of /** @type {const} */ ([[1440, 900, 'light'], [390, 844, 'dark']])) {
  test(`by touch, and axe finds nothing, at ${width} px, ${colorScheme}`, async (context) => {
    const here = await openScope(browser, server.url, { viewport: { width, height }, colorScheme, hasTouch: true, reducedMotion: 'reduce' });
    context.after(() => here.page.close());
    await patch(here.reader, { step: 'end', t: 2, selected: 'c', selectedT: 2 });
    await here.page.getByRole('button', { name: 'Routes', exact: true }).tap();
    await here.page.locator('.routes tbody tr').nth(2).tap();
    assert.equal(await here.reader.evaluate(({ all }) => all('.routes tbody tr').findIndex((row) => row.matches('.chosen'))), 2);
    assert.deepEqual(await violationsIn(here.page), []);
    const excess = await here.reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(excess <= 0, `${excess} px too wide`);
  });
}
