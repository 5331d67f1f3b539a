// Chromium for the page tests: the one that is installed, headless, without its own traffic.

import { chromium } from 'playwright-core';

import { findBrowser } from '../../tools/browser.js';

/** What keeps Chromium from looking up hosts of its own, and from needing a graphics card. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a browser; the caller closes it.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No Chromium is installed; npm test installs one.');
  const browser = await chromium.launch({ executablePath, args: quiet });
  const newContext = browser.newContext.bind(browser);
  // To keep the page for use without a network takes a request for each file, and hides them all from a test's routes.
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}
