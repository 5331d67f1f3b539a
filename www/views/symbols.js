// Symbols as they stand in heads, labels and running text.

import { html, nothing } from 'lit';

import { letter } from '../words/en/letters.js';

/** @typedef {import('../words/en/letters.js').Letter} Letter */

/**
 * A letter in the type of the formulas, with what stands below it.
 * @param {string} written
 * @param {unknown} [subscript]
 */
export function symbol(written, subscript) {
  const below = subscript === undefined ? nothing : html`<sub>${subscript}</sub>`;
  return html`<span class="symbol"><i>${written}</i>${below}</span>`;
}

/**
 * A parameter as it is written.
 * @param {Pick<import('../core.js').GraphParameter, 'letter' | 'subscript'>} parameter
 */
export function symbolOf({ letter, subscript }) {
  return symbol(letter, subscript === '' ? undefined : subscript);
}

/**
 * A variable at a step, as x(t) or xₜ; of several components one.
 * @param {Letter} variable
 * @param {unknown} time
 * @param {number} [component]
 */
export function timed(variable, time, component) {
  const written = letter(variable);
  if (variable.time === 'unwritten') return symbol(written);
  if (variable.time === 'argument') return html`${symbol(written, component)}<span class="symbol">(${time})</span>`;
  return html`${symbol(written, time)}${component === undefined ? nothing : html`<span class="symbol">[${component}]</span>`}`;
}
