// npm run icons: draws www/icon.svg into the PNG files that the web manifest names, in a browser.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ensureBrowser, findBrowser } from './browser.js';
import { main, root, say } from './command.js';
import { ensurePackages } from './setup.js';

/** @typedef {{ src: string, sizes: string, type: string, purpose?: string }} Icon */

main(async () => {
  await ensurePackages();
  await ensureBrowser();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined });
  try {
    for (const icon of pictures()) await draw(await browser.newPage(), icon);
  } finally {
    await browser.close();
  }
});

/** @returns {Icon[]} */
function pictures() {
  const { icons } = JSON.parse(readFileSync(join(root, 'www/manifest.webmanifest'), 'utf8'));
  return icons.filter((/** @type {Icon} */ { type }) => type === 'image/png');
}

/**
 * A system that cuts icons to its own shape gets one without round corners.
 *
 * @param {import('playwright-core').Page} page
 * @param {Icon} icon
 */
async function draw(page, { src, sizes, purpose }) {
  const side = parseInt(sizes);
  const svg = readFileSync(join(root, 'www/icon.svg'), 'utf8');
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${purpose === 'maskable' ? svg.replace(/ rx="\d+"/, '') : svg}`);
  await page.screenshot({ path: join(root, 'www', src), omitBackground: true });
  say(src);
}
