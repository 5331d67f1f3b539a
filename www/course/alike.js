// Whether the figure still shows what a scene set.

import { namesThatDiffer } from '../state.js';

/** @typedef {import('../state.js').Settings} Settings */

/** How the reader likes to look at any figure. */
export const likings = /** @type {const} */ (['theme', 'notation', 'gear']);

/**
 * That of it which a part says.
 * @param {Partial<Settings>} part
 * @returns {Partial<Pick<Settings, (typeof likings)[number]>>}
 */
export function likedIn(part) {
  return Object.fromEntries(likings.flatMap((name) => (part[name] === undefined ? [] : [[name, part[name]]])));
}

/**
 * All else.
 * @param {Partial<Settings>} part
 * @returns {Partial<Settings>}
 */
export function withoutLiked(part) {
  return Object.fromEntries(Object.entries(part).filter(([name]) => !isLiking(name)));
}

/** @param {string} name */
const isLiking = (name) => likings.some((liking) => liking === name);

/**
 * Whether two figures differ in nothing but how the reader likes to look at them.
 * @param {Settings} settings
 * @param {Settings} others
 */
export function isSameFigure(settings, others) {
  return namesThatDiffer(settings, others).every(isLiking);
}
