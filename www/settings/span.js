// A part of the walk, from one step to another, as text with a dash between: `3-9`, `start-c%403`.

import { record } from './lists.js';

/** @typedef {import('./kinds.js').Kind} Kind */

/**
 * @param {Kind} step what its ends are
 * @param {import('./kinds.js').Words} words
 * @returns {Kind}
 */
export const span = (step, words) => ({
  ...record({ from: step, to: step }, words),
  write: ({ from, to }) => `${step.write(from)}-${step.write(to)}`,
  read(text) {
    // A place may have dashes in its name, too.
    const spans = [...text.matchAll(/-/g)].map(({ index }) => ({ from: step.read(text.slice(0, index)), to: step.read(text.slice(index + 1)) }));
    return spans.find(({ from, to }) => from !== undefined && to !== undefined);
  },
});
