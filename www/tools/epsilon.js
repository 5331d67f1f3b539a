// By how much a nudge moves a number.

import { readNumber } from '../input/number.js';
import { epsilon as sentences } from '../words/en/errors.js';

/** Smaller ones are lost in rounding, larger ones no longer say anything about a derivative. */
export const nudgeSizes = { least: 1e-16, most: 1000 };

/**
 * A nudge typed into a field, or why it is refused.
 * @param {string} typed
 * @returns {{number: number} | {sentence: string}}
 */
export function readNudge(typed) {
  const outcome = readNumber(typed);
  if ('sentence' in outcome) return outcome;
  const size = Math.abs(outcome.number);
  const isNudge = size >= nudgeSizes.least && size <= nudgeSizes.most;
  return isNudge ? outcome : { sentence: sentences.outside(typed.trim()) };
}

/** The decades that the slider goes through. */
export const decades = { least: -15, most: 0 };

/**
 * The decade nearest to a nudge, within those of the slider.
 * @param {number} epsilon
 */
export function decadeOf(epsilon) {
  const decade = Math.round(Math.log10(Math.abs(epsilon)));
  return Math.min(Math.max(decade, decades.least), decades.most);
}

/**
 * A nudge of a power of ten, with the sign of another.
 * @param {number} decade
 * @param {number} epsilon
 */
export function ofDecade(decade, epsilon) {
  // Number('1e-3') is the double nearest to 0.001; 10 ** -3 need not be.
  return Math.sign(epsilon) * Number(`1e${decade}`);
}
