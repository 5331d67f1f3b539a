// The figures over all time: a quiet row of buttons below everything else, and the one that is open.

import { html, nothing } from 'lit';

import { isHidden } from '../bounds.js';
import { studies } from '../state.js';
import { studies as words } from '../words/en/studies.js';
import { atRest } from './at-rest.js';
import { lateView, loading } from './late.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state.js').Study} Study */
/** @typedef {import('../actions.js').Actions} Actions */

/**
 * None at the first question, of a chain, which has no time, and where the answers are hidden.
 * @param {Scene} scene
 * @param {import('./shell.js').State} state
 * @param {Actions} actions
 */
export function overTime(scene, state, actions) {
  const { view } = scene;
  if (scene.isChain || scene.hidesAnswers || view.question) return nothing;
  const isRowHidden = isHidden(view, 'studies');
  if (isRowHidden && view.study === null) return nothing;
  return html`<div class="over-time">
    ${isRowHidden ? nothing : atRest(scene, () => row(view.study, actions))}
    ${view.study === null ? nothing : (lateView(view.study)?.study(scene, state, actions) ?? loading())}
  </div>`;
}

/** @param {Study | null} open @param {Actions} actions */
function row(open, actions) {
  const button = (/** @type {Study} */ study) => html`<button
    class="tool-button"
    aria-pressed=${study === open ? 'true' : 'false'}
    title=${words.each[study].hint}
    @click=${() => actions.openStudy(study === open ? null : study)}
  >${words.each[study].name}</button>`;
  return html`<div class="studies" role="group" aria-label=${words.label}>
    <span class="label" aria-hidden="true">${words.label}</span> ${studies.map(button)}
  </div>`;
}
