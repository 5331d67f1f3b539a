// The kinds of settings: what each accepts, and how it is written as text, of what an address may
// hold, and read again. Here the plain ones; lists.js has those that are made of others.

import { settings as words } from '../words/en/errors.js';

/**
 * @typedef {object} Kind
 * @property {Shape} shape what its values are made of
 * @property {number} level which of the separators a list of such values takes
 * @property {(value: unknown) => boolean} accepts
 * @property {string} accepted in words
 * @property {string} spelled what is accepted as text, in words
 * @property {(value: any) => string} write
 * @property {(text: string) => any} read undefined: it cannot be read
 */

/**
 * @typedef {{ type: 'flag' | 'number' | 'text' }
 *   | { type: 'whole' | 'between', least: number, most: number }
 *   | { type: 'sized', least: number, most: number }
 *   | { type: 'oneOf', choices: string[] } | { type: 'place' }
 *   | { type: 'orNull' | 'list' | 'byName', of: Kind }
 *   | { type: 'record', parts: Record<string, Kind> }
 *   | { type: 'either', kinds: Kind[] }} Shape
 */

/** @typedef {{ accepted: string, spelled?: string }} Words what is accepted; as text, where that differs */

/** @type {Kind} */
export const flag = {
  shape: { type: 'flag' },
  level: 0,
  ...wordsOf(words.flag),
  accepts: (value) => typeof value === 'boolean',
  write: (value) => (value ? 'on' : 'off'),
  read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
};

/** @type {Kind} */
export const number = {
  shape: { type: 'number' },
  level: 0,
  ...wordsOf(words.number),
  accepts: Number.isFinite,
  write: (value) => (Object.is(value, -0) ? '-0' : String(value).replace('+', '')),
  read(text) {
    if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
    return Number.isFinite(Number(text)) ? Number(text) : undefined;
  },
};

/** @param {number} least @param {number} [most] @returns {Kind} */
export const whole = (least, most = Number.MAX_SAFE_INTEGER) => ({
  shape: { type: 'whole', least, most },
  level: 0,
  ...wordsOf(most === Number.MAX_SAFE_INTEGER ? words.wholeFrom(least) : words.wholeWithin(least, most)),
  accepts: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  write: String,
  read: (text) => (/^\d{1,16}$/.test(text) ? Number(text) : undefined),
});

/**
 * A number of either sign whose size lies between two others.
 * @param {number} least
 * @param {number} most
 * @param {Words} words
 * @returns {Kind}
 */
export const sized = (least, most, words) => ({
  ...number,
  shape: { type: 'sized', least, most },
  ...wordsOf(words),
  accepts: (value) => number.accepts(value) && Math.abs(Number(value)) >= least && Math.abs(Number(value)) <= most,
});

/**
 * A number from one to another.
 * @param {number} least
 * @param {number} most
 * @returns {Kind}
 */
export const between = (least, most) => ({
  ...number,
  shape: { type: 'between', least, most },
  ...wordsOf(words.between(least, most)),
  accepts: (value) => number.accepts(value) && Number(value) >= least && Number(value) <= most,
});

/** @type {Kind} */
export const text = {
  shape: { type: 'text' },
  level: 0,
  ...wordsOf(words.text),
  accepts: (value) => typeof value === 'string',
  write: (value) => encodeURIComponent(wellFormed(value)),
  read: (text) => {
    const value = decoded(text);
    return value && wellFormed(value);
  },
};

/** @param {...string} choices @returns {Kind} */
export const oneOf = (...choices) => ({
  shape: { type: 'oneOf', choices },
  level: 0,
  ...wordsOf({ accepted: choices.join(', ') }),
  accepts: (value) => choices.includes(/** @type {string} */ (value)),
  write: encodeURIComponent,
  read: decoded,
});

/**
 * A value or null. A text that reads “null” is written with an escape.
 * @param {Kind} kind
 * @returns {Kind}
 */
export const orNull = (kind) => ({
  ...kind,
  shape: { type: 'orNull', of: kind },
  accepted: words.orNull(kind.accepted),
  spelled: words.orNull(kind.spelled),
  accepts: (value) => value === null || kind.accepts(value),
  write: (value) => (value === null ? 'null' : kind.write(value).replace(/^null$/, '%6eull')),
  read: (text) => (text === 'null' ? null : kind.read(text)),
});

/**
 * A value of the first of these kinds that takes it.
 * @param {Kind[]} kinds
 * @param {Words} words
 * @returns {Kind}
 */
export const either = (kinds, words) => ({
  shape: { type: 'either', kinds },
  level: Math.max(...kinds.map(({ level }) => level)),
  ...wordsOf(words),
  accepts: (value) => kinds.some((kind) => kind.accepts(value)),
  write: (value) => kindOf(kinds, value).write(value),
  read(text) {
    const values = kinds.map((kind) => readAs(kind, text));
    return values.find((value) => value !== undefined);
  },
});

/** @param {Words} words */
export function wordsOf({ accepted, spelled = accepted }) {
  return { accepted, spelled };
}

/** @param {Kind[]} kinds @param {unknown} value */
function kindOf(kinds, value) {
  return /** @type {Kind} */ (kinds.find((kind) => kind.accepts(value)));
}

/**
 * What a text stands for, where the kind accepts it.
 * @param {Kind} kind
 * @param {string} text
 */
export function readAs(kind, text) {
  const value = kind.read(text);
  return value !== undefined && kind.accepts(value) ? value : undefined;
}

/** Without halves of characters, which no address can hold. @param {string} text */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** @param {string} text */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
