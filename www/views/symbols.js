// Symbols in running text.

import { html, nothing } from 'lit';

/** @typedef {import('../core.js').GraphParameter} GraphParameter */

/**
 * A parameter as it is written.
 * @param {Pick<GraphParameter, 'letter' | 'subscript'>} parameter
 */
export function parameterSymbol({ letter, subscript }) {
  return html`<i>${letter}</i>${subscript ? html`<sub>${subscript}</sub>` : nothing}`;
}
