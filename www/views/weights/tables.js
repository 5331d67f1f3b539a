// The tables in which weights are shown and edited.

import { html, nothing } from 'lit';

import { page, weights as words } from '../../words/en/input.js';
import { weightLetter } from '../../words/en/letters.js';
import { gridView } from '../fields/grid.js';
import { numberField } from '../fields/number.js';
import { symbol, symbolOf } from '../symbols.js';
import { partsOf } from './groups.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */
/** @typedef {import('./groups.js').Group} Group */
/** @typedef {import('../../core.js').GraphParameter} GraphParameter */

/**
 * Vectors, and matrices of one column, side by side.
 * @param {Group} group
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function columnTable({ key, places, parameters }, context, actions) {
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
export function gateTable(parameters, context, actions) {
  const to = [...new Set(parameters.map((parameter) => partsOf(parameter)[1]))];
  const from = [...new Set(parameters.map((parameter) => partsOf(parameter)[0]))];
  const named = (/** @type {string} */ parts) =>
    /** @type {GraphParameter} */ (parameters.find((one) => partsOf(one) === parts));
  const grid = {
    name: 'weights:gates',
    caption: words.groups.gates[0],
    corner: nothing,
    rows: to.length,
    rowNoun: page.row,
    rowHead: (/** @type {number} */ row) => html`${words.to} ${symbol(to[row])}`,
    columns: from.map((gate) => ({
      head: html`${words.from} ${symbol(gate)}`,
      cell: (/** @type {number} */ row) => entry(named(gate + to[row]), 0, 0, context, actions),
    })),
  };
  return gridView(grid, context, actions);
}

/**
 * One matrix, or a vector as a column.
 * @param {GraphParameter} parameter
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function matrix(parameter, context, actions) {
  const { name, rows, columns } = parameter;
  const grid = {
    name: `weights:${name}`,
    caption: weightLetter(parameter),
    corner: symbolOf(parameter),
    rows,
    rowNoun: page.row,
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
    label: words.entry(weightLetter(parameter), row, column, parameter),
    number: context.weights(name)[row * columns + column],
    apply: (/** @type {number} */ number) => actions.edit(name, row, column, number),
  };
  return numberField(field, context, actions);
}
