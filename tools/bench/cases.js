// The networks that are measured, as cases in the reference format.

/**
 * @typedef {object} BenchCase
 * @property {'lstm'} model
 * @property {string[]} variant none: peepholes and all gates
 * @property {'squared'} loss
 * @property {number} N inputs
 * @property {number} H units
 * @property {number} T steps
 * @property {Parameters} params
 * @property {number[][]} x T vectors of length N
 * @property {number[][]} targets T vectors of length H
 */

/**
 * @typedef {Record<`W_${Part}` | `R_${Part}`, number[][]>
 *   & Record<`b_${Part}` | `p_${'i' | 'f' | 'o'}`, number[]>} Parameters
 */

/** @typedef {'z' | 'i' | 'f' | 'o'} Part */

/** N, H and T of the networks that are compared. */
export const compared = [
  [2, 1, 5],
  [4, 8, 50],
  [16, 32, 100],
  [64, 128, 100],
];

/** N, H and T of the networks that are checked: all numbers of the first, a sample of the others. */
export const checked = [
  [8, 8, 20],
  [16, 32, 100],
  [64, 128, 100],
];

/** N, H and T of the networks that show how the time grows with T. */
export const growing = [50, 100, 200, 500, 1000].map((T) => [4, 8, T]);

/**
 * A vanilla LSTM with drawn weights, inputs and targets, the same each time.
 *
 * @param {number[]} sizes N, H and T
 * @returns {BenchCase}
 */
export function benchCase([N, H, T]) {
  const draw = generator();
  const vector = (/** @type {number} */ length, largest = 1) =>
    Array.from({ length }, () => largest * draw());
  const matrix = (/** @type {number} */ rows, /** @type {number} */ columns, largest = 1) =>
    Array.from({ length: rows }, () => vector(columns, largest));
  const largest = 1 / Math.sqrt(H);
  const input = () => matrix(H, N, largest);
  const recurrent = () => matrix(H, H, largest);
  const diagonal = () => vector(H, largest);
  const params = {
    ...{ W_z: input(), W_i: input(), W_f: input(), W_o: input() },
    ...{ R_z: recurrent(), R_i: recurrent(), R_f: recurrent(), R_o: recurrent() },
    ...{ p_i: diagonal(), p_f: diagonal(), p_o: diagonal() },
    ...{ b_z: diagonal(), b_i: diagonal(), b_f: diagonal(), b_o: diagonal() },
  };
  const [x, targets] = [matrix(T, N), matrix(T, H)];
  return { model: 'lstm', variant: [], loss: 'squared', N, H, T, params, x, targets };
}

/** Numbers in [−1, 1), from the generator "mulberry32". */
function generator() {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}
