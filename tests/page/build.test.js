// Building a δ oneself: roads are put into the sum, and the check says what is missing.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violationsIn } from '../support/axe.js';
import { openScope, patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').Opened} Opened */
/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
const { browser, server } = site;
const opened = await openShared(site);

/** @type {Part} */
const atC3 = { model: 'lstm', units: 1, unit: 1, step: 'end', t: 3, selected: 'c', selectedT: 3, tool: 'build' };
const roads = ['via_y', 'via_obar', 'via_fbar_next', 'via_ibar_next', 'carousel'];

/** Opens the tool anew. @param {Part} [part] */
async function set(part) {
  await patch(opened.reader, { ...atC3, ...part, selectedT: 1 });
  await patch(opened.reader, { ...atC3, ...part });
  const again = opened.page.getByRole('button', { name: 'start again' });
  if (await again.isVisible()) await again.click();
}

/** @param {Opened} [of] */
const shown = ({ reader } = opened) =>
  reader.evaluate(({ all, text, textOf, flows }) => ({
    waiting: all('.build .card-road').map((card) => card.getAttribute('data-road') ?? ''),
    amounts: all('.build tbody .amount').map(text),
    missing: text(all('.build tbody tr').find((row) => row.querySelector('.bar .missing')) ?? null),
    total: textOf('.build tfoot .amount'),
    verdict: textOf('.build .verdict'),
    arrows: flows().filter(({ to, toT }) => to === 'c' && toT === 3).map(({ flow }) => flow).sort(),
    hints: all('.stage .hint').length,
    numbers: all('.build').map(text).join(' '),
  }));

/** @param {string} road */
const putIn = (road) => opened.page.locator(`[data-road="${road}"] button`).click();
const ask = () => opened.page.getByRole('button', { name: 'Is it complete?' }).click();
/** @param {string} text */
const read = (text) => Number(text.replace('−', '-').replace('+', ''));

test('the sum is empty, all five roads wait in another order, and no amount is told', async () => {
  await set();
  const { waiting, amounts, total, arrows, hints } = await shown();
  assert.deepEqual([...waiting].sort(), [...roads].sort());
  assert.notDeepEqual(waiting, roads);
  assert.deepEqual([amounts, total], [['−0.0995'], '−0.0995']);
  assert.deepEqual([arrows, hints], [[], 5]);
  const table = await opened.reader.evaluate(({ textOf }) => textOf('.reading'));
  const { run } = runOf(await opened.reader.evaluate(({ element }) => element.settings));
  const amountOf = (/** @type {string} */ branch) => run.contribution('c', branch, 3)[0].toFixed(4).replace('-', '');
  for (const road of roads) assert.doesNotMatch(table, new RegExp(`delta c at t = 3.*${amountOf(road)}`));
  run.free();
});

test('each road that is put in brings its own amount, and the gap closes', async () => {
  await set();
  const { run } = runOf(await opened.reader.evaluate(({ element }) => element.settings));
  const delta = run.delta('c', 3)[0];
  let sum = 0;
  for (const [index, road] of roads.entries()) {
    await putIn(road);
    const amount = run.contribution('c', road, 3)[0];
    sum += amount;
    const { amounts, missing, arrows, verdict } = await shown();
    assert.ok(Math.abs(read(amounts[index]) - amount) <= 5.001e-5, road);
    assert.equal(arrows.length, index + 1);
    if (index === 4) continue;
    assert.ok(Math.abs(read(amounts[index + 1]) - (delta - sum)) <= 5.001e-5, 'what is missing');
    assert.match(missing, /still missing/);
    assert.match(verdict, /^In the sum so far: /);
  }
  const { missing, verdict, waiting } = await shown();
  assert.deepEqual([missing, waiting], ['', []]);
  assert.match(verdict.normalize('NFD'), /^Complete: the five roads add up to all of δc\(3\)\..*nothing else reads c\(3\).*y\(3\), ō\(3\), f̄\(4\), ī\(4\) and c\(4\)\.$/);
  run.free();
});

test('called complete too early, the check names the amount, and the road only when asked again', async () => {
  await set();
  for (const road of roads.slice(0, 4)) await putIn(road);
  await ask();
  const first = (await shown()).verdict;
  assert.match(first, /^Not yet: −0\.0766 of δc\(3\) is still missing\./);
  assert.doesNotMatch(first, /carousel/);
  await ask();
  assert.match((await shown()).verdict, /along the road straight to c\(4\), the carousel/);
  await opened.page.getByRole('button', { name: 'Take out the road straight through y(3)' }).click();
  const { waiting, verdict } = await shown();
  assert.ok(waiting.includes('via_y'));
  assert.match(verdict, /^In the sum so far/);
});

test('a road is dragged into the sum', async () => {
  await set();
  await opened.page.locator('[data-road="carousel"]').dragTo(opened.page.locator('.sum-place'));
  assert.deepEqual((await shown()).arrows, ['c>c']);
});

test('at the last step the roads that bring nothing need not be in', async () => {
  await set({ t: 5, selectedT: 5 });
  await patch(opened.reader, { ...atC3, t: 5, selectedT: 5 });
  await putIn('via_y');
  await putIn('via_obar');
  assert.match((await shown()).verdict, /^Nothing is missing any more: the roads still outside bring 0, because there is no step after t = 5\./);
  for (const road of roads.slice(2)) await putIn(road);
  assert.match((await shown()).verdict, /^Complete: /);
});

test('every δ with several roads can be built, in each cell', async () => {
  for (const part of /** @type {Part[]} */ ([
    { selected: 'y', units: 4, unit: 2 },
    { selected: 'f', gateRecurrence: true },
    { model: 'rnn', selected: 'h' },
  ])) {
    await patch(opened.reader, { gateRecurrence: false, ...atC3, ...part });
    for (let left = (await shown()).waiting.length; left > 0; left -= 1) await opened.page.locator('.card-road button').first().click();
    assert.match((await shown()).verdict, /^Complete: /, JSON.stringify(part));
  }
  await patch(opened.reader, { ...atC3, gateRecurrence: false });
});

test('by keyboard alone: all five roads, one after the other, and the focus stays in the tool', async (context) => {
  const here = await openScope(browser, server.url);
  context.after(() => here.page.close());
  await patch(here.reader, { ...atC3, tool: null });
  const focused = () => here.reader.evaluate(({ root, text }) => root.activeElement?.getAttribute('aria-label') ?? text(root.activeElement));
  const tabTo = async (/** @type {RegExp} */ name) => {
    for (let count = 0; count < 60 && !name.test(await focused()); count += 1) await here.page.keyboard.press('Tab');
    assert.match(await focused(), name);
  };
  await here.page.locator('delta-scope .stage').focus();
  await tabTo(/^Build it$/);
  await here.page.keyboard.press('Enter');
  await here.page.locator('.build .cards').waitFor();
  await tabTo(/^Put in the road/);
  for (let count = 0; count < 5; count += 1) await here.page.keyboard.press('Enter');
  assert.match((await shown(here)).verdict, /^Complete: /);
  assert.equal(await focused(), 'Is it complete?');
});

for (const [width, height, colorScheme] of /** @type {const} */ ([[1440, 900, 'dark'], [390, 844, 'light']])) {
  test(`by touch, and axe finds nothing, at ${width} px, ${colorScheme}`, async (context) => {
    const here = await openScope(browser, server.url, { viewport: { width, height }, colorScheme, hasTouch: true, reducedMotion: 'reduce' });
    context.after(() => here.page.close());
    await patch(here.reader, atC3);
    await here.page.locator('[data-road="carousel"]').tap();
    await here.page.getByRole('button', { name: 'Is it complete?' }).tap();
    assert.match((await shown(here)).verdict, /^Not yet: −0\.0230 /);
    assert.deepEqual(await violationsIn(here.page), []);
    const excess = await here.reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(excess <= 0, `${excess} px too wide`);
  });
}
