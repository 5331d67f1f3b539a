// Pasted numbers, with the next row or typed numbers as targets.

import { html, nothing } from 'lit';

import { numbersSequence } from '../../input/sequence.js';
import { numbers as words, steps as stepWords } from '../../words/en/input.js';
import { segments } from '../fields/choices.js';
import { valueOf } from '../fields/context.js';
import { refusalOf, refusalView } from '../fields/refusal.js';
import { scaleView } from '../fields/scale.js';
import { readoutFormula } from '../fields/symbols.js';

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
  const refusal = refusalView(context, (name) => name === 'numbers' || name === 'targets');
  return html`<div
    class="form"
    @keydown=${(/** @type {KeyboardEvent} */ event) =>
      event.key === 'Enter' && (event.ctrlKey || event.metaKey) && apply()}
  >
    <p class="hint">${words.hint}</p>
    <div class="columns">
      ${area('numbers', words.label, words.placeholder, pasted.text, context, actions)}
      ${
        pasted.aim === 'typed'
          ? area(
              'targets',
              words.targetsLabel,
              words.targetsPlaceholder,
              pasted.targets,
              context,
              actions,
            )
          : nothing
      }
    </div>
    ${refusal} ${aims(pasted, context, actions)} ${lossChoice(pasted, actions)}
    <div class="row">
      <button type="button" class="primary" @click=${apply}>${words.use}</button>
      ${pasted.text === '' || refusal !== nothing ? nothing : preview(outcome)}
    </div>
    ${'patch' in outcome ? scaleView(outcome.patch.scale ?? []) : nothing}
  </div>`;
}

/**
 * What the panel shows: what was typed, else what is in use.
 * @param {InputContext} context
 * @returns {Pasted}
 */
function pastedOf({ drafts, settings }) {
  const { source, sourceText, scale, targets, outputs, loss } = settings;
  const isOwn = source === 'numbers';
  const isTyped = isOwn && scale.length === 0;
  return {
    text: drafts.numbers ?? (isOwn ? sourceText : ''),
    aim: (drafts.aim ?? (isTyped ? 'typed' : 'next')) === 'typed' ? 'typed' : 'next',
    targets: drafts.targets ?? (isTyped ? targets.map(textOf).join('\n') : ''),
    readout: (drafts.readout ?? String(isTyped && outputs > 0)) === 'true',
    lastOnly: (drafts.lastOnly ?? String(loss === 'last')) === 'true',
  };
}

/** @param {InputContext['settings']['targets'][number]} target */
function textOf(target) {
  return Array.isArray(target) ? target.join(', ') : String(target ?? '');
}

/**
 * @param {'numbers' | 'targets'} name
 * @param {string} label
 * @param {string} placeholder
 * @param {string} text
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function area(name, label, placeholder, text, context, actions) {
  const { invalid, describedBy } = refusalOf(context, name);
  return html`<label class="stacked">
    <span>${label}</span>
    <textarea
      rows="6"
      spellcheck="false"
      placeholder=${placeholder}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      .value=${text}
      @input=${(/** @type {Event} */ event) => edited(name, valueOf(event), actions)}
    ></textarea>
  </label>`;
}

/**
 * @param {Pasted} pasted
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function aims({ aim, readout }, { settings }, actions) {
  const formula = readoutFormula(settings.model === 'rnn' ? 'h' : 'y');
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
    ${radio('next', words.next, html`${words.nextHint} ${formula}`)}
    ${radio('typed', words.typed, words.typedHint)}
    ${
      aim === 'typed'
        ? html`<label class="option nested">
            <input
              type="checkbox"
              .checked=${readout}
              @change=${() => edited('readout', String(!readout), actions)}
            />
            <span>${words.readout} ${formula}</span>
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

/**
 * Keeps a draft; what is wrong with the numbers is said anew when they are to be used.
 * @param {string} name
 * @param {string} text
 * @param {InputActions} actions
 */
function edited(name, text, actions) {
  for (const control of ['numbers', 'targets']) actions.refuse(control, undefined);
  actions.draft(name, text);
}

/** @param {import('../../input/sequence.js').Outcome} outcome */
function preview(outcome) {
  const says = 'patch' in outcome ? words.preview(outcome.patch) : outcome.sentence;
  return html`<span class="hint">${says}</span>`;
}
