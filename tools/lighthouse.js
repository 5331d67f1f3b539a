// npm run lighthouse: what Lighthouse finds on the built pages, served compressed, on a slowed processor; and how
// soon five elements on one page can be used. Prints a table; fails where a target is missed.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { ensureBrowser, findBrowser } from './browser.js';
import { Failure, main, output, root, run, say } from './command.js';
import { ensurePackages } from './setup.js';

/** Where Lighthouse is installed, for this measurement alone. */
const folder = 'target/lighthouse';
const version = '12.8.2';

/** Points of each category that a page must have. @type {Record<string, number>} */
const least = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };

/** In milliseconds: from the address to a figure that can be used. */
const targets = { slowed: 1000, five: 2000 };

/** How much slower the processor of a simple phone is. */
const slowDown = 4;

/** @type {Record<string, string>} */
const mediaTypes = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.woff2': 'font/woff2' };

main(async () => {
  await ensurePackages();
  await ensureBrowser();
  await installLighthouse();
  await run(process.execPath, [join('tools', 'build.js')]);
  const server = await serveCompressed();
  try {
    const missed = [...(await audit(server.url)), ...(await measureUsable(server.url))];
    for (const one of missed) say(`Missed: ${one}`);
    if (missed.length > 0) throw new Failure('A target is missed.');
  } finally {
    server.close();
  }
});

async function installLighthouse() {
  if (output('npm', ['ls', `lighthouse@${version}`, '--prefix', folder]) !== null) return;
  say('Installing Lighthouse …');
  await run('npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', folder, `lighthouse@${version}`]);
}

/** @param {string} url @returns {Promise<string[]>} what is missed */
async function audit(url) {
  const installed = createRequire(join(root, folder, 'node_modules', 'lighthouse', 'package.json'));
  const { default: lighthouse } = await import(pathToFileURL(installed.resolve('lighthouse')).href);
  const chromeLauncher = await import(pathToFileURL(installed.resolve('chrome-launcher')).href);
  const chrome = await chromeLauncher.launch({ chromePath: await findBrowser(), chromeFlags: ['--headless=new', '--no-sandbox'] });
  const missed = [];
  try {
    for (const page of ['index.html', 'course.html']) {
      const { lhr } = await lighthouse(`${url}${page}`, { port: chrome.port, onlyCategories: Object.keys(least), logLevel: 'error' });
      for (const [category, points] of Object.entries(least)) {
        const { score, auditRefs } = lhr.categories[category];
        say(`${page}: ${category} ${Math.round(score * 100)}`);
        const faults = auditRefs.map((/** @type {{ id: string }} */ { id }) => lhr.audits[id])
          .filter((/** @type {{ score: number | null }} */ one) => one.score !== null && one.score < 1);
        for (const { title, displayValue = '' } of faults) say(`  ${title} ${displayValue}`);
        if (score * 100 < points) missed.push(`${category} of ${page} is ${Math.round(score * 100)}, not ${points}`);
      }
    }
  } finally {
    chrome.kill();
  }
  return missed;
}

/** @param {string} url @returns {Promise<string[]>} what is missed */
async function measureUsable(url) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined });
  try {
    const slowed = median(await repeated(5, () => usableAfter(browser, `${url}index.html`, 1, slowDown)));
    const five = median(await repeated(5, () => usableAfter(browser, `${url}five.html`, 5, 1)));
    say(`usable at ${slowDown} times slower: ${slowed.toFixed(0)} ms; five elements: ${five.toFixed(0)} ms`);
    return [
      ...(slowed < targets.slowed ? [] : [`usable after ${slowed.toFixed(0)} ms on a slowed processor, not ${targets.slowed}`]),
      ...(five < targets.five ? [] : [`five elements are usable after ${five.toFixed(0)} ms, not ${targets.five}`]),
    ];
  } finally {
    await browser.close();
  }
}

/** @param {number} times @param {() => Promise<number>} measure */
async function repeated(times, measure) {
  const found = [];
  for (let time = 0; time < times; time += 1) found.push(await measure());
  return found;
}

/**
 * Milliseconds from the beginning of the page until every figure can be stepped and is painted, with nothing in
 * the browser's store.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} figures
 * @param {number} slowDown
 */
async function usableAfter(browser, url, figures, slowDown) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.addInitScript(watch, figures);
  await page.goto(url);
  await page.waitForFunction(() => 'usable' in globalThis);
  const usable = await page.evaluate(() => /** @type {any} */ (globalThis).usable);
  await context.close();
  return usable;
}

/** Runs in the page, before anything else. @param {number} figures */
function watch(figures) {
  requestAnimationFrame(function look() {
    const drawn = [...document.querySelectorAll('delta-scope')].filter((scope) => scope.shadowRoot?.querySelector('.transport .step') && scope.shadowRoot.querySelector('.stage .node'));
    if (drawn.length < figures) return void requestAnimationFrame(look);
    // Painted by then.
    requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { usable: performance.now() })));
  });
}

/** @param {number[]} times */
function median(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
}

/** Serves dist/ as a real server would, and a page with five elements. */
async function serveCompressed() {
  const five = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Five</title><script src="delta-scope.js"></script>${'<delta-scope></delta-scope>'.repeat(5)}</html>`;
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = pathname === '/five.html' ? Buffer.from(five) : await readFile(join(root, 'dist', pathname)).catch(() => null);
    if (body === null) return void response.writeHead(404).end();
    const sent = compressed.get(pathname) ?? brotliCompressSync(body);
    compressed.set(pathname, sent);
    response.writeHead(200, { 'content-type': mediaTypes[extname(pathname)] ?? 'text/plain', 'content-encoding': 'br', 'cache-control': 'max-age=31536000' });
    response.end(sent);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
