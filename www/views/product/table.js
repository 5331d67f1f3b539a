// A row or column of a matrix times a vector, product by product.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { product as words } from '../../words/en/distance.js';
import { roundingLine } from '../rounding.js';
import { largestOf } from './largest.js';

/**
 * @typedef {object} Products
 * @property {{ component: number, weight: number, value: number, product: number }[]} products
 * @property {number} total
 * @property {{ component: unknown, weight: unknown, value: unknown }} heads
 * @property {'error' | 'value'} kind
 */

/** @param {Products} sum */
export function productTable({ products, total, heads, kind }) {
  const decimals = commonDecimals([total]);
  const { shown, others } = largestOf(products);
  const amounts = [...shown.map(({ product }) => product), ...(others === undefined ? [] : [others.sum])];
  return html`<table class="products ${kind}">
      <thead>
        <tr>
          <th scope="row">${heads.component}</th>
          ${shown.map(({ component }) => html`<th scope="col">${component + 1}</th>`)}
          ${others === undefined ? nothing : html`<th scope="col">${words.others(others.count)}</th>`}
          <th scope="col">${words.sum}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${heads.weight}</th>
          ${shown.map(({ weight }) => html`<td>${signed(weight)}</td>`)}
          ${empty(others)}<td></td>
        </tr>
        <tr class="factor">
          <th scope="row">${heads.value}</th>
          ${shown.map(({ value }) => html`<td>${signed(value, commonDecimals([value]))}</td>`)}
          ${empty(others)}<td></td>
        </tr>
        <tr class="product">
          <th scope="row">${words.product}</th>
          ${shown.map(({ product }) => html`<td data-product>${signed(product, decimals)}</td>`)}
          ${others === undefined ? nothing : html`<td data-product>${signed(others.sum, decimals)}</td>`}
          <td class="total">${signed(total, decimals)}</td>
        </tr>
      </tbody>
    </table>
    ${roundingLine(amounts, total, decimals)}`;
}

/** @param {object | undefined} others */
function empty(others) {
  return others === undefined ? nothing : html`<td></td>`;
}
