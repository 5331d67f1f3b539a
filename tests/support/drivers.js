// One way to drive three browsers: each is told by its own means, and all by the same few words.

import assert from 'node:assert/strict';

import { findBrowser } from '../../tools/browser.js';
import { findFirefox, findWebKit } from '../../tools/browsers.js';
import { launchBrowser } from './browser.js';
import { desktop } from './page.js';
import { startWebKit } from './webkit.js';

/**
 * @typedef {object} Tab
 * @property {(url: string) => Promise<unknown>} goto
 * @property {<Argument, Result>(work: (argument: Argument) => Result, argument: Argument) => Promise<Awaited<Result>>} evaluate
 *   runs a function in the page, which refers to nothing outside itself and takes and gives plain data
 * @property {{ click: (x: number, y: number) => Promise<unknown> }} mouse
 * @property {{ press: (key: any) => Promise<unknown> }} keyboard by the names of `KeyboardEvent.key`
 * @property {(size: { width: number, height: number }) => Promise<unknown>} resize
 * @property {() => Promise<Uint8Array>} screenshot
 */

/**
 * @typedef {object} Driven
 * @property {Tab} tab
 * @property {() => Promise<unknown>} close
 */

/** @typedef {{ name: string, find: () => Promise<unknown>, launch: () => Promise<Driven> }} Driver */

/** @type {Record<'chromium' | 'firefox' | 'webkit', Driver>} */
export const drivers = {
  chromium: { name: 'Chromium', find: findBrowser, launch: launchChromium },
  firefox: { name: 'Firefox', find: async () => findFirefox(), launch: launchFirefox },
  webkit: { name: 'WebKit', find: async () => findWebKit(), launch: launchWebKit },
};

async function launchChromium() {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: desktop });
  return { close: () => browser.close(), tab: tabOf(page, (size) => page.setViewportSize(size)) };
}

/** By WebDriver BiDi, the standard that Firefox itself speaks. */
async function launchFirefox() {
  const { launch } = await import('puppeteer-core');
  const browser = await launch({ browser: 'firefox', executablePath: findFirefox() ?? undefined });
  const page = await browser.newPage();
  await page.setViewport(desktop);
  return { close: () => browser.close(), tab: tabOf(page, (size) => page.setViewport(size)) };
}

/**
 * @param {Pick<import('playwright-core').Page | import('puppeteer-core').Page, 'goto' | 'screenshot' | 'keyboard' | 'mouse'> & { evaluate: (work: any, argument: any) => Promise<any> }} page
 * @param {Tab['resize']} resize
 */
function tabOf(page, resize) {
  const { keyboard, mouse } = page;
  return /** @type {Tab} */ ({
    keyboard,
    mouse,
    goto: (url) => page.goto(url),
    evaluate: (work, argument) => page.evaluate(work, argument),
    resize,
    screenshot: () => page.screenshot(),
  });
}

async function launchWebKit() {
  const found = findWebKit();
  assert.ok(found, 'WebKit is not installed');
  const webKit = await startWebKit(found);
  await webKit.tab.resize(desktop);
  return webKit;
}
