// The table: one row for each loss, one column for each step, one log scale for all cells. A picture
// of cells with one tab stop, from which the arrow keys go on; and the same numbers as a table.

import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { cellAt } from '../../../layout/sources.js';
import { isSame, numberAt, silenceOf } from '../../../sources.js';
import { powerOfTen } from '../../../format.js';
import { drawErrors, errorsSvg } from '../../../whole.js';
import { plot as plotWords } from '../../../words/en/plot.js';
import { sources as words } from '../../../words/en/studies/sources.js';
import { drawn } from '../../chart/canvas.js';
import { disclosed } from '../../chart/disclosed.js';
import { styleOf } from '../../chart/style.js';
import { howto } from '../../howto.js';

/** @typedef {import('../sources.js').Asked} Asked */
/** @typedef {import('../../../layout/sources.js').Grid} Grid */
/** @typedef {{ s: number, t: number }} Cell */

/** In milliseconds: while a number is dragged there is no time to draw at every move. */
const pauseWhileDragged = 100;

/**
 * @param {Asked} asked
 * @param {(cell: Cell) => unknown} choose
 */
export function errorTable(asked, choose) {
  const { layout, sources, J, node } = asked;
  const { T, s, t } = sources;
  const at = (/** @type {PointerEvent} */ event) => cellAt(layout, T, { x: event.offsetX, y: event.offsetY });
  return html`<div class="error-table">
    <canvas
      class="cells"
      role="slider"
      tabindex="0"
      aria-label=${words.table(J, node)}
      aria-valuemin="0"
      aria-valuemax=${T * T - 1}
      aria-valuenow=${(s - 1) * T + t - 1}
      aria-valuetext=${said(asked, { s, t })}
      data-entry=${(s - 1) * T + t - 1}
      data-s=${s}
      data-t=${t}
      data-number=${String(numberAt(sources, s, t).kept)}
      .shape=${{ across: T, down: T }}
      .choose=${(/** @type {number} */ entry) => choose(flowAt(entry, T))}
      ${guard(drawnFrom(asked), () => drawn({
        draw: drawing(asked),
        size: { width: layout.width, height: layout.tableHeight },
        ...(asked.scene.view.isDragged && { pause: pauseWhileDragged }),
      }))}
      @click=${(/** @type {PointerEvent} */ event) => {
        const cell = at(event);
        if (cell !== undefined) choose(cell);
      }}
      @pointermove=${(/** @type {PointerEvent} */ event) => light(event, asked, at(event))}
      @pointerleave=${(/** @type {PointerEvent} */ event) => light(event, asked, undefined)}
    ></canvas>
    <svg class="marks" viewBox="0 0 ${layout.width} ${layout.tableHeight}" width=${layout.width} height=${layout.tableHeight} aria-hidden="true">
      ${cross(layout.grid, { s, t }, T, 'chosen')} ${cross(layout.grid, { s, t }, T, 'pointed')}
    </svg>
  </div>`;
}

/**
 * What the picture is drawn from: many cells are not drawn anew because another one is chosen.
 * @param {Asked} asked
 */
function drawnFrom({ scene: { view, graph }, sources: { errors, kept, sums, kind, isWhole, leftOut, silent } }) {
  return [errors, kept, sums, kind, isWhole, leftOut.join(), silent.join(), view.theme, graph];
}

/**
 * The cell of an entry, or the last of its row where there is no flow.
 * @param {number} entry row by row
 * @param {number} T
 * @returns {Cell}
 */
function flowAt(entry, T) {
  const s = Math.floor(entry / T) + 1;
  return { s, t: Math.min((entry % T) + 1, s) };
}

/** @param {Asked} asked @returns {import('../../../../pkg/whole/deltascope.js').ErrorLook} */
function lookOf({ layout, sources, scale, J, node }) {
  const steps = Array.from({ length: sources.T }, (_, index) => index + 1);
  return {
    grid: layout.grid,
    scale: { least: scale?.least ?? -1, most: scale?.most ?? 0 },
    kind: sources.kind,
    leftOut: [...sources.leftOut, ...sources.silent],
    rows: [...steps.map((s) => words.loss(J, s)), sources.isWhole ? words.sum(node) : words.partialSum],
    columns: steps.map((t) => words.block(node, t)),
  };
}

/** @param {Asked} asked @returns {import('../../chart/canvas.js').Drawing['draw']} */
function drawing(asked) {
  const { errors, kept, sums } = asked.sources;
  return (canvas, style) => {
    drawErrors(canvas, errors, kept, sums, lookOf(asked), style);
    return [];
  };
}

/**
 * What is said of a cell.
 * @param {Asked} asked
 * @param {Cell} cell
 */
function said({ sources, J, node, write }, { s, t }) {
  return words.cell(J, node, s, t, written({ sources, write }, { s, t }));
}

/**
 * The number of a cell, and what a shortened way back makes of it.
 * @param {Pick<Asked, 'sources' | 'write'>} asked
 * @param {Cell} cell
 */
