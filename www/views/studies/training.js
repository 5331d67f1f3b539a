// Training: the weights are changed update by update, and any moment of it opens in the figure;
// clipping, as arrows; and the trainings of all variants side by side.

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { letter } from '../../words/en/letters.js';
import { training as words } from '../../words/en/studies/training.js';
import { atRest } from '../at-rest.js';
import { prose } from '../link-names.js';
import { clippingView } from './training/clipping.js';
import { comparisonView } from './training/comparison.js';
import { curves } from './training/curves.js';
import { fieldsOf } from './training/fields.js';
import { momentView } from './training/moment.js';
import { progress } from './training/progress.js';

/** @typedef {import('../../scene.js').Scene} Scene */

export { training as styles } from '../../styles/studies/training.js';

/**
 * @param {Scene} scene
 * @param {import('../shell.js').State} state
 * @param {import('../../actions.js').Actions} actions
 */
export function study(scene, state, actions) {
  const { training: course, comparison } = state.transient;
  const { threshold, arrows } = state.settings;
  return html`<section class="tool study training" aria-label=${words.title}>
    <div class="tool-head"><h3>${words.title}</h3></div>
    <p class="lead">${prose(scene, words.lead(letter(scene.goal)))}</p>
    ${fieldsOf(scene, state, actions)} ${progress(scene, state, actions)}
    ${course === undefined || course.done === 0 ? nothing : html`${curves(scene, course, state.settings, actions)} ${momentView(scene, course, state.settings, actions)}`}
    ${atRest(scene, () => guard([scene.run, scene.graph, threshold, arrows], () => clippingView(scene, state.settings, actions)))}
    ${scene.graph.model === 'lstm' ? comparisonView(scene, comparison, state.settings, actions) : nothing}
  </section>`;
}
