// Tables for paper: what is wider than a page goes on below.

import { html, nothing } from 'lit';

/**
 * @typedef {object} Grid
 * @property {string} kind what it holds, as its class
 * @property {unknown} corner the head of its heads; empty: none
 * @property {Column[]} columns
 * @property {Row[]} rows
 * @property {number} most so many columns beside each other
 */

/** @typedef {{ head: unknown, index: number }} Column */
/** @typedef {{ head: unknown, cell: (column: number) => unknown }} Row */

/** @param {Grid} grid */
export function gridView({ kind, corner, columns, rows, most }) {
  return chunks(columns, most).map((part) => html`<table class=${kind}>
    ${headsOf(corner, part)}
    <tbody>
      ${rows.map(({ head, cell }) => html`<tr><th scope="row">${head}</th>${part.map(({ index }) => html`<td>${cell(index)}</td>`)}</tr>`)}
    </tbody>
  </table>`);
}

/**
 * The heads of the columns, where they have some.
 * @param {unknown} corner
 * @param {Column[]} columns
 */
function headsOf(corner, columns) {
  if (columns.every(({ head }) => head === '')) return nothing;
  return html`<thead>
    <tr>
      ${corner === '' ? html`<td class="no-head"></td>` : html`<th scope="col">${corner}</th>`}
      ${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
    </tr>
  </thead>`;
}

/**
 * A list in parts as even as they can be.
 * @template Item
 * @param {Item[]} items
 * @param {number} most in each
 * @returns {Item[][]}
 */
export function chunks(items, most) {
  const count = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
