// The words for building a δ oneself.

import { signed } from '../../format.js';
import { at, goal } from './letters.js';
import { countInWords } from './numbers.js';

/** @typedef {import('./letters.js').Letter} Letter */

/** @param {string[]} names */
const listed = (names) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

export const build = {
  /** @param {Letter} node @param {number} t */
  title: (node, t) => `Build δ${at(node, t)}`,
  /** @param {Letter} node @param {number} t @param {number} count @param {Letter} J */
  task: (node, t, count, J) =>
    `${at(node, t)} acts on ${goal(J)} along ${countInWords(count)} roads. Put them into the sum until nothing is missing.`,
  roads: 'Roads not in the sum',
  none: 'All roads are in the sum.',
  add: 'put in',
  /** @param {string} road */
  addRoad: (road) => `Put in the road ${road}`,
  takeOut: 'take out',
  /** @param {string} road */
  takeOutRoad: (road) => `Take out the road ${road}`,
  sum: 'The sum',
  missing: 'still missing',
  measured: 'measured by a nudge',
  howto: 'The bars are a running sum from 0: filled is negative, open positive, dashed still missing.',
  done: 'Is it complete?',
  again: 'start again',
  /** @param {{ gap: number, decimals: number, node: Letter, t: number }} state */
  notYet: ({ gap, decimals, node, t }) =>
    `Not yet: ${signed(gap, decimals)} of δ${at(node, t)} is still missing.`,
  askAgain: 'Ask again to hear which road brings most of it.',
  /** @param {string} road */
  named: (road) => `Most of it comes along the road ${road}.`,
  /** @param {{ node: Letter, t: number, count: number, ends: string[], J: Letter }} facts */
  complete: ({ node, t, count, ends, J }) =>
    `Complete: ${count === 1 ? 'the one road brings' : `the ${countInWords(count)} roads add up to`} all of δ${at(node, t)}. ` +
    `Nothing else can be missing, because nothing else reads ${at(node, t)}: whatever it does to ${goal(J)}, it does through ${listed(ends)}.`,
  /** @param {string} [reason] */
  nothingLeft: (reason) =>
    `Nothing is missing any more: the roads still outside bring 0${reason === undefined ? '' : `, because there is ${reason}`}.`,
  /** @param {{ gap: number, decimals: number }} state */
  cut: ({ gap, decimals }) =>
    `All roads are in, and ${signed(gap, decimals)} is still missing: a road is cut, so its amount is not in the sum.`,
  /** @param {{ sum: number, decimals: number }} state */
  soFar: ({ sum, decimals }) => `In the sum so far: ${signed(sum, decimals)}.`,
};
