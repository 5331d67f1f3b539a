// A page as it is on paper.

import { desktop } from './page.js';

/**
 * Lets a page be as it is on paper while something is read.
 *
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<T>} read
 */
export async function onPaper(page, read) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 });
  try {
    return await read();
  } finally {
    await page.emulateMedia({ media: null });
    await page.setViewportSize(desktop);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
}
