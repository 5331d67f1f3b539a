// Training on the page: begun, stopped, gone on with, opened in the figure; and clipping as arrows.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shapes } from '../../www/core.js';
import { subjectOf } from '../../www/input/case.js';
import { Unrolled } from '../support/core.js';
import { violationsIn } from '../support/axe.js';
import { foreignTo, matching } from '../support/letters.js';
import { longestWait, openScope, patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../support/page.js').ReaderHandle} ReaderHandle */
/** @typedef {import('playwright-core').Page} Page */

const site = await openSite();
const shared = await openShared(site);

/** What each test goes out from. @type {import('../../www/state.js').Part} */
const plain = {
  case: 'vanilla_h1_t12', question: false, study: 'training', task: 'own', optimizer: 'adam', rate: 0.01, clipping: null, threshold: 1,
  updates: 400, trainingSeed: 1, update: null, arrows: null, hide: [], model: 'lstm',
};

/** @param {Page} page */
function going(page) {
  return page.locator('delta-scope .going[data-done]');
}

/** Waits until updates were made and no more are being made, and says how many there are. @param {Page} page */
async function rest(page) {
  await page.locator('delta-scope .going[data-going="false"][data-done]:not([data-done="0"])').waitFor({ timeout: 4 * longestWait });
  return Number(await going(page).getAttribute('data-done'));
}

/** @param {Page} page @param {string} name */
function press(page, name) {
  return page.locator('delta-scope .training').getByRole('button', { name, exact: true }).click();
}

test('a training falls in a worker, and its moments open in the figure and are taken back', async () => {
  const { page, reader } = shared;
  await patch(reader, plain);
  const before = await reader.evaluate(({ element }) => element.settings.params);
  await press(page, await startName(page));
  assert.equal(await rest(page), 400);
  assert.equal(await going(page).getAttribute('data-place'), 'worker');
  await page.locator('delta-scope .chart.of-training canvas').first().click();
  const pressed = await reader.evaluate(({ element }) => element.settings.update);
  assert.ok(pressed !== null && pressed > 100 && pressed < 300, `the middle of the chart is update ${pressed}`);
  const slider = page.getByRole('slider', { name: 'Moment of the training' });
  await slider.focus();
  await page.keyboard.press('Home');
  assert.equal(await lossOf(page), await lossInFigure(reader), 'at first the loss is that of the figure');
  const first = await lossOf(page);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const update = Number(await page.locator('delta-scope .moment').getAttribute('data-update'));
  const marked = await lossOf(page);
  assert.ok(update > 300 && marked < 0.6 * first, `${first} to ${marked} after ${update}`);
  await press(page, 'Open it in the figure');
  await page.waitForFunction(([reader, before]) => JSON.stringify(reader.element.settings.params) !== before, /** @type {const} */ ([reader, JSON.stringify(before)]));
  assert.equal(await lossInFigure(reader), marked, 'the figure computes the loss that the training found');
  assert.equal(await reader.evaluate(({ element }) => element.settings.update), update);
  await reader.evaluate(({ element }) => element.undo());
  assert.deepEqual(await reader.evaluate(({ element }) => element.settings.params), before);
  assert.equal(await lossInFigure(reader), first);
});

/** @param {Page} page */
async function lossOf(page) {
  return Number(await page.locator('delta-scope .moment [data-loss]').getAttribute('data-loss'));
}

/**
 * J of the network in the figure, whose values and δ of c and J are read there.
 * @param {ReaderHandle} reader
 */
async function lossInFigure(reader) {
  const { settings, shown } = await reader.evaluate(async ({ element, nodes }) => {
    await element.patch({ step: 'end', t: 12, distance: 'block' });
    return { settings: element.settings, shown: nodes().filter(({ node, t }) => t > 0 && (node === 'J' || node === 'c')) };
  });
  const run = new Unrolled(subjectOf(settings));
  run.run();
  const loss = run.loss();
  for (const { node, t, value, delta } of shown) {
    assert.equal(Number(value), run.value(node, t)[0], `${node}(${t})`);
    assert.equal(Number(delta), run.delta(node, t)[0], `δ${node}(${t})`);
  }
  run.free();
  return loss;
}

test('stopping keeps what was found, and the training goes on to the same bits', async () => {
  const { page, reader } = shared;
  await patch(reader, { ...plain, updates: 100_000 });
  await press(page, await startName(page));
  await page.waitForFunction((reader) => Number(reader.element.shadowRoot?.querySelector('.going[data-going="true"]')?.getAttribute('data-done')) > 0, reader);
  await press(page, 'Stop');
  const done = await rest(page);
  assert.ok(done > 0 && done < 100_000, String(done));
  await page.locator('delta-scope .chart.of-training canvas').first().waitFor();
  assert.match(await going(page).innerText(), /Stopped after \d+ of 100000 updates; all that was found is kept/);
  await patch(reader, { updates: done + 50 });
  await press(page, 'Continue');
  await page.locator(`delta-scope .going[data-going="false"][data-done="${done + 50}"]`).waitFor();
});

test('where no worker may start, the same is done in slices on the page, which stays alive', async (context) => {
  const opened = await site.browser.newContext();
  context.after(() => opened.close());
  await opened.addInitScript(() => {
    globalThis.Worker = /** @type {any} */ (class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    });
  });
  const { page, reader, complaints } = await openScope(opened, site.server.url);
  await patch(reader, { ...plain, updates: 3000 });
  await press(page, 'Start');
  await page.waitForFunction((reader) => Number(reader.element.shadowRoot?.querySelector('.going')?.getAttribute('data-done')) > 0, reader);
  await reader.evaluate(({ element }) => element.patch({ theme: 'dark' }));
  assert.equal(await rest(page), 3000);
  assert.equal(await going(page).getAttribute('data-place'), 'page');
  assert.match(await going(page).innerText(), /in slices on the page/);
  assert.deepEqual(complaints, []);
});

