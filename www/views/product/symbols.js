// Entries and shapes of matrices, as they are written.

import { html, nothing } from 'lit';

import { product as words } from '../../words/en/distance.js';

/** @typedef {Pick<import('../../core.js').GraphParameter, 'letter' | 'subscript'>} Named */

/**
 * An entry of a matrix: its letter small, with its subscript and its place.
 * @param {Named} parameter
 * @param {string} place
 */
export function indexed({ letter, subscript }, place) {
  const first = subscript === '' ? nothing : html`${subscript}, `;
  return html`<span class="symbol"><i>${letter.toLowerCase()}</i><sub>${first}${place}</sub></span>`;
}

/**
 * The shapes of a matrix and of the vector that it is applied to.
 * @param {{ matrix: unknown, rows: number, columns: number, vector: unknown }} product
 */
export function shapes({ matrix, rows, columns, vector }) {
  return html`<span class="shapes">${matrix} ${words.shape(rows, columns)} · ${vector} ${words.shape(columns, 1)}</span>`;
}

/**
 * A parameter, transposed.
 * @param {Named} parameter
 */
export function transposed({ letter, subscript }) {
  const below = subscript === '' ? nothing : html`<sub>${subscript}</sub>`;
  return html`<span class="symbol"><i>${letter}</i>${below}<sup>T</sup></span>`;
}
