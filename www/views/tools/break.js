// The classic mistakes, one of them made at a time, and what it costs each number.

import { html, nothing } from 'lit';

import { significant } from '../../format.js';
import { madeIn, mistakeNames } from '../../tools/mistakes.js';
import { lettersOf, mistakes as words } from '../../words/en/mistakes.js';

/** @typedef {import('./context.js').ToolContext} ToolContext */
/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../tools/mistakes.js').Mistake} Mistake */
/** @typedef {import('../../../pkg/whole/deltascope.js').Distance} Distance */

export { makeCosts } from '../../mistaken.js';
export { mistakes as styles } from '../../styles/tools/mistakes.js';

/** @param {ToolContext} context */
export function panel({ scene, state, actions }) {
  const made = madeIn(state.settings, scene.graph);
  return html`<h3>${words.title} <span class="hint">${words.hint}</span></h3>
    <div role="status">
      ${made === null || state.costs === undefined
        ? html`<p class="told">${words.choose}</p>`
        : html`<p class="told">${words.of(made, scene.graph.model).why(lettersOf(scene))}</p>
            ${total(shown(scene, state.costs))} ${turnsOne(scene, made) ? html`<p class="hint">${words.oneUnit}</p>` : nothing}`}
    </div>
    ${choice(scene, made, actions.tools.makeMistake)}
    <p><button class="link homework-link" @click=${() => actions.open('homework')}>${words.homework}</button></p>
    ${state.costs === undefined ? nothing : table(scene, shown(scene, state.costs))}`;
}

/** Whether the mistake turns matrices of one entry. @param {Scene} scene @param {Mistake} made */
function turnsOne({ sizes }, made) {
  return sizes.H === 1 && (made === 'untransposed' || made === 'jacobian_untransposed');
}

/**
 * @param {Scene} scene
 * @param {Mistake | null} made
 * @param {(mistake: Mistake | null) => void} make
 */
function choice(scene, made, make) {
  const { mistakes, model } = scene.graph;
  const letters = lettersOf(scene);
  const option = (/** @type {Mistake | null} */ mistake, /** @type {string} */ name) => html`<label>
    <input type="radio" name="mistake" value=${mistake ?? ''} .checked=${mistake === made} @change=${() => make(mistake)} />
    <span>${name}</span>
  </label>`;
  return html`<fieldset class="mistakes">
    <legend class="visually-hidden">${words.list}</legend>
    ${option(null, words.none)}
    ${mistakeNames.filter((name) => mistakes.includes(name)).map((name) => option(name, words.of(name, model).name(letters)))}
  </fieldset>`;
}

/** Beyond this error rounding has no part in it. */
const rounding = 1e-12;

/** The gradients, and δ of what carries error through time; each δ of a chain. @param {Scene} scene @param {Distance[]} costs */
function shown({ isChain }, costs) {
  return costs.filter(({ kind, name }) => isChain || kind === 'gradient' || ['c', 'y', 'h'].includes(name));
}

/** @param {Distance[]} costs */
function total(costs) {
  const wrong = costs.filter(isWrong).length;
  return html`<p class="total">${words.total(wrong, costs.length)}</p>`;
}

/** @param {Scene} scene @param {Distance[]} costs */
function table(scene, costs) {
  const most = Math.max(...costs.map(({ distance }) => (Number.isFinite(distance) ? distance : 0)));
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.costs}>
      <table class="rows costs-table">
        <thead>
          <tr>
            <th scope="col">${words.columns.quantity}</th>
            <th scope="col">${words.columns.cost}</th>
            <th scope="col"><span class="visually-hidden">${words.columns.bar}</span></th>
          </tr>
        </thead>
        <tbody>${costs.map((one) => row(scene, one, most))}</tbody>
      </table>
    </div>`;
}

/** @param {Scene} scene @param {Distance} cost @param {number} most */
function row(scene, { kind, name, distance }, most) {
  const wrong = isWrong({ distance });
  const share = Number.isFinite(distance) && most > 0 ? distance / most : 1;
  return html`<tr class=${wrong ? 'differs' : 'agrees'} data-quantity=${name} data-cost=${String(distance)}>
    <th scope="row">${kind === 'delta' ? words.delta(scene.letterOf(name)) : words.gradient(scene.weightOf(name))}</th>
    <td>${costText(distance)}</td>
    <td class="cost-bar">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${wrong ? Math.max(100 * share, 0.5) : 0} height="6"></rect></svg>
    </td>
  </tr>`;
}

/** Also what overflowed, and cannot be told. @param {Pick<Distance, 'distance'>} cost */
function isWrong({ distance }) {
  return !(distance <= rounding);
}

/** @param {number} distance */
function costText(distance) {
  if (!isWrong({ distance })) return words.untouched;
  if (Number.isNaN(distance)) return words.overflowed;
  return Number.isFinite(distance) ? words.percent(significant(distance * 100, 3)) : words.isNothing;
}
