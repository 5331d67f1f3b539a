// The reading page, opened at a scene and ready to be read.

import { measureContrast } from './contrast.js';
import { complaintsOf, desktop, longestWait } from './page.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./reader.js').Reader} Reader */

/**
 * Opens the course in a context of its own, at a scene or a link, and waits until its figure is drawn.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url the site's
 * @param {string} [link] without the #
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openCourse(browser, url, link = '', options = {}) {
  const page = await browser.newPage({ viewport: desktop, reducedMotion: 'reduce', ...options });
  page.setDefaultTimeout(longestWait);
  const complaints = complaintsOf(page);
  await page.goto(`${url}course.html${link === '' ? '' : `#${link}`}`);
  await page.locator('delta-course .scene.current').waitFor();
  return { page, complaints };
}

/**
 * Opens a scene by its link, as if it were typed into the address.
 *
 * @param {Page} page
 * @param {string} id
 */
export async function goToScene(page, id) {
  await page.evaluate((link) => (location.hash = link), `#v=1&lesson=${id}`);
  await page.locator(`.scene.current[data-scene="${id}"]`).waitFor();
}

/** The element of the page's figure. @param {Page} page */
export function figureOf(page) {
  return page.evaluateHandle(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('delta-course')?.shadowRoot);
    return /** @type {import('../../www/element.js').DeltaScope} */ (root.querySelector('delta-scope'));
  });
}

/**
 * What the figure shows once all that it asked for is there, as markup.
 *
 * @param {Page} page
 */
export async function pictureOf(page) {
  return settledMarkup(page, await figureOf(page));
}

/**
 * The same of a figure that is made for it, and taken away again.
 *
 * @param {Page} page
 * @param {import('../../www/state.js').Part} part
 */
export async function newPictureOf(page, part) {
  const figure = await page.evaluateHandle(async (part) => {
    const element = /** @type {import('../../www/element.js').DeltaScope} */ (document.createElement('delta-scope'));
    document.body.append(element);
    await element.show(part);
    return element;
  }, part);
  const markup = await settledMarkup(page, figure);
  await figure.evaluate((element) => element.remove());
  return markup;
}

/**
 * @param {Page} page
 * @param {import('playwright-core').JSHandle<import('../../www/element.js').DeltaScope>} figure
 */
async function settledMarkup(page, figure) {
  await page.locator('delta-scope .told', { hasText: 'Loading …' }).waitFor({ state: 'detached' });
  await page.locator('delta-scope .tool-panel', { hasText: 'computed again …' }).waitFor({ state: 'detached' });
  return figure.evaluate(async (element) => {
    const markup = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await element.updateComplete;
      const { innerHTML } = /** @type {Element} */ (element.shadowRoot?.querySelector('.scope'));
      return innerHTML.replace(/<!--.*?-->/gs, '').replace(/ data-lit=""/g, '').replace(/(<canvas [^>]*?) width="\d+" height="\d+"/g, '$1').replace(/\s+/g, ' ');
    };
    let [before, now] = ['', await markup()];
    while (now !== before) [before, now] = [now, await markup()];
    return now;
  });
}

/**
 * What stands out too little from what is behind it, in the words of the course and in its figure.
 *
 * @param {Page} page
 */
export async function faintIn(page) {
  const faint = [];
  for (const element of [page.locator('delta-course'), page.locator('delta-course delta-scope')]) {
    const roots = await element.evaluateHandle((element) => /** @type {Reader} */ ({ element, root: element.shadowRoot }));
    faint.push(...(await roots.evaluate(measureContrast, { text: 4.5, line: 3 })).faint);
  }
  return faint;
}
