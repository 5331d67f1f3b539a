// The words of the path lens.

import { format, signed } from '../../format.js';
import { at, letter } from './letters.js';
import { overflowed } from './numbers.js';

/** @typedef {import('./letters.js').Letter} Letter */

/** From here on a count is written as a power of ten. */
const powersFrom = 1e9;

export const routes = {
  title: 'Routes from',
  howto: 'A row is a whole way, its local derivatives multiplied. Bars are a running sum from 0: filled is negative.',
  to: 'to',
  destination: 'Destination of the routes',
  destinationT: 'Time step of the destination',
  whole: (/** @type {Letter} */ J) => (J.time === 'unwritten' ? letter(J) : `${letter(J)}, the whole loss`),
  /** @param {Letter} node */
  each: (node) => (node.letter === 'J' ? `${at(node, 't')}, one step’s loss` : at(node, 't')),
  /** @param {number} t */
  step: (t) => `t = ${t}`,
  show: 'Show',
  count: 'How many routes are shown',
  largest: 'largest',
  pick: 'choose on the figure',
  picking: 'Choose a node on the figure; the strip brings other steps into view.',
  /** @param {string} from @param {string} to */
  none: (from, to) => `No route leads from ${from} to ${to}: nothing that ${from} does can reach it.`,
  /**
   * @param {{ shown: number, count: number, sum: number, total: number, decimals: number, what: string }} found
   */
  lead({ shown, count, sum, total, decimals, what }) {
    const whole = `${what} = ${signed(total, decimals)}`;
    if (shown === count) {
      return count === 1
        ? `There is one route, and it brings all of ${whole}.`
        : `There are ${countOf(count)} routes; they add up to ${whole}.`;
    }
    const part = `${shown === 1 ? 'The largest brings' : `These ${shown} add up to`} ${signed(sum, decimals)} of ${whole}${shareOf(sum / total)}.`;
    return `${part} There are ${countOf(count)} routes.`;
  },
  /**
   * How much the shown routes carry when signs are left aside; nothing to say where no two differ.
   * @param {{ shown: number, count: number, carried: number, magnitude: number, total: number, decimals: number }} found
   */
  cancelling({ shown, count, carried, magnitude, total, decimals }) {
    if (!Number.isFinite(magnitude) || count === 1) return '';
    const isOneSign = magnitude <= Math.abs(total) * (1 + 1e-9);
    if (isOneSign) return 'No two of the routes have different signs, so nothing cancels.';
    const share = format((100 * carried) / magnitude, { decimals: 0 });
    return `Some push up, others down, and partly cancel: by size alone all together make ${format(magnitude, { decimals })}, of which ${shown === 1 ? 'the one shown carries' : `the ${shown} shown carry`} ${share} %.`;
  },
  /** @param {number} count */
  others: (count) => (count === 1 ? 'one more route' : `${countOf(count)} more routes, together`),
  rest: 'the rest',
  /** @param {number} rank */
  rank: (rank) => `route ${rank}`,
  /** @param {number} steps */
  folded: (steps) => `${steps} more such steps`,
  unfold: 'all steps',
  times: 'times',
  region: 'The routes, the largest first',
  onRoute: 'on the marked route',
  /** What the figure says of a lane of the marked route. @param {string} slope */
  slope: (slope) => `on the marked route, local derivative ${slope}`,
};

/**
 * How much of the total the shown ones add up to, and what that means beyond the plain case.
 * @param {number} share
 */
function shareOf(share) {
  if (!Number.isFinite(share)) return '';
  const percent = `${format(100 * share, { decimals: 0 })} %`;
  if (share < 0) return `, and the others more than outweigh them`;
  return share > 1.005 ? ` (${percent}: the others take some of it back)` : ` (${percent})`;
}

/**
 * How many, in digits, or as a power of ten where nobody would read them.
 * @param {number} count
 */
function countOf(count) {
  if (!Number.isFinite(count)) return Number.isNaN(count) ? overflowed : 'more than 10³⁰⁸';
  if (count < powersFrom) return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  const [mantissa, exponent] = count.toExponential(1).split('e+');
  return `about ${mantissa} · 10${raised(exponent)}`;
}

/** @param {string} digits */
function raised(digits) {
  return [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}
