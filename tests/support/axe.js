// What axe finds in a page.

import axe from 'axe-core';

/** Contrast takes longest, and is the only thing that hangs on the colours. */
const rules = {
  all: {},
  contrast: { runOnly: ['color-contrast'] },
  others: { rules: { 'color-contrast': { enabled: false } } },
};

/**
 * The violations, each as the rule and the place.
 * @param {import('playwright-core').Page} page
 * @param {keyof typeof rules} [which]
 * @returns {Promise<string[]>}
 */
export async function violationsIn(page, which = 'all') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { run } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (window)).axe;
    const { violations } = await run(document, { ...options, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, rules[which]);
}