function written({ sources, write }, { s, t }) {
  const silence = silenceOf(sources, s);
  if (silence !== undefined) return words.silence[silence];
  const { error, kept } = numberAt(sources, s, t);
  if (isSame(error, kept)) return write(error);
  return kept === 0 ? words.cellLost(write(error)) : words.cellChanged(write(error), write(kept));
}

/**
 * A cell with its row and its column.
 * @param {Grid} grid
 * @param {Cell} cell
 * @param {number} T
 * @param {'chosen' | 'pointed'} kind
 */
function cross({ left, top, width, height, sum }, { s, t }, T, kind) {
  const [x, y] = [left + (t - 1) * width, top + (s - 1) * height];
  return svg`<g class="cross ${kind}">
    <rect class="row" x=${left - 1} y=${y - 1} width=${s * width + 1} height=${height + 1}></rect>
    <rect class="column" x=${x - 1} y=${top + (t - 1) * height - 1} width=${width + 1} height=${sum + height - top - (t - 1) * height + 1}></rect>
    <rect class="cell" x=${x - 1} y=${y - 1} width=${width + 1} height=${height + 1}></rect>
  </g>`;
}

/**
 * Lights the row and the column of the cell under the pointer, and says its number below. What is
 * pointed at is no state: nothing is drawn anew.
 * @param {PointerEvent} event
 * @param {Asked} asked
 * @param {Cell | undefined} cell
 */
function light({ currentTarget }, asked, cell) {
  const marks = /** @type {SVGElement} */ (/** @type {Element} */ (currentTarget).nextElementSibling);
  const group = /** @type {SVGGElement} */ (marks.querySelector('.pointed'));
  const told = /** @type {HTMLElement} */ (marks.closest('.heat')?.querySelector('.told-at'));
  group.toggleAttribute('data-there', cell !== undefined);
  told.textContent = cell === undefined ? '' : said(asked, cell);
  if (cell === undefined) return;
  const { left, top, width, height, sum } = asked.layout.grid;
  const [x, y] = [left + (cell.t - 1) * width, top + (cell.s - 1) * height];
  const [row, column, one] = group.children;
  const put = (/** @type {Element} */ element, /** @type {Record<string, number>} */ box) => {
    for (const [name, value] of Object.entries(box)) element.setAttribute(name, String(value));
  };
  put(row, { x: left - 1, y: y - 1, width: cell.s * width + 1 });
  put(column, { x: x - 1, y: top + (cell.t - 1) * height - 1, height: sum + height - top - (cell.t - 1) * height + 1 });
  put(one, { x: x - 1, y: y - 1 });
}

/**
 * The scale, printed, how the table is read, its numbers as a table, and its picture as a file.
 * @param {Asked} asked
 * @param {import('../sources.js').StudyActions} actions
 */
export function legend(asked, actions) {
  const { scene, scale, sources } = asked;
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const sentences = [
    words.howto.table,
    sources.kind === 'signed' ? words.howto.signed : '',
    sources.isShortened ? words.howto.shortened : '',
  ];
  return html`${scale === undefined
      ? nothing
      : html`<p class="legend" aria-hidden="true">
          <span class="number">${powerOfTen(scale.least)}</span>
          ${shares.map((share) => html`<span class="swatch negative" data-level=${Math.ceil(share * 7) + 1}></span>`)}
          <span class="number">${powerOfTen(scale.most)}</span> <span class="hint">${words.scale}</span>
        </p>`}
    ${howto(scene, sentences.filter((sentence) => sentence !== '').join(' '))}
    <div class="row">
      <details>
        <summary>${words.asTable}</summary>
        ${disclosed(() => numbers(asked))}
      </details>
      <button class="link" @click=${(/** @type {Event} */ event) => save(event, asked, actions)}>${plotWords.save}</button>
    </div>`;
}

/**
 * @param {Event} event
 * @param {Asked} asked
 * @param {import('../sources.js').StudyActions} actions
 */
function save({ currentTarget }, asked, { saveChart }) {
  const { layout, sources: { errors, kept, sums }, J, node } = asked;
  const canvas = /** @type {Element} */ (currentTarget).closest('.heat')?.querySelector('canvas');
  const style = styleOf(/** @type {HTMLCanvasElement} */ (canvas), 1);
  saveChart(words.fileName, errorsSvg(errors, kept, sums, lookOf(asked), layout.width, layout.tableHeight, style), words.table(J, node));
}

/** @param {Asked} asked */
function numbers(asked) {
  const { sources: { T, sums, isWhole }, J, node, write } = asked;
  const steps = Array.from({ length: T }, (_, index) => index + 1);
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.asTable}>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${words.from}</th>
          ${steps.map((t) => html`<th scope="col">${words.block(node, t)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${steps.map((s) => html`<tr>
          <th scope="row">${words.loss(J, s)}</th>
          ${steps.map((t) => html`<td>${t > s ? nothing : written(asked, { s, t })}</td>`)}
        </tr>`)}
        <tr>
          <th scope="row">${isWhole ? words.sum(node) : words.partialSum}</th>
          ${steps.map((t) => html`<td>${write(sums[t - 1])}</td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
}