test('a rate that is too high ends in a sentence, not in a broken page', async () => {
  const { page, reader } = shared;
  await patch(reader, { ...plain, optimizer: 'descent', rate: 1000, targets: Array.from({ length: 12 }, () => [1e306]) });
  await press(page, await startName(page));
  await going(page).filter({ hasText: 'overflowed' }).waitFor();
  assert.match(await going(page).innerText(), /overflowed\. The training ends here/);
  await patch(reader, plain);
});

/** @param {Page} page */
async function startName(page) {
  return (await page.locator('delta-scope .training').getByRole('button', { name: 'Start anew' }).count()) > 0 ? 'Start anew' : 'Start';
}

test('clipping by norm keeps the direction, by value turns it, and every number stands there', async () => {
  const { page, reader } = shared;
  await patch(reader, { ...plain, case: 'vanilla_squared', threshold: 0.05 });
  const panel = (/** @type {string} */ by) => page.locator(`delta-scope [data-clipped="${by}"]`);
  const read = async (/** @type {string} */ by) =>
    Promise.all(['before', 'after', 'angle'].map(async (name) => Number(await panel(by).getAttribute(`data-${name}`))));
  const [before, after, angle] = await read('norm');
  assert.ok(before > 0.05 && Math.abs(after - 0.05) < 1e-15 && angle === 0, String([before, after, angle]));
  const [, byValue, turned] = await read('value');
  assert.ok(byValue < before && turned > 0 && turned < 90, String([byValue, turned]));
  assert.match(await panel('norm').innerText(), /direction kept/);
  assert.match(await panel('value').innerText(), /turned by/);
  await page.locator('delta-scope .training details').last().locator('summary').click();
  await page.locator('delta-scope .training tr[data-entry]').first().waitFor();
  const rows = await page.locator('delta-scope .training tr[data-entry]').count();
  const settings = await reader.evaluate(({ element }) => element.settings);
  const weights = shapes(/** @type {import('../../www/core.js').Case} */ (subjectOf(settings)));
  assert.equal(rows, weights.reduce((count, { rows, columns }) => count + rows * columns, 0));
  const axis = page.getByRole('combobox', { name: 'Entry to the right' });
  await axis.selectOption({ index: 3 });
  const { arrows } = await reader.evaluate(({ element }) => element.settings);
  assert.equal(arrows?.length, 2);
  assert.match(arrows?.[0] ?? '', /^\w+\[\d+\]$/);
});

