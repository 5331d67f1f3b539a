// One group of weights: a table of single columns, or a matrix each.

import { html, nothing } from 'lit';

import { fitting } from '../../input/parameters.js';
import { weights as words } from '../../words/en/input.js';
import { valueOf } from '../fields/context.js';
import { gridView } from '../fields/grid.js';
import { numberField } from '../fields/number.js';
import { refusalView } from '../fields/refusal.js';
import { symbol } from '../fields/symbols.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */
/** @typedef {import('./groups.js').Group} Group */
/** @typedef {import('../../core.js').GraphParameter} GraphParameter */

const mostOpen = 40;
const mostSide = 8;

/**
 * @param {Group} group
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function groupView(group, context, actions) {
  const [title, hint] = words.groups[group.key];
  const { parameters } = group;
  const count = parameters.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const [{ rows, columns }] = parameters;
  return html`<details class="group" ?open=${count <= mostOpen}>
    <summary>
      <span class="group-title">${title}</span>
      <span class="hint">${hint}</span>
      <span class="hint size">${rows * columns === 1 ? nothing : words.size(rows, columns)}</span>
    </summary>
    ${content(group, context, actions)}
    ${refusalView(context, (control) => parameters.some(({ name }) => control.startsWith(`${name}[`)))}
    ${resets(parameters, context, actions)}
  </details>`;
}

/**
 * @param {Group} group
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function content(group, context, actions) {
  const { parameters, key } = group;
  const fits = parameters.every(({ rows, columns }) => Math.max(rows, columns) <= mostSide);
  if (key === 'gates' && parameters[0].rows === 1) return gateTable(parameters, context, actions);
  if (parameters.every(({ columns }) => columns === 1)) return columnTable(group, context, actions);
  if (fits) {
    const each = parameters.map((parameter) => matrix(parameter, context, actions));
    return html`<div class="matrices">${each}</div>`;
  }
  const name = `weights:${key}`;
  const chosen = parameters.find((one) => one.name === context.drafts[name]) ?? parameters[0];
  return html`${parameters.length === 1 ? nothing : chooser(parameters, chosen, name, actions)}
  ${matrix(chosen, context, actions)}`;
}

/**
 * Vectors, and matrices of one column, side by side.
 * @param {Group} group
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function columnTable({ key, places, parameters }, context, actions) {
  const [{ rows }] = parameters;
  const rowNoun = key === 'readout' ? words.output : words.unit;
  const column = (/** @type {GraphParameter | undefined} */ parameter) => ({
    head: parameter ? symbolOf(parameter) : nothing,
    cell: (/** @type {number} */ row) =>
      parameter ? entry(parameter, row, 0, context, actions) : html`<span class="empty"></span>`,
  });
  const grid = {
    name: `weights:${key}`,
    caption: words.groups[key][0],
    corner: rows === 1 ? nothing : rowNoun,
    rows,
    rowNoun,
    rowHead: rows === 1 ? undefined : (/** @type {number} */ row) => row + 1,
    columns: places.map(column),
  };
  return gridView(grid, context, actions);
}

/**
 * The gates' own recurrence where each has one weight: from the gate of a column, to that of a row.
 * @param {GraphParameter[]} parameters
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function gateTable(parameters, context, actions) {
  const to = [...new Set(parameters.map(({ subscript }) => subscript[1]))];
  const from = [...new Set(parameters.map(({ subscript }) => subscript[0]))];
  const named = (/** @type {string} */ subscript) =>
    /** @type {GraphParameter} */ (parameters.find((one) => one.subscript === subscript));
  const grid = {
    name: 'weights:gates',
    caption: words.groups.gates[0],
    corner: nothing,
    rows: to.length,
    rowNoun: 'row',
    rowHead: (/** @type {number} */ row) => html`${words.to} ${symbol(to[row])}`,
    columns: from.map((gate) => ({
      head: html`${words.from} ${symbol(gate)}`,
      cell: (/** @type {number} */ row) => entry(named(gate + to[row]), 0, 0, context, actions),
    })),
  };
  return gridView(grid, context, actions);
}

/**
 * @param {GraphParameter} parameter
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function matrix(parameter, context, actions) {
  const { name, rows, columns } = parameter;
  const grid = {
    name: `weights:${name}`,
    caption: name,
    corner: symbolOf(parameter),
    rows,
    rowNoun: 'row',
    rowHead: (/** @type {number} */ row) => row + 1,
    columns: Array.from({ length: columns }, (_, column) => ({
      head: parameter.vector ? nothing : column + 1,
      cell: (/** @type {number} */ row) => entry(parameter, row, column, context, actions),
    })),
  };
  return html`<div class="matrix">${gridView(grid, context, actions)}</div>`;
}

/**
 * @param {GraphParameter} parameter
 * @param {number} row
 * @param {number} column
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function entry(parameter, row, column, context, actions) {
  const { name, columns } = parameter;
  const field = {
    control: `${name}[${row}][${column}]`,
    label: words.entry(name, row, column, parameter),
    number: context.weights(name)[row * columns + column],
    apply: (/** @type {number} */ number) => actions.edit(name, row, column, number),
  };
  return numberField(field, context, actions);
}

/**
 * @param {GraphParameter[]} parameters
 * @param {GraphParameter} chosen
 * @param {string} name
 * @param {InputActions} actions
 */
function chooser(parameters, chosen, name, actions) {
  return html`<select
    class="pager"
    aria-label=${words.choose}
    .value=${chosen.name}
    @change=${(/** @type {Event} */ event) => actions.draft(name, valueOf(event))}
  >
    ${parameters.map(
      (parameter) =>
        html`<option value=${parameter.name} ?selected=${parameter === chosen}>
          ${parameter.name}
        </option>`,
    )}
  </select>`;
}

/**
 * @param {GraphParameter[]} parameters
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function resets(parameters, { settings }, actions) {
  const edited = fitting(settings.edits, settings);
  const touched = parameters.filter(({ name }) => name in edited);
  if (touched.length === 0) return nothing;
  return html`<div class="row">
    ${touched.map(
      (parameter) =>
        html`<button
          type="button"
          class="small"
          aria-label=${words.resetOne(parameter.name)}
          @click=${() => actions.reset(parameter.name)}
        >
          ${words.resetShort} ${symbolOf(parameter)}
        </button>`,
    )}
  </div>`;
}

/** @param {GraphParameter} parameter */
function symbolOf({ letter, subscript }) {
  return symbol(letter, subscript === '' ? undefined : subscript);
}
