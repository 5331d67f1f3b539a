// The block that the node belongs to, small and without numbers: where one is, and the way back.

import { html, svg } from 'lit';

import { block, stageSize } from '../../layout/metrics.js';
import { pathOf } from '../../layout/points.js';
import { near as words } from '../../words/en/distance.js';
import { layoutIn } from '../stage/picture.js';

/** @typedef {import('../../scene.js').Scene} Scene */

/**
 * @param {Scene} scene
 * @param {import('../near.js').Place} place
 * @param {import('../near.js').NearActions} actions
 */
export function map(scene, { node, t }, actions) {
  const { blocks, nodes, lanes } = layoutIn(scene);
  const wires = lanes.map(({ forward, corner }) => (forward === undefined ? '' : pathOf(forward, corner))).join('');
  return html`<button class="map" aria-label=${words.back} title=${words.back} @click=${actions.farther}>
    <svg viewBox="0 0 ${stageSize.width} ${stageSize.height}" aria-hidden="true">
      ${blocks.filter(({ exists }) => exists).map(({ x }) => svg`<rect class="ground" x=${x} y=${block.top} width=${block.width} height=${block.bottom - block.top} rx="18"></rect>`)}
      <path class="wires" d=${wires}></path>
      ${nodes.map(({ name, t: time, body }) => svg`<rect
        class=${name === node && time === t ? 'here' : 'other'}
        x=${body.left}
        y=${body.top}
        width=${body.right - body.left}
        height=${body.bottom - body.top}
        rx=${Math.min(body.right - body.left, body.bottom - body.top) / 2}
      ></rect>`)}
    </svg>
  </button>`;
}
