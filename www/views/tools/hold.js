// Holding a node fixed: a constant for what it feeds, whatever feeds it.

import { html, nothing } from 'lit';

import { clampAt, fittingEdits } from '../../tools/edits.js';
import { ledger } from '../../words/en/page.js';
import { hold as words } from '../../words/en/opened.js';
import { numberField } from '../fields/number.js';
import { refusalView } from '../fields/refusal.js';
import { fieldContext } from './field.js';
import { nameOfChosen } from './name.js';

/** @typedef {import('./context.js').ToolContext} ToolContext */
/** @typedef {import('../../tools/edits.js').Place} Place */

export { fields as styles } from '../../styles/input/fields.js';

/** @param {ToolContext} context */
export function panel(context) {
  const { scene, chosen, state } = context;
  const name = nameOfChosen(scene, chosen);
  const place = chosen.kind === 'node' ? { node: chosen.name, t: chosen.t } : undefined;
  const clamp = place && clampAt(fittingEdits(state.settings, scene.graph), place);
  return html`<h3>${words.title(name)} <span class="hint">${words.hint}</span></h3>
    ${place !== undefined && clamp !== undefined
      ? held(context, place, clamp)
      : place === undefined || isGiven(place)
        ? html`<p class="told">${words.given(name)}</p>`
        : place.node === 'J'
          ? html`<p class="told">${words.goal(scene.goal)}</p>`
          : offer(context, place)}`;
}

/** @param {Place} place */
function isGiven({ node, t }) {
  return node === 'x' || t === 0;
}

/** @param {ToolContext} context @param {Place} place */
function offer({ scene, chosen, actions: { tools } }, place) {
  const name = nameOfChosen(scene, chosen);
  if (!scene.valueKnown(place.node, place.t)) {
    return html`<p class="told">${ledger.valueNotYet(scene.node(place.node), place.t)}</p>`;
  }
  return html`<p>${meaningOf(scene, name)}</p>
    <p class="row">
      <button @click=${() => tools.hold(place, place.t)}>${words.here(name)}</button>
      ${everywhere(scene, place, tools)}
    </p>`;
}

/**
 * @param {ToolContext} context
 * @param {Place} place
 * @param {import('../../tools/edits.js').Clamp} clamp
 */
function held({ scene, chosen, state, actions }, place, clamp) {
  const name = nameOfChosen(scene, chosen);
  const component = scene.shown(place.node);
  const field = {
    control: `held[${component}]`,
    label: words.value(name, component, clamp.values.length),
    number: clamp.values[component],
    apply: (/** @type {number} */ number) => actions.tools.holdAt(clamp, { component, number }),
  };
  return html`<p class="row">
      <span class="pair">
        ${clamp.t === null ? words.isHeldEverywhere(scene.node(place.node)) : words.isHeld(name)}
        ${numberField(field, fieldContext(state), actions.input)}
      </span>
      <button @click=${() => actions.tools.letGo(place)}>${words.letGo}</button>
      ${clamp.t === null ? nothing : everywhere(scene, place, actions.tools)}
    </p>
    ${refusalView(state.transient, (control) => control === field.control)}
    <p>${meaningOf(scene, name)}</p>`;
}

/** A chain has no weights. @param {import('../../scene.js').Scene} scene @param {string} name */
function meaningOf({ isChain }, name) {
  return isChain ? words.meaningInChain(name) : words.meaning(name);
}

/** There is no other step in a chain. @param {import('../../scene.js').Scene} scene @param {Place} place @param {import('../../tools/actions.js').ToolActions} tools */
function everywhere(scene, place, tools) {
  if (scene.isChain) return nothing;
  return html`<button aria-label=${words.everywhereLabel(scene.node(place.node))} @click=${() => tools.hold(place, null)}>${words.everywhere}</button>`;
}
