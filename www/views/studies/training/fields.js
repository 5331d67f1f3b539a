// What is trained, and how: every choice is a setting.

import { html, nothing } from 'lit';

import { readNumber } from '../../../input/number.js';
import { fields, tasks } from '../../../state.js';
import { training as words } from '../../../words/en/studies/training.js';
import { segments } from '../../fields/choices.js';
import { valueOf } from '../../fields/context.js';
import { numberField } from '../../fields/number.js';
import { refusalOf, refusalView } from '../../fields/refusal.js';
import { select } from '../../fields/select.js';

/** @typedef {import('../../../scene.js').Scene} Scene */
/** @typedef {import('../../../actions.js').Actions} Actions */
/** @typedef {import('../../shell.js').State} State */
/** @typedef {'taskSteps' | 'trainingSeed' | 'rate' | 'threshold' | 'updates'} NumberName */

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
export function fieldsOf(scene, state, actions) {
  const { settings } = state;
  const { task, optimizer, clipping } = settings;
  const field = (/** @type {NumberName} */ name, /** @type {string} */ label) => numberOf(name, label, state, actions);
  return html`<div class="recipe" role="group" aria-label=${words.setting}>
      <label>${words.task} ${select({ options: tasks.map((key) => [key, words.tasks[key].name]), chosen: task, choose: (chosen) => actions.change({ task: /** @type {typeof task} */ (chosen) }) })}</label>
      ${task === 'own' ? nothing : html`${field('taskSteps', words.steps)} ${field('trainingSeed', words.seed)}`}
      ${task === 'next_character' ? textField(state, actions) : nothing}
      <label>${words.optimizer} ${select({ options: Object.entries(words.optimizers), chosen: optimizer, choose: (chosen) => actions.change({ optimizer: /** @type {typeof optimizer} */ (chosen) }) })}</label>
      ${field('rate', words.rate)}
      <span class="pair"><span class="label" aria-hidden="true">${words.clipping}</span> ${segments({
        label: words.clipping,
        choices: Object.entries(words.clippings).map(([key, name]) => ({ key, name })),
        chosen: clipping ?? 'off',
        choose: (key) => actions.change({ clipping: key === 'off' ? null : /** @type {'norm' | 'value'} */ (key) }),
      })}</span>
      ${clipping === null ? nothing : field('threshold', words.threshold)}
      ${field('updates', words.updates)}
    </div>
    ${refusalView(state.transient, (control) => control.startsWith('training['))}
    <p class="hint">
      ${words.tasks[task].hint} ${task === 'own' ? nothing : words.drawnWith('H', scene.sizes.H)}
      ${words.optimizerHints[optimizer]} ${isChanged(settings) ? words.kept : nothing}
    </p>`;
}

/**
 * @param {NumberName} name
 * @param {string} label
 * @param {State} state
 * @param {Actions} actions
 */
function numberOf(name, label, { settings, transient }, actions) {
  const field = {
    control: `training[${name}]`,
    label: name === 'threshold' ? words.thresholdLabel : label,
    number: settings[name],
    read: (/** @type {string} */ typed) => readAs(name, typed),
    apply: (/** @type {number} */ number) => actions.change({ [name]: number }, name),
    ...stepOf(name, settings[name]),
  };
  return html`<span class="pair"><span class="label" aria-hidden="true">${label}</span> ${numberField(field, transient, actions.input)}</span>`;
}

/** Whole numbers go by whole steps. @param {NumberName} name @param {number} number */
function stepOf(name, number) {
  if (fields[name].shape.type === 'whole') return { step: name === 'updates' ? 100 : 1 };
  return { step: 10 ** (Math.floor(Math.log10(number)) - 1) };
}

/** @param {NumberName} name @param {string} typed */
function readAs(name, typed) {
  const outcome = readNumber(typed);
  if ('sentence' in outcome || fields[name].accepts(outcome.number)) return outcome;
  return { sentence: words.refused(typed.trim(), fields[name].accepted) };
}

/** @param {State} state @param {Actions} actions */
function textField({ settings, transient }, actions) {
  const { invalid, describedBy } = refusalOf(transient, 'training[taskText]');
  return html`<label class="text">${words.text}
    <input type="text" maxlength="1001" spellcheck="false" autocomplete="off" .value=${settings.taskText} aria-invalid=${invalid} aria-describedby=${describedBy}
      @change=${(/** @type {Event} */ event) => actions.change({ taskText: valueOf(event) })} />
  </label>`;
}

/** @param {import('../../../state.js').Settings} settings */
function isChanged({ cuts, clamps, mistake }) {
  return cuts.length > 0 || clamps.length > 0 || mistake !== null;
}
