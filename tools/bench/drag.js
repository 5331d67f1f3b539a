// How quickly the page follows a drag: in headless Chromium a number is dragged by 300 moves of the
// pointer, and each is timed from the event to the last change of the page it makes.

import { root, say } from '../command.js';
import { serveProject } from './server.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./report.js').Target} Target */

const [N, H, T] = [4, 8, 50];
const moves = 300;
/** Moves before, so that the compilers do their best. */
const warmUp = 60;
const mostWork = 8;

/**
 * What is dragged: an input on the figure, and a weight under it.
 * @type {{ what: string, part: object, selector: string }[]}
 */
const drags = [
  { what: 'an input on the figure', part: {}, selector: '.stage [data-node="x"][data-t="25"] .reach' },
  { what: 'a weight on its heat map', part: { parameter: 'R_z', entry: 9 }, selector: '.heat.value .chosen input' },
];

/**
 * @typedef {object} Dragged
 * @property {string} what
 * @property {number[]} work milliseconds of each move
 * @property {number[]} frames milliseconds between frames
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<Dragged[]>}
 */
export async function measureDrags(browser) {
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
  const server = await serveProject();
  try {
    const dragged = [];
    for (const drag of drags) {
      say(`Dragging ${drag.what} …`);
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${server.url}dist/index.html`);
      dragged.push({ what: drag.what, ...(await measureDrag(page, drag)) });
      await page.close();
    }
    return dragged;
  } finally {
    server.close();
  }
}

/**
 * @param {Page} page
 * @param {typeof drags[number]} drag
 */
async function measureDrag(page, { part, selector }) {
  await page.locator('delta-scope .transport').waitFor();
  await page.evaluate(open, { N, H, T, part });
  const number = page.locator(selector).first();
  await number.scrollIntoViewIfNeeded();
  const box = await number.boundingBox();
  if (box === null) throw new Error(`there is no ${selector} to be dragged`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(watch);
  for (let move = 0; move < warmUp + moves; move += 1) await page.mouse.move(x + swing(move), y);
  await page.mouse.up();
  const { work, frames } = await page.evaluate(() => /** @type {any} */ (globalThis).watched);
  return { work: work.slice(-moves), frames: frames.slice(-moves) };
}

/** To and fro, another number with each move. @param {number} move */
export function swing(move) {
  return 10 + Math.abs((move % 120) - 60);
}

/**
 * Runs in the page.
 * @param {{ N: number, H: number, T: number, part: object }} sizes
 */
export async function open({ N, H, T, part }) {
  const scope = /** @type {import('../../www/element.js').DeltaScope} */ (document.querySelector('delta-scope'));
  const rows = (/** @type {number} */ width) =>
    Array.from({ length: T }, (_, t) => Array.from({ length: width }, (_, k) => Math.sin(t * 0.7 + k) / 2));
  await scope.patch({ units: H, x: rows(N), targets: rows(H), drawn: true, step: 'end', t: Math.floor(T / 2) });
  await scope.patch(part);
}

/** Runs in the page. */
function watch() {
  const scope = /** @type {import('../../www/element.js').DeltaScope} */ (document.querySelector('delta-scope'));
  /** @type {{ work: number[], frames: number[] }} */
  const watched = { work: [], frames: [] };
  Object.assign(globalThis, { watched });
  let began = 0;
  addEventListener('pointermove', () => (began = performance.now()), { capture: true });
  addEventListener('pointermove', async () => {
    await scope.updateComplete;
    // What drawing has put off is done after it.
    await undefined;
    watched.work.push(performance.now() - began);
  });
  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  });
}

/** @param {Dragged[]} dragged */
export function dragTable(dragged) {
  const rows = dragged.map(({ what, work, frames }) =>
    `| ${what} | ${quantile(work, 0.5)} | ${quantile(work, 0.95)} | ${droppedOf(frames)} of ${frames.length} |`);
  return ['| dragged | median, ms | 95 %, ms | dropped frames |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** @param {Dragged[]} dragged @returns {Target[]} */
export function dragTargets(dragged) {
  return dragged.flatMap(({ what, work, frames }) => [
    {
      what: `95 % of the moves of ${what} take at most ${mostWork} ms from event to page`,
      got: `${quantile(work, 0.95)} ms`,
      met: Number(quantile(work, 0.95)) <= mostWork,
    },
    { what: `no frame dropped while dragging ${what}`, got: String(droppedOf(frames)), met: droppedOf(frames) === 0 },
  ]);
}

/** Frames that took the time of two. @param {number[]} frames */
export function droppedOf(frames) {
  return frames.filter((time) => time > 25).length;
}

/** @param {number[]} times @param {number} share */
function quantile(times, share) {
  return times.toSorted((one, other) => one - other)[Math.ceil(share * times.length) - 1].toFixed(1);
}
