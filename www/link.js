// The settings as the text of a link, and back. A link names what differs from the settings that it
// starts from.

import { differing } from './settings/start.js';
import { fields } from './state.js';

/** @typedef {import('./state.js').Settings} Settings */

/**
 * @typedef {object} Dropped what was left out, as a refusal
 * @property {string} name
 * @property {string} code
 * @property {string} field
 * @property {string} got
 * @property {string} accepted
 */

/** @typedef {{ part: Partial<Settings>, dropped: Dropped[] }} Read */

const version = '1';
/** In characters: not every program that passes an address on keeps a longer one whole. */
export const longestAddress = 2000;
/** What goes on after this is not read, so that no link takes long. */
export const mostCharacters = 64_000;

const names = /** @type {(keyof Settings)[]} */ (Object.keys(fields));
/** The settings by their names in a link. */
export const namesByKey = new Map(names.map((name) => [fields[name].key ?? name, name]));

/**
 * The link of settings, without the #.
 * @param {Settings} settings whose case is loaded
 */
export function linkOf(settings) {
  const pairs = differing(settings).map(
    (name) => `${fields[name].key ?? name}=${fields[name].write(settings[name])}`,
  );
  return [`v=${version}`, ...pairs].join('&');
}

/**
 * What a link says of the settings, by the table alone, and what of it is left out.
 * @param {string} link with or without the #
 * @returns {Read}
 */
export function settingsFrom(link) {
  const text = link.replace(/^#/, '');
  const read = beginningOf(text);
  const { part, dropped } = settingsFromPairs(read.split('&').filter(Boolean));
  const cut = read.length < text.length ? [fault('length', 'v', String(text.length), mostCharacters)] : [];
  return { part, dropped: [...cut, ...dropped] };
}

/**
 * The same of the pairs of a link, each as `name=value`.
 * @param {string[]} pairs
 * @returns {Read}
 */
export function settingsFromPairs(pairs) {
  /** @type {Partial<Settings>} */
  const part = {};
  const dropped = pairs.map((pair) => take(pair, part)).filter((left) => left !== undefined);
  return { part, dropped };
}

/**
 * Takes one `name=value` of a link; returns it where it is left out.
 * @param {string} pair
 * @param {Partial<Settings>} part
 */
function take(pair, part) {
  const end = pair.indexOf('=');
  const [key, text] = end < 0 ? [pair, ''] : [pair.slice(0, end), pair.slice(end + 1)];
  if (key === 'v') return text === version ? undefined : fault('version', key, text, version);
  const name = namesByKey.get(key);
  if (name === undefined) return fault('unknown', key, key, '');
  if (Object.hasOwn(part, name)) return fault('twice', key, text, '');
  const { read, accepts, spelled } = fields[name];
  const value = end < 0 ? undefined : read(text);
  if (value === undefined || !accepts(value)) return fault('text', key, text, spelled);
  Object.assign(part, { [name]: value });
  return undefined;
}

/**
 * As much of a long text as is read, up to the end of a pair.
 * @param {string} text
 */
function beginningOf(text) {
  if (text.length <= mostCharacters) return text;
  return text.slice(0, Math.max(text.lastIndexOf('&', mostCharacters), 0));
}

/**
 * @param {string} code
 * @param {string} name
 * @param {string} got
 * @param {string | number} accepted
 * @returns {Dropped}
 */
function fault(code, name, got, accepted) {
  return { name, code, field: name, got, accepted: String(accepted) };
}
