// The words of the chart of branches over time.

import { at, letter } from './letters.js';
import { countInWords } from './numbers.js';
import { branchMark } from './page.js';

/** @typedef {import('./letters.js').Letter} Letter */

/**
 * A road's end.
 * @typedef {{ node: string, branch: string, target: Letter, lag: number, rank: number }} Road
 */

/** @param {Road} road */
const end = ({ target, lag }) => at(target, lag === 0 ? 't' : 't+1');

/** @param {Letter} node */
const delta = (node) => `δ${letter(node)}`;

/** @param {Letter} node */
const overTime = (node) => `δ${at(node, 't')}`;

/** @param {number} count */
const branches = (count) => `${countInWords(count)} branch${count === 1 ? '' : 'es'}`;

export const chart = {
  /** What stands at the end of a branch's line. */
  label: (/** @type {Road} */ road) => branchMark(road) || end(road),
  /** What stands over a branch's column. */
  column: (/** @type {Road} */ road) => `${branchMark(road)} ${end(road)}`.trim(),
  delta,
  /** @param {Letter} node @param {number} count */
  caption: (node, count) => `${overTime(node)} and its ${branches(count)} over t`,
  file: 'deltascope-branches',
  form: 'How the branches are drawn',
  forms: { lines: 'as lines', stack: 'as a stack' },
  howto: {
    lines: 'Each line is what one road brings at every t, the heavy one their sum; the upright line marks the step shown.',
    stack: 'Each bar is what a road brings, up if positive, down if negative; the line is their sum.',
  },
  table: (/** @type {Letter} */ node) => `The amounts of the branches of ${overTime(node)}`,
  step: 't',
  /** @param {number} t @param {string} amounts */
  told: (t, amounts) => `t = ${t}: ${amounts}`,
  /**
   * What the chart shows, for those who cannot see it.
   * @param {{ form: 'lines' | 'stack', node: Letter, from: number, last: number, t: number, count: number, amounts: string }} picture
   */
  description: ({ form, node, from, last, t, count, amounts }) =>
    `${{ lines: 'Lines', stack: 'Stacked bars' }[form]} of ${overTime(node)} and the ${branches(count)} that add up to it, ` +
    `${from === last ? `at t = ${last}` : `from t = ${from} to ${last}`}. At t = ${t}: ${amounts}.`,
};
