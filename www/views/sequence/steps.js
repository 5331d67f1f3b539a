// The sequence step by step: inputs and targets side by side, each to be edited.

import { html, nothing } from 'lit';

import { mostSteps } from '../../input/numbers.js';
import { steps as words } from '../../words/en/input.js';
import { segments } from '../fields/choices.js';
import { gridView } from '../fields/grid.js';
import { refusalView } from '../fields/refusal.js';
import { scaleView } from '../fields/scale.js';
import { symbol } from '../symbols.js';
import { inputColumns, targetColumns } from './step-columns.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */

const rowsShown = 10;
const concerns = (/** @type {string} */ control) => /^(x|targets)\[|^(steps|loss)$/.test(control);

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function stepsPane(context, actions) {
  const { settings } = context;
  const grid = {
    name: 'steps',
    caption: words.caption,
    corner: symbol(words.time),
    rows: settings.x.length,
    rowNoun: words.row,
    rowHead: (/** @type {number} */ row) => row + 1,
    tail: (/** @type {number} */ row) => removeButton(row + 1, settings, actions),
    columns: [...inputColumns(context, actions), ...targetColumns(context, actions)],
    rowsShown,
  };
  return html`<p class="hint">${hintFor(settings)}</p>
    ${gridView(grid, context, actions)} ${refusalView(context, concerns)}
    <div class="row">
      <button type="button" ?disabled=${settings.x.length === mostSteps} @click=${actions.addStep}>
        ${words.add}
      </button>
      ${
        settings.original === null
          ? nothing
          : html`<button type="button" @click=${actions.restore}>${words.restore}</button>`
      }
      ${
        settings.source === 'example'
          ? nothing
          : html`<button type="button" @click=${actions.example}>${words.example}</button>`
      }
    </div>
    ${settings.loss === 'softmax' ? nothing : lossChoice(settings, actions)}
    ${scaleView(settings.scale)}`;
}

/** @param {InputContext['settings']} settings */
function hintFor({ labels, outputs, units }) {
  if (labels.length > 0) return words.hintLetters;
  return outputs === 0 && units > 1 ? html`${words.hint} ${words.hintUnits}` : words.hint;
}

/**
 * @param {number} t
 * @param {InputContext['settings']} settings
 * @param {InputActions} actions
 */
function removeButton(t, { x }, actions) {
  return html`<button
    type="button"
    class="remove"
    aria-label=${words.remove(t)}
    title=${words.remove(t)}
    ?disabled=${x.length === 1}
    @click=${() => actions.removeStep(t)}
  >
    ×
  </button>`;
}

/**
 * @param {InputContext['settings']} settings
 * @param {InputActions} actions
 */
function lossChoice({ loss }, actions) {
  return html`<div class="row">
    <span class="hint">${words.loss}</span>
    ${segments({
      label: words.loss,
      choices: [
        { key: 'squared', name: words.everyStep },
        { key: 'last', name: words.lastStep },
      ],
      chosen: loss,
      choose: (key) => actions.change({ loss: key === 'last' ? 'last' : 'squared' }, 'loss'),
    })}
  </div>`;
}
