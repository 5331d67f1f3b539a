// What axe finds in a page.

import axe from 'axe-core';

/** Contrast takes longest, and is the only thing that hangs on the colours. */
const rules = {
  all: {},
  contrast: { runOnly: ['color-contrast'] },
  others: { rules: { 'color-contrast': { enabled: false } } },
};

/**
 * Of the texts of pictures it does not judge the contrast, and takes half of its time for them: contrast.js
 * measures those.
 *
 * @type {{ fromShadowDom: [string, string] }}
 */
const pictures = { fromShadowDom: ['delta-scope', 'svg'] };

/**
 * The violations, each as the rule and the place.
 * @param {import('playwright-core').Page} page
 * @param {keyof typeof rules} [which]
 * @returns {Promise<string[]>}
 */
export async function violationsIn(page, which = 'all') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ rules, exclude }) => {
    const { run } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (window)).axe;
    const { violations } = await run({ include: ['html'], exclude }, { ...rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, { rules: rules[which], exclude: which === 'contrast' ? [pictures] : [] });
}
