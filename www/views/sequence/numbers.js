// Pasted numbers, with the next row or typed numbers as targets.

import { html, nothing } from 'lit';

import { numbersSequence } from '../../input/sequence.js';
import { numbers as words, steps as stepWords } from '../../words/en/input.js';
import { segments } from '../fields/choices.js';
import { refusalView } from '../fields/refusal.js';
import { scaleView } from '../fields/scale.js';
import { textArea } from '../fields/text-area.js';
import { edited, pastedOf } from './pasted.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */
/** @typedef {import('../../input/sequence.js').Pasted} Pasted */

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function numbersPane(context, actions) {
  const pasted = pastedOf(context);
  const outcome = numbersSequence(pasted, context.settings);
  const control = 'sentence' in outcome && outcome.isOfTargets ? 'targets' : 'numbers';
  const apply = () => actions.apply(outcome, control);
  const area = (/** @type {'numbers' | 'targets'} */ name, /** @type {string} */ text) =>
    textArea(
      { control: name, ...words.areas[name], text, edit: (now) => edited(name, now, actions) },
      context,
    );
  const refusal = refusalView(context, (name) => name === 'numbers' || name === 'targets');
  return html`<div
    class="form"
    @keydown=${(/** @type {KeyboardEvent} */ event) =>
      event.key === 'Enter' && (event.ctrlKey || event.metaKey) && apply()}
  >
    <p class="hint">${words.hint}</p>
    <div class="columns">
      ${area('numbers', pasted.text)}
      ${pasted.aim === 'typed' ? area('targets', pasted.targets) : nothing}
    </div>
    ${refusal} ${aims(pasted, actions)} ${lossChoice(pasted, actions)}
    <div class="row">
      <button type="button" class="primary" @click=${apply}>${words.use}</button>
      ${pasted.text === '' || refusal !== nothing ? nothing : preview(outcome)}
    </div>
    ${'patch' in outcome ? scaleView(outcome.patch.scale ?? []) : nothing}
  </div>`;
}

/**
 * @param {Pasted} pasted
 * @param {InputActions} actions
 */
function aims({ aim, readout }, actions) {
  const radio = (
    /** @type {Pasted['aim']} */ key,
    /** @type {string} */ name,
    /** @type {unknown} */ hint,
  ) =>
    html`<label class="option">
      <input
        type="radio"
        name="aim"
        value=${key}
        .checked=${aim === key}
        @change=${() => edited('aim', key, actions)}
      />
      <span>${name}<span class="hint">${hint}</span></span>
    </label>`;
  return html`<fieldset>
    <legend>${words.targets}</legend>
    ${radio('next', words.next, words.nextHint)}
    ${radio('typed', words.typed, words.typedHint)}
    ${
      aim === 'typed'
        ? html`<label class="option nested">
            <input
              type="checkbox"
              .checked=${readout}
              @change=${() => edited('readout', String(!readout), actions)}
            />
            <span>${words.readout}</span>
          </label>`
        : nothing
    }
  </fieldset>`;
}

/** @param {Pasted} pasted @param {InputActions} actions */
function lossChoice({ lastOnly }, actions) {
  return html`<div class="row">
    <span class="hint">${stepWords.loss}</span>
    ${segments({
      label: stepWords.loss,
      choices: [
        { key: 'false', name: stepWords.everyStep },
        { key: 'true', name: stepWords.lastStep },
      ],
      chosen: String(lastOnly),
      choose: (key) => edited('lastOnly', key, actions),
    })}
  </div>`;
}

/** @param {import('../../input/sequence.js').Outcome} outcome */
function preview(outcome) {
  const says = 'patch' in outcome ? words.preview(outcome.patch) : outcome.sentence;
  return html`<span class="hint">${says}</span>`;
}
