// Frames that are dropped while the reader moves something, or while a training runs, and what the page's thread
// does meanwhile; beside the same moves over an empty page, which tell the machine's own.

import { root, say } from '../command.js';
import { droppedOf, open, swing } from './drag.js';
import { serveProject } from './server.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./report.js').Target} Target */

const moves = 300;
/** Moves before, so that the compilers do their best. */
const warmUp = 60;

/** What the page's thread spends time on, by the browser's own clocks. */
const clocks = /** @type {const} */ (['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration']);

/** What is looked at, and what is moved: the middle of what a selector finds, nothing, or the pointer alone. */
const scenes = [
  { what: 'the pointer, over an empty page', prepare: undefined, selector: undefined },
  { what: 'the surface of the landscape', prepare: showLandscape, selector: '.landscape .surface canvas' },
  { what: 'an input of N, H, T = 4, 8, 50', prepare: showLong, selector: '.stage [data-node="x"][data-t="25"] .reach' },
  { what: 'the pointer, while a training runs', prepare: startTraining, selector: undefined },
];

/**
 * @typedef {object} Frames
 * @property {string} what
 * @property {number[]} frames milliseconds between frames
 * @property {Record<typeof clocks[number], number>} spent milliseconds of the page's thread, for each frame
 * @property {number[]} longTasks milliseconds of each task of more than 50
 */

/** @param {import('playwright-core').Browser} browser @returns {Promise<Frames[]>} */
export async function measureFrames(browser) {
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
  const server = await serveProject();
  try {
    const measured = [];
    for (const scene of scenes) {
      say(`Moving ${scene.what} …`);
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(scene.prepare === undefined ? server.url : `${server.url}dist/index.html`);
      await scene.prepare?.(page);
      measured.push({ what: scene.what, ...(await measureMoves(page, scene.selector)) });
      await page.close();
    }
    return measured;
  } finally {
    server.close();
  }
}

/** @param {Page} page @param {string | undefined} selector what is dragged; without one nothing is pressed */
async function measureMoves(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const [x, y] = await middleOf(page, selector);
  await page.mouse.move(x, y);
  if (selector !== undefined) await page.mouse.down();
  for (let move = 0; move < warmUp; move += 1) await page.mouse.move(x + swing(move), y);
  await page.evaluate(watch);
  const before = await spentBy(session);
  for (let move = 0; move < moves; move += 1) await page.mouse.move(x + swing(move), y);
  const after = await spentBy(session);
  const { frames, longTasks } = await page.evaluate(() => /** @type {any} */ (globalThis).watched);
  if (selector !== undefined) await page.mouse.up();
  const spent = clocks.map((clock) => [clock, ((after[clock] - before[clock]) * 1000) / frames.length]);
  return { frames, longTasks, spent: Object.fromEntries(spent) };
}

/** @param {import('playwright-core').CDPSession} session @returns {Promise<Record<string, number>>} */
async function spentBy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** @param {Page} page @param {string | undefined} selector */
async function middleOf(page, selector) {
  if (selector === undefined) return [700, 450];
  const part = page.locator(selector).first();
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await part.boundingBox();
  if (box === null) throw new Error(`there is no ${selector} to be moved`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** @param {Page} page */
async function showLandscape(page) {
  await patch(page, { step: 'end', question: false, study: 'landscape' });
  await page.locator('.landscape .surface canvas').waitFor();
}

/** @param {Page} page */
async function showLong(page) {
  await page.locator('delta-scope .transport').waitFor();
  await page.evaluate(open, { N: 4, H: 8, T: 50, part: {} });
}

/** One of so many updates that it runs as long as is measured. @param {Page} page */
async function startTraining(page) {
  await patch(page, { step: 'end', question: false, study: 'training', units: 8, drawn: true, updates: 100_000 });
  await page.locator('.training .going button').first().click();
  await page.locator('.training .going[data-going="true"]').waitFor();
}

/** @param {Page} page @param {import('../../www/state.js').Part} part */
async function patch(page, part) {
  await page.locator('delta-scope .transport').waitFor();
  await page.locator('delta-scope').evaluate((scope, part) => /** @type {import('../../www/element.js').DeltaScope} */ (scope).patch(part), part);
}

/** Runs in the page. */
function watch() {
  /** @type {{ frames: number[], longTasks: number[] }} */
  const watched = { frames: [], longTasks: [] };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => watched.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  let last = performance.now();
  requestAnimationFrame(function frame(now) {
    watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  });
}

/** @param {Frames[]} measured */
export function framesTable(measured) {
  const rows = measured.map(({ what, frames, spent, longTasks }) =>
    `| ${what} | ${droppedOf(frames)} of ${frames.length} | ${clocks.map((clock) => spent[clock].toFixed(2)).join(' | ')} | ${Math.max(0, ...longTasks).toFixed(0)} |`);
  const head = '| moved | dropped frames | script, ms a frame | style | layout | all tasks | longest task over 50 ms |';
  return [head, '| --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** No more dropped than by the machine itself. @param {Frames[]} measured @returns {Target[]} */
export function framesTargets([control, ...measured]) {
  const own = droppedOf(control.frames);
  return measured.map(({ what, frames }) => ({
    what: `no more frames dropped than over an empty page, moving ${what}`,
    got: `${droppedOf(frames)}, and ${own}`,
    met: droppedOf(frames) <= own,
  }));
}
