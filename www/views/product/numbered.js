// A small matrix with its numbers, the row or column that counts outlined.

import { html } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { product as words } from '../../words/en/distance.js';
import { weightLetter } from '../../words/en/letters.js';
import { symbolOf } from '../symbols.js';

/** More rows or columns would take the room of what they explain. */
export const mostNumbers = 3;

/** @param {import('./heat-map.js').Matrix} matrix with at most `mostNumbers` rows and columns */
export function numberedMatrix({ parameter, entries, chosen, index }) {
  const { name, rows, columns } = parameter;
  const decimals = commonDecimals([...entries]);
  const cell = (/** @type {number} */ row, /** @type {number} */ column) => html`<td
    class=${(chosen === 'row' ? row : column) === index ? 'chosen' : ''}
  >${signed(entries[row * columns + column], decimals)}</td>`;
  const each = (/** @type {number} */ count) => Array.from({ length: count }, (_, place) => place);
  return html`<table class="numbered ${chosen}" data-link=${name} aria-label=${words.numbered({ name: weightLetter(parameter), rows, columns, chosen, index: index + 1 })}>
    <caption>${symbolOf(parameter)}</caption>
    <tbody>${each(rows).map((row) => html`<tr>${each(columns).map((column) => cell(row, column))}</tr>`)}</tbody>
  </table>`;
}
