// The landscape: the loss over two weights as a surface and as a map, and two descents on it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';

const site = await openSite();
const { page, reader } = await openShared(site, { reducedMotion: 'reduce' });

const settings = () => reader.evaluate(({ element }) => element.settings);

/** The numbers in a row of the table of stations, as they are printed. @param {number} update */
const station = async (update) => {
  const texts = await page.locator(`.landscape tr[data-update="${update}"] td`).allTextContents();
  return texts.map((text) => Number(text.trim().replace('−', '-')));
};

/** Whether two numbers agree within a part of the second. @param {number} got @param {number} wanted @param {number} part */
const isNear = (got, wanted, part) => Math.abs(got - wanted) <= part * Math.abs(wanted);

async function standAtTheCliff() {
  await patch(reader, { model: 'lstm', step: 'end', question: false, study: 'landscape' });
  await page.locator('[data-preset="cliff"]').click();
  await page.locator('.landscape tr[data-update="0"]').waitFor();
}

test('on the wall J and the length of its gradient are those of the paper’s network', async () => {
  await standAtTheCliff();
  const [across, up, loss, length, unclipped] = await station(0);
  assert.equal(across, 4.73);
  assert.equal(up, -2.4446);
  assert.ok(isNear(loss, 0.13537, 1e-3), `J = ${loss}`);
  assert.ok(isNear(length, 818.6, 1e-3), `the gradient is ${length} long`);
  assert.ok(isNear(unclipped, 16.4, 5e-3), `the step is ${unclipped} long`);
});

test('a step leaves the picture without clipping, and stays with it', async () => {
  await standAtTheCliff();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  assert.equal((await settings()).descentStep, 1);
  const row = await station(1);
  const [across, up] = row;
  assert.ok(Math.hypot(across - 4.73, up + 2.4446) > 16, 'the plain one jumps');
  const [clippedAcross, clippedUp] = row.slice(row.length / 2);
  assert.ok(isNear(Math.hypot(clippedAcross - 4.73, clippedUp + 2.4446), 0.02, 0.02), 'the clipped one goes 0.02');
});

test('the picture of its wall close by is another one, and both are said in words', async () => {
  await standAtTheCliff();
  const canvas = page.locator('.landscape canvas').last();
  const pixels = () => canvas.evaluate((element) => /** @type {HTMLCanvasElement} */ (element).toDataURL());
  const far = await pixels();
  await page.locator('[data-preset="wall"]').click();
  assert.notEqual(await pixels(), far);
  for (const label of await page.locator('.landscape canvas').evaluateAll((all) => all.map((element) => element.getAttribute('aria-label')))) assert.ok(label && label.length > 20);
});
