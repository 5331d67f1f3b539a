// The switch between the notations.

import { html } from 'lit';

import { notation as words } from '../words/en/notation.js';

/** @typedef {import('../state.js').Settings} Settings */

/**
 * @param {Settings} settings
 * @param {{ change: (part: Partial<Settings>) => void }} actions
 */
export function notationSwitch(settings, { change }) {
  const choices = /** @type {const} */ (['greff', 'olah', 'pytorch']);
  return html`<div class="segments" role="group" aria-label=${words.choose}>
    ${choices.map((name) => html`<button
      aria-pressed=${settings.notation === name ? 'true' : 'false'}
      @click=${() => settings.notation === name || change({ notation: name })}
    >${words.names[name]}</button>`)}
  </div>`;
}
