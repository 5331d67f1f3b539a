// A landscape as a table: not all of its points, but some of every part.

import { html } from 'lit';

import { landscape as words } from '../../../words/en/studies/landscape.js';

/** So many rows and columns a reader still finds the way in. */
const most = 9;

/**
 * @param {import('../../../words/en/studies/landscape.js').Names} names
 * @param {import('../../../studies/landscape.js').Landscape} landscape
 */
export function gridTable(names, landscape) {
  const [across, up, losses] = [landscape.across(), landscape.up(), landscape.losses()];
  const [columns, rows] = [spread(across.length), spread(up.length).reverse()];
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.grid.table(names)}>
    <table class="rows">
      <caption>${words.grid.table(names)}</caption>
      <thead>
        <tr>
          <th scope="col">${words.grid.corner(names)}</th>
          ${columns.map((column) => html`<th scope="col">${words.short(across[column])}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`<tr>
          <th scope="row">${words.short(up[row])}</th>
          ${columns.map((column) => html`<td>${words.short(losses[row * across.length + column])}</td>`)}
        </tr>`)}
      </tbody>
    </table>
  </div>`;
}

/** At most so many of the first numbers, from 0 to the last, at about equal distances. @param {number} count */
function spread(count) {
  const wanted = Math.min(count, most);
  return Array.from({ length: wanted }, (_, index) => Math.round((index * (count - 1)) / (wanted - 1)));
}
