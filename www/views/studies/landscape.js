// The landscape: J over two weights as a surface and as a map, and two descents from one point, of
// which one is clipped.

import { html, nothing } from 'lit';

import { askedOf, findIn } from '../../studies/landscape.js';
import { wallWidth } from '../../studies/cliff.js';
import { letter } from '../../words/en/letters.js';
import { landscape as words } from '../../words/en/studies/landscape.js';
import { prose } from '../link-names.js';
import { controls, presets } from './landscape/controls.js';
import { figures } from './landscape/figures.js';
import { progress, stationsTable } from './landscape/stations.js';
import { nameOf } from './landscape/weight.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../actions.js').Actions} Actions */
/** @typedef {import('../shell.js').State} State */
/** @typedef {import('../../studies/landscape.js').Asked} Asked */
/** @typedef {import('../../studies/landscape.js').Found} Found */
/** @typedef {import('../../words/en/studies/landscape.js').Names} Names */

/**
 * @typedef {object} Context what the parts of the study are drawn from
 * @property {Scene} scene
 * @property {State} state
 * @property {Actions} actions
 * @property {Asked} asked
 * @property {Names} names
 */

export { landscape as styles } from '../../styles/studies/landscape.js';

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
export function study(scene, state, actions) {
  const asked = askedOf(scene, state.settings);
  const names = { across: nameOf(scene, asked.across), up: nameOf(scene, asked.up), J: letter(scene.goal) };
  const context = { scene, state, actions, asked, names };
  const found = findIn(scene.whole, asked);
  return html`<section class="tool study landscape" aria-label=${words.title(scene.goal)}>
    <div class="tool-head">
      <h3>${prose(scene, words.title(scene.goal))} <span class="hint">${words.hint}</span></h3>
      ${presets(context)}
    </div>
    <p class="lead">${prose(scene, words.lead(names))}</p>
    ${controls(context)}
    ${'refusal' in found ? html`<p class="told" role="alert">${found.refusal}</p>` : shown(context, found)}
  </section>`;
}

/** @param {Context} context @param {Found} found */
function shown(context, found) {
  return html`${figures(context, found)} ${ofTheWall(context, found)} ${progress(context, found)} ${stationsTable(context, found)}`;
}

/** Whether the grid is fine enough for the wall of the cliff, where that is what is looked at. @param {Context} context @param {Found} found */
function ofTheWall({ scene, asked, names }, { fine }) {
  const isCliff = scene.graph.model === 'pascanu' && scene.sizes.H === 1 && asked.up.parameter === 'b';
  if (!isCliff) return nothing;
  const [first, second] = fine.up();
  const spacing = second - first;
  return html`<p class="told of-the-wall">${words.wall(names.up, words.short(spacing), spacing > wallWidth ? 'over' : 'on')}</p>`;
}
