// What the core measures of one number by running forward again: once for each run, however often it
// is drawn.

import { isRefusal } from '../words/en/errors.js';

/** @typedef {import('../core.js').WholeUnrolled} WholeUnrolled */
/** @typedef {import('../../pkg/whole/deltascope.js').Quantity} Quantity */
/** @typedef {import('../../pkg/whole/deltascope.js').Nudged} Nudged */

/** So many answers of a kind are kept for each run: more than one drawing asks for. */
export const mostKept = 64;

const nudges = once((run, /** @type {{ quantity: Quantity, epsilon: number }} */ { quantity, epsilon }) => run.nudge(quantity, epsilon));

/** @param {WholeUnrolled} run @param {Quantity} quantity @param {number} epsilon @returns {Nudged} */
export function nudged(run, quantity, epsilon) {
  return nudges(run, { quantity, epsilon });
}

/** Undefined where that would take too long. */
export const swept = once((run, /** @type {Quantity} */ quantity) => {
  try {
    return run.sweep(quantity);
  } catch (error) {
    if (isRefusal(error) && error.field === 'sweep') return undefined;
    throw error;
  }
});

/**
 * What measures, but of a run what was asked lately is answered as it was then.
 * @template Asked, Measured
 * @param {(run: WholeUnrolled, asked: Asked) => Measured} measure whose answer hangs on what is asked
 *   alone, plain data
 * @returns {(run: WholeUnrolled, asked: Asked) => Measured}
 */
export function once(measure) {
  /** @type {WeakMap<WholeUnrolled, Map<string, { measured: Measured }>>} the latest last */
  const known = new WeakMap();
  return (run, asked) => {
    const answers = known.get(run) ?? new Map();
    known.set(run, answers);
    const key = JSON.stringify(asked);
    const answer = answers.get(key) ?? { measured: measure(run, asked) };
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > mostKept) answers.delete(oldest);
    return answer.measured;
  };
}
