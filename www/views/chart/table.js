// The numbers of the chart of branches as a table.

import { html } from 'lit';

import { signed } from '../../format.js';
import { chart as words } from '../../words/en/chart.js';

/**
 * @param {import('../../core.js').GraphNode} node
 * @param {import('./picture.js').Picture} picture
 */
export function table(node, { roads, steps, amounts, decimals: common }) {
  const decimals = common();
  const columns = [...roads.map(words.column), words.delta(node)];
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.table(node)}>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${words.step}</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          (t) => html`<tr>
            <th scope="row">${t}</th>
            ${amounts(t).map((amount) => html`<td>${signed(amount, decimals)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
