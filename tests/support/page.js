// A page with <delta-scope> in it, opened and ready to be read.

import { makeReader } from './reader.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').JSHandle<import('./reader.js').Reader>} ReaderHandle */

/**
 * @typedef {object} Opened
 * @property {Page} page
 * @property {ReaderHandle} reader `reader.evaluate((reader) => …)` reads in the page
 * @property {string[]} complaints errors on the console and errors that nothing caught
 */

/** In milliseconds: a control that is not there by then does not come. */
export const longestWait = 15_000;

/** Wide enough for the whole header. */
export const desktop = { width: 1440, height: 900 };

/**
 * Opens the page in a context of its own and waits until it is drawn. As in any browser with a window, it may
 * copy what is asked for.
 *
 * @param {import('playwright-core').Browser | import('playwright-core').BrowserContext} browser
 * @param {string} url
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<Opened>}
 */
export async function openScope(browser, url, options = {}) {
  const page = await browser.newPage({ viewport: desktop, permissions: ['clipboard-write'], ...options });
  page.setDefaultTimeout(longestWait);
  const complaints = complaintsOf(page);
  await page.goto(url);
  return { page, reader: await readerOf(page), complaints };
}

/**
 * A reader of one of the page's elements, once it is drawn.
 *
 * @param {Page} page
 * @param {number} [index]
 * @returns {Promise<ReaderHandle>}
 */
export async function readerOf(page, index = 0) {
  await page.locator('delta-scope').nth(index).locator('.transport').waitFor();
  return page.evaluateHandle(makeReader, index);
}

/**
 * What the page complains about from now on.
 *
 * @param {Page} page
 * @returns {string[]}
 */
export function complaintsOf(page) {
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/**
 * Merges settings into the element, as a script would.
 *
 * @param {ReaderHandle} reader
 * @param {import('../../www/state.js').Part} part
 */
export function patch(reader, part) {
  return reader.evaluate(({ element }, part) => element.patch(part), part);
}
