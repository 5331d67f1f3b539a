// A matrix beside the products of its row or column: it scrolls by itself where it is too wide.

import { html } from 'lit';

import { product as words } from '../../words/en/distance.js';

/**
 * @param {unknown} matrix
 * @param {unknown} table
 */
export function wideSum(matrix, table) {
  return html`<div class="wide-sum" role="group" tabindex="0" aria-label=${words.table}>${matrix}${table}</div>`;
}
