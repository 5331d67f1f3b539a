// The settings that others start from: those of a built-in case or of a text, else the first ones.
// What differs from them is all that a link or a file has to hold.

import { textSequence } from '../input/sequence.js';
import { fields, initialSettings } from '../state.js';

/** @typedef {import('../state.js').Settings} Settings */

const names = /** @type {(keyof Settings)[]} */ (Object.keys(fields));
const edited = /** @type {const} */ (['x', 'targets', 'initial']);

/**
 * The names of the settings that differ from those which they start from, and of those whose
 * default hangs on what is computed.
 * @param {Settings} settings
 * @param {Settings} [opened] those of their case
 */
export function differing(settings, opened = initialSettings()) {
  const start = startOf(settings, opened);
  const first = { ...start, original: originalOf(settings, start) };
  return names.filter((name) => fields[name].follows || !isSame(name, settings, first));
}

/**
 * All settings that a part of them stands for.
 * @param {Partial<Settings>} part
 * @param {Settings} [opened] those of its case
 * @returns {Settings}
 */
export function completed(part, opened = initialSettings()) {
  const start = startOf({ ...opened, ...part }, opened);
  const settings = { ...start, ...part };
  return { ...settings, original: part.original === undefined ? originalOf(settings, start) : part.original };
}

/**
 * What goes without saying, once the case is known and the text, if it is one.
 * @param {Pick<Settings, 'source' | 'sourceText'>} settings
 * @param {Settings} opened
 * @returns {Settings}
 */
function startOf({ source, sourceText }, opened) {
  if (source !== 'text') return opened;
  const outcome = textSequence(sourceText, opened);
  if ('sentence' in outcome) return opened;
  return { ...opened, ...outcome.patch, source: opened.source, sourceText: opened.sourceText };
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

/**
 * @param {keyof Settings} name
 * @param {Settings} settings
 * @param {Settings} others
 */
function isSame(name, settings, others) {
  const { write } = fields[name];
  return settings[name] === others[name] || write(settings[name]) === write(others[name]);
}
