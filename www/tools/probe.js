// Where a number is put to see what another does.

import { readNumber } from '../input/number.js';
import { probe as sentences } from '../words/en/errors.js';

/** Farther away nothing happens any more. */
export const farthest = 1000;

/**
 * A place typed into a field, or why it is refused.
 * @param {string} typed
 * @returns {{number: number} | {sentence: string}}
 */
export function readProbe(typed) {
  const outcome = readNumber(typed);
  if ('sentence' in outcome || Math.abs(outcome.number) <= farthest) return outcome;
  return { sentence: sentences.outside(typed.trim(), farthest) };
}
