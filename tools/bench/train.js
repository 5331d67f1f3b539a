// How long 10,000 updates of a training take, in one stretch, on a page of its own.

import { serveProject } from './server.js';

/** @typedef {import('./report.js').Target} Target */
/** @typedef {import('../../pkg/whole/deltascope.js').Training} Training */

/** @typedef {{ task: Training['task'], optimizer: Training['optimizer'], seconds: number }} Trained */

const [units, steps, updates, mostSeconds] = [8, 20, 10_000, 5];

/** @param {import('playwright-core').Browser} browser @returns {Promise<Trained[]>} */
export async function measureTraining(browser) {
  const server = await serveProject();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    return await page.evaluate(trainThere, { units, steps, updates });
  } finally {
    server.close();
  }
}

/**
 * Runs in the page.
 * @param {{ units: number, steps: number, updates: number }} sizes
 * @returns {Promise<Trained[]>}
 */
async function trainThere({ units, steps, updates }) {
  const module = '/www/whole.js';
  /** @type {typeof import('../../www/whole.js')} */
  const { Trainer, load } = await import(module);
  await load();
  const row = (/** @type {number} */ t) => Array.from({ length: units }, (_, k) => Math.sin(t + k) / 2);
  const each = Array.from({ length: steps }, (_, t) => t);
  /** @type {import('../../pkg/whole/deltascope.js').Case} */
  const subject = { model: 'lstm', N: 1, H: units, T: steps, loss: 'squared', seed: 1, x: each.map((t) => [Math.sin(t)]), targets: each.map(row) };
  const tasks = /** @type {const} */ (['own', 'sine', 'first_symbol', 'adding', 'next_character']);
  const optimizers = /** @type {const} */ (['descent', 'momentum', 'adam']);
  const measured = [];
  for (const task of tasks) {
    for (const optimizer of task === 'own' ? optimizers : optimizers.slice(2)) {
      const text = Array.from({ length: 200 }, (_, place) => (place * place) % 11);
      const trainer = new Trainer(subject, { task, steps, text, seed: 1, optimizer, rate: 0.001, clipping: { by: 'norm', threshold: 1 } });
      const begun = performance.now();
      trainer.advance(updates);
      measured.push({ task, optimizer, seconds: (performance.now() - begun) / 1000 });
      trainer.free();
    }
  }
  return measured;
}

/** @param {Trained[]} measured */
export function trainingTable(measured) {
  const rows = measured.map(({ task, optimizer, seconds }) => `| ${task} | ${optimizer} | ${seconds.toFixed(2)} | ${((seconds / updates) * 1e6).toFixed(0)} |`);
  return ['| task | optimizer | s | µs for an update |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** @param {Trained[]} measured @returns {Target[]} */
export function trainingTargets(measured) {
  const slowest = Math.max(...measured.map(({ seconds }) => seconds));
  const what = `at most ${mostSeconds} s for ${updates.toLocaleString('en')} updates at H = ${units}, T = ${steps}`;
  return [{ what, got: `${slowest.toFixed(2)} s`, met: slowest <= mostSeconds }];
}
