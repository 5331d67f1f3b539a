// A case from a file, opened or dropped, or one of the built-in ones.

import { html, nothing } from 'lit';

import { caseIds } from '../../cases.js';
import { cases, notes } from '../../words/en/cases.js';
import { file as words } from '../../words/en/input.js';
import { refusalOf, refusalView } from '../fields/refusal.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function filePane(context, actions) {
  const { settings } = context;
  const { invalid, describedBy } = refusalOf(context, 'file');
  return html`<p class="hint">${words.hint}</p>
    <div
      class="drop"
      @dragover=${(/** @type {DragEvent} */ event) => mark(event, true)}
      @dragleave=${(/** @type {DragEvent} */ event) => mark(event, false)}
      @drop=${(/** @type {DragEvent} */ event) => dropped(event, actions)}
    >
      <span>${words.drop}</span>
      <label class="open-file">
        <input
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          @change=${(/** @type {Event} */ event) => chosen(event, actions)}
        />
        <span>${words.open}</span>
      </label>
    </div>
    ${refusalView(context, (control) => control === 'file')}
    ${
      settings.source === 'file' && settings.sourceText !== ''
        ? html`<p class="hint">${words.opened(settings.sourceText)}</p>`
        : nothing
    }
    ${builtIn(settings, actions)}`;
}

/**
 * @param {InputContext['settings']} settings
 * @param {InputActions} actions
 */
function builtIn(settings, actions) {
  return html`<h4>${cases.title}</h4>
    <ul class="examples">
      ${caseIds.map(
        (id) =>
          html`<li>
            <button type="button" class="link" aria-current=${id === settings.case ? 'true' : nothing} @click=${() => actions.openCase(id)}>${id}</button>
            <span class="hint">${notes[id]}</span>
          </li>`,
      )}
    </ul>`;
}

/** @param {DragEvent} event @param {boolean} isOver */
function mark(event, isOver) {
  event.preventDefault();
  /** @type {HTMLElement} */ (event.currentTarget).toggleAttribute('data-over', isOver);
}

/** @param {DragEvent} event @param {InputActions} actions */
function dropped(event, actions) {
  mark(event, false);
  event.stopPropagation();
  const file = event.dataTransfer?.files[0];
  if (file !== undefined) actions.open(file);
}

/**
 * The field is emptied, so that the same file can be opened again once it is mended.
 * @param {Event} event
 * @param {InputActions} actions
 */
function chosen(event, actions) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const file = input.files?.[0];
  if (file !== undefined) actions.open(file);
  input.value = '';
}
