// A neighbour of the node that is looked at: choosing it goes there.

import { html } from 'lit';

import { formulaView } from '../formula.js';
import { ofNode } from '../link-names.js';
import { labelOf } from '../stage/readings.js';

/** @typedef {import('../../scene.js').Scene} Scene */

/**
 * @param {Scene} scene
 * @param {{ node: string, t: number }} place
 * @param {import('../near.js').NearActions} actions
 */
export function nodeButton(scene, { node, t }, actions) {
  const symbol = formulaView(scene.symbol(node, t), scene.style);
  if (t > scene.sizes.T) return html`<span class="round missing" data-link=${ofNode(node, t)}>${symbol}</span>`;
  return html`<button class="round" data-link=${ofNode(node, t)} aria-label=${labelOf(scene, node, t)} @click=${() => actions.select({ node, t })}>${symbol}</button>`;
}
