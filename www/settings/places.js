// A step of the walk, named by what it finds: `c@3` stands right after δc(3), `value-c@3` right after
// the value c(3); with `before-` in front, right before. Numbers of steps hang on the cell and on the
// length of the sequence; such names do not.

import { decoded, wordsOf } from './kinds.js';
import { settings as words } from '../words/en/errors.js';

/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../core.js').Unrolled} Unrolled */

/**
 * @typedef {object} Named
 * @property {string} node
 * @property {number} t
 * @property {'value' | 'delta'} of what is found there
 * @property {0 | 1} earlier how many steps before it one stands
 */

const pattern = /^(before-)?(value-)?([A-Za-z]\w*)@(\d{1,4})$/;

/** @type {import('./kinds.js').Kind} */
export const place = {
  shape: { type: 'place' },
  level: 0,
  ...wordsOf(words.place),
  accepts: (value) => typeof value === 'string' && pattern.test(value),
  write: encodeURIComponent,
  read: decoded,
};

/**
 * What a text names; undefined where it names no place.
 * @param {unknown} text
 * @returns {Named | undefined}
 */
export function named(text) {
  const found = typeof text === 'string' ? pattern.exec(text) : null;
  if (found === null) return undefined;
  const [, before, value, node, t] = found;
  return { node, t: Number(t), of: value === undefined ? 'delta' : 'value', earlier: before === undefined ? 0 : 1 };
}

/**
 * The step of the walk that is named; undefined where the walk has no such place.
 * @param {Named} name
 * @param {{ run: Unrolled, graph: Description }} computed
 */
export function stepNamed({ node, t, of, earlier }, { run, graph }) {
  const id = graph.nodes.findIndex(({ name }) => name === node);
  if (id < 0 || t > graph.sizes.T) return undefined;
  const step = of === 'value' ? run.valueKnown(id, t) : run.deltaKnown(id, t);
  return step === undefined ? undefined : Math.max(step - earlier, 0);
}
