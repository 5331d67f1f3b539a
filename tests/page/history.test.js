// The strip of a long sequence: every step as a cell, one slider over all of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mostCells } from '../../www/layout/history.js';
import { violationsIn } from '../support/axe.js';
import { patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';


const site = await openSite();
const opened = await openShared(site);

/** A sequence of so many steps. @param {number} T */
const steps = (T) => ({
  x: Array.from({ length: T }, (_, t) => [Math.sin(t)]),
  targets: Array.from({ length: T }, (_, t) => [Math.cos(t / 3) / 2]),
});

const read = () =>
  opened.reader.evaluate(({ element, all, one, textOf }) => {
    const pieces = (/** @type {string} */ kind) =>
      all(`.history .${kind}`).map((path) => (path.getAttribute('d')?.match(/M/g) ?? []).length);
    return {
      t: element.settings.t,
      selected: element.settings.selected,
      buttons: all('.strip .time').length,
      known: pieces('known'),
      hollow: pieces('unknown'),
      said: one('.history input')?.getAttribute('aria-valuetext') ?? '',
      scale: textOf('.history .scale'),
      states: textOf('.history .states'),
    };
  });

test('under 12 steps each step has its button, from 12 on all are cells of one slider', async () => {
  await patch(opened.reader, { ...steps(11), step: 'end' });
  const { buttons, known } = await read();
  assert.deepEqual([buttons, known], [11, []]);
  await patch(opened.reader, { ...steps(12), step: 'end' });
  const long = await read();
  assert.deepEqual([long.buttons, long.known, long.hollow], [0, [12, 12], [0, 0]]);
  assert.equal(long.states, '|δc||δy|');
  assert.equal(await opened.page.getByRole('slider', { name: 'The sequence: choose a time step' }).count(), 1);
});

test('the simple RNN has one row, of δh', async () => {
  await patch(opened.reader, { ...steps(12), model: 'rnn', step: 'end' });
  const { states, known } = await read();
  assert.deepEqual([states, known], ['|δh|', [12]]);
  await patch(opened.reader, { model: 'lstm' });
});

test('what the walk has not reached is hollow and not told', async () => {
  await patch(opened.reader, { ...steps(20), step: 'start', t: 4 });
  const before = await read();
  assert.deepEqual([before.known, before.hollow], [[0, 0], [20, 20]]);
  assert.equal(before.scale, 't = 4 of 20');
  assert.match(before.said, /^time step 4 of 20: \|δc\| not known yet, \|δy\| not known yet$/);
  const reached = await opened.reader.evaluate(async ({ element }) => {
    await element.patch({ step: 'end', gear: 'time' });
    await element.stepBy(-150);
    return element.settings.step;
  });
  const { known, hollow } = await read();
  assert.ok(known[0] > 0 && known[0] < 20, `${known} at ${reached}`);
  assert.deepEqual(known.map((count, row) => count + hollow[row]), [20, 20]);
});

test('the slider is moved by key and by pointer, and says what it stands at', async () => {
  await patch(opened.reader, { ...steps(50), step: 'end', t: 20 });
  const slider = opened.page.getByRole('slider', { name: 'The sequence: choose a time step' });
  await slider.focus();
  for (const [key, t] of /** @type {const} */ ([['ArrowRight', 21], ['ArrowLeft', 20], ['End', 50], ['Home', 1]])) {
    await opened.page.keyboard.press(key);
    const { t: shown, said, selected } = await read();
    assert.deepEqual([shown, selected], [t, 'c']);
    assert.match(said, new RegExp(`^time step ${t} of 50: \\|δc\\| \\d.*, \\|δy\\| \\d`));
  }
  const cells = opened.page.locator('delta-scope .history .cells');
  const { width = 0, height = 0 } = (await cells.boundingBox()) ?? {};
  await cells.click({ position: { x: width * 0.61, y: height / 2 } });
  assert.equal((await read()).t, 31);
  assert.match((await read()).scale, /^t = 31 of 50 ?log, 1e−?\d+ to 1e−?\d+$/);
});

test('a thousand steps share cells, each as high as its largest, and every step can still be chosen', async () => {
  await patch(opened.reader, { ...steps(1000), step: 'end', t: 700 });
  const { known } = await read();
  assert.ok(known.every((count) => count > 100 && count <= mostCells), String(known));
  await opened.page.getByRole('slider', { name: 'The sequence: choose a time step' }).press('ArrowRight');
  assert.equal((await read()).t, 701);
});

test('axe finds no violation, wide and narrow, and nothing was complained about', async () => {
  await patch(opened.reader, { ...steps(50), step: 'end', t: 20 });
  for (const size of [{ width: 1440, height: 900 }, { width: 360, height: 800 }]) {
    await opened.page.setViewportSize(size);
    assert.deepEqual(await violationsIn(opened.page), []);
    const excess = await opened.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(excess, 0);
  }
  assert.deepEqual(opened.complaints, []);
});
