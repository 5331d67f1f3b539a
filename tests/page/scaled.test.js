// In a page that is scaled as a whole, as slides are, pictures are as sharp as they are seen, and a press
// means what lies under the pointer.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { patch } from '../support/page.js';
import { openShared, openSite } from '../support/site.js';

const site = await openSite();
const { page, reader } = await openShared(site, { reducedMotion: 'reduce' });

const scales = [0.3, 1, 2];
const numbers = Array.from({ length: 40 }, (_, index) => [Math.sin(index)]);
const long = { x: numbers, targets: numbers };

/** Scales all that is in the page, as whoever shows slides does when the window changes. @param {number} scale */
const scaleBy = (scale) => page.evaluate((scale) => {
  Object.assign(document.body.style, { transform: `scale(${scale})`, transformOrigin: '0 0' });
  dispatchEvent(new Event('resize'));
}, scale);

/** @param {string} selector */
const part = (selector) => page.locator(`delta-scope ${selector}`);

/**
 * Presses at a place of what is seen.
 * @param {string} selector
 * @param {{ across: number, down: number }} place as shares of its width and height
 */
async function press(selector, { across, down }) {
  await part(selector).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await part(selector).boundingBox();
  assert.ok(box !== null);
  await page.mouse.click(box.x + across * box.width, box.y + down * box.height);
}

/** What each scale leads to. @template T @param {() => Promise<T>} work */
async function atEveryScale(work) {
  const found = [];
  for (const scale of scales) {
    await scaleBy(scale);
    found.push(await work());
  }
  await scaleBy(1);
  return found;
}

test('a chart has as many pixels as are seen', async () => {
  await patch(reader, { step: 'end', question: false, t: 3, selected: 'c', selectedT: 3 });
  await part('.chart canvas').waitFor();
  const sharpness = await atEveryScale(() => page.waitForFunction(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('delta-scope')?.shadowRoot?.querySelector('.chart canvas'));
    return Math.abs(canvas.width / canvas.getBoundingClientRect().width - devicePixelRatio) < 0.02 ? canvas.offsetWidth : 0;
  }).then((handle) => handle.jsonValue()));
  assert.equal(new Set(sharpness).size, 1, 'it is laid out alike at every scale');
});

test('a press on the map, on the chart, and on a bar of a long sequence means what lies there', async () => {
  await patch(reader, { study: 'landscape' });
  const starts = await atEveryScale(async () => {
    await patch(reader, { descentStart: null });
    await press('.landscape .heat-map canvas', { across: 0.4, down: 0.3 });
    return page.waitForFunction(() => /** @type {any} */ (document.querySelector('delta-scope')).settings.descentStart).then((handle) => handle.jsonValue());
  });
  for (const { across, up } of starts) {
    assert.ok(Math.abs(across - starts[1].across) < 0.1 && Math.abs(up - starts[1].up) < 0.1, JSON.stringify(starts));
  }

  const steps = await atEveryScale(async () => {
    await patch(reader, { study: null, t: 1 });
    await press('.chart canvas', { across: 0.75, down: 0.5 });
    return reader.evaluate(({ element }) => element.settings.t);
  });
  assert.deepEqual(steps, [4, 4, 4]);

  await patch(reader, { ...long, study: 'sources', lossStep: 40, step: 'end' });
  const blocks = await atEveryScale(async () => {
    await patch(reader, { t: 1 });
    await press('.source-flows .reach', { across: 29.5 / 40, down: 0.5 });
    return reader.evaluate(({ element }) => element.settings.t);
  });
  assert.deepEqual(blocks, [30, 30, 30]);
});

test('the block that is shown is in the middle of the strip', async () => {
  await patch(reader, { ...long, study: null, distance: 'sequence', step: 'end' });
  const ways = await atEveryScale(async () => {
    await patch(reader, { t: 1, selected: null });
    await patch(reader, { t: 20, selected: 'c', selectedT: 20 });
    return reader.evaluate(({ one }) => one('.stage')?.scrollLeft);
  });
  assert.ok(Number(ways[1]) > 200, String(ways));
  for (const way of ways) assert.ok(Math.abs(Number(way) - Number(ways[1])) < 30, String(ways));
});
