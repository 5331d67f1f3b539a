// npm test [-- STAGE …]: all checks, or the named ones, the cheapest first. Stops at the first
// that fails.

import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { ensureBrowser } from './browser.js';
import { ensureBrowsers } from './browsers.js';
import { Failure, main, once, root, run, say } from './command.js';
import { checkCrates, checkPackages, ensureDeny } from './licences.js';
import { ensureNumpy } from './python.js';
import { ensurePackages, ensureRust, ensureWasm } from './setup.js';

/**
 * Files of tests that run at a time. Left to itself Node keeps one core free, which of two leaves one: a test
 * of the page then waits for its browser, and the browser for it.
 */
const filesAtOnce = Math.max(availableParallelism() - 1, 2);

/** A test that hangs is a failure, in the end. */
const longestTest = 10 * 60_000;

/** What is built of the sources as they are now, in dist/. */
const ensureBuilt = once(() => run(process.execPath, [join('tools', 'build.js')]));

/** @type {Record<string, () => Promise<void>>} */
const stages = {
  async format() {
    await ensureRust();
    await run('cargo', ['fmt', '--all', '--check']);
  },
  async licences() {
    await ensureRust();
    await ensureDeny();
    await checkCrates();
    checkPackages();
  },
  async lint() {
    await ensureRust();
    await clippy('--workspace', '--exclude', 'deltascope-whole', '--all-targets');
    // In the profile of the modules, which then need not compile their macros again.
    const boundary = ['--lib', '--release', '--target', 'wasm32-unknown-unknown'];
    await clippy(...boundary);
    await clippy(...boundary, '--features', 'whole');
  },
  async rust() {
    await ensureRust();
    await run('cargo', ['test']);
  },
  async wasm() {
    await ensureWasm();
  },
  async types() {
    await ensureWasm();
    await run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc')]);
  },
  async js() {
    await ensureBuilt();
    await ensureNumpy();
    await nodeTest('tests/js');
  },
  async page() {
    await ensurePackages();
    await ensureBrowser();
    await ensureBuilt();
    await nodeTest('tests/page');
  },
  async browsers() {
    await ensurePackages();
    await ensureBrowser();
    await ensureBrowsers();
    await ensureBuilt();
    await nodeTest('tests/browsers');
  },
};

main(async () => {
  const names = wantedStages();
  fetchAhead(names);
  /** @type {string[]} */
  const rows = [];
  try {
    for (const name of names) rows.push(await timed(name, stages[name]));
  } finally {
    for (const row of rows) say(row);
  }
  say(`All passed: ${names.join(', ')}.`);
});

/**
 * Begins to fetch what later stages need while the first of them compile; where that fails, the stage that
 * needs it says so.
 *
 * @param {string[]} names
 */
function fetchAhead(names) {
  const fetched = [
    ...(names.includes('page') ? [ensurePackages().then(ensureBrowser)] : []),
    ...(names.includes('browsers') ? [ensureBrowsers()] : []),
    ...(names.includes('js') ? [ensureNumpy()] : []),
  ];
  for (const one of fetched) one.catch(() => {});
}

/** @returns {string[]} */
function wantedStages() {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in stages));
  if (unknown.length > 0) {
    const known = Object.keys(stages).join(', ');
    throw new Failure(`There is no stage "${unknown[0]}"; the stages are ${known}.`);
  }
  return Object.keys(stages).filter((name) => asked.length === 0 || asked.includes(name));
}

/**
 * Runs a stage and says how long it took.
 *
 * @param {string} name
 * @param {() => Promise<void>} stage
 */
async function timed(name, stage) {
  say(`\n── ${name}`);
  const begin = performance.now();
  try {
    await stage();
  } catch (error) {
    if (error instanceof Failure) throw new Failure(`Stage "${name}" failed: ${error.message}`);
    throw error;
  }
  const seconds = (performance.now() - begin) / 1000;
  return `${name.padEnd(8)}${seconds.toFixed(1).padStart(7)} s`;
}

/** @param {string[]} what */
function clippy(...what) {
  return run('cargo', ['clippy', ...what, '--', '-D', 'warnings']);
}

/** @param {string} folder */
async function nodeTest(folder) {
  const files = testFiles(folder);
  if (files.length === 0) throw new Failure(`there is no test in ${folder}.`);
  const options = ['--test-reporter=spec', `--test-timeout=${longestTest}`, `--test-concurrency=${filesAtOnce}`];
  await run(process.execPath, ['--test', ...options, ...files]);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function testFiles(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith('.test.js'))
    .sort();
}
