// Where a number is put to see what another does.

import { readNumber } from '../input/number.js';
import { probe as sentences } from '../words/en/errors.js';

/** The ends are said with two decimals. */
const hundred = 100;

/**
 * Reads a place that was typed into a field, or says why it is refused.
 * @param {[least: number, most: number]} range of the curves
 * @returns {(typed: string) => {number: number} | {sentence: string}}
 */
export function probeWithin([least, most]) {
  return (typed) => {
    const outcome = readNumber(typed);
    if ('sentence' in outcome || (outcome.number >= least && outcome.number <= most)) return outcome;
    const [from, to] = [Math.ceil(least * hundred), Math.floor(most * hundred)].map((end) => end / hundred);
    return { sentence: sentences.outside(typed.trim(), from, to) };
  };
}
