// Whether the figure still shows what a scene set.

import { namesThatDiffer } from '../state.js';

/** @typedef {import('../state.js').Settings} Settings */

/** How the reader likes to look at any figure. */
export const likings = /** @type {const} */ (['theme', 'notation', 'gear']);

/**
 * Whether two figures differ in nothing but how the reader likes to look at them.
 * @param {Settings} settings
 * @param {Settings} others
 */
export function isSameFigure(settings, others) {
  const free = /** @type {readonly string[]} */ (likings);
  return namesThatDiffer(settings, others).every((name) => free.includes(name));
}
