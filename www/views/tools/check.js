// Every δ and every gradient against differences of J: a row for each quantity.

import { html, nothing } from 'lit';

import { significant } from '../../format.js';
import { check as words } from '../../words/en/opened.js';
import { nameOfChosen } from './name.js';
import { turned } from './turned.js';

/** @typedef {import('./context.js').ToolContext} ToolContext */
/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../../pkg/whole/deltascope.js').Check} Check */
/** @typedef {import('../../../pkg/whole/deltascope.js').Checked} Checked */
/** @typedef {import('../../tools/actions.js').ToolActions['show']} Show */

export { check as styles } from '../../styles/tools/check.js';

/** @param {ToolContext} context */
export function panel({ scene, state, actions }) {
  const { check } = state.transient;
  const isFresh = check?.of === scene.run;
  return html`<h3>${words.title} <span class="hint">${words.hint(scene.goal)}</span></h3>
    <div role="status">
      ${check === undefined ? html`<p class="told">${words.busy(scene.goal)}</p>` : isFresh ? total(check.found) : html`<p class="told">${words.stale}</p>`}
    </div>
    ${turned(scene, state.settings)}
    ${check === undefined ? nothing : table(scene, check.found, isFresh ? 'fresh' : 'stale', actions.tools.show)}`;
}

/**
 * What the whole check says, in a sentence.
 * @param {Check} found
 */
function total({ count, checked, verdict, quantities }) {
  const having = (/** @type {string} */ wanted) => quantities.filter((one) => one.verdict === wanted).length;
  const [wrong, unsettled] = [having('differs'), having('unsettled')];
  const sentences = {
    agrees: words.agrees({ checked, quantities: quantities.length }),
    too_small: words.tooSmall,
    unsettled: words.unsettled,
    differs: words.differs({ wrong, unsettled, quantities: quantities.length }),
    overflowed: words.overflowed,
  };
  return html`<p class="total" data-verdict=${verdict}>
    ${sentences[verdict]} ${checked < count ? words.sampled({ checked, count }) : nothing}
  </p>`;
}

/**
 * @param {Scene} scene
 * @param {Check} found
 * @param {'fresh' | 'stale'} state
 * @param {Show} show
 */
function table(scene, { quantities }, state, show) {
  const { columns } = words;
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.table} aria-busy=${state === 'stale' ? 'true' : 'false'}>
    <table class="rows checked ${state}">
      <thead>
        <tr>
          <th scope="col">${columns.quantity}</th>
          <th scope="col">${columns.verdict}</th>
          <th scope="col">${columns.amount}</th>
          <th scope="col">${columns.measured}</th>
          <th scope="col">${columns.error}</th>
          <th scope="col">${columns.place}</th>
          <th scope="col">${columns.checked}</th>
        </tr>
      </thead>
      <tbody>
        ${quantities.filter((one) => isHere(scene, one)).map((one) => row(scene, one, show))}
      </tbody>
    </table>
  </div>`;
}

/**
 * Whether the cell still has a quantity that was checked before a part was switched off.
 * @param {Scene} scene
 * @param {Checked} one
 */
function isHere({ graph }, { worst: { quantity } }) {
  const known = quantity.kind === 'parameter' ? graph.parameters : graph.nodes;
  return known.some(({ name }) => name === quantity.name);
}

/**
 * @param {Scene} scene
 * @param {Checked} one
 * @param {Show} show
 */
function row(scene, { kind, name, count, checked, worst, verdict }, show) {
  return html`<tr class=${verdict} data-quantity=${name} data-verdict=${verdict}>
    <th scope="row">${kind === 'delta' ? words.delta(scene.letterOf(name)) : words.gradient(scene.weightOf(name))}</th>
    <td class="verdict-of">${words.verdicts[verdict]}</td>
    <td>${significant(worst.amount, 4, 'always')}</td>
    <td>${significant(worst.measured, 4, 'always')}</td>
    <td>${significant(worst.relativeError, 2)}</td>
    <td><button class="link" @click=${() => show(worst.quantity)}>${placeOf(scene, worst.quantity)}</button></td>
    <td>${words.of(checked, count)}</td>
  </tr>`;
}

/**
 * A number's place, with its unit where there are several.
 * @param {Scene} scene
 * @param {import('../../../pkg/whole/deltascope.js').Quantity} quantity
 */
function placeOf(scene, quantity) {
  if (quantity.kind === 'edge') return nothing;
  const isVector = quantity.kind === 'node' && scene.node(quantity.name).length > 1;
  return nameOfChosen(scene, quantity) + (isVector ? words.unit(quantity.component + 1) : '');
}
