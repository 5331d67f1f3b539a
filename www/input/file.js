// A file: File, Blob or text → a case that the core has not checked yet, or settings.

import { settingsInFile } from '../settings/file.js';
import { file as sentences } from '../words/en/errors.js';
import { jsonFault } from './json.js';
import { mostCharacters } from './numbers.js';

/** @typedef {import('../core.js').Case} Case */
/** @typedef {{sentence: string}} Refused */
/** @typedef {{case: Case} | {settings: import('../link.js').Read} | Refused} Opened */

const keys = 'id note model variant roads join N H T K loss params seed x targets y0 c0 h0 cuts clamps mistake'.split(' ');

/**
 * Reads a file, once its size is known to be fit to be read.
 * @param {Blob} blob
 * @returns {Promise<Opened>}
 */
export async function readCaseFile(blob) {
  if (blob.size > mostCharacters)
    return { sentence: sentences.tooLarge(blob.size, mostCharacters) };
  try {
    return readCaseText(await blob.text());
  } catch {
    return { sentence: sentences.unreadable };
  }
}

/**
 * The settings that a text holds, or the object with the keys of the reference format, of cuts, clamps and a mistake, and no others,
 * whose fields are not checked yet.
 * @param {string} text
 * @returns {Opened}
 */
export function readCaseText(text) {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return { sentence: sentences.empty };
  try {
    return contentOf(JSON.parse(content));
  } catch {
    const fault = jsonFault(content);
    return { sentence: fault ? sentences.notJson(fault.found, fault) : sentences.notJsonAnywhere };
  }
}

/** @param {unknown} value @returns {Opened} */
function contentOf(value) {
  const settings = settingsInFile(value);
  if (settings !== undefined) return { settings };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { sentence: sentences.notObject(value) };
  }
  const known = Object.entries(value).filter(([key]) => keys.includes(key));
  return { case: /** @type {Case} */ (Object.fromEntries(known)) };
}
