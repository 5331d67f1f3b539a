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
    return { sentence: sentences.outside(typed.trim(), shortened(least, Math.ceil), shortened(most, Math.floor)) };
  };
}

/**
 * An end with two decimals, where it has more.
 * @param {number} end
 * @param {(number: number) => number} whole
 */
function shortened(end, whole) {
  const hundredths = whole(end * hundred);
  return Number.isSafeInteger(hundredths) ? hundredths / hundred : end;
}
