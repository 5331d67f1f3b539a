// The Rust core: the part that the first sight needs, which every page loads, and the whole, which
// is loaded when it is first wanted and makes runs of its own. Only this module and whole.js import it.

import init, { Unrolled, shapes, version } from '../pkg/deltascope.js';
import { loaderOf } from './loader.js';
import { failure } from './words/en/page.js';

export { Unrolled, shapes, version };

/** @typedef {import('../pkg/deltascope.js').Case} Case */
/** @typedef {import('../pkg/deltascope.js').Subject} Subject */
/** @typedef {import('../pkg/deltascope.js').Road} Road */
/** @typedef {import('../pkg/deltascope.js').Description} Description */
/** @typedef {import('../pkg/deltascope.js').GraphNode} GraphNode */
/** @typedef {import('../pkg/deltascope.js').GraphEdge} GraphEdge */
/** @typedef {import('../pkg/deltascope.js').GraphParameter} GraphParameter */
/** @typedef {import('../pkg/deltascope.js').WeightShape} WeightShape */
/** @typedef {import('../pkg/deltascope.js').Place} Place */
/** @typedef {import('../pkg/deltascope.js').Edits} Edits */
/** @typedef {import('../pkg/deltascope.js').Refusal} Refusal */

/** @typedef {import('./whole.js').Unrolled} WholeUnrolled a run that can do all that the library can */

/** Loads the part, once however often it is asked. */
export const load = loaderOf(init);

/** @type {typeof import('./whole.js').Unrolled | undefined} */
let Whole;

/** Loads the whole; from then on `newestCore` is the class of its runs. */
export async function loadWhole() {
  const whole = await import('./whole.js');
  await whole.load();
  Whole = whole.Unrolled;
}

/** The class that can do most of what is loaded. */
export function newestCore() {
  return Whole ?? Unrolled;
}

/**
 * A run as one of the whole core, which must be loaded, and must have made it.
 * @param {Unrolled} run
 * @returns {WholeUnrolled}
 */
export function wholeOf(run) {
  if (Whole !== undefined && run instanceof Whole) return run;
  throw new TypeError('the run was not made by the whole core');
}
