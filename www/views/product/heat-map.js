// A matrix as a small picture: a square for each entry, the larger the entry, the larger the
// square; filled where it is negative, open where it is positive.

import { html, svg } from 'lit';

import { product as words } from '../../words/en/distance.js';
import { weightLetter } from '../../words/en/letters.js';

/** More squares than this in a row could not be told apart; then each stands for several entries. */
const mostSquares = 32;
const side = 68;
const largestPitch = 14;

/**
 * @typedef {object} Matrix
 * @property {import('../../core.js').GraphParameter} parameter
 * @property {Float64Array} entries row by row
 * @property {'row' | 'column'} chosen which way the outline runs
 * @property {number} index of the outlined row or column, from 0
 */

/** @param {Matrix} matrix */
export function heatMap({ parameter, entries, chosen, index }) {
  const { name, rows, columns } = parameter;
  const group = Math.ceil(Math.max(rows, columns) / mostSquares);
  const grid = grouped(entries, rows, columns, group);
  const [down, across] = [grid.length, grid[0].length];
  const pitch = Math.min(largestPitch, side / Math.max(down, across));
  const most = Math.max(...grid.map((row) => Math.max(...row.map(Math.abs)))) || 1;
  const outlined = Math.floor(index / group) * pitch;
  const label = words.heatMap({ name: weightLetter(parameter), rows, columns, group, chosen, index: index + 1 });
  const squares = (/** @type {1 | -1} */ sign) =>
    grid.flatMap((row, y) => row.map((entry, x) => square(x, y, entry * sign, most, pitch))).join('');
  const [width, height] = [across * pitch, down * pitch];
  return html`<svg class="heat-map" data-link=${name} viewBox="-2 -2 ${width + 4} ${height + 4}" width=${width + 4} height=${height + 4} role="img" aria-label=${label}>
    <title>${label}</title>
    ${svg`<rect class="frame" width=${width} height=${height}></rect>
      <path class="positive" d=${squares(1)}></path>
      <path class="negative" d=${squares(-1)}></path>
      <rect
        class="chosen"
        x=${chosen === 'row' ? 0 : outlined}
        y=${chosen === 'row' ? outlined : 0}
        width=${chosen === 'row' ? width : pitch}
        height=${chosen === 'row' ? pitch : height}
      ></rect>`}
  </svg>`;
}

/**
 * The entries as rows; of each group the one that is largest.
 * @param {Float64Array} entries
 * @param {number} rows
 * @param {number} columns
 * @param {number} group
 */
function grouped(entries, rows, columns, group) {
  const grid = Array.from({ length: Math.ceil(rows / group) }, () => new Array(Math.ceil(columns / group)).fill(0));
  for (let place = 0; place < entries.length; place += 1) {
    const row = grid[Math.floor(Math.floor(place / columns) / group)];
    const column = Math.floor((place % columns) / group);
    if (Math.abs(entries[place]) > Math.abs(row[column])) row[column] = entries[place];
  }
  return grid;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {number} most
 * @param {number} pitch
 */
function square(x, y, size, most, pitch) {
  if (!(size > 0)) return '';
  const half = (pitch / 2) * 0.86 * Math.sqrt(Math.min(size / most, 1));
  const [left, top] = [(x + 0.5) * pitch - half, (y + 0.5) * pitch - half].map((number) => number.toFixed(2));
  const edge = (2 * half).toFixed(2);
  return `M${left},${top}h${edge}v${edge}h-${edge}z`;
}
