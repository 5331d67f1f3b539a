// What the browser does: makes the contestants, sees that they agree, and times them in turns.

import { contestants } from './contestants.js';
import { benchCase, checked, compared, growing } from './cases.js';
import { load, Unrolled } from '../../www/whole.js';

/** @typedef {import('./contestants.js').Contestant} Contestant */
/** @typedef {import('./contestants.js').Name} Name */

/**
 * @typedef {object} Comparison
 * @property {number[]} sizes N, H and T
 * @property {Record<Name, number[]>} samples microseconds of a run
 * @property {number} view microseconds to hand the trace to JavaScript
 * @property {number} memory the trace's length over the count of the recorded numbers
 */

/**
 * @typedef {object} Measured
 * @property {Comparison[]} comparisons
 * @property {{ T: number, samples: number[] }[]} growth
 * @property {CheckTime[]} checks
 */

/**
 * @typedef {object} CheckTime
 * @property {number[]} sizes N, H and T
 * @property {number} count how many δ and gradients there are
 * @property {number} checked how many of them are checked
 * @property {number[]} samples microseconds of a check
 */

/** How many turns each contestant has. */
const rounds = 15;
/** How long a run is repeated before it is timed, so that the compilers do their best; in ms. */
const warmUp = 1000;
/** How long a turn is to be at least, in ms; a shorter run is repeated. */
const turnLength = 20;

/** @returns {Promise<Measured>} */
export async function measure() {
  await load();
  const comparisons = [];
  for (const sizes of compared) comparisons.push(await compare(sizes));
  const growth = await measureGrowth();
  return { comparisons, growth, checks: checked.map(measureCheck) };
}

/**
 * @param {number[]} sizes
 * @returns {Promise<Comparison>}
 */
async function compare(sizes) {
  console.log(`Measuring N, H, T = ${sizes.join(', ')} …`);
  const made = benchCase(sizes);
  const all = await contestants(made);
  await checkAgreement(all);
  const samples = await takeTurns(all);
  const unrolled = new Unrolled(made);
  const comparison = { sizes, view: timeView(unrolled), memory: memoryRatio(unrolled) };
  unrolled.free();
  const named = Object.fromEntries(all.map(({ name }, index) => [name, samples[index]]));
  return { ...comparison, samples: /** @type {Comparison['samples']} */ (named) };
}

/** How the time of a run grows with T. */
async function measureGrowth() {
  console.log(`Measuring N, H = 4, 8 and T = ${growing.map(([, , T]) => T).join(', ')} …`);
  const unrolled = growing.map((sizes) => new Unrolled(benchCase(sizes)));
  const samples = await takeTurns(
    unrolled.map((one) => ({ run: () => one.run(), prepare: async () => {} })),
  );
  unrolled.forEach((one) => one.free());
  return growing.map(([, , T], index) => ({ T, samples: samples[index] }));
}

/**
 * How long the check of every δ and gradient takes.
 *
 * @param {number[]} sizes
 * @returns {CheckTime}
 */
function measureCheck(sizes) {
  console.log(`Checking N, H, T = ${sizes.join(', ')} …`);
  const unrolled = new Unrolled(benchCase(sizes));
  unrolled.run();
  const { verdict, count, checked } = unrolled.check();
  if (verdict !== 'agrees') throw new Error(`the check says "${verdict}"`);
  const samples = Array.from({ length: rounds }, () => timed(() => unrolled.check(), 1));
  unrolled.free();
  return { sizes, count, checked, samples };
}

/**
 * Throws where a contestant's loss or gradient is not that of the first.
 *
 * @param {Contestant[]} all
 */
async function checkAgreement(all) {
  const [first] = all;
  await first.prepare();
  const expected = first.result();
  for (const { name, prepare, result, tolerance } of all) {
    await prepare();
    const { loss, gradient } = result();
    const largest = Math.max(...expected.gradient.map(Math.abs));
    const differences = expected.gradient.map((entry, k) => Math.abs(entry - gradient[k]));
    const difference = Math.max(
      Math.abs(loss - expected.loss) / expected.loss,
      Math.max(...differences) / largest,
    );
    if (!(difference <= tolerance)) {
      throw new Error(`${name} differs from ${first.name} by ${difference} in loss or gradient`);
    }
  }
}

/**
 * Microseconds of a run in each round, the contestants taking turns in every round.
 *
 * @param {Pick<Contestant, 'run' | 'prepare'>[]} all
 */
async function takeTurns(all) {
  const repeats = [];
  for (const { run, prepare } of all) {
    await prepare();
    repeats.push(repeatsFor(run));
  }
  const samples = all.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run, prepare }] of all.entries()) {
      await prepare();
      samples[index].push(timed(run, repeats[index]));
    }
  }
  return samples;
}

/**
 * How often a run must be repeated to fill a turn.
 *
 * @param {() => void} run
 */
function repeatsFor(run) {
  warm(run);
  let repeats = 1;
  while (timed(run, repeats) * repeats < turnLength * 1000) repeats *= 2;
  return repeats;
}

/**
 * Repeats a run until the compilers have done their best.
 *
 * @param {() => void} run
 */
export function warm(run) {
  const end = performance.now() + warmUp;
  while (performance.now() < end) run();
}

/**
 * @param {() => void} run
 * @param {number} repeats
 * @returns {number} microseconds of one
 */
export function timed(run, repeats) {
  const begin = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) run();
  return ((performance.now() - begin) * 1000) / repeats;
}

/** @param {Unrolled} unrolled */
function timeView(unrolled) {
  const view = () => unrolled.trace();
  return timed(view, repeatsFor(view));
}

/**
 * The trace's length over the count of what it records: values, δ, the contributions that are not a
 * δ, for t from 0 to T, and the gradients.
 *
 * @param {Unrolled} unrolled
 */
function memoryRatio(unrolled) {
  const { nodes, edges, parameters, sizes } = unrolled.describe();
  const branches = edges.filter(({ source }) => count(edges, source) > 1);
  const perStep =
    sum(nodes.map(({ length }) => 2 * length)) +
    sum(branches.map(({ source }) => nodes[source].length));
  const gradients = sum(parameters.map(({ rows, columns }) => rows * columns));
  return unrolled.trace().length / (perStep * (sizes.T + 1) + gradients);
}

/**
 * @param {{ source: number }[]} edges
 * @param {number} node
 */
function count(edges, node) {
  return edges.filter(({ source }) => source === node).length;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
