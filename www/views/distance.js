// How near the figure is: the whole sequence, the block, one node; and how the block is drawn.

import { html } from 'lit';

import { distance as words } from '../words/en/distance.js';

/** @typedef {import('../state.js').Settings['distance']} Distance */

/**
 * @param {Pick<import('../state.js').Settings, 'distance' | 'picture'>} settings
 * @param {{ setDistance: (distance: Distance) => void, turnPicture: () => void }} actions
 */
export function distanceControl({ distance: chosen, picture }, actions) {
  const names = /** @type {[Distance, string][]} */ (Object.entries(words.names));
  return html`<div class="views">
    <div class="segments" role="group" aria-label=${words.label}>
      ${names.map(([distance, name]) => html`<button
        aria-pressed=${distance === chosen ? 'true' : 'false'}
        title=${words.hints[distance]}
        @click=${() => actions.setDistance(distance)}
      >${name}</button>`)}
    </div>
    <button
      class="picture"
      ?disabled=${chosen !== 'block'}
      aria-pressed=${picture === 'model' ? 'true' : 'false'}
      title=${words.modelHint}
      @click=${actions.turnPicture}
    >${words.model}</button>
  </div>`;
}
