// How a picture is read: one quiet line under it.

import { html } from 'lit';

import { shown } from './shown.js';

/**
 * @param {import('../scene.js').Scene} scene
 * @param {string} sentence
 */
export function howto(scene, sentence) {
  return shown(scene.view, 'howto', () => html`<p class="howto">${sentence}</p>`);
}
