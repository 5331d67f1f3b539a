// The study of the landscape: the loss of the one-unit network as a surface and as a map, two descents
// from its cliff, with and without clipping, and the step that jumps.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { patch } from '../support/page.js';
import { runOf } from '../support/picture.js';
import { openShared, openSite } from '../support/site.js';

/** @typedef {import('../../www/state.js').Part} Part */

const site = await openSite();
const { page, reader } = await openShared(site, { reducedMotion: 'reduce' });

const settings = () => reader.evaluate(({ element }) => element.settings);
const textOf = async (/** @type {string} */ selector) => (await page.locator(selector).innerText()).replace(/\s+/g, ' ').trim();
const map = page.locator('.landscape .heat-map canvas');
const surface = page.locator('.landscape .surface canvas');
const button = (/** @type {string} */ name) => page.locator('.landscape').getByRole('button', { name, exact: true });
const field = (/** @type {string} */ name) => page.locator('.landscape').getByRole('spinbutton', { name, exact: true });

/** Opens the study of the LSTM of the first sight, or of what a part says. @param {Part} [part] */
async function stand(part = {}) {
  await reader.evaluate(({ element }) => element.openLink('v=1'));
  await patch(reader, { step: 'end', question: false, ...part, study: 'landscape' });
  await page.locator('.study.landscape').waitFor();
}

/** Opens it as the reader does who wants to see the cliff. @param {Part} [part] */
async function standAtCliff(part = {}) {
  await stand();
  await button('the cliff').click();
  await patch(reader, part);
  await map.waitFor();
}

/**
 * One descent at one update, with full precision: the two weights, J and the length of the gradient.
 * @param {number} update
 * @param {'plain' | 'clipped'} which
 */
async function station(update, which) {
  const cells = await reader.evaluate(({ all }, { update, which }) =>
    all(`.stations [data-update="${update}"] [data-of="${which}"]`).map((cell) => Number(cell.getAttribute('title'))), { update, which });
  const [across, up, loss, length] = cells;
  return { across, up, loss, length };
}

/** Whether a number is another one, but for a part of it. @param {number} number @param {number} expected @param {number} [part] */
function near(number, expected, part = 0.001) {
  assert.ok(Math.abs(number - expected) <= part * Math.abs(expected), `${number} is not ${expected}`);
}

/** What is drawn, as a text that changes with it. @param {import('playwright-core').Locator} canvas */
const pixels = (canvas) => canvas.evaluate((element) => /** @type {HTMLCanvasElement} */ (element).toDataURL());

test('the cliff: the one-unit network stands on its wall, where one step without clipping jumps far away', async () => {
  await standAtCliff();
  const { model, initial, x, loss } = await settings();
  assert.deepEqual([model, initial, x.length, loss], ['pascanu', { h: [0.5] }, 50, 'last']);
  for (const which of /** @type {const} */ (['plain', 'clipped'])) {
    const first = await station(0, which);
    assert.deepEqual([first.across, first.up], [4.73, -2.4446]);
    near(first.loss, 0.13537);
    near(first.length, 818.6);
  }
  assert.match(await textOf('.descents [data-way="plain"]'), /J = 0\.13537.* 818\.\d+ long; the next step is 16\.37\d? long/);
  assert.match(await textOf('.descents [data-way="clipped"]'), /would be 16\.37\d? long and is cut to 0\.0200+ long|would be 16\.37\d? long and is cut to 0\.020+\./);

  await button('Step').click();
  const [plain, clipped] = [await station(1, 'plain'), await station(1, 'clipped')];
  near(Math.hypot(plain.across - 4.73, plain.up + 2.4446), 16.37, 0.005);
  near(Math.hypot(clipped.across - 4.73, clipped.up + 2.4446), 0.02, 1e-6);
  assert.match(await textOf('.descents [data-way="plain"]'), /has left the window: it is at W = 13\.35\d*, b = 11\.47/);
  assert.doesNotMatch(await textOf('.descents [data-way="clipped"]'), /left the window/);
  assert.match(await textOf('.landscape'), /the last digit of a number decides where a jump comes down/);
});

