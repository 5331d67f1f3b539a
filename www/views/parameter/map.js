// A weight or its gradient as a heat map: a table of cells where they are few enough to be touched
// one by one, else a picture with the same numbers as a table.

import { html, nothing } from 'lit';

import { format, signed } from '../../format.js';
import { weight as words } from '../../words/en/weight.js';
import { disclosed } from '../chart/disclosed.js';
import { gridView } from '../fields/grid.js';
import { picture } from './picture.js';
import { mostOf, shadeOf } from './shade.js';

/** @typedef {import('../../core.js').GraphParameter} GraphParameter */
/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */

/**
 * @typedef {object} HeatMap
 * @property {'value' | 'error'} kind a weight in ink, or a gradient in the colour of error
 * @property {string} name of what is shown, in words
 * @property {unknown} symbol
 * @property {unknown} hint
 * @property {GraphParameter} parameter
 * @property {ArrayLike<number>} numbers row by row
 * @property {number} chosen the entry that is looked at
 * @property {(entry: number) => unknown} cell a cell's control
 * @property {number} most the largest number of columns, and of rows, that are cells
 * @property {(event: PointerEvent, entry: number) => void} press a cell of the picture was pressed
 */

/**
 * @param {HeatMap} map
 * @param {Pick<InputContext, 'drafts'>} context
 * @param {Pick<InputActions, 'draft'>} actions
 */
export function heatMap(map, context, actions) {
  const { kind, symbol, hint, numbers } = map;
  const isTable = Math.max(acrossOf(map), downOf(map)) <= map.most;
  const most = mostOf(numbers);
  return html`<figure class="heat ${kind}">
    <figcaption>${symbol} <span class="hint">${hint}</span></figcaption>
    ${isTable ? cells(map, most) : large(map, most, context, actions)}
    ${numbers.length > 1 ? legend(most) : nothing}
  </figure>`;
}

/** A vector is laid on its side. @param {HeatMap} map */
function acrossOf({ parameter }) {
  return parameter.vector ? parameter.rows : parameter.columns;
}

/** @param {HeatMap} map */
function downOf({ parameter }) {
  return parameter.vector ? 1 : parameter.rows;
}

/** @param {HeatMap} map @param {number} most */
function cells(map, most) {
  const { name, numbers, chosen, cell } = map;
  const [across, down] = [acrossOf(map), downOf(map)];
  const columns = Array.from({ length: across }, (_, index) => index);
  const rows = Array.from({ length: down }, (_, index) => index);
  const isSingle = numbers.length === 1;
  return html`<div class="grid-scroll">
    <table class="cells">
      <caption class="visually-hidden">${name}</caption>
      ${isSingle
        ? nothing
        : html`<thead>
            <tr>
              ${down > 1 ? html`<td></td>` : nothing}
              ${columns.map((column) => html`<th scope="col">${column + 1}</th>`)}
            </tr>
          </thead>`}
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            ${down > 1 ? html`<th scope="row">${row + 1}</th>` : nothing}
            ${columns.map((column) => {
              const entry = row * across + column;
              const { level, sign } = shadeOf(numbers[entry], most);
              const isChosen = entry === chosen && !isSingle;
              return html`<td class="${sign} ${isChosen ? 'chosen' : ''}" data-level=${level}>${cell(entry)}</td>`;
            })}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * @param {HeatMap} map
 * @param {number} most
 * @param {Pick<InputContext, 'drafts'>} context
 * @param {Pick<InputActions, 'draft'>} actions
 */
function large(map, most, context, actions) {
  const { name, parameter, numbers, kind } = map;
  const { columns } = parameter;
  const grid = {
    name: `map:${kind}`,
    caption: name,
    corner: nothing,
    rows: parameter.rows,
    rowNoun: words.row,
    rowHead: (/** @type {number} */ row) => row + 1,
    columns: Array.from({ length: columns }, (_, column) => ({
      head: parameter.vector ? nothing : column + 1,
      cell: (/** @type {number} */ row) => html`<span class="number">${signed(numbers[row * columns + column])}</span>`,
    })),
  };
  return html`${picture({
      numbers,
      across: acrossOf(map),
      down: downOf(map),
      most,
      kind,
      chosen: map.chosen,
      label: words.map(name, parameter, format(most)),
      press: map.press,
    })}
    <details>
      <summary>${words.asTable}</summary>
      ${disclosed(() => gridView(grid, context, actions))}
    </details>`;
}

/** The scale, printed. @param {number} most */
function legend(most) {
  const shades = [-1, -0.5, 0, 0.5, 1].map((share) => shadeOf(share, 1));
  return html`<p class="legend">
    <span class="number">${format(-most)}</span>
    ${shades.map(({ level, sign }) => html`<span class="swatch ${sign}" data-level=${level}></span>`)}
    <span class="number">${signed(most)}</span>
  </p>`;
}

