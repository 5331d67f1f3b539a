// The V: how far ΔJ/ε is from the true derivative over ε, as a chart and as a table.

import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { significant } from '../../format.js';
import { swept } from '../../tools/measuring.js';
import { sweep as words } from '../../words/en/opened.js';
import { drawn } from '../chart/canvas.js';
import { disclosed } from '../chart/disclosed.js';
import { howto } from '../howto.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../../pkg/whole/deltascope.js').Quantity} Quantity */
/** @typedef {import('../../../pkg/whole/deltascope.js').Sweep} Sweep */

/**
 * Measured anew only where the number or what it hangs on has changed.
 * @param {Scene} scene
 * @param {Quantity} quantity
 */
export function sweepFigure(scene, quantity) {
  const { epsilon, theme, hide } = scene.view;
  return guard([scene.run, JSON.stringify(quantity), epsilon, theme, hide.includes('howto')], () => {
    const measured = swept(scene.whole, quantity);
    return measured === undefined ? html`<p class="told">${words.tooLarge}</p>` : figure(scene, quantity, measured);
  });
}

/**
 * @param {Scene} scene
 * @param {Quantity} quantity
 * @param {Sweep} measured
 */
function figure(scene, quantity, measured) {
  const { whole, view, goal } = scene;
  const selection = { quantity, epsilon: view.epsilon, labels: words.lines };
  const drawing = {
    draw(/** @type {HTMLCanvasElement} */ canvas, /** @type {import('../chart/canvas.js').Style} */ style) {
      whole.drawSweep(canvas, selection, style);
      return [];
    },
  };
  return html`<figure class="chart sweep">
    <canvas role="img" aria-label=${description(goal, measured, view.epsilon)} ${drawn(drawing)}></canvas>
    ${howto(scene, words.howto(goal))}
    <figcaption>${words.truth(significant(measured.truth, 8, 'always'))}</figcaption>
    <details>
      <summary>${words.caption(goal)} – ${words.asTable}</summary>
      ${disclosed(() => table(goal, measured))}
    </details>
  </figure>`;
}

/**
 * What the chart shows, and the gap at the ε nearest to the chosen one.
 * @param {import('../../words/en/letters.js').Letter} goal
 * @param {Sweep} measured
 * @param {number} epsilon
 */
function description(goal, { points }, epsilon) {
  const best = points.reduce((least, point) => (point.oneSidedGap < least.oneSidedGap || Number.isNaN(least.oneSidedGap) ? point : least));
  const distance = (/** @type {{ epsilon: number }} */ point) => Math.abs(Math.log(point.epsilon / Math.abs(epsilon)));
  const nearest = points.reduce((near, point) => (distance(point) < distance(near) ? point : near));
  return words.description(goal, {
    best: significant(best.epsilon, 2),
    gap: significant(best.oneSidedGap, 2),
    epsilon: significant(nearest.epsilon, 2),
    now: significant(nearest.oneSidedGap, 2),
  });
}

/** @param {import('../../words/en/letters.js').Letter} goal @param {Sweep} measured */
function table(goal, { points }) {
  const { columns } = words;
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.table}>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${columns.epsilon}</th>
          <th scope="col">${columns.oneSided(goal)}</th>
          <th scope="col">${columns.oneSidedGap}</th>
          <th scope="col">${columns.twoSided}</th>
          <th scope="col">${columns.twoSidedGap}</th>
        </tr>
      </thead>
      <tbody>
        ${points.map(
          (point) => html`<tr>
            <th scope="row">${significant(point.epsilon, 2)}</th>
            <td>${significant(point.oneSided, 6, 'always')}</td>
            <td>${significant(point.oneSidedGap, 2)}</td>
            <td>${significant(point.twoSided, 6, 'always')}</td>
            <td>${significant(point.twoSidedGap, 2)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
