// What is said of the walk to those who hear it: one sentence for each place, with what was read,
// what was written, and its number.

import { spokenAt } from './letters.js';
import { overflowed } from './numbers.js';

/** @typedef {{ node: import('./letters.js').Letter, t: number }} Place */

/**
 * @typedef {object} Reading
 * @property {Place[]} read
 * @property {string} number
 * @property {string} which of several components, or nothing
 */

/** @param {string[]} words */
export const listed = (words) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** @param {Place[]} places */
const from = (places) => listed(places.map(({ node, t }) => spokenAt(node, t)));

/** @param {string} number */
const is = (number) => (number === overflowed ? overflowed : `is ${number}`);

export const told = {
  start: 'Nothing is computed yet.',
  unit: (/** @type {number} */ unit) => ` in unit ${unit}`,
  component: (/** @type {number} */ component) => ` in component ${component}`,
  /** @param {Place} read @param {string} numbers */
  input: ({ node, t }, numbers) => `${spokenAt(node, t)} is read: ${numbers}.`,
  /** @param {number} components */
  many: (components) => `${components} numbers`,
  /** @param {string} label */
  character: (label) => `the character “${label}”`,
  /** @param {Place} written @param {Reading} reading */
  forward: ({ node, t }, { read, number, which }) =>
    `${spokenAt(node, t)} is computed${read.length > 0 ? ` from ${from(read)}` : ''}: it ${is(number)}${which}.`,
  /** @param {Place} written @param {Reading} reading */
  loss: ({ node, t }, { read, number }) =>
    `${spokenAt(node, t)} is computed from ${from(read)} and the target: it ${is(number)}. As a summand of J it has delta 1.`,
  /** @param {Place} written @param {Reading} reading */
  goal: ({ node, t }, { read, number }) =>
    `${spokenAt(node, t)} is computed from ${from(read)}: it ${is(number)}. It is what is differentiated, so its delta is 1.`,
  /** @param {Place} written */
  noLoss: ({ node, t }) => `${spokenAt(node, t)} is 0: at this step nothing is compared with a target.`,
  /** @param {Place} reached @param {Reading} reading */
  backward: ({ node, t }, { read, number, which }) =>
    `Error has reached ${spokenAt(node, t)}${read.length > 0 ? ` from ${from(read)}` : ', but none comes back to it'}: delta ${spokenAt(node, t)} ${is(number)}${which}.`,
  /** @param {{ letter: string, subscript: string }} parameter @param {string} entry @param {{ steps: number, number: string }} sum */
  sum: ({ letter, subscript }, entry, { steps, number }) =>
    `The shares of delta ${`${letter} ${subscript}`.trim()} of ${steps === 1 ? 'the one step' : `all ${steps} steps`} are added up: ${entry ? `${entry} ` : 'it '}${is(number)}.`,
  /** @param {number} row @param {number} column 0: it has none */
  entry: (row, column) => (column === 0 ? `entry ${row}` : `the entry in row ${row}, column ${column}`),
};
