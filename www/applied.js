// A part of the settings merged into the whole, with what the core computes of it.

import { withinRange } from './bounds.js';
import { compute, lettered, release } from './computed.js';
import { changesCase, settled } from './state.js';
import { blockOf, sameStep, stepWithin } from './walk.js';
import { sentenceOf } from './words/en/errors.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./state.js').Part} Part */
/** @typedef {import('./walk.js').Computed} Computed */

/** @typedef {{ settings: Settings, computed: Computed }} Held settings with the run that they describe */

/**
 * @typedef {object} Manner how a part is merged into the settings
 * @property {typeof import('./settings/misfits.js').misfitIn} [misfit] what of it the cell must have
 * @property {typeof import('./walk.js').blockShown} [block] which block is shown where the part
 *   names none; else the one that was shown before stays, as far as it can
 */

/**
 * What is held after a part was applied; the run before stays as it is. Throws why the part is refused.
 * @param {Held} held
 * @param {Part} part that the table accepts
 * @param {Manner} [manner]
 * @returns {Held}
 */
export function applied({ settings: earlier, computed: before }, part, { misfit, block } = {}) {
  const merged = { ...earlier, ...part, step: earlier.step };
  const isAnother = changesCase(part);
  const after = isAnother ? compute(merged, { settings: earlier, computed: before }) : before;
  try {
    const stray = misfit?.(part, after.graph, earlier);
    if (stray !== undefined) throw new Error(sentenceOf(stray));
    const asked = part.step === undefined ? kept(earlier.step, before, after) : stepWithin(part.step, after);
    merged.step = withinRange(asked, merged, after);
    if (block !== undefined) merged.t = block(after, merged);
    else if (before.graph.sizes.T !== after.graph.sizes.T) merged.t = blockOf(after, merged.step) ?? merged.t;
    const settings = settled(merged, merged.step === asked ? part : { ...part, step: merged.step }, after);
    return { settings, computed: !isAnother && part.notation !== undefined ? lettered(after, part.notation) : after };
  } catch (error) {
    if (isAnother) release(after);
    throw error;
  }
}

/**
 * @param {number} step
 * @param {Computed} before
 * @param {Computed} after
 */
function kept(step, before, after) {
  return before === after ? step : sameStep(step, before, after);
}
