// A number that is dragged along a line: one step to take back, however many values a drag passes.

import { html, nothing } from 'lit';

import { valueOf } from './context.js';

/**
 * @typedef {object} Slider
 * @property {string} label
 * @property {string} [hint]
 * @property {number} least
 * @property {number} most
 * @property {number} step
 * @property {number} value
 * @property {string} said the value as it is written
 * @property {string} [spoken] the same in words, where that is more
 * @property {(value: number) => unknown} set
 */

/**
 * @param {Slider} of
 * @param {import('./scrub.js').Gestures} gestures
 */
export function slider({ label, hint, least, most, step, value, said, spoken = said, set }, gestures) {
  return html`<label class="slider">
    <span class="name">${label}${hint === undefined ? nothing : html` <span class="hint">${hint}</span>`}</span>
    <input
      type="range"
      min=${least}
      max=${most}
      step=${step}
      aria-valuetext=${spoken}
      .value=${String(value)}
      @pointerdown=${() => gestures.isOn() || gestures.begin()}
      @input=${(/** @type {Event} */ event) => set(Number(valueOf(event)))}
      @change=${gestures.end}
      @pointercancel=${gestures.cancel}
    />
    <span class="number" aria-hidden="true">${said}</span>
  </label>`;
}
