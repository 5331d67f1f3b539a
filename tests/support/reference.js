// The reference cases, and how numbers are compared with theirs: norm-wise, block by block.

import { readFile } from 'node:fs/promises';

/**
 * Numbers by quantity; the first index of a list is a time step.
 * @typedef {{ [name: string]: any }} Quantities
 */

/**
 * @typedef {object} ReferenceCase
 * @property {import('../../www/core.js').Case} subject what the page is given
 * @property {Quantities} expected
 * @property {number} tolerance
 */

/**
 * @param {string} id
 * @returns {Promise<ReferenceCase>}
 */
export async function readReference(id) {
  const file = new URL(`../reference/${id}.json`, import.meta.url);
  const { expected, tolerance, ...subject } = JSON.parse(await readFile(file, 'utf8'));
  return { subject, expected, tolerance: tolerance.rtol };
}

/**
 * The blocks that differ by more than the tolerance, and how many were compared.
 *
 * @param {Quantities} expected
 * @param {Quantities} got
 * @param {number} tolerance
 * @param {string} [path]
 * @returns {{ failures: string[], blocks: number }}
 */
export function compare(expected, got, tolerance, path = '') {
  const parts = Object.entries(expected).map(([name, wanted]) => {
    const where = path + name;
    const found = got?.[name];
    if (!Array.isArray(wanted)) return compare(wanted, found, tolerance, `${where}.`);
    return compareQuantity(wanted, found, tolerance, where);
  });
  return {
    failures: parts.flatMap(({ failures }) => failures),
    blocks: parts.reduce((sum, { blocks }) => sum + blocks, 0),
  };
}

/**
 * @param {any[]} expected
 * @param {any} got
 * @param {number} tolerance
 * @param {string} where
 */
function compareQuantity(expected, got, tolerance, where) {
  const isInitialState = where.endsWith('0');
  const wanted = isInitialState ? [expected] : expected;
  const found = isInitialState ? [got] : got;
  const largest = magnitude(numbersIn(expected));
  const failures = wanted.flatMap((block, index) => {
    const error = relativeError(numbersIn(block), numbersIn(found?.[index]), largest);
    return error <= tolerance ? [] : [`${where}[${index}]: ${error.toExponential(1)}`];
  });
  const isLonger = Array.isArray(found) && found.length > wanted.length;
  return { failures: isLonger ? [...failures, `${where}: too long`] : failures, blocks: wanted.length };
}

/**
 * How far a block is from what is wanted, by the largest of its numbers.
 * @param {number[]} wanted
 * @param {number[]} got
 * @param {number} largest of the whole quantity
 */
export function relativeError(wanted, got, largest) {
  if (wanted.length !== got.length || !got.every(Number.isFinite)) return Infinity;
  const difference = magnitude(wanted.map((number, index) => number - got[index]));
  const size = magnitude(wanted);
  if (difference === 0) return 0;
  if (size > 0) return difference / size;
  return difference <= Math.max(1e-14 * largest, 1e-300) ? 0 : Infinity;
}

/** @param {number[]} numbers */
function magnitude(numbers) {
  return numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
}

/**
 * @param {any} value a number, or a list of lists of them
 * @returns {number[]}
 */
function numbersIn(value) {
  return [value].flat(Infinity).map((number) => (typeof number === 'number' ? number : NaN));
}
