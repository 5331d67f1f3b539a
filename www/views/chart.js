// The branches of the chosen node's δ over all t that the walk has reached: a small chart, and the
// same numbers as a table.

import { html, nothing } from 'lit';

import { signed } from '../format.js';
import { chart as words } from '../words/en/chart.js';
import { atRest } from './at-rest.js';
import { drawn } from './chart/canvas.js';
import { disclosed } from './chart/disclosed.js';
import { pictureOf } from './chart/picture.js';
import { table } from './chart/table.js';
import { howto } from './howto.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('./chart/picture.js').Picture} Picture */

export { chart as styles } from '../styles/chart.js';

/** @typedef {{ showBlock: (t: number) => void }} ChartActions */

/** In milliseconds: while a number is dragged there is no time to draw at every move, only when it rests. */
const pauseWhileDragged = 100;

/**
 * Nothing at first sight, where one question stands alone, and nothing before error has come back.
 * @param {Scene} scene
 * @param {ChartActions} actions
 */
export function chart(scene, actions) {
  const picture = scene.view.question ? undefined : pictureOf(scene);
  if (picture === undefined) return nothing;
  return html`<figure class="chart">
    <canvas
      role="img"
      aria-label=${atRest(scene, () => description(scene.node(picture.node), picture, scene.view.t))}
      ${drawn({ ...drawing(scene, picture, actions), ...(scene.view.isDragged && { pause: pauseWhileDragged }) })}
    ></canvas>
    ${howto(scene, words.howto)}
    <details>
      <summary>${words.caption(scene.node(picture.node), picture.roads.length)} – ${words.asTable}</summary>
      ${disclosed(() => table(scene.node(picture.node), picture))}
    </details>
  </figure>`;
}

/**
 * What the chart shows, and the amounts at the shown step or the known one nearest to it.
 * @param {import('../core.js').GraphNode} node
 * @param {Picture} picture
 * @param {number} shown
 */
function description(node, { roads, steps, amounts, decimals }, shown) {
  const [from, last] = [steps[0], steps[steps.length - 1]];
  const t = Math.max(shown, from);
  const labels = [...roads.map(words.label), words.delta(node)];
  const numbers = amounts(t).map((amount) => signed(amount, decimals()));
  const list = labels.map((label, index) => `${label} ${numbers[index]}`).join(', ');
  return words.description({ node, from, last, t, count: roads.length, amounts: list });
}

/**
 * @param {Scene} scene
 * @param {Picture} picture
 * @param {ChartActions} actions
 * @returns {import('./chart/canvas.js').Drawing}
 */
function drawing(scene, { node, component, roads, steps }, actions) {
  const { T } = scene.sizes;
  const selection = {
    node,
    component,
    from: steps[0],
    shown: scene.view.t,
    branches: roads.map((road) => ({ name: road.branch, label: words.label(road), mark: road.rank })),
    sum: words.delta(scene.node(node)),
  };
  return {
    draw(canvas, style) {
      // Pointed joins would reach beyond the amounts.
      /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).lineJoin = 'round';
      return scene.whole.drawBranches(canvas, selection, style);
    },
    press(x, { 0: first, 1: last }) {
      const part = first === last ? 0 : (x - first) / (last - first);
      actions.showBlock(Math.min(Math.max(Math.round(1 + part * (T - 1)), 1), T));
    },
  };
}
