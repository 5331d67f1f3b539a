// A table of fields. A large one shows a page of rows and columns at a time.

import { html, nothing } from 'lit';

import { page as words } from '../../words/en/input.js';
import { select } from './select.js';

/** @typedef {import('./context.js').InputContext} InputContext */
/** @typedef {import('./context.js').InputActions} InputActions */

/**
 * @typedef {object} Column
 * @property {unknown} head
 * @property {(row: number) => unknown} cell the row counts from 0
 * @property {boolean} [startsGroup]
 */

/**
 * @typedef {object} Grid
 * @property {string} name under which its page is kept
 * @property {string} caption for those who do not see the table
 * @property {unknown} corner
 * @property {number} rows
 * @property {string} rowNoun
 * @property {(row: number) => unknown} [rowHead]
 * @property {(row: number) => unknown} [tail] after the last column
 * @property {Column[]} columns
 * @property {number} [rowsShown]
 */

const most = 8;

/**
 * @param {Grid} grid
 * @param {Pick<InputContext, 'drafts'>} context
 * @param {Pick<InputActions, 'draft'>} actions
 */
export function gridView(grid, { drafts }, actions) {
  const rowsShown = grid.rowsShown ?? most;
  const fromRow = startOf(drafts[`${grid.name}:row`], grid.rows, rowsShown);
  const fromColumn = startOf(drafts[`${grid.name}:column`], grid.columns.length, most);
  const columns = grid.columns.slice(fromColumn, fromColumn + most);
  const rows = range(fromRow, Math.min(grid.rows, fromRow + rowsShown));
  const turn = (/** @type {string} */ axis) => (/** @type {string} */ to) =>
    actions.draft(`${grid.name}:${axis}`, to);
  return html`${pager(grid.rowNoun, grid.rows, rowsShown, fromRow, turn('row'))}
    ${pager(words.column, grid.columns.length, most, fromColumn, turn('column'))}
    <div class="grid-scroll">
      <table class="grid">
        <caption class="visually-hidden">
          ${grid.caption}
        </caption>
        ${headView(grid, columns)}
        <tbody>
          ${rows.map((row) => rowView(grid, columns, row))}
        </tbody>
      </table>
    </div>`;
}

/** @param {Grid} grid @param {Column[]} columns */
function headView({ corner, rowHead, tail }, columns) {
  return html`<thead>
    <tr>
      ${rowHead ? headCell(corner, '') : nothing}
      ${columns.map(({ head, startsGroup }) => headCell(head, startsGroup ? 'starts' : ''))}
      ${tail ? html`<td></td>` : nothing}
    </tr>
  </thead>`;
}

/** @param {unknown} head @param {string} kind */
function headCell(head, kind) {
  return head === nothing
    ? html`<td class=${kind}></td>`
    : html`<th scope="col" class=${kind}>${head}</th>`;
}

/** @param {Grid} grid @param {Column[]} columns @param {number} row */
function rowView({ rowHead, tail }, columns, row) {
  return html`<tr>
    ${rowHead ? html`<th scope="row">${rowHead(row)}</th>` : nothing}
    ${columns.map(
      ({ cell, startsGroup }) => html`<td class=${startsGroup ? 'starts' : ''}>${cell(row)}</td>`,
    )}
    ${tail ? html`<td>${tail(row)}</td>` : nothing}
  </tr>`;
}

/**
 * Which part of a long axis is shown; nothing where all of it is.
 * @param {string} noun
 * @param {number} count
 * @param {number} shown
 * @param {number} from
 * @param {(to: string) => void} turn
 */
function pager(noun, count, shown, from, turn) {
  if (count <= shown) return nothing;
  const starts = range(0, Math.ceil(count / shown)).map((index) => index * shown);
  return select({
    kind: 'pager',
    label: words.label(noun),
    options: starts.map((start) => [String(start), words.range(noun, start + 1, Math.min(count, start + shown), count)]),
    chosen: String(from),
    choose: turn,
  });
}

/**
 * @param {string | undefined} draft
 * @param {number} count
 * @param {number} shown
 */
function startOf(draft, count, shown) {
  const start = Number(draft ?? 0);
  return start < count && count > shown ? start : 0;
}

/** @param {number} from @param {number} to */
function range(from, to) {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
