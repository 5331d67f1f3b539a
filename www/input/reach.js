// What drives how far error reaches: the recurrent weights, the forget gate's bias, the number of steps.
// Each function returns a patch of the settings.

import { remembering, rowsOf } from './edits.js';

/** @typedef {import('./case.js').Settings} Settings */
/** @typedef {Partial<Settings>} Patch */

/**
 * @typedef {object} WeightNow a weight as it is now
 * @property {string} name
 * @property {number} columns
 * @property {ArrayLike<number>} entries row by row
 */

/**
 * Matrices times a factor.
 * @param {Settings} settings
 * @param {WeightNow[]} matrices
 * @param {number} factor
 * @returns {Patch}
 */
export function withScaled({ edits }, matrices, factor) {
  const scaled = matrices.map(({ name, columns, entries }) => [name, rowsOf(Array.from(entries, (entry) => entry * factor), columns)]);
  return { edits: { ...edits, ...Object.fromEntries(scaled) } };
}

/**
 * A vector with an amount added to every entry.
 * @param {Settings} settings
 * @param {WeightNow} vector
 * @param {number} amount
 * @returns {Patch}
 */
export function withShifted({ edits }, { name, entries }, amount) {
  return { edits: { ...edits, [name]: Array.from(entries, (entry) => entry + amount) } };
}

/**
 * So many steps: those at the end are left out, or come back as they were before the first edit; beyond
 * these, inputs are zero and the target is the last one again.
 * @param {Settings} settings
 * @param {number} steps
 * @returns {Patch}
 */
export function withSteps(settings, steps) {
  const { x, targets } = settings;
  const { original } = remembering(settings);
  const zeros = x[0].map(() => 0);
  const last = targets[targets.length - 1];
  const each = Array.from({ length: steps }, (_, index) => index);
  return {
    original,
    x: each.map((index) => x[index] ?? original?.x[index] ?? zeros),
    targets: each.map((index) => targets[index] ?? original?.targets[index] ?? last),
  };
}
