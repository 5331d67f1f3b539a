// The kinds of settings that are made of others. As text `,` stands between numbers, `;` between
// rows, `/` between entries that have parts, `:` between the parts.

import { decoded, either, readAs, text, wordsOf } from './kinds.js';

/** @typedef {import('./kinds.js').Kind} Kind */
/** @typedef {import('./kinds.js').Words} Words */

/** Between entries of level 0, 1 …; a record is of the last of these levels. */
const separators = [',', ';', '/', '/'];
const recordLevel = 3;
const [, rowSeparator, entrySeparator] = separators;
const partSeparator = ':';

/**
 * @param {Kind} kind of the entries
 * @param {Words} words
 * @returns {Kind}
 */
export function listOf(kind, words) {
  const separator = separators[kind.level];
  return {
    shape: { type: 'list', of: kind },
    level: kind.level + 1,
    ...wordsOf(words),
    accepts: (value) => Array.isArray(value) && value.every((entry) => kind.accepts(entry)),
    write: (value) => joined(value.map(kind.write), separator),
    read: (text) => allOf(parted(text, separator).map(kind.read)),
  };
}

/**
 * A list of entries, or one of rows of them; as text, rows are known by the separator.
 * @param {Kind} list
 * @param {Kind} rows
 * @param {Words} words
 * @returns {Kind}
 */
export const listOrRows = (list, rows, words) => ({
  ...either([list, rows], words),
  write(value) {
    if (list.accepts(value)) return list.write(value);
    const text = rows.write(value);
    return text.includes(rowSeparator) ? text : rowSeparator + text;
  },
  read: (text) => (text.includes(rowSeparator) ? rows : list).read(text),
});

/**
 * An object with these parts and no others.
 * @param {Record<string, Kind>} parts
 * @param {Words} words
 * @returns {Kind}
 */
export function record(parts, words) {
  const kinds = Object.entries(parts);
  return {
    shape: { type: 'record', parts },
    level: recordLevel,
    ...wordsOf(words),
    accepts: (value) =>
      isObject(value) &&
      Object.keys(value).length === kinds.length &&
      kinds.every(([name, kind]) => Object.hasOwn(value, name) && kind.accepts(value[name])),
    write: (value) => kinds.map(([name, kind]) => writePart(kind, value[name])).join(partSeparator),
    read(text) {
      const pieces = text.split(partSeparator);
      if (pieces.length !== kinds.length) return undefined;
      const values = allOf(kinds.map(([, kind], index) => readPart(kind, pieces[index])));
      return values && Object.fromEntries(kinds.map(([name], index) => [name, values[index]]));
    },
  };
}

/**
 * An object of values of one kind by name.
 * @param {Kind} kind
 * @param {Words} words
 * @returns {Kind}
 */
export const byName = (kind, words) => ({
  shape: { type: 'byName', of: kind },
  level: recordLevel + 1,
  ...wordsOf(words),
  accepts: (value) =>
    isObject(value) &&
    !Object.hasOwn(value, '__proto__') &&
    Object.values(value).every((entry) => kind.accepts(entry)),
  write: (value) =>
    Object.entries(value)
      .map(([name, entry]) => text.write(name) + partSeparator + kind.write(entry))
      .join(entrySeparator),
  read(written) {
    const pieces = written === '' ? [] : written.split(entrySeparator);
    const entries = pieces.map((piece) => {
      const [name, entry, ...others] = piece.split(partSeparator);
      return entry === undefined || others.length > 0 ? undefined : allOf([decoded(name), readAs(kind, entry)]);
    });
    return allOf(entries) && Object.fromEntries(/** @type {[string, unknown][]} */ (entries));
  },
});

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The values, unless one of them could not be read.
 * @template Value
 * @param {(Value | undefined)[]} values
 */
function allOf(values) {
  return values.includes(undefined) ? undefined : /** @type {Value[]} */ (values);
}

/**
 * Texts in a row; a separator in front tells one empty text from none.
 * @param {string[]} texts
 * @param {string} separator
 */
function joined(texts, separator) {
  return (texts[0] === '' ? separator : '') + texts.join(separator);
}

/** @param {string} text @param {string} separator */
function parted(text, separator) {
  if (text === '') return [];
  return text.slice(text.startsWith(separator) ? separator.length : 0).split(separator);
}

/** A part whose text may hold the separator is escaped. @param {Kind} kind @param {unknown} value */
function writePart(kind, value) {
  const text = kind.write(value);
  return kind.level >= recordLevel ? encodeURIComponent(text) : text;
}

/** @param {Kind} kind @param {string} text */
function readPart(kind, text) {
  const written = kind.level >= recordLevel ? decoded(text) : text;
  return written === undefined ? undefined : readAs(kind, written);
}
