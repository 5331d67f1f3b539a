// The words of the chart of branches over time.

import { countInWords } from './numbers.js';
import { branchMark, letter } from './page.js';

/**
 * A road's end.
 * @typedef {{ node: string, branch: string, target: string, lag: number, rank: number }} Road
 */

/** @param {Road} road */
const end = ({ target, lag }) => `${letter(target)}(t${lag === 0 ? '' : '+1'})`;

/** @param {string} node */
const delta = (node) => `δ${letter(node)}`;

/** @param {number} count */
const branches = (count) => `${countInWords(count)} branch${count === 1 ? '' : 'es'}`;

export const chart = {
  /** What stands at the end of a branch's line. */
  label: (/** @type {Road} */ road) => branchMark(road) || end(road),
  /** What stands over a branch's column. */
  column: (/** @type {Road} */ road) => `${branchMark(road)} ${end(road)}`.trim(),
  delta,
  /** @param {string} node @param {number} count */
  caption: (node, count) => `${delta(node)}(t) and its ${branches(count)} over t`,
  asTable: 'as a table',
  table: (/** @type {string} */ node) => `The amounts of the branches of ${delta(node)}(t)`,
  step: 't',
  /**
   * What the chart shows, for those who cannot see it.
   * @param {{ node: string, from: number, last: number, t: number, count: number, amounts: string }} picture
   */
  description: ({ node, from, last, t, count, amounts }) =>
    `Line chart of ${delta(node)}(t) and the ${branches(count)} that add up to it, ` +
    `${from === last ? `at t = ${last}` : `from t = ${from} to ${last}`}. At t = ${t}: ${amounts}.`,
};
