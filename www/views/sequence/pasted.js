// What stands in the pane of pasted numbers.

import { mostCharacters, readNumbers } from '../../input/numbers.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */
/** @typedef {import('../../input/sequence.js').Pasted} Pasted */

/**
 * What was typed, else what is in use.
 * @param {InputContext} context
 * @returns {Pasted}
 */
export function pastedOf({ drafts, settings }) {
  const { source, sourceText, scale, targets, outputs, loss } = settings;
  const isOwn = source === 'numbers';
  const isTyped = isOwn && scale.length === 0;
  return {
    text: drafts.numbers ?? (isOwn ? sourceText : ''),
    aim: (drafts.aim ?? (isTyped ? 'typed' : 'next')) === 'typed' ? 'typed' : 'next',
    targets: drafts.targets ?? (isTyped ? targets.map(textOf).join('\n') : ''),
    readout: (drafts.readout ?? String(isTyped && outputs > 0)) === 'true',
    lastOnly: (drafts.lastOnly ?? String(loss === 'last')) === 'true',
  };
}

/** @param {InputContext['settings']['targets'][number]} target */
function textOf(target) {
  return Array.isArray(target) ? target.join(', ') : String(target ?? '');
}

/**
 * Keeps a draft, unless it is too long to be read; what else is wrong with the numbers is said
 * strongly once they are to be used.
 * @param {string} name
 * @param {string} text
 * @param {InputActions} actions
 */
export function edited(name, text, actions) {
  const tooLong = text.length > mostCharacters ? readNumbers(text) : undefined;
  if (tooLong && 'sentence' in tooLong) return actions.refuse(name, tooLong.sentence);
  for (const control of ['numbers', 'targets']) actions.refuse(control, undefined);
  actions.draft(name, text);
}
