// The ways to compute the passes that are compared.

import { Unrolled } from '../../www/whole.js';
import { plainLstm } from './plain_lstm.js';
import { tensorflowLstm } from './tensorflow_lstm.js';

/** @typedef {import('./cases.js').BenchCase} BenchCase */

/**
 * @typedef {object} Contestant
 * @property {Name} name
 * @property {() => Promise<void>} prepare before each turn
 * @property {() => void} run both passes
 * @property {() => { loss: number, gradient: Float64Array }} result J and ∂J/∂R_f of a run
 * @property {number} tolerance how far the result may be off, relatively
 */

/** @typedef {'deltascope' | 'plain' | 'tensorflowCpu' | 'tensorflowWasm'} Name */

/**
 * @param {BenchCase} benchCase
 * @returns {Promise<Contestant[]>}
 */
export async function contestants(benchCase) {
  return [
    deltascope(benchCase),
    plain(benchCase),
    await tensorflow('tensorflowCpu', 'cpu', benchCase),
    await tensorflow('tensorflowWasm', 'wasm', benchCase),
  ];
}

/**
 * @param {BenchCase} benchCase
 * @returns {Contestant}
 */
function deltascope(benchCase) {
  const unrolled = new Unrolled(benchCase);
  const run = () => unrolled.run();
  const result = () => {
    run();
    return { loss: unrolled.loss(), gradient: unrolled.gradient('R_f') };
  };
  return { name: 'deltascope', prepare: async () => {}, run, result, tolerance: 0 };
}

/**
 * @param {BenchCase} benchCase
 * @returns {Contestant}
 */
function plain(benchCase) {
  const { run, result } = plainLstm(benchCase);
  return { name: 'plain', prepare: async () => {}, run, result, tolerance: 1e-10 };
}

/**
 * Its numbers have 24 bits.
 *
 * @param {Name} name
 * @param {string} backend
 * @param {BenchCase} benchCase
 * @returns {Promise<Contestant>}
 */
async function tensorflow(name, backend, benchCase) {
  const { tf } = /** @type {any} */ (globalThis);
  const prepare = () => tf.setBackend(backend);
  await prepare();
  return { name, prepare, ...tensorflowLstm(tf, benchCase), tolerance: 1e-3 };
}
