// The settings that others start from: those of a built-in case or of a text, else the first ones.
// What differs from them is all that a link or a file has to hold.

import { loadedCase } from '../cases.js';
import { textSequence } from '../input/sequence.js';
import { fields, initialSettings, isSame } from '../state.js';

/** @typedef {import('../state.js').Settings} Settings */

const names = /** @type {(keyof Settings)[]} */ (Object.keys(fields));
const edited = /** @type {const} */ (['x', 'targets', 'initial']);

/**
 * The names of the settings that differ from those which they start from, and of those whose
 * default hangs on what is computed.
 * @param {Settings} settings whose case is loaded
 */
export function differing(settings) {
  const start = startOf(settings);
  const first = { ...start, original: originalOf(settings, start) };
  return names.filter((name) => fields[name].follows || !isSame(name, settings, first));
}

/**
 * All settings that a part of them stands for.
 * @param {Partial<Settings>} part whose case is loaded
 * @returns {Settings}
 */
export function completed(part) {
  const start = startOf(part);
  const settings = { ...start, ...part };
  return { ...settings, original: part.original === undefined ? originalOf(settings, start) : part.original };
}

/**
 * What goes without saying, once the case is known, and the text, if it is one.
 * @param {Partial<Settings>} settings
 * @returns {Settings}
 */
function startOf({ case: id = null, source, sourceText = '' }) {
  const first = { ...initialSettings(), ...(id !== null && loadedCase(id)), case: null };
  if (source !== 'text') return first;
  const outcome = textSequence(sourceText, first);
  if ('sentence' in outcome) return first;
  return { ...first, ...outcome.patch, source: first.source, sourceText: first.sourceText };
}

/**
 * Numbers that differ from those of the sequence whose name they bear were edited by hand.
 * @param {Settings} settings
 * @param {Settings} start
 */
function originalOf(settings, start) {
  const isNamed =
    settings.source === 'text' ||
    (isSame('source', settings, start) && isSame('sourceText', settings, start));
  const isEdited = edited.some((name) => !isSame(name, settings, start));
  const { x, targets, initial } = start;
  return isNamed && isEdited ? { x, targets, initial } : null;
}
