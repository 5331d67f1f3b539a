// Symbols as they stand in heads, labels and running text.

import { html, nothing } from 'lit';

/**
 * A letter in the type of the formulas, with what stands below it.
 * @param {string} letter
 * @param {unknown} [subscript]
 */
export function symbol(letter, subscript) {
  const below = subscript === undefined ? nothing : html`<sub>${subscript}</sub>`;
  return html`<span class="symbol"><i>${letter}</i>${below}</span>`;
}

/**
 * A parameter as it is written.
 * @param {Pick<import('../core.js').GraphParameter, 'letter' | 'subscript'>} parameter
 */
export function symbolOf({ letter, subscript }) {
  return symbol(letter, subscript === '' ? undefined : subscript);
}

/**
 * A function of time, as x(t).
 * @param {string} letter
 * @param {unknown} time
 * @param {unknown} [subscript]
 */
export function timed(letter, time, subscript) {
  return html`${symbol(letter, subscript)}<span class="symbol">(${time})</span>`;
}

/** s = V y + a, or with h for y: what stands between the units and the loss. */
export function readoutFormula(/** @type {'y' | 'h'} */ output) {
  return html`<math><mi>s</mi><mo>=</mo><mi>V</mi><mi>${output}</mi><mo>+</mo><mi>a</mi></math>`;
}
