// The head of a panel in which things are edited: its name, and the way back.

import { html } from 'lit';

import { undo as words } from '../../words/en/input.js';

/** @typedef {import('./context.js').InputContext} InputContext */
/** @typedef {import('./context.js').InputActions} InputActions */

/**
 * @param {string} title
 * @param {Pick<InputContext, 'canUndo' | 'canRedo'>} context
 * @param {Pick<InputActions, 'undo' | 'redo'>} actions
 */
export function editingHead(title, { canUndo, canRedo }, { undo, redo }) {
  return html`<div class="editing-head">
    <h3>${title}</h3>
    <span class="ways-back">${button(words.undo, canUndo, undo)} ${button(words.redo, canRedo, redo)}</span>
  </div>`;
}

/**
 * A button that cannot act stays in the tab order, so that the focus is not lost on it.
 * @param {{ name: string, keys: string }} words
 * @param {boolean} isPossible
 * @param {() => void} act
 */
function button({ name, keys }, isPossible, act) {
  return html`<button type="button" class="quiet" title=${keys} aria-disabled=${isPossible ? 'false' : 'true'} @click=${act}>${name}</button>`;
}