test('both descents step, play and begin again', async () => {
  await standAtCliff();
  const empty = await pixels(map);
  await button('Step').click();
  await button('Step').click();
  assert.equal((await settings()).descentStep, 2);
  assert.notEqual(await pixels(map), empty);
  await button('Play').click();
  await page.locator('.stations [data-update="4"]').waitFor();
  await button('Pause').click();
  const { descentStep } = await settings();
  await page.waitForTimeout(800);
  assert.equal((await settings()).descentStep, descentStep);
  await button('Restart').click();
  assert.equal((await settings()).descentStep, 0);
  assert.equal(await pixels(map), empty);
});

test('the whole window steps over the wall, and close by it is a slope', async () => {
  await standAtCliff();
  const wall = '.landscape .of-the-wall';
  assert.match(await textOf(wall), /only about 0\.0004 wide in b\. .* it steps over the wall/);
  await button('its wall, close by').click();
  assert.match(await textOf(wall), /some of them lie on its slope/);
  const close = await settings();
  assert.ok(close.landscapeUp !== null && close.landscapeUp.to - close.landscapeUp.from < 0.01);
  await button('all of the cliff').click();
  assert.match(await textOf(wall), /steps over/);
  for (let count = 0; count < 4; count += 1) await button('closer').click();
  assert.match(await textOf(wall), /lie on its slope/);
  await button('farther').click();
  const { landscapeAcross } = await settings();
  near(/** @type {{ from: number, to: number }} */ (landscapeAcross).to - /** @type {{ from: number }} */ (landscapeAcross).from, 1.6 / 64, 1e-6);
});

test('a press on the map begins there, and a start can be typed', async () => {
  await standAtCliff({ descentStep: 3 });
  const box = await map.boundingBox();
  assert.ok(box !== null);
  await map.click({ position: { x: box.width / 2, y: box.height / 2 } });
  const { descentStart, descentStep } = await settings();
  assert.equal(descentStep, 0);
  assert.ok(descentStart !== null && descentStart.across > 4.5 && descentStart.across < 5.5 && descentStart.up > -2.9 && descentStart.up < -2.2);
  assert.equal((await station(0, 'plain')).across, descentStart.across);
  await field('W at the start').fill('5');
  await field('W at the start').press('Enter');
  await field('b at the start').fill('-2.5');
  await field('b at the start').press('Enter');
  near((await station(0, 'clipped')).length, 0.1328, 0.01);
  await button('where the weights stand').click();
  assert.equal((await station(0, 'plain')).across, 4.73);
});

test('rate and threshold change the steps', async () => {
  await standAtCliff();
  await field('clip at').fill('5');
  await field('clip at').press('Enter');
  await field('rate').fill('0.01');
  await field('rate').press('Enter');
  await button('Step').click();
  const clipped = await station(1, 'clipped');
  near(Math.hypot(clipped.across - 4.73, clipped.up + 2.4446), 0.05, 1e-6);
});

test('the surface is turned by arrow keys, by a drag and by a slider', async () => {
  await standAtCliff();
  const before = await settings();
  const drawn = await pixels(surface);
  await page.locator('.landscape .turning').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  assert.notEqual(await pixels(surface), drawn);
  await page.waitForFunction((tilt) => /** @type {any} */ (document.querySelector('delta-scope')).settings.surfaceTilt !== tilt, before.surfaceTilt);
  const byKey = await settings();
  assert.deepEqual([byKey.surfaceTurn, byKey.surfaceTilt], [before.surfaceTurn + 5, before.surfaceTilt + 5]);
  assert.equal(byKey.step, before.step);

  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  assert.ok(box !== null);
  await page.mouse.move(box.x + 200, box.y + 150);
  await page.mouse.down();
  await page.mouse.move(box.x + 240, box.y + 150);
  const coarse = await pixels(surface);
  await page.mouse.up();
  assert.equal((await settings()).surfaceTurn, byKey.surfaceTurn + 20);
  assert.notEqual(await pixels(surface), coarse);

  await page.getByRole('slider', { name: 'tilt' }).fill('90');
  assert.equal((await settings()).surfaceTilt, 90);
});

test('both pictures say what is under the pointer', async () => {
  await standAtCliff();
  for (const picture of ['heat-map', 'surface']) {
    // On the floor: the points of the wall lie far from each other.
    await page.locator(`.landscape .${picture} canvas`).hover({ position: { x: 285, y: 285 } });
    await page.locator(`.landscape .${picture} .told-at`, { hasText: /^W = \d\.\d+, b = −\d\.\d+: J = 0\.\d+$/ }).waitFor();
  }
});

