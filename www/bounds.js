// What the author of a figure leaves to its reader: how far the walk may go, and what may be changed.

import { shownPhaseEnds } from './answers.js';
import { stepWithin } from './walk.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./walk.js').Computed} Computed */

/** What the reader of a figure can always change: how far the walk is, and at which of its numbers it looks. @type {string[]} */
const looking = ['step', 'gear', 'question', 't', 'unit', 'selected', 'selectedT', 'component', 'branch', 'parameter', 'entry', 'chart'];

/** What has nothing but controls that change something else. @type {string[]} */
const changing = ['header', 'tools', 'studies', 'distance'];

/**
 * The first and the last step that the walk can reach: the ends of the range, in either order, as far
 * as they are shown.
 * @param {Pick<Settings, 'range' | 'hide'>} settings
 * @param {Computed} computed
 * @returns {[first: number, last: number]}
 */
export function boundsOf(settings, computed) {
  const [last] = shownPhaseEnds(settings, computed.graph).slice(-1);
  if (settings.range === null) return [0, last];
  const { from, to } = settings.range;
  const [one, other] = [from, to].map((step) => Math.min(stepWithin(step, computed), last));
  return [Math.min(one, other), Math.max(one, other)];
}

/**
 * A step, brought into the range.
 * @param {number} step
 * @param {Pick<Settings, 'range'>} settings
 * @param {Computed} computed
 */
export function withinRange(step, { range }, computed) {
  const [first, last] = boundsOf({ range, hide: [] }, computed);
  return Math.min(Math.max(step, first), last);
}

/**
 * Whether the reader may change these settings.
 * @param {Pick<Settings, 'readonly'>} settings
 * @param {object} part
 */
export function isFree({ readonly }, part) {
  return !readonly || Object.keys(part).every((name) => looking.includes(name));
}

/**
 * Whether a part of the figure is not shown.
 * @param {Pick<Settings, 'hide' | 'readonly'>} settings
 * @param {Settings['hide'][number]} part
 */
export function isHidden({ hide, readonly }, part) {
  return hide.includes(part) || (readonly && changing.includes(part));
}
