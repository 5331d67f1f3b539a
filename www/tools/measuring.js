// What the core measures of one number by running forward again: once for each run, however often it
// is drawn.

import { isRefusal } from '../words/en/errors.js';

/** @typedef {import('../core.js').WholeUnrolled} WholeUnrolled */
/** @typedef {import('../../pkg/whole/deltascope.js').Quantity} Quantity */
/** @typedef {import('../../pkg/whole/deltascope.js').Nudged} Nudged */
/** @typedef {import('../../pkg/whole/deltascope.js').Sweep} Sweep */

/** @type {WeakMap<WholeUnrolled, Map<string, any>>} */
const known = new WeakMap();

/** @param {WholeUnrolled} run @param {Quantity} quantity @param {number} epsilon @returns {Nudged} */
export function nudged(run, quantity, epsilon) {
  return once(run, JSON.stringify([quantity, epsilon]), () => run.nudge(quantity, epsilon));
}

/**
 * Undefined where that would take too long.
 * @param {WholeUnrolled} run
 * @param {Quantity} quantity
 * @returns {Sweep | undefined}
 */
export function swept(run, quantity) {
  return once(run, JSON.stringify(quantity), () => {
    try {
      return run.sweep(quantity);
    } catch (error) {
      if (isRefusal(error) && error.field === 'sweep') return undefined;
      throw error;
    }
  });
}

/**
 * What is measured of a run, or was when the same was asked.
 * @template Measured
 * @param {WholeUnrolled} run
 * @param {string} asked all that the answer hangs on
 * @param {() => Measured} measure
 * @returns {Measured}
 */
export function once(run, asked, measure) {
  const answers = known.get(run) ?? new Map();
  known.set(run, answers);
  if (!answers.has(asked)) answers.set(asked, measure());
  return answers.get(asked);
}
