// A weight or its gradient as a heat map: a table of cells where they are few enough to be touched
// one by one, else a picture with the same numbers as a table.

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { format, signed } from '../../format.js';
import { weight as words } from '../../words/en/weight.js';
import { atRest } from '../at-rest.js';
import { disclosed } from '../chart/disclosed.js';
import { gridView } from '../fields/grid.js';
import { onCellKey } from './keys.js';
import { picture } from './picture.js';
import { mostOf, shadeOf } from './shade.js';

/** @typedef {import('../../core.js').GraphParameter} GraphParameter */
/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */

/**
 * @typedef {object} HeatMap
 * @property {import('../../scene.js').Scene} scene
 * @property {'value' | 'error'} kind a weight in ink, or a gradient in the colour of error
 * @property {string} name of what is shown, in words
 * @property {unknown} symbol
 * @property {unknown} hint
 * @property {GraphParameter} parameter
 * @property {ArrayLike<number>} numbers row by row
 * @property {number} chosen the entry that is looked at
 * @property {(entry: number) => unknown} cell what a cell holds
 * @property {(entry: number) => unknown[]} hangsOn what that hangs on, beside the shade and the chosen entry
 * @property {(entry: number) => unknown} choose an entry takes the focus, or is pressed
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
  const hasFields = isTable && kind === 'value';
  return html`<figure class="heat ${kind} ${hasFields ? 'fields' : ''}">
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

/**
 * A grid of one tab stop, the chosen entry, from which the arrow keys go on.
 * @param {HeatMap} map
 * @param {number} most
 */
function cells(map, most) {
  const { name, kind, numbers, choose } = map;
  const isSingle = numbers.length === 1;
  const [across, down] = [acrossOf(map), downOf(map)];
  return html`<div class="grid-scroll">
    <table
      class="cells"
      role=${isSingle ? nothing : 'grid'}
      aria-readonly=${isSingle || kind === 'value' ? nothing : 'true'}
      .shape=${{ across, down }}
      .choose=${choose}
    >
      <caption class="visually-hidden">${name}</caption>
      ${isSingle ? nothing : headRow(across, down)}
      <tbody>
        ${indices(down).map(
          (row) => html`<tr>
            ${down > 1 ? html`<th scope="row">${row + 1}</th>` : nothing}
            ${indices(across).map((column) => cellView(map, row * across + column, most))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** @param {number} across @param {number} down */
function headRow(across, down) {
  return html`<thead>
    <tr>
      ${down > 1 ? html`<td></td>` : nothing}
      ${indices(across).map((column) => html`<th scope="col">${column + 1}</th>`)}
    </tr>
  </thead>`;
}

/**
 * @param {HeatMap} map
 * @param {number} entry
 * @param {number} most
 */
function cellView(map, entry, most) {
  const { numbers, chosen, cell, hangsOn } = map;
  const { level, sign } = shadeOf(numbers[entry], most);
  if (numbers.length === 1) return html`<td class=${sign} data-level=${level}>${cell(entry)}</td>`;
  return guard([map.parameter, level, sign, chosen, ...hangsOn(entry)], () => oneOfMany(map, entry, { level, sign }));
}

/**
 * @param {HeatMap} map
 * @param {number} entry
 * @param {{ level: number, sign: string }} shade
 */
function oneOfMany(map, entry, { level, sign }) {
  const { chosen, cell, choose } = map;
  const isChosen = entry === chosen;
  return html`<td
    class="${sign} ${isChosen ? 'chosen' : ''}"
    data-level=${level}
    data-entry=${entry}
    tabindex=${isChosen ? 0 : -1}
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-label=${atRest(map.scene, () => said(map, entry))}
    @focus=${() => choose(entry)}
    @click=${() => choose(entry)}
    @keydown=${onCellKey}
  >${cell(entry)}</td>`;
}

/** @param {HeatMap} map @param {number} entry */
function said({ name, parameter, numbers }, entry) {
  return words.cell(words.entry(name, entry, parameter), signed(numbers[entry]));
}

/** @param {number} count */
function indices(count) {
  return Array.from({ length: count }, (_, index) => index);
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
      said: said(map, map.chosen),
      choose: map.choose,
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

