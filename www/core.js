// The Rust core: loaded once. Only this module and extras.js import it.

import init, { Unrolled, shapes, version } from '../pkg/deltascope.js';
import { loaderOf } from './loader.js';

export { Unrolled, shapes, version };

/** @typedef {import('../pkg/deltascope.js').Case} Case */
/** @typedef {import('../pkg/deltascope.js').Description} Description */
/** @typedef {import('../pkg/deltascope.js').GraphNode} GraphNode */
/** @typedef {import('../pkg/deltascope.js').GraphEdge} GraphEdge */
/** @typedef {import('../pkg/deltascope.js').GraphParameter} GraphParameter */
/** @typedef {import('../pkg/deltascope.js').WeightShape} WeightShape */
/** @typedef {import('../pkg/deltascope.js').Place} Place */
/** @typedef {import('../pkg/deltascope.js').Edits} Edits */
/** @typedef {import('../pkg/deltascope.js').Quantity} Quantity */
/** @typedef {import('../pkg/deltascope.js').Nudged} Nudged */
/** @typedef {import('../pkg/deltascope.js').Sweep} Sweep */
/** @typedef {import('../pkg/deltascope.js').Check} Check */
/** @typedef {import('../pkg/deltascope.js').Checked} Checked */
/** @typedef {import('../pkg/deltascope.js').Verdict} Verdict */
/** @typedef {import('../pkg/deltascope.js').Refusal} Refusal */

/** Loads the module, once however often it is asked. */
export const load = loaderOf(init);
