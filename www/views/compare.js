// Two cells side by side: what differs, the second stage, and their numbers in one table.

import { html, nothing } from 'lit';

import { differences } from '../state.js';
import { madeIn } from '../tools/mistakes.js';
import { compare as words } from '../words/en/compare.js';
import { comparisonChart } from './compare/chart.js';
import { comparisonTable } from './compare/table.js';
import { reading } from './reading.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../beside.js').Beside} Beside */
/** @typedef {import('../beside.js').Difference} Difference */

export { makeBeside } from '../beside.js';
export { compare as styles } from '../styles/compare.js';

/**
 * @typedef {object} CompareActions
 * @property {(difference: Difference) => void} toggle whether the second cell differs in this
 * @property {() => void} change opens the choice of differences, or closes it
 * @property {() => void} leave
 * @property {(place: { node: string, t: number }, written: import('../words/en/letters.js').Letter) => void} selectBeside
 *   a node of the second stage was chosen, which is so written
 */

/** @typedef {import('../actions.js').Actions} Actions */
/** @typedef {(scene: Scene, marks: import('./stage.js').Marks, actions: Actions) => unknown} Draw */

/**
 * The heads of both pictures and the second one, to stand around the first.
 * @param {Scene} scene
 * @param {Beside} beside
 * @param {Draw} draw the picture at the chosen distance
 * @param {Actions} actions
 */
export function besideView(scene, beside, draw, actions) {
  const title = secondTitle(beside);
  const { change, leave } = actions.compare;
  return {
    firstHead: html`<h3 class="cell-head first"><b class="cell-letter">${words.first}</b> ${words.firstTitle}</h3>`,
    second: html`<div class="cell-head second">
        <h3><b class="cell-letter">${words.second}</b> ${title}</h3>
        <button class="link" aria-pressed=${scene.view.tool === 'compare' ? 'true' : 'false'} @click=${change}>${words.change}</button>
        <button class="link" @click=${leave}>${words.leave}</button>
      </div>
      <section class="beside" aria-label=${words.figure(words.second, title)}>${secondPicture(scene, beside, draw, actions)}</section>`,
  };
}

/**
 * @param {Scene} scene
 * @param {Beside} beside
 * @param {Draw} draw
 * @param {Actions} actions
 */
function secondPicture(scene, beside, draw, actions) {
  if ('refusal' in beside) return html`<p class="refusal">${words.refused(beside.refusal)}</p>`;
  const select = (/** @type {{ node: string, t: number }} */ place) =>
    actions.compare.selectBeside(place, beside.scene.node(place.node));
  const chosen = { ...actions, select };
  return html`${draw(beside.scene, { besides: { scene, letter: words.second } }, chosen)} ${reading(beside.scene)}`;
}

/**
 * Below the stages: the choice of what differs, and the numbers of both.
 * @param {Scene} scene
 * @param {Settings} settings
 * @param {Beside | undefined} beside
 * @param {CompareActions} actions
 */
export function comparison(scene, settings, beside, actions) {
  const isChoosing = settings.tool === 'compare';
  return html`<section class="tool comparison ${isChoosing ? '' : 'below-tools'}">
    ${isChoosing ? chooser(scene, settings, actions) : nothing}
    ${beside === undefined ? nothing : whatDiffers(beside, actions)}
    ${beside !== undefined && 'scene' in beside
      ? html`<div class="compared">
          ${comparisonTable(scene, beside.scene)} ${comparisonChart(scene, beside.scene)}
        </div>`
      : nothing}
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {Settings} settings
 * @param {CompareActions} actions
 */
function chooser(scene, settings, { toggle }) {
  const chosen = settings.compare ?? [];
  const isLstm = (settings.model === 'lstm') !== chosen.includes('model');
  const isPossible = { model: true, mistake: madeIn(settings, scene.graph) !== null };
  const offered = differences.filter((name) => (name === 'model' || name === 'mistake' ? isPossible[name] : isLstm));
  return html`<fieldset class="differences">
    <legend>${words.choose}</legend>
    ${offered.map(
      (name) => html`<button aria-pressed=${chosen.includes(name) ? 'true' : 'false'} @click=${() => toggle(name)}>${words.difference(name, !isOn(settings, name))}</button>`,
    )}
  </fieldset>`;
}

/**
 * Which cell is which, for places where the stages stand below.
 * @param {Beside} beside
 * @param {CompareActions} actions
 */
function whatDiffers(beside, { leave }) {
  return html`<p class="narrow">
    <b class="cell-letter first">${words.first}</b> ${words.firstTitle} <b class="cell-letter">${words.second}</b> ${secondTitle(beside)}
    <button class="link" @click=${leave}>${words.leave}</button>
  </p>`;
}

/** @param {Beside} beside */
function secondTitle({ differences, settings }) {
  return words.secondTitle([...new Set(differences)].map((name) => words.difference(name, isOn(settings, name))));
}

/** @param {Settings} settings @param {Difference} name */
function isOn(settings, name) {
  if (name === 'mistake') return settings.mistake !== null;
  return name === 'model' ? settings.model === 'lstm' : settings[name];
}