test('without the forget gate, and all other variants: five seeds each, their medians, and what they cannot show', async () => {
  const { page, reader } = shared;
  await patch(reader, { ...plain, updates: 30, trainedBeside: 'NFG' });
  await press(page, 'Train all of them');
  await page.locator('delta-scope [data-runs="45"][data-going="false"]').waitFor({ timeout: 4 * longestWait });
  const rows = await page.locator('delta-scope tr[data-cell]').evaluateAll((rows) =>
    rows.map((row) => [row.getAttribute('data-cell'), row.getAttribute('data-runs'), row.querySelectorAll('td').length]));
  assert.deepEqual(rows, ['vanilla', 'NIG', 'NFG', 'NOG', 'NIAF', 'NOAF', 'CIFG', 'NP', 'FGR'].map((cell) => [cell, '5', 4]));
  const text = await page.locator('delta-scope .training').innerText();
  assert.match(text, /Greff et al\..*5,400 runs/);
  assert.match(text, /\d \([\d.e−]+ to [\d.e−]+\)/);
});

test('the reader’s own mix of changes is trained beside the variants, and can be drawn', async () => {
  const { page, reader } = shared;
  await patch(reader, { ...plain, updates: 3, peepholes: false, forgetGate: false, trainedBeside: 'own' });
  await page.getByText('Your cell mixes NFG and NP: it is trained, too.').waitFor();
  await press(page, 'Train all of them');
  await page.locator('delta-scope [data-runs="50"][data-going="false"]').waitFor({ timeout: 4 * longestWait });
  const rows = page.locator('delta-scope tr[data-cell]');
  const end = (/** @type {string} */ cell) => page.locator(`delta-scope tr[data-cell="${cell}"] td`).allInnerTexts();
  assert.equal(await rows.last().getAttribute('data-cell'), 'own');
  assert.match((await end('own')).join(), /\d \(/);
  for (const cell of ['NFG', 'NP', 'vanilla']) assert.notDeepEqual(await end('own'), await end(cell));
  assert.equal(await page.getByRole('combobox', { name: 'Beside the vanilla LSTM' }).inputValue(), 'own');
  await patch(reader, { peepholes: true, forgetGate: true });
});

test('what a training shows is readable for everyone, in the letters of the page, light and dark', async () => {
  const { page, reader } = shared;
  await patch(reader, { ...plain, task: 'sine', clipping: 'norm', updates: 60 });
  await press(page, await startName(page));
  await rest(page);
  for (const notation of /** @type {const} */ (['pytorch', 'olah', 'greff'])) {
    await patch(reader, { notation });
    const foreign = await reader.evaluate(matching, { pattern: foreignTo(notation, ['lstm']), except: '.care, .caution' });
    assert.deepEqual(foreign, [], notation);
  }
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await patch(reader, { theme });
    assert.deepEqual(await violationsIn(page), [], theme);
  }
});

test('what cannot be a rate is refused in one sentence, and the rate stays', async () => {
  const { page, reader } = shared;
  await patch(reader, plain);
  const rate = page.locator('delta-scope .training').getByRole('spinbutton', { name: 'Rate' });
  await rate.focus();
  await rate.fill('-1');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('delta-scope .training .input-refusal').innerText(), /“-1” does not fit here; accepted is a number from 1e-9 to 1000/);
  assert.equal(await reader.evaluate(({ element }) => element.settings.rate), 0.01);
  await page.keyboard.press('Escape');
});
