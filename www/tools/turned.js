// How far the whole gradient is turned from the right one where roads are cut or a mistake is made.

import { compute, release } from '../computed.js';
import { wholeOf } from '../core.js';

/** @typedef {import('../core.js').WholeUnrolled} WholeUnrolled */
/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../../pkg/whole/deltascope.js').Gap} Gap */

/** @type {WeakMap<WholeUnrolled, Gap>} */
const known = new WeakMap();

/**
 * Found once for each run.
 * @param {WholeUnrolled} run
 * @param {Settings} settings those that made it
 */
export function turnOf(run, settings) {
  const gap = known.get(run) ?? found(run, settings);
  known.set(run, gap);
  return gap;
}

/** @param {WholeUnrolled} run @param {Settings} settings */
function found(run, settings) {
  const right = compute({ ...settings, cuts: [], mistake: null });
  try {
    return run.gradientGap(wholeOf(right.run));
  } finally {
    release(right);
  }
}
