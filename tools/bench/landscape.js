// How long J over two weights takes: the one-unit network at the cliff, and an LSTM; and how long its
// surface takes to be drawn, coarse as while it turns, and fine.

import { atMost, markdown, median, medianAndLeast } from './report.js';
import { serveProject } from './server.js';

/**
 * @typedef {object} LandscapeTime
 * @property {string} what
 * @property {number} most milliseconds that it may take
 * @property {number[]} samples milliseconds, an odd number of them
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<LandscapeTime[]>}
 */
export async function measureLandscape(browser) {
  const server = await serveProject();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    return await page.evaluate(async (module) => (await import(module)).measure(), '/tools/bench/survey.js');
  } finally {
    server.close();
  }
}

/** @param {LandscapeTime[]} times */
export function landscapeTable(times) {
  const head = ['', 'ms, median (least)', 'target'];
  const rows = times.map(({ what, most, samples }) => [what, medianAndLeast(samples), `at most ${most}`]);
  return markdown([head, head.map(() => '---'), ...rows]);
}

/** @param {LandscapeTime[]} times */
export function landscapeTargets(times) {
  return times.map(({ what, most, samples }) => atMost(most, median(samples), `for ${what}`, ' ms'));
}
