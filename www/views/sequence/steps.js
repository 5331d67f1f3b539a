// The sequence step by step: inputs and targets side by side, each to be edited.

import { html, nothing } from 'lit';

import { targetsOf } from '../../input/fitting.js';
import { mostSteps } from '../../input/numbers.js';
import { steps as words } from '../../words/en/input.js';
import { segments } from '../fields/choices.js';
import { valueOf } from '../fields/context.js';
import { gridView } from '../fields/grid.js';
import { letterView } from '../fields/letter.js';
import { numberField } from '../fields/number.js';
import { refusalView } from '../fields/refusal.js';
import { scaleView } from '../fields/scale.js';
import { symbol, timed } from '../fields/symbols.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */
/** @typedef {import('../fields/grid.js').Column} Column */

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
    rowNoun: 'step',
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
  return outputs === 0 && units > 1 ? `${words.hint} ${words.hintUnits}` : words.hint;
}

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 * @returns {Column[]}
 */
function inputColumns(context, actions) {
  const { x, labels } = context.settings;
  const width = x[0].length;
  if (labels.length > 0) {
    return [{ head: words.letter, cell: (row) => letterView(labels[x[row].indexOf(1)]) }];
  }
  return x[0].map((_, index) => ({
    head: timed('x', symbol('t'), width > 1 ? index + 1 : undefined),
    cell: (row) =>
      numberField(
        {
          control: `x[${row}][${index}]`,
          label: words.input(row + 1, index, width),
          number: x[row][index],
          apply: (number) => actions.input(row + 1, index, number),
        },
        context,
        actions,
      ),
  }));
}

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 * @returns {Column[]}
 */
function targetColumns(context, actions) {
  const { settings } = context;
  if (settings.loss === 'softmax') return [classColumn(settings, actions)];
  const targets = targetsOf(settings);
  const last = /** @type {number[]} */ (targets[targets.length - 1]);
  return last.map((_, index) => ({
    head: timed('d', symbol('t'), last.length > 1 ? index + 1 : undefined),
    startsGroup: index === 0,
    cell: (row) => {
      const target = targets[row];
      if (!Array.isArray(target)) return html`<span class="absent">${words.noTarget}</span>`;
      const field = {
        control: `targets[${row}][${index}]`,
        label: words.target(row + 1, index, last.length),
        number: target[index],
        apply: (/** @type {number} */ number) => actions.target(row + 1, index, number),
      };
      return numberField(field, context, actions);
    },
  }));
}

/**
 * @param {InputContext['settings']} settings
 * @param {InputActions} actions
 * @returns {Column}
 */
function classColumn({ labels, outputs, targets }, actions) {
  const names = labels.length > 0 ? labels : Array.from({ length: outputs }, (_, index) => index);
  return {
    head: labels.length > 0 ? words.next : words.class,
    startsGroup: true,
    cell: (row) =>
      html`<select
        class="class"
        aria-label=${words.nextOf(row + 1)}
        @change=${(/** @type {Event} */ event) =>
          actions.target(row + 1, 0, Number(valueOf(event)))}
      >
        ${names.map(
          (name, index) =>
            html`<option value=${index} ?selected=${index === targets[row]}>
              ${letterView(String(name))}
            </option>`,
        )}
      </select>`,
  };
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
