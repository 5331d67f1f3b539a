// What the mistake that is made costs: how far each number is from the right one.

import { compute, release } from './computed.js';
import { wholeOf } from './core.js';
import { madeIn } from './tools/mistakes.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./walk.js').Computed} Computed */
/** @typedef {import('../pkg/whole/deltascope.js').Distance} Distance */

/**
 * Finds the costs of a run once.
 * @returns {(computed: Computed, settings: Settings) => Distance[] | undefined} nothing where no mistake
 *   is made
 */
export function makeCosts() {
  /** @type {{ of: Computed, costs: Distance[] } | undefined} */
  let known;
  return (computed, settings) => {
    if (madeIn(settings, computed.graph) === null) return undefined;
    if (known?.of.run !== computed.run) known = { of: computed, costs: costsOf(computed, settings) };
    return known.costs;
  };
}

/** @param {Computed} computed @param {Settings} settings */
function costsOf({ run }, settings) {
  const right = compute({ ...settings, mistake: null });
  try {
    return wholeOf(run).distances(wholeOf(right.run));
  } finally {
    release(right);
  }
}