test('whoever cannot see has both in words, and J as a table', async () => {
  await standAtCliff();
  assert.match(String(await map.getAttribute('aria-label')), /^J over W and b as a heat map, from .* at W = .* to 0\.4\d* at /);
  assert.match(String(await surface.getAttribute('aria-label')), /^J as a surface over W and b, from /);
  await page.locator('.landscape .heat-map summary').click();
  await page.locator('.landscape .heat-map table').waitFor();
  const rows = page.locator('.landscape .heat-map table tbody tr');
  assert.equal(await rows.count(), 9);
  assert.equal(await rows.first().locator('td').count(), 9);
  assert.match(await rows.first().locator('th').innerText(), /−2/);
});

test('both pictures are saved as SVG', async () => {
  await standAtCliff();
  for (const [kind, name] of [['surface', 'deltascope-surface.svg'], ['heat-map', 'deltascope-landscape.svg']]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`.landscape .${kind}`).getByRole('button', { name: 'Save as SVG' }).click()]);
    assert.equal(download.suggestedFilename(), name);
    const text = await readFile(await download.path(), 'utf8');
    assert.match(text, /^<svg[^>]*>\s*<title>/);
    assert.ok(text.includes('model=pascanu'), 'it names the link');
  }
});

test('any two weights of any cell can be chosen, with their ranges', async () => {
  await stand({ units: 2 });
  const weight = page.getByRole('combobox', { name: 'the weight to the right' });
  await weight.selectOption('R_f');
  await field('row of R_f[1, 1]').fill('2');
  await field('row of R_f[1, 1]').press('Enter');
  assert.deepEqual({ ...(await settings()).landscapeAcross, from: 0, to: 0 }, { parameter: 'R_f', entry: 2, from: 0, to: 0 });
  await field('R_f[2, 1] from').fill('-1.5');
  await field('R_f[2, 1] from').press('Enter');
  assert.equal((await settings()).landscapeAcross?.from, -1.5);
  const { run } = runOf(await settings());
  run.run();
  near((await station(0, 'plain')).length, Math.hypot(run.gradient('R_f')[2], run.gradient('b_f')[0]), 1e-12);
});

test('what has no meaning is refused in a sentence, and what was there stays', async () => {
  await standAtCliff();
  const refused = async () => textOf('.landscape .input-refusal');
  await field('b to').fill('-5');
  await field('b to').press('Enter');
  assert.match(await refused(), /accepted is a number above its beginning, −3\.1/);
  assert.equal((await settings()).landscapeUp?.to, -2);
  await field('b to').press('Escape');
  await page.getByRole('combobox', { name: 'the weight upward' }).selectOption('W');
  assert.match(await refused(), /W is moved already/);
  assert.equal((await settings()).landscapeUp?.parameter, 'b');
  await field('rate').fill('0');
  await field('rate').press('Enter');
  assert.match(await refused(), /accepted is a number from/);
  assert.equal((await settings()).descentRate, 0.02);
  await field('rate').press('Escape');
  assert.equal(await field('rate').inputValue(), '0.02');
});

test('a network that is too large for the grid is refused with what is possible', async () => {
  await stand({ units: 48, x: Array.from({ length: 40 }, () => [1]), targets: Array.from({ length: 40 }, () => [0.5]), landscapePoints: 128 });
  assert.match(await textOf('.study.landscape [role=alert]'), /The number of points along each side is 128; accepted is a whole number from 2 to \d+\./);
  await page.getByRole('combobox', { name: 'points' }).selectOption('16');
  await map.waitFor();
});

test('the link holds all of it', async () => {
  await standAtCliff({ descentStep: 2, surfaceTurn: 20, descentRate: 0.05, descentStart: { across: 5, up: -2.5 } });
  const [link, before, drawn] = [await reader.evaluate(({ element }) => element.link), await settings(), await station(2, 'clipped')];
  await stand();
  await reader.evaluate(({ element }, link) => element.openLink(link), link);
  await map.waitFor();
  assert.deepEqual(await settings(), before);
  assert.deepEqual(await station(2, 'clipped'), drawn);
});
