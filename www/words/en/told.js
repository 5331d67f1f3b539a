// What is said of the walk to those who hear it: one sentence for each place, with what was read,
// what was written, and its number.

import { overflowed } from './numbers.js';

/** How the letters with a bar are said. @type {Record<string, string>} */
const bars = { zbar: 'z bar', ibar: 'i bar', fbar: 'f bar', obar: 'o bar' };

/** @param {string} name */
export const spoken = (name) => bars[name] ?? name;

/** @param {string} name @param {number} t */
export const spokenAt = (name, t) => `${spoken(name)}(${t})`;

/** @typedef {{ name: string, t: number }} Place */

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
const from = (places) => listed(places.map(({ name, t }) => spokenAt(name, t)));

/** @param {string} number */
const is = (number) => (number === overflowed ? overflowed : `is ${number}`);

export const told = {
  start: 'Nothing is computed yet.',
  unit: (/** @type {number} */ unit) => ` in unit ${unit}`,
  component: (/** @type {number} */ component) => ` in component ${component}`,
  /** @param {number} t @param {string} numbers */
  input: (t, numbers) => `x(${t}) is read: ${numbers}.`,
  /** @param {number} components */
  many: (components) => `${components} numbers`,
  /** @param {string} label */
  character: (label) => `the character “${label}”`,
  /** @param {Place} written @param {Reading} reading */
  forward: ({ name, t }, { read, number, which }) =>
    `${spokenAt(name, t)} is computed${read.length > 0 ? ` from ${from(read)}` : ''}: it ${is(number)}${which}.`,
  /** @param {number} t @param {Reading} reading */
  loss: (t, { read, number }) =>
    `J(${t}) is computed from ${from(read)} and the target: it ${is(number)}. As a summand of J it has delta 1.`,
  /** @param {number} t */
  noLoss: (t) => `J(${t}) is 0: at this step nothing is compared with a target.`,
  /** @param {Place} reached @param {Reading} reading */
  backward: ({ name, t }, { read, number, which }) =>
    `Error has reached ${spokenAt(name, t)}${read.length > 0 ? ` from ${from(read)}` : ', but none comes back to it'}: delta ${spoken(name)}(${t}) ${is(number)}${which}.`,
  /** @param {{ letter: string, subscript: string }} parameter @param {string} entry @param {{ steps: number, number: string }} sum */
  sum: ({ letter, subscript }, entry, { steps, number }) =>
    `The shares of delta ${`${letter} ${subscript}`.trim()} of ${steps === 1 ? 'the one step' : `all ${steps} steps`} are added up: ${entry ? `${entry} ` : 'it '}${is(number)}.`,
  /** @param {number} row @param {number} column 0: it has none */
  entry: (row, column) => (column === 0 ? `entry ${row}` : `the entry in row ${row}, column ${column}`),
};
