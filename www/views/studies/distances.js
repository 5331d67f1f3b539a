import { html } from 'lit';

/** @typedef {import('../../scene.js').Scene} Scene */

/**
 * @param {Scene} _scene
 * @param {import('../shell.js').State} _state
 * @param {import('../../actions.js').Actions} _actions
 */
export function study(_scene, _state, _actions) {
  return html`<section class="tool study"></section>`;
}
