// A long sequence: |δ| of each state at every step, one small cell each, on one log scale. It is
// one slider, by key and by pointer.

import { html, nothing, svg } from 'lit';

import { powerOfTen } from '../../format.js';
import { cellsOf, historySize, logScale, stepAt } from '../../layout/history.js';
import { nodesAt } from '../../lens.js';
import { strip as words } from '../../words/en/page.js';
import { atRest } from '../at-rest.js';
import { valueOf } from '../fields/context.js';
import { howto } from '../howto.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/history.js').Cell} Cell */
/** @typedef {NonNullable<ReturnType<typeof logScale>>} Scale */

/**
 * @typedef {object} Row
 * @property {string} state
 * @property {(number | undefined)[]} sizes |δ| by step, from t = 1; undefined: not known yet
 */

/**
 * @param {Scene} scene
 * @param {import('../../lens.js').Route | undefined} route the marked one
 * @param {{ showBlock: (t: number) => void }} actions
 */
export function history(scene, route, actions) {
  const { T } = scene.sizes;
  const { t } = scene.view;
  const rows = rowsOf(scene);
  const scale = logScale(rows.flatMap(({ sizes }) => sizes.filter((size) => size !== undefined)));
  const { width, row, gap } = historySize;
  const height = rows.length * (row + gap) - gap;
  const show = (/** @type {number} */ step) => step === t || actions.showBlock(step);
  const press = (/** @type {PointerEvent} */ event) => {
    if (event.buttons === 1) show(stepAt(partOf(event), T));
  };
  return html`<div class="strip history">
    <span class="states" aria-hidden="true">${rows.map(({ state }) => html`<span>${words.size(scene.node(state))}</span>`)}</span>
    <div class="cells">
      <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" @pointerdown=${press} @pointermove=${press}>
        <rect class="reach" width=${width} height=${height}></rect>
        ${route === undefined ? nothing : rows.map(({ state }, index) => routeView(route, state, index * (row + gap), T))}
        ${rows.map((shown, index) => rowView(shown, index * (row + gap), cellsOf(T), scale))}
        <rect class="chosen" x=${((t - 1) * width) / T} width=${width / T} height=${height}></rect>
      </svg>
      <input
        type="range"
        min="1"
        max=${T}
        aria-label=${words.history(rows.map(({ state }) => scene.node(state)))}
        aria-valuetext=${atRest(scene, () =>
          words.historyAt(t, T, rows.map(({ state, sizes }) => ({ state: scene.node(state), size: sizes[t - 1] }))))}
        .value=${String(t)}
        @input=${(/** @type {Event} */ event) => show(Number(valueOf(event)))}
      />
    </div>
    <span class="scale" aria-hidden="true">
      <span>${words.place(t, T)}</span>
      <span>${scale === undefined ? nothing : words.scale(powerOfTen(scale.least), powerOfTen(scale.most))}</span>
    </span>
    ${howto(scene, words.howto)}
  </div>`;
}

/** @param {Scene} scene @returns {Row[]} */
function rowsOf(scene) {
  const states = scene.graph.nodes.filter(({ state }) => state);
  return states.map(({ name }) => ({
    state: name,
    sizes: Array.from({ length: scene.sizes.T }, (_, index) =>
      scene.deltaKnown(name, index + 1)
        ? Math.abs(scene.deltas(name, index + 1)[scene.component])
        : undefined),
  }));
}

/**
 * Where the marked route passes a state.
 * @param {import('../../lens.js').Route} route
 * @param {string} state
 * @param {number} top
 * @param {number} T
 */
function routeView(route, state, top, T) {
  const pitch = historySize.width / T;
  const steps = Array.from({ length: T }, (_, index) => index + 1).filter((t) => nodesAt(route, t).includes(state));
  const cells = steps.map((t) => `M${(t - 1) * pitch},${top - 1}h${pitch}v${historySize.row + 2}h${-pitch}z`);
  return svg`<path class="band" d=${cells.join('')}></path>`;
}

/**
 * @param {Row} row
 * @param {number} top
 * @param {Cell[]} cells
 * @param {Scale | undefined} scale
 */
function rowView({ sizes }, top, cells, scale) {
  const bottom = top + historySize.row;
  const known = cells.map((cell) => ({ ...cell, size: largest(sizes.slice(cell.from - 1, cell.to)) }));
  const bars = known.map(({ x, width, size }) => {
    if (size === undefined) return '';
    const height = Math.max((scale?.share(size) ?? 0) * historySize.row, 1);
    return `M${x + width * 0.1},${bottom}v${-height}h${width * 0.8}v${height}z`;
  });
  const hollow = known.map(({ x, width, size }) =>
    size === undefined ? `M${x + width * 0.1},${top + 1}h${width * 0.8}V${bottom - 1}h${-width * 0.8}z` : '');
  return svg`<path class="unknown" d=${hollow.join('')}></path><path class="known" d=${bars.join('')}></path>`;
}

/** @param {(number | undefined)[]} sizes */
function largest(sizes) {
  return sizes.reduce((most, size) => (most === undefined || Number(size) > most ? size : most), undefined);
}

/** How far right in its element an event was, from 0 to 1. @param {PointerEvent} event */
function partOf({ clientX, currentTarget }) {
  const { left, width } = /** @type {Element} */ (currentTarget).getBoundingClientRect();
  return (clientX - left) / width;
}
