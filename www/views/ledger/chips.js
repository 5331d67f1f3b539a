// The road from a node to the loss as a chain of chips: the ledger's picture where space is narrow.

import { html, nothing, svg } from 'lit';

import { at } from '../../words/en/letters.js';
import { ofNode } from '../link-names.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */

/**
 * Follows the edge until several roads meet; from there on the rest of the way is written as …J.
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t
 */
export function chips(scene, edge, t) {
  const name = (/** @type {number} */ id) => scene.graph.nodes[id].name;
  const amount = Math.abs(scene.contributions(edge, t)[scene.shown(name(edge.source))]);
  const total = Math.abs(scene.deltas(name(edge.source), t)[scene.shown(name(edge.source))]);
  const share = total > 0 && Number.isFinite(amount) ? Math.min(amount / total, 1) : 0;
  /** @type {{ written: string, link: string | undefined }[]} */
  const stops = [stop(scene, edge.source, t)];
  let [node, time] = [edge.target, t + edge.lag];
  for (;;) {
    stops.push(stop(scene, node, time));
    const onward = scene.graph.edges.filter((next) => next.source === node);
    if (onward.length === 0) break;
    if (onward.length > 1) {
      stops.push({ written: '…J', link: undefined });
      break;
    }
    [node, time] = [onward[0].target, time + onward[0].lag];
  }
  return html`<span class="chips">
    ${stops.map(({ written, link }, index) => html`${index > 0 ? arrow(index === 1 ? 2 + 8 * share : 1.4) : ''}<span class="chip" data-link=${link ?? nothing}>${written}</span>`)}
  </span>`;
}

/** @param {Scene} scene @param {number} id of a node @param {number} t */
function stop({ graph: { nodes } }, id, t) {
  return { written: at(nodes[id], t), link: ofNode(nodes[id].name, t) };
}

/** @param {number} thickness */
function arrow(thickness) {
  const head = 5 + thickness * 0.5;
  return html`<svg class="chip-arrow" viewBox="0 0 20 20" aria-hidden="true">
    ${svg`<path class="shaft" d="M20,10H8" stroke-width=${thickness}></path>
    <path class="head" d="M0,10L9,${10 - head}V${10 + head}Z"></path>`}
  </svg>`;
}
