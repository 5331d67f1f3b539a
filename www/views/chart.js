// The branches of the chosen node's δ over all t that the walk has reached: a small chart, and the
// same numbers as a table.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../format.js';
import { chart as words } from '../words/en/chart.js';
import { drawn } from './chart/canvas.js';
import { disclosed } from './chart/disclosed.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */

/**
 * @typedef {object} Picture
 * @property {string} node whose δ adds up
 * @property {number} from the first t at which it is known
 * @property {GraphEdge[]} roads its branches
 * @property {number} decimals
 */

/**
 * Nothing at first sight, where one question stands alone, and nothing before error has come back.
 * @param {Scene} scene
 * @param {{ showBlock: (t: number) => void }} actions
 */
export function chart(scene, actions) {
  const node = chosenNode(scene);
  const from = firstKnown(scene, node);
  if (scene.view.question || from > scene.sizes.T) return nothing;
  const picture = { node, from, roads: scene.roads(node), decimals: 4 };
  picture.decimals = commonDecimals(steps(scene, picture).flatMap((t) => amounts(scene, picture, t)));
  return html`<figure class="chart">
    <canvas role="img" aria-label=${description(scene, picture)} ${drawn(drawing(scene, picture, actions))}></canvas>
    <details>
      <summary>${words.caption(node, picture.roads.length)} – ${words.asTable}</summary>
      ${disclosed(() => table(scene, picture))}
    </details>
  </figure>`;
}

/**
 * The node that the reader chose, or the one that carries error through time.
 * @param {Scene} scene
 */
function chosenNode(scene) {
  const { selected } = scene.view;
  if (selected !== null && scene.roads(selected).length > 0) return selected;
  return scene.graph.model === 'lstm' ? 'c' : 'h';
}

/**
 * The first t from which on the walk has reached δ; T + 1 where it has reached none.
 * @param {Scene} scene
 * @param {string} node
 */
function firstKnown(scene, node) {
  let from = scene.sizes.T + 1;
  while (from > 1 && scene.deltaKnown(node, from - 1)) from -= 1;
  return from;
}

/**
 * @param {Scene} scene
 * @param {Picture} picture
 */
function steps(scene, { from }) {
  return Array.from({ length: scene.sizes.T - from + 1 }, (_, index) => from + index);
}

/**
 * The amount of each branch at t, and their sum.
 * @param {Scene} scene
 * @param {Picture} picture
 * @param {number} t
 */
function amounts(scene, { node, roads }, t) {
  const component = scene.shown(node);
  return [...roads.map((road) => scene.contributions(road, t)), scene.deltas(node, t)].map(
    (vector) => vector[component],
  );
}

/**
 * @param {Scene} scene
 * @param {Picture} picture
 */
function roadWords(scene, { node, roads }) {
  return roads.map(({ branch, target, lag }) => ({
    node,
    branch,
    target: scene.graph.nodes[target].name,
    lag,
  }));
}

/**
 * @param {Scene} scene
 * @param {Picture} picture
 */
function description(scene, picture) {
  const { node, from, roads, decimals } = picture;
  const t = Math.max(scene.view.t, from);
  const labels = [...roadWords(scene, picture).map(words.label), words.delta(node)];
  const numbers = amounts(scene, picture, t);
  return words.description({
    node,
    from,
    last: scene.sizes.T,
    t,
    count: roads.length,
    amounts: labels.map((label, index) => `${label} ${signed(numbers[index], decimals)}`).join(', '),
  });
}

/**
 * @param {Scene} scene
 * @param {Picture} picture
 * @param {{ showBlock: (t: number) => void }} actions
 * @returns {import('./chart/canvas.js').Drawing}
 */
function drawing(scene, picture, actions) {
  const { node, from } = picture;
  const { T } = scene.sizes;
  const selection = {
    node,
    component: scene.shown(node),
    from,
    shown: scene.view.t,
    branches: roadWords(scene, picture).map((road) => ({ name: road.branch, label: words.label(road) })),
    sum: words.delta(node),
  };
  return {
    draw: (canvas, ratio) => scene.run.drawBranches(canvas, selection, styleOf(canvas, ratio)),
    press(x, { 0: first, 1: last }) {
      const part = first === last ? 0 : (x - first) / (last - first);
      actions.showBlock(Math.min(Math.max(Math.round(1 + part * (T - 1)), 1), T));
    },
  };
}

/**
 * The colours and the type of the chart's surroundings.
 * @param {HTMLCanvasElement} canvas
 * @param {number} pixelRatio
 * @returns {import('../../pkg/deltascope.js').ChartStyle}
 */
function styleOf(canvas, pixelRatio) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.lineJoin = 'round';
  const style = getComputedStyle(canvas);
  // A canvas gives back whatever CSS calls a colour as #rrggbb.
  const colour = (/** @type {string} */ name) => {
    context.fillStyle = style.getPropertyValue(name);
    return parseInt(String(context.fillStyle).slice(1), 16);
  };
  return {
    ink: colour('--ink'),
    error: colour('--error'),
    muted: colour('--muted'),
    edge: colour('--edge'),
    line: colour('--line'),
    paper: colour('--paper'),
    fontFamily: style.fontFamily,
    fontSize: parseFloat(style.fontSize),
    pixelRatio,
  };
}

/**
 * @param {Scene} scene
 * @param {Picture} picture
 */
function table(scene, picture) {
  const { node, decimals } = picture;
  const columns = [...roadWords(scene, picture).map(words.column), words.delta(node)];
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.table(node)}>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${words.step}</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${steps(scene, picture).map(
          (t) => html`<tr>
            <th scope="row">${t}</th>
            ${amounts(scene, picture, t).map((amount) => html`<td>${signed(amount, decimals)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
