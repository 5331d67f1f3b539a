// The panel of all weights: each entry to be edited, reset, or drawn from the seed.

import { html, nothing } from 'lit';

import { fitting } from '../input/fitting.js';
import { readWhole } from '../input/number.js';
import { weights as words } from '../words/en/input.js';
import { numberField } from './fields/number.js';
import { refusalView } from './fields/refusal.js';
import { editingHead } from './fields/undo.js';
import { groupsOf } from './weights/groups.js';
import { groupView } from './weights/group.js';

/** @typedef {import('./fields/context.js').InputContext} InputContext */
/** @typedef {import('./fields/context.js').InputActions} InputActions */

export { input as styles } from '../styles/input.js';

/** The core takes whole numbers up to here. */
const largestSeed = 9e15;

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function weightsPanel(context, actions) {
  const groups = groupsOf(context.parameters, context.settings.model);
  return html`<div class="input-panel weights">
    ${editingHead(words.title, context, actions)}
    ${seedRow(context, actions)}
    ${refusalView(context, (control) => control === 'seed' || control === 'reset')}
    ${groups.map((group) => groupView(group, context, actions))}
  </div>`;
}

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function seedRow(context, actions) {
  const { seed, drawn, edits } = context.settings;
  const isTouched = drawn || Object.keys(edits).length > 0;
  const next = seed < largestSeed ? seed + 1 : 0;
  return html`<div class="row seed">
      <span aria-hidden="true">${words.seed}</span>
      ${numberField(
        {
          control: 'seed',
          label: words.seed,
          number: seed,
          step: 1,
          apply: actions.seed,
          read: (typed) => readWhole(typed, 0, largestSeed),
        },
        context,
        actions,
      )}
      <button type="button" @click=${() => actions.seed(next)}>${words.draw}</button>
      ${
        isTouched
          ? html`<button type="button" @click=${() => actions.reset()}>${words.reset}</button>`
          : nothing
      }
    </div>
    <p class="hint">${hintFor(context)}</p>`;
}

/** @param {InputContext} context */
function hintFor({ settings, parameters }) {
  if (settings.drawn) return words.drawHint;
  const given = fitting(settings.params, parameters);
  return parameters.every(({ name }) => name in given) ? words.givenHint : words.mixedHint;
}
