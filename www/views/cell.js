// The panel of the cell: all switches, the letters and the theme; on a phone it also holds what the header
// has no room for.

import { html, nothing } from 'lit';

import { sequenceName } from '../words/en/input.js';
import { names } from '../words/en/names.js';
import { notation } from '../words/en/notation.js';
import { header as words, lines, switches } from '../words/en/page.js';
import { select } from './fields/select.js';
import { inHeader, models, opens, sizes, switchView } from './header.js';
import { notationSwitch } from './notation-switch.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('./header.js').HeaderActions} HeaderActions */

/** The switches of the LSTM that stand in the panel, not in the header. */
const inPanel = /** @type {const} */ ([
  'inputGate', 'outputGate', 'inputActivation', 'outputActivation', 'coupledGates', 'gateRecurrence',
]);

/**
 * @param {Settings} settings
 * @param {HeaderActions} actions
 * @param {Pick<import('./shell.js').Transient, 'refusal'>} transient
 */
export function cellPanel(settings, actions, { refusal }) {
  return html`<h3>${switches.title}</h3>
    <div class="narrow-only">${models(settings, actions)}</div>
    ${settings.model === 'chain' ? nothing : networkFields(settings, actions, refusal)}
    <label class="field">${words.theme}
      ${select({
        options: Object.entries(words.themes),
        chosen: settings.theme,
        choose: (theme) => actions.change({ theme: /** @type {Settings['theme']} */ (theme) }),
      })}</label>`;
}

/**
 * What only a network has.
 * @param {Settings} settings
 * @param {HeaderActions} actions
 * @param {{ control: string, sentence: string } | undefined} refusal
 */
function networkFields(settings, actions, refusal) {
  return html`<div class="crowded-only">
      <div class="row">
        ${sizes(settings, actions)}
        <button class="narrow-only" @click=${() => actions.open('sequence')}><span class="ellipsis">${words.sequence} ${sequenceName(settings)}</span> ${opens}</button>
        <button @click=${() => actions.open('weights')}>${words.weights} ${opens}</button>
      </div>
    </div>
    <p class="hint">${settings.model === 'lstm' ? switches.hint : words.only}</p>
    <ul class="switches">
      ${[...inHeader, ...inPanel].map(
        (name) => html`<li>
          ${switchView(name, settings, actions)}
          <span class="hint">${lines[name][1]}</span>
          ${refusal?.control === name ? html`<p class="refusal" role="alert">${refusal.sentence}</p>` : nothing}
        </li>`,
      )}
    </ul>
    ${notationField(settings, actions)}`;
}

/**
 * Whose letters are written, and the way to all of them.
 * @param {Settings} settings
 * @param {HeaderActions} actions
 */
function notationField(settings, actions) {
  return html`<div class="row letters-row">
    <span>${notation.label}</span> ${notationSwitch(settings, actions)}
    <button class="link" @click=${() => actions.open('notation')}>${notation.all}</button>
    <button class="link" @click=${() => actions.ask()}>${names.glossary.toLowerCase()}</button>
    <p class="hint caution">${notation.care[settings.model === 'lstm' ? 'lstm' : 'rnn'][settings.notation]}</p>
  </div>`;
}
