// A list of whole numbers as a teacher types it: `3, 7, 12`, `1–5`, or both.

import { wholes as sentences } from '../words/en/worksheet.js';

/**
 * @typedef {object} Bounds what is accepted
 * @property {'seeds' | 'times'} of what the numbers are
 * @property {number} least
 * @property {number} most
 * @property {number} count so many of them at most
 */

/** @typedef {{ numbers: number[] } | { sentence: string }} Read each number once, in the order in which they stand there */

/**
 * Reads the list, or says in one sentence what is wrong with it.
 * @param {string} text
 * @param {Bounds} bounds
 * @returns {Read}
 */
export function readWholes(text, bounds) {
  const parts = text.replace(/\s*[-–]\s*/g, '–').split(/[\s,;]+/).filter(Boolean);
  /** @type {Set<number>} */
  const numbers = new Set();
  for (const part of parts) {
    const range = rangeOf(part, bounds);
    if (range === undefined) return { sentence: sentences[bounds.of](part, bounds) };
    const [first, last] = range;
    if (last - first >= bounds.count) return { sentence: sentences.tooMany(bounds.of, bounds.count) };
    for (let number = first; number <= last; number += 1) numbers.add(number);
    if (numbers.size > bounds.count) return { sentence: sentences.tooMany(bounds.of, bounds.count) };
  }
  return { numbers: [...numbers] };
}

/**
 * The ends of a range, or a number as both; undefined where it is neither, or out of bounds.
 * @param {string} part
 * @param {Bounds} bounds
 */
function rangeOf(part, { least, most }) {
  const [, first, last = first] = /^(\d{1,16})(?:–(\d{1,16}))?$/.exec(part) ?? [];
  const ends = [Number(first), Number(last)];
  return first !== undefined && ends[0] >= least && ends[0] <= ends[1] && ends[1] <= most ? ends : undefined;
}
