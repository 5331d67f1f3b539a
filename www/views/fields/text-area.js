// A field for a text of many lines. A very long one is kept but not shown whole: laying it out
// would stop the browser for minutes.

import { html } from 'lit';

import { mostCharacters } from '../../input/numbers.js';
import { area as words } from '../../words/en/input.js';
import { refusalOf } from './refusal.js';

/** @typedef {import('./context.js').InputContext} InputContext */

/**
 * @typedef {object} TextArea
 * @property {string} control
 * @property {string} label
 * @property {string} placeholder
 * @property {string} text
 * @property {(text: string) => void} edit is told every change
 */

const mostShown = 20_000;
const linesShown = 4;
const charactersShown = 60;

/**
 * @param {TextArea} area
 * @param {Pick<InputContext, 'refusal'>} context
 */
export function textArea(area, context) {
  const { control, label, placeholder, text } = area;
  const { invalid, describedBy } = refusalOf(context, control);
  if (text.length > mostShown) return longText(area);
  return html`<label class="stacked">
    <span>${label}</span>
    <textarea
      rows="6"
      spellcheck="false"
      placeholder=${placeholder}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      .value=${text}
      @input=${(/** @type {Event} */ event) => typed(areaOf(event), area)}
      @paste=${(/** @type {ClipboardEvent} */ event) => pasted(event, area)}
    ></textarea>
  </label>`;
}

/** @param {TextArea} area */
function longText({ label, text, edit }) {
  const lines = text.slice(0, linesShown * 400).split(/\r\n?|\n/, linesShown);
  const start = lines.map((line) => line.slice(0, charactersShown)).join('\n');
  return html`<div class="stacked">
    <span>${label}</span>
    <pre class="long-text">${start} …</pre>
    <div class="row">
      <span class="hint">${words.long(text.length)}</span>
      <button type="button" class="small" @click=${() => edit('')}>${words.clear}</button>
    </div>
  </div>`;
}

/**
 * A text that is not kept as it is must leave the field before the browser lays it out.
 * @param {HTMLTextAreaElement} field
 * @param {TextArea} area
 */
function typed(field, { text, edit }) {
  const { value } = field;
  if (value.length > mostCharacters) field.value = text;
  edit(value);
}

/**
 * A long text goes past the field.
 * @param {ClipboardEvent} event
 * @param {TextArea} area
 */
function pasted(event, { edit }) {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length <= mostShown) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = areaOf(event);
  edit(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
}

/** @param {Event} event */
function areaOf(event) {
  return /** @type {HTMLTextAreaElement} */ (event.target);
}
