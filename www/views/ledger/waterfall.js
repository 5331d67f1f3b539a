// A sum as a table: one row for each term, its amount, and a bar that goes on where the last ended.

import { html, nothing, svg } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { ledger as words } from '../../words/en/page.js';
import { howto } from '../howto.js';
import { rowsInSight } from '../in-sight.js';
import { roundingLine } from '../rounding.js';

/**
 * @typedef {object} Row
 * @property {string} [branch] the branch's key, where the row is one of a δ
 * @property {string} [link] what it stands for, as linked elements name it
 * @property {unknown} label
 * @property {unknown} term
 * @property {unknown} [road] the way to the loss as chips, for narrow places
 * @property {number} amount
 * @property {string} [reason] why the amount is zero by construction
 * @property {boolean} [isMissing] whether it stands for what is not in the sum yet
 * @property {number} [cut] what the road would bring, where it is cut: its amount is then zero
 * @property {Measured} [measured] what a nudge says beside the amount
 * @property {() => void} [choose]
 * @property {() => void} [point] it is pointed at, or has the focus
 * @property {boolean} [isChosen]
 */

/**
 * @typedef {object} Measured
 * @property {number | undefined} quotient ΔJ/ε, where it was asked for
 * @property {string} ask what the button says that asks for it, for those who do not see the row
 * @property {() => void} measure
 */

/**
 * @typedef {object} Sum
 * @property {Row[]} rows
 * @property {number} total
 * @property {string} [link] what the total stands for, as linked elements name it
 * @property {string} [label] what the total is, where it is not simply the sum
 * @property {boolean} [isNoSum] whether the rows are not meant to add up to the total
 * @property {unknown} term
 * @property {'error' | 'value'} kind error is purple, and only error
 * @property {typeof words.columns} [columns] what the columns hold, in words
 * @property {Measured} [measured] beside the total; without it there is no such column
 * @property {string} [howto] how its bars are read, where that is more than usual
 * @property {boolean} [isDragged] whether a number is being dragged: rows out of sight then wait
 */

const width = 300;

/** @param {import('../../scene.js').Scene} scene @param {Sum} sum */
export function waterfall(scene, sum) {
  const decimals = commonDecimals([sum.total]);
  const scale = scaleOf(sum.rows.map((row) => row.amount));
  const { road, term, amount, bar: running } = sum.columns ?? words.columns;
  let before = 0;
  const rows = sum.rows.map((row) => {
    const start = before;
    before += row.amount;
    return () => rowView(row, start, scale, decimals);
  });
  return html`<table class="sum ${sum.kind}">
      <thead class=${sum.measured === undefined ? 'visually-hidden' : ''}>
        <tr>
          <th scope="col">${road}</th>
          <th scope="col">${term}</th>
          <th scope="col" class="amount">${amount}</th>
          ${sum.measured === undefined ? nothing : html`<th scope="col" class="measured">${words.measured}</th>`}
          <th scope="col">${running}</th>
        </tr>
      </thead>
      <tbody>
        ${rowsInSight(rows, sum.isDragged === true)}
      </tbody>
      <tfoot>
        <tr data-link=${sum.link ?? nothing} data-sum=${sum.kind === 'error' ? String(sum.total) : nothing}>
          <th scope="row" class="label">${sum.label ?? (sum.rows.length === 1 ? words.result : words.sum)}</th>
          <td class="term">${sum.term}</td>
          <td class="amount">${signed(sum.total, decimals)}</td>
          ${sum.measured === undefined ? nothing : measuredCell(sum.measured, decimals)}
          <td class="bar">${bar(0, sum.total, scale, 'total')}</td>
        </tr>
      </tfoot>
    </table>
    ${sum.isNoSum ? nothing : roundingLine(sum.rows.map(({ amount }) => amount), sum.total, decimals)}
    ${howto(scene, sum.howto ?? words.howto)}`;
}

/**
 * @param {Row} row
 * @param {number} start
 * @param {Scale} scale
 * @param {number} decimals
 */
function rowView(row, start, scale, decimals) {
  const classes = `${row.isChosen ? 'chosen' : ''} ${row.choose ? 'can-choose' : ''} ${row.cut === undefined ? '' : 'cut'}`;
  return html`<tr
    class=${classes}
    data-link=${row.link ?? nothing}
    data-branch=${row.branch ?? nothing}
    data-amount=${row.branch === undefined ? nothing : String(row.amount)}
    data-reason=${row.reason ?? nothing}
    data-cut=${row.cut === undefined ? nothing : String(row.cut)}
    @click=${row.choose ?? nothing}
    @pointerenter=${row.point ?? nothing}
    @focusin=${row.point ?? nothing}
  >
    <th scope="row" class="label">
      ${row.choose
        ? html`<button class="plain" aria-pressed=${row.isChosen ? 'true' : 'false'}>${row.label}</button>`
        : row.label}
    </th>
    <td class="term">${row.term}${row.road ?? nothing}</td>
    <td class="amount">${amountOf(row, decimals)}</td>
    ${row.measured === undefined ? nothing : measuredCell(row.measured, decimals)}
    <td class="bar">
      ${row.reason ?? (row.cut === undefined ? bar(start, row.amount, scale, kindOf(row)) : words.cut)}
    </td>
  </tr>`;
}

/** @param {Row} row @param {number} decimals */
function amountOf({ amount, reason, cut }, decimals) {
  if (reason !== undefined) return '0';
  return cut === undefined ? signed(amount, decimals) : html`<s>${signed(cut, decimals)}</s>`;
}

/**
 * @param {Measured} measured
 * @param {number} decimals
 */
function measuredCell({ quotient, ask, measure }, decimals) {
  const asks = (/** @type {Event} */ event) => {
    // The row itself would be chosen.
    event.stopPropagation();
    measure();
  };
  return html`<td class="measured" data-measured=${quotient === undefined ? nothing : String(quotient)}>
    ${quotient === undefined
      ? html`<button class="link" aria-label=${ask} @click=${asks}>${words.measure}</button>`
      : html`<span class="narrow">${words.measured}</span> ${signed(quotient, decimals)}`}
  </td>`;
}

/** @param {Row} row */
function kindOf({ amount, isMissing }) {
  if (isMissing) return 'missing';
  return amount < 0 ? 'negative' : 'positive';
}

/** @typedef {{ from: number, to: number }} Scale the least and the largest running sum */

/**
 * @param {number[]} amounts
 * @returns {Scale}
 */
function scaleOf(amounts) {
  let sum = 0;
  let [from, to] = [0, 0];
  for (const amount of amounts) {
    sum += amount;
    from = Math.min(from, sum);
    to = Math.max(to, sum);
  }
  return Number.isFinite(to - from) && to > from ? { from, to } : { from: -1, to: 1 };
}

/**
 * @param {number} start
 * @param {number} amount
 * @param {Scale} scale
 * @param {'negative' | 'positive' | 'missing' | 'total'} kind
 */
function bar(start, amount, scale, kind) {
  const along = (/** @type {number} */ number) =>
    ((number - scale.from) / (scale.to - scale.from)) * (width - 4) + 2;
  if (!Number.isFinite(start + amount)) return nothing;
  const [left, right] = [start, start + amount].map(along).sort((a, b) => a - b);
  const shape =
    amount === 0
      ? nothing
      : svg`<rect class=${kind} x=${left} width=${Math.max(right - left, 1.5)} y="4" height="10"></rect>`;
  return html`<svg viewBox="0 0 ${width} 18" preserveAspectRatio="none" aria-hidden="true">
    <path class="zero" d="M${along(0)},0V18"></path>
    ${shape}
  </svg>`;
}
