// npm run bench: both passes in headless Chromium, beside plain JavaScript and TensorFlow.js, in one
// page and in turns. Prints Markdown; fails where a target is missed.

import { cpus } from 'node:os';
import { join } from 'node:path';

import { checkTable, growthTable, table, targetList, targets } from './bench/report.js';
import { serveProject } from './bench/server.js';
import { ensureBrowser, findBrowser } from './browser.js';
import { Failure, main, output, root, run, say } from './command.js';
import { ensurePackages, ensureWasm } from './setup.js';

/** @typedef {import('./bench/measure.js').Measured} Measured */

/** Where TensorFlow.js is installed, for this measurement alone. */
const folder = 'target/bench';
const tensorflow = {
  '@tensorflow/tfjs': '4.22.0',
  '@tensorflow/tfjs-backend-wasm': '4.22.0',
};
const scripts = [
  '@tensorflow/tfjs/dist/tf.min.js',
  '@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js',
];

main(async () => {
  await ensurePackages();
  await ensureWasm();
  await ensureBrowser();
  await installTensorflow();
  const { measured, browser } = await measureInBrowser();
  const [{ model }, { length: cores }] = [cpus()[0], cpus()];
  say(`\n${model.trim()}, ${cores} cores; ${browser}. Microseconds, median (least) of both passes.\n`);
  say(table(measured));
  say(`\nN, H = 4, 8:\n\n${growthTable(measured)}\n`);
  say(`The check of every δ and gradient:\n\n${checkTable(measured)}\n`);
  const all = targets(measured);
  say(targetList(all));
  if (all.some(({ met }) => !met)) throw new Failure('A target is missed.');
});

async function installTensorflow() {
  const versions = Object.entries(tensorflow).map(([name, version]) => `${name}@${version}`);
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', folder];
  if (output('npm', ['ls', ...versions, '--prefix', folder]) !== null) return;
  say('Installing TensorFlow.js, to compare with …');
  await run('npm', ['install', ...options, ...versions]);
}

/** @returns {Promise<{ measured: Measured, browser: string }>} */
async function measureInBrowser() {
  const { chromium } = await import('playwright-core');
  const executablePath = (await findBrowser()) ?? undefined;
  const server = await serveProject();
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => say(message.text()));
    await page.goto(server.url);
    for (const script of scripts) {
      await page.addScriptTag({ url: join('/', folder, 'node_modules', script) });
    }
    const measured = await page.evaluate(measureThere, `/${folder}/node_modules/`);
    return { measured, browser: `Chromium ${browser.version()}` };
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Runs in the page.
 *
 * @param {string} packages
 * @returns {Promise<Measured>}
 */
async function measureThere(packages) {
  const { tf } = /** @type {any} */ (globalThis);
  tf.wasm.setWasmPaths(`${packages}@tensorflow/tfjs-backend-wasm/dist/`);
  const module = '/tools/bench/measure.js';
  const { measure } = await import(module);
  return measure();
}
