// A field for one number: Enter or leaving it applies, Escape restores; the arrow keys up and down
// and a drag change it step by step. At rest it shows a few digits, with the focus on it all of them.

import { html, nothing } from 'lit';

import { longest, readNumber } from '../../input/number.js';
import { refusalOf } from './refusal.js';
import { coarse, scrub, stepped } from './scrub.js';

/** @typedef {import('./context.js').InputContext} InputContext */
/** @typedef {import('./context.js').InputActions} InputActions */

/**
 * @typedef {object} NumberField
 * @property {string} control its name, one of its own in the panel
 * @property {string} label
 * @property {number} number
 * @property {(number: number) => unknown} apply
 * @property {typeof readNumber} [read]
 * @property {() => unknown} [attend] it was pressed or took the focus
 * @property {-1} [tabindex] where what stands around it is the tab stop
 * @property {number} [step] how far an arrow key goes, or a pixel of a drag
 */

/** @typedef {HTMLInputElement & { isSettled?: (typed: string) => boolean }} NumberInput */
/** @typedef {Pick<InputActions, 'draft' | 'refuse' | 'gestures'>} FieldActions */

/**
 * @param {NumberField} spec
 * @param {Pick<InputContext, 'drafts' | 'refusal'>} context
 * @param {FieldActions} actions
 */
export function numberField(spec, context, actions) {
  const { control, label, number } = spec;
  const field = { ...spec, isRefused: context.drafts[control] !== undefined };
  const { invalid, describedBy } = refusalOf(context, control);
  const short = shortForm(number);
  // No inputmode: the number pads of some phones have no minus.
  return html`<input
    class="number"
    type="text"
    role="spinbutton"
    aria-valuenow=${number}
    maxlength=${longest + 1}
    tabindex=${spec.tabindex ?? nothing}
    autocomplete="off"
    spellcheck="false"
    aria-label=${label}
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
    title=${Number(short.replace('−', '-')) === number ? nothing : String(number)}
    .value=${context.drafts[control] ?? short}
    .isSettled=${(/** @type {string} */ typed) => isUnchanged(typed, number)}
    @pointerdown=${(/** @type {PointerEvent} */ event) => onPress(event, field, actions)}
    @mousedown=${(/** @type {MouseEvent} */ event) => hasFocus(inputOf(event)) || event.preventDefault()}
    @focus=${(/** @type {FocusEvent} */ event) => {
      unfold(inputOf(event), number);
      spec.attend?.();
    }}
    @blur=${(/** @type {FocusEvent} */ event) => commit(inputOf(event), field, actions)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => onKey(event, field, actions)}
  />`;
}

/**
 * @param {KeyboardEvent} event
 * @param {NumberField & {isRefused: boolean}} field
 * @param {FieldActions} actions
 */
function onKey(event, field, actions) {
  const input = inputOf(event);
  if (event.key === 'ArrowUp') nudge(event, field, 1);
  if (event.key === 'ArrowDown') nudge(event, field, -1);
  if (event.key === 'Enter') {
    if (commit(input, field, actions)) input.select();
  }
  if (event.key === 'Escape' && !isUnchanged(input.value, field.number)) {
    // Else the same key would close the panel.
    event.preventDefault();
    event.stopPropagation();
    input.value = String(field.number);
    actions.draft(field.control, undefined);
    input.select();
  }
}

/**
 * A field that has the focus is typed in; another is dragged, or takes the focus.
 * @param {PointerEvent} event
 * @param {NumberField} field
 * @param {FieldActions} actions
 */
function onPress(event, { number, step, apply, attend, read = readNumber }, { gestures }) {
  const input = inputOf(event);
  if (hasFocus(input)) return;
  attend?.();
  const applyRead = (/** @type {number} */ next) => {
    if ('number' in read(String(next))) apply(next);
  };
  scrub(event, { number, step, apply: applyRead, tap: () => input.focus(), gestures });
}

/**
 * Goes a step on, from what stands in the field.
 * @param {KeyboardEvent} event
 * @param {NumberField} field
 * @param {1 | -1} direction
 */
function nudge(event, { apply, step, number, read = readNumber }, direction) {
  const input = inputOf(event);
  event.preventDefault();
  const typed = isUnchanged(input.value, number) ? { number } : read(input.value);
  if ('sentence' in typed) return;
  const next = read(String(stepped(typed.number, direction * (event.shiftKey ? coarse : 1), step)));
  if ('sentence' in next || apply(next.number) !== undefined) return;
  input.value = String(next.number);
  input.select();
}

/** @param {HTMLInputElement} input */
function hasFocus(input) {
  return /** @type {ShadowRoot} */ (input.getRootNode()).activeElement === input;
}

/**
 * Applies what was typed, or says why not; returns whether it was accepted.
 * @param {HTMLInputElement} input
 * @param {NumberField & {isRefused: boolean}} field
 * @param {FieldActions} actions
 */
function commit(input, { control, number, apply, isRefused, read = readNumber }, actions) {
  const typed = input.value;
  if (isUnchanged(typed, number)) {
    input.value = shortForm(number);
    if (isRefused) actions.draft(control, undefined);
    return true;
  }
  const outcome = read(typed);
  if ('sentence' in outcome) {
    actions.draft(control, typed);
    actions.refuse(control, outcome.sentence);
    return false;
  }
  input.value = shortForm(outcome.number);
  actions.draft(control, undefined);
  if (outcome.number !== number) apply(outcome.number);
  return true;
}

/** @param {HTMLInputElement} input @param {number} number */
function unfold(input, number) {
  if (input.value === shortForm(number)) input.value = String(number);
  input.select();
}

/** @param {string} typed @param {number} number */
function isUnchanged(typed, number) {
  return typed === shortForm(number) || typed === String(number);
}

/**
 * At most four digits after the point, so that a number fits its field, and a true minus.
 * @param {number} number
 */
export function shortForm(number) {
  const size = Math.abs(number);
  const isPlain = number === 0 || (size >= 0.001 && size < 1000);
  const whole = String(size);
  const rounded = isPlain
    ? String(Number(Number(number.toPrecision(4)).toFixed(4)))
    : number.toExponential(1).replace('+', '');
  const text = whole.length <= 6 ? String(number) : rounded;
  return text.replaceAll('-', '−');
}

/** @param {Event} event */
function inputOf(event) {
  return /** @type {HTMLInputElement} */ (event.target);
}
