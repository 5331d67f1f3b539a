// The settings as a file, for what is too long for a link.

import { fields, refusalOf } from '../state.js';
import { differing } from './start.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../link.js').Read} Read */

const schema = 'deltascope-settings/1';

/** @param {Settings} settings whose case is loaded */
export function fileOf(settings) {
  const given = differing(settings).map((name) => [name, settings[name]]);
  return JSON.stringify({ schema, settings: Object.fromEntries(given) }, null, 1);
}

/**
 * The settings that an opened file holds; undefined where it is no file of settings.
 * @param {unknown} content
 * @returns {Read | undefined}
 */
export function settingsInFile(content) {
  const { schema: said, settings } = Object(content);
  if (typeof said !== 'string' || !said.startsWith('deltascope-settings/')) return undefined;
  /** @type {Read} */
  const read = { part: {}, dropped: said === schema ? [] : [fault('version', 'schema', said, schema)] };
  for (const [name, value] of Object.entries(Object(settings))) {
    const left = take(name, value, read.part);
    if (left !== undefined) read.dropped.push(left);
  }
  return read;
}

/**
 * Takes one setting of a file; returns it where it is left out.
 * @param {string} name
 * @param {unknown} value
 * @param {Partial<Settings>} part
 */
function take(name, value, part) {
  if (!Object.hasOwn(fields, name)) return fault('unknown', name, name, '');
  const refusal = refusalOf({ [name]: value });
  if (refusal !== undefined) return { ...refusal, name };
  Object.assign(part, { [name]: value });
  return undefined;
}

/**
 * @param {string} code
 * @param {string} name
 * @param {string} got
 * @param {string} accepted
 */
function fault(code, name, got, accepted) {
  return { name, code, field: name, got, accepted };
}
