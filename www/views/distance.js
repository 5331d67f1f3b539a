// How near the figure is: the whole sequence, the block, one node.

import { html } from 'lit';

import { distance as words } from '../words/en/distance.js';

/** @typedef {import('../state.js').Settings['distance']} Distance */

/**
 * @param {Distance} chosen
 * @param {{ setDistance: (distance: Distance) => void }} actions
 */
export function distanceControl(chosen, actions) {
  const names = /** @type {[Distance, string][]} */ (Object.entries(words.names));
  return html`<div class="views">
    <div class="segments" role="group" aria-label=${words.label}>
      ${names.map(([distance, name]) => html`<button
        aria-pressed=${distance === chosen ? 'true' : 'false'}
        title=${words.hints[distance]}
        @click=${() => actions.setDistance(distance)}
      >${name}</button>`)}
    </div>
  </div>`;
}
