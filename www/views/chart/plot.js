// A chart with all that it owes its readers: what it shows in words, the value under the pointer, how it
// is read, the same numbers as a table, and the picture as a file.

import { html, nothing } from 'lit';

import { plot as words } from '../../words/en/plot.js';
import { howto } from '../howto.js';
import { drawn } from './canvas.js';
import { disclosed } from './disclosed.js';
import { styleOf } from './style.js';

/**
 * @typedef {object} Plot
 * @property {string} [kind] a class for its size
 * @property {unknown} label what it shows, for those who cannot see it
 * @property {unknown} [choices] what of it the reader may choose
 * @property {string} howto how it is read
 * @property {import('./canvas.js').Drawing} drawing
 * @property {string} caption of its numbers
 * @property {() => unknown} table its numbers
 * @property {SvgFile} file
 */

/**
 * @typedef {object} SvgFile the picture as a file
 * @property {string} name without its ending
 * @property {(width: number, height: number, style: import('./canvas.js').Style) => string} write its text,
 *   in a size in CSS pixels
 */

/** @typedef {{ saveChart: (name: string, svg: string, title: string) => void }} PlotActions */

/**
 * @param {import('../../scene.js').Scene} scene
 * @param {Plot} plot
 * @param {PlotActions} actions
 */
export function plotFigure(scene, { kind = '', label, choices = nothing, howto: sentence, drawing, caption, table, file }, actions) {
  const save = (/** @type {Event} */ { currentTarget }) => {
    const canvas = canvasBeside(/** @type {Element} */ (currentTarget));
    actions.saveChart(file.name, file.write(canvas.offsetWidth, canvas.offsetHeight, styleOf(canvas, 1)), caption);
  };
  return html`<figure class="chart ${kind}">
    ${choices}
    <canvas role="img" aria-label=${label} @tell=${tell} ${drawn(drawing)}></canvas>
    ${drawing.tell === undefined ? nothing : html`<p class="told-at" aria-hidden="true"></p>`}
    ${howto(scene, sentence)}
    <div class="row">
      <details>
        <summary>${caption} – ${words.asTable}</summary>
        ${disclosed(table)}
      </details>
      <button class="link" @click=${save}>${words.save}</button>
    </div>
  </figure>`;
}

/** Beside the rendering: the pointer moves more often than anything else changes. @param {CustomEvent<string>} event */
function tell({ currentTarget, detail }) {
  const told = /** @type {HTMLCanvasElement} */ (currentTarget).nextElementSibling;
  if (told !== null && told.textContent !== detail) told.textContent = detail;
}

/** @param {Element} button */
function canvasBeside(button) {
  return /** @type {HTMLCanvasElement} */ (button.closest('figure')?.querySelector('canvas'));
}
