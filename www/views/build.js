// Building a δ oneself: its roads as cards, and the sum that they are put into until a nudge’s
// measurement is reached. An amount is shown once its road is in.

import { html, nothing } from 'lit';

import { withRoad, withoutRoad } from '../building.js';
import { commonDecimals, signed } from '../format.js';
import { build as words } from '../words/en/build.js';
import { at } from '../words/en/letters.js';
import { absenceOf } from './absence.js';
import { formulaView } from './formula.js';
import { ofUnit } from './ledger/backward.js';
import { roadLabel, roadName } from './ledger/road.js';
import { waterfall } from './ledger/waterfall.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */
/** @typedef {import('../building.js').Building} Building */
/** @typedef {import('../building.js').Attempt} Attempt */
/** @typedef {import('../scene.js').Focus} Focus */

export { makeBuilder } from '../building.js';
export { build as styles } from '../styles/tools/build.js';
/** @typedef {(attempt: Attempt) => void} Build takes the reader’s next attempt */

/**
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {Building} building
 * @param {Build} build
 */
export function buildView(scene, { node, t }, building, build) {
  const { placed, waiting, attempt } = building;
  const count = placed.length + waiting.length;
  const balance = balanceOf(scene, { node, t }, building);
  return html`<section class="tool build">
    <div class="tool-head">
      <h3>${words.title(scene.node(node), t)}${ofUnit(scene, node)}</h3>
    </div>
    <p class="lead">${words.task(scene.node(node), t, count, scene.goal)}</p>
    <div class="bench">
      <div>
        <h4>${words.roads}</h4>
        ${waiting.length === 0 ? html`<p class="told">${words.none}</p>` : nothing}
        <ul class="cards">${waiting.map((edge) => card(scene, t, edge, () => build(withRoad(attempt, edge.branch))))}</ul>
        <div class="asking">
          <button @click=${() => build({ ...attempt, asked: attempt.asked + 1 })}>${words.done}</button>
          ${placed.length === 0 ? nothing : html`<button class="link" @click=${() => build({ ...attempt, placed: [], asked: 0 })}>${words.again}</button>`}
        </div>
        <p class="verdict" role="status">${verdict(scene, { node, t }, building, balance)}</p>
      </div>
      <div
        class="sum-place"
        @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()}
        @drop=${(/** @type {DragEvent} */ event) => drop(event, building, build)}
      >
        <h4>${words.sum}</h4>
        ${sumView(scene, { node, t }, building, balance, build)}
      </div>
    </div>
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {number} t
 * @param {GraphEdge} edge
 * @param {() => void} add
 */
function card(scene, t, edge, add) {
  return html`<li
    class="card-road"
    draggable="true"
    data-road=${edge.branch}
    @dragstart=${(/** @type {DragEvent} */ event) => event.dataTransfer?.setData('text/plain', edge.branch)}
    @click=${add}
  >
    <span>${roadName(scene, edge, t)}</span>
    <button class="link" aria-label=${words.addRoad(roadName(scene, edge, t))}>${words.add}</button>
  </li>`;
}

/**
 * @param {DragEvent} event
 * @param {Building} building
 * @param {Build} build
 */
function drop(event, { attempt, waiting }, build) {
  event.preventDefault();
  const branch = event.dataTransfer?.getData('text/plain');
  if (waiting.some((edge) => edge.branch === branch)) build(withRoad(attempt, String(branch)));
}

/**
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {Building} building
 * @param {Balance} balance
 * @param {Build} build
 */
function sumView(scene, { node, t }, { attempt, placed, measured }, balance, build) {
  const component = scene.shown(node);
  const rows = placed.map((edge) => ({
    label: html`${roadLabel(scene, edge, t)}
      <button class="link" aria-label=${words.takeOutRoad(roadName(scene, edge, t))} @click=${() => build(withoutRoad(attempt, edge.branch))}>${words.takeOut}</button>`,
    term: formulaView(scene.branch(scene.edgeId(edge), t, component).term, scene.style),
    amount: scene.contributions(edge, t)[component],
    reason: absenceOf(scene, edge, t),
    cut: scene.cutAmount(edge, t, component),
  }));
  const gap = { label: words.missing, term: nothing, amount: balance.gap, isMissing: true };
  return waterfall(scene, {
    rows: balance.isLevel ? rows : [...rows, gap],
    total: measured,
    label: words.measured,
    term: html`<i>δ${at(scene.node(node), t)}</i>`,
    kind: 'error',
    howto: words.howto,
  });
}

/**
 * @typedef {object} Balance
 * @property {number} sum of the placed roads
 * @property {number} gap what is missing of the measured number
 * @property {number} decimals
 * @property {boolean} isLevel whether nothing is missing, as far as the digits show
 * @property {GraphEdge[]} bringing the waiting roads that would bring something, the largest first
 */

/**
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {Building} building
 * @returns {Balance}
 */
function balanceOf(scene, { node, t }, { placed, waiting, measured }) {
  const amount = (/** @type {GraphEdge} */ edge) => scene.contributions(edge, t)[scene.shown(node)];
  const sum = placed.reduce((total, edge) => total + amount(edge), 0);
  const decimals = commonDecimals([measured]);
  const gap = measured - sum;
  const bringing = waiting
    .filter((edge) => scene.absence(edge, t) === undefined && amount(edge) !== 0)
    .sort((a, b) => Math.abs(amount(b)) - Math.abs(amount(a)));
  // Without a cut, all roads together are the number itself, however roughly it was measured.
  const isMet = scene.view.cuts.length === 0 || Math.abs(gap) < 10 ** -decimals / 2;
  return { sum, gap, decimals, isLevel: bringing.length === 0 && isMet, bringing };
}

/**
 * What the check says of the sum.
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {Building} building
 * @param {Balance} balance
 */
function verdict(scene, { node, t }, { attempt, placed, waiting }, { sum, gap, decimals, isLevel, bringing }) {
  if (isLevel && waiting.length === 0) {
    const ends = placed.map(({ target, lag }) => at(scene.graph.nodes[target], t + lag));
    return words.complete({ node: scene.node(node), t, count: placed.length, ends, J: scene.goal });
  }
  if (isLevel) {
    return words.nothingLeft(absenceOf(scene, waiting[0], t));
  }
  if (bringing.length === 0) return words.cut({ gap, decimals });
  if (attempt.asked === 0) return words.soFar({ sum, decimals });
  const said = words.notYet({ gap, decimals, node: scene.node(node), t });
  return attempt.asked === 1 ? `${said} ${words.askAgain}` : `${said} ${words.named(roadName(scene, bringing[0], t))}`;
}
