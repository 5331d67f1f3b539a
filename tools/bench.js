// npm run bench: in headless Chromium both passes, beside plain JavaScript and TensorFlow.js, in one
// page and in turns, the errors by source, the landscape of the loss, how quickly the page follows a drag,
// how long a training takes, and which frames are dropped meanwhile. With a name, as
// `npm run bench -- flow`, one of them is measured. Prints Markdown; fails where a target is missed.

import { cpus } from 'node:os';
import { join } from 'node:path';

import { dragTable, dragTargets, measureDrags } from './bench/drag.js';
import { framesTable, framesTargets, measureFrames } from './bench/frames.js';
import { landscapeTable, landscapeTargets, measureLandscape } from './bench/landscape.js';
import { checkTable, flowTable, flowTargets, growthTable, table, targetList, targets } from './bench/report.js';
import { serveProject } from './bench/server.js';
import { measureTraining, trainingTable, trainingTargets } from './bench/train.js';
import { ensureBrowser, findBrowser } from './browser.js';
import { Failure, main, output, root, run, say } from './command.js';
import { ensurePackages, ensureWasm } from './setup.js';

/** @typedef {import('./bench/measure.js').Measured} Measured */
/** @typedef {import('playwright-core').Browser} Browser */

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

const benches = { passes: benchPasses, flow: benchFlow, drag: benchDrag, train: benchTraining, landscape: benchLandscape, frames: benchFrames };

main(async () => {
  const asked = process.argv[2];
  const chosen = Object.entries(benches).filter(([name]) => asked === undefined || asked === name);
  if (chosen.length === 0) throw new Failure(`There is no bench ${asked}; there are ${Object.keys(benches).join(', ')}.`);
  await ensurePackages();
  await ensureWasm();
  await ensureBrowser();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined });
  try {
    say(`${cpus()[0].model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}`);
    const all = [];
    for (const [, bench] of chosen) all.push(...(await bench(browser)));
    say(targetList(all));
    if (all.some(({ met }) => !met)) throw new Failure('A target is missed.');
  } finally {
    await browser.close();
  }
});

/** @param {Browser} browser */
async function benchPasses(browser) {
  await installTensorflow();
  const measured = await measureInBrowser(browser);
  say(`\nMicroseconds, median (least) of both passes.\n\n${table(measured)}`);
  say(`\nN, H = 4, 8:\n\n${growthTable(measured)}\n`);
  say(`The check of every δ and gradient:\n\n${checkTable(measured)}\n`);
  return targets(measured);
}

/** @param {Browser} browser */
async function benchFlow(browser) {
  const server = await serveProject();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const times = await page.evaluate(measureFlowsThere);
    say(`\nErrors by source, milliseconds, median (least).\n\n${flowTable(times)}\n`);
    return flowTargets(times);
  } finally {
    server.close();
  }
}

/** Runs in the page. @returns {Promise<import('./bench/flow.js').FlowTime[]>} */
async function measureFlowsThere() {
  const module = '/tools/bench/flow.js';
  const { measureFlows } = await import(module);
  return measureFlows();
}

/** @param {Browser} browser */
async function benchDrag(browser) {
  const dragged = await measureDrags(browser);
  say(`\n${dragTable(dragged)}\n`);
  return dragTargets(dragged);
}

/** @param {Browser} browser */
async function benchTraining(browser) {
  const trained = await measureTraining(browser);
  say(`\n${trainingTable(trained)}\n`);
  return trainingTargets(trained);
}

/** @param {Browser} browser */
async function benchLandscape(browser) {
  const measured = await measureLandscape(browser);
  say(`\n${landscapeTable(measured)}\n`);
  return landscapeTargets(measured);
}

/** @param {Browser} browser */
async function benchFrames(browser) {
  const measured = await measureFrames(browser);
  say(`\n${framesTable(measured)}\n`);
  return framesTargets(measured);
}

async function installTensorflow() {
  const versions = Object.entries(tensorflow).map(([name, version]) => `${name}@${version}`);
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', folder];
  if (output('npm', ['ls', ...versions, '--prefix', folder]) !== null) return;
  say('Installing TensorFlow.js, to compare with …');
  await run('npm', ['install', ...options, ...versions]);
}

/** @param {Browser} browser @returns {Promise<Measured>} */
async function measureInBrowser(browser) {
  const server = await serveProject();
  try {
    const page = await browser.newPage();
    page.on('console', (message) => say(message.text()));
    await page.goto(server.url);
    for (const script of scripts) {
      await page.addScriptTag({ url: join('/', folder, 'node_modules', script) });
    }
    return await page.evaluate(measureThere, `/${folder}/node_modules/`);
  } finally {
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
