// Every number of several networks, to the last bit, computed wherever this module is loaded: in Node, or in a
// page that imports it.

import { benchCase } from '../../tools/bench/cases.js';
import { Trainer, Unrolled } from '../../www/whole.js';

/** @typedef {import('../../pkg/whole/deltascope.js').Case} Case */

const sequence = (/** @type {number} */ T, /** @type {number} */ width, phase = 0) =>
  Array.from({ length: T }, (_, t) => Array.from({ length: width }, (_, k) => ((7 * t + 3 * k + phase) % 11) / 8 - 0.5));

const atTheEnd = (/** @type {number} */ T, /** @type {number[]} */ target) => [...Array.from({ length: T - 1 }, () => null), target];

/** Of every kind of cell and loss. @type {Record<string, Case>} */
const cases = {
  vanilla: { ...benchCase([4, 8, 50]) },
  'every gate recurrent, loss at the end': { model: 'lstm', variant: ['FGR'], loss: 'last', N: 2, H: 3, T: 20, seed: 3, x: sequence(20, 2), targets: atTheEnd(20, [0.5, -0.25, 0.125]) },
  'coupled gates, softmax': { model: 'lstm', variant: ['CIFG'], loss: 'softmax', N: 1, H: 2, K: 3, T: 9, seed: 5, x: sequence(9, 1), targets: [0, 2, 1, 1, 0, 2, 2, 0, 1] },
  'simple RNN': { model: 'rnn', loss: 'squared', N: 2, H: 4, T: 60, seed: 7, x: sequence(60, 2), targets: sequence(60, 4, 2) },
  'network of Pascanu et al.': { model: 'pascanu', loss: 'last', N: 1, H: 2, T: 30, seed: 9, x: sequence(30, 1), targets: atTheEnd(30, [0.25, -0.5]) },
};

/**
 * The bits of each number as hexadecimal digits, by what they are; the core must be loaded.
 *
 * @returns {Record<string, string[]>}
 */
export function numbersToTheLastBit() {
  const { vanilla } = cases;
  return {
    ...Object.fromEntries(Object.entries(cases).map(([name, subject]) => [`both passes: ${name}`, bitsOf(passesOf(subject))])),
    ...Object.fromEntries(/** @type {const} */ (['descent', 'momentum', 'adam']).map((optimizer) => [`100 updates by ${optimizer}`, bitsOf(trainedBy(vanilla, optimizer))])),
    landscape: bitsOf(landscapeOf(vanilla)),
  };
}

/** @param {Case} subject */
function passesOf(subject) {
  const run = new Unrolled(subject);
  run.run();
  const gradients = run.describe().parameters.map(({ name }) => run.gradient(name));
  const numbers = [run.loss(), ...run.trace(), ...gradients.flatMap((gradient) => [...gradient])];
  run.free();
  return numbers;
}

/** @param {Case} subject @param {'descent' | 'momentum' | 'adam'} optimizer */
function trainedBy(subject, optimizer) {
  const trainer = new Trainer(subject, { task: 'own', steps: 20, text: [], seed: 1, optimizer, rate: 0.01, clipping: { by: 'norm', threshold: 1 } });
  const found = trainer.advance(100);
  const trained = /** @type {Case} */ (trainer.caseAfter(100));
  const weights = Object.values(trained.params ?? {}).flat(2);
  trainer.free();
  return [...found, ...weights];
}

/** @param {Case} subject */
function landscapeOf(subject) {
  const run = new Unrolled(subject);
  run.run();
  const found = run.landscape({ across: { parameter: 'R_z', entry: 0, from: -3, to: 3 }, up: { parameter: 'b_f', entry: 1, from: -4, to: 4 }, points: 16 });
  const losses = [...found.losses()];
  found.free();
  run.free();
  return losses;
}

/** @param {ArrayLike<number>} numbers */
function bitsOf(numbers) {
  const bits = new BigUint64Array(Float64Array.from(numbers).buffer);
  return Array.from(bits, (one) => one.toString(16).padStart(16, '0'));
}
