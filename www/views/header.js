// The header: which network, and the ways to the panels that change it.

import { html, nothing } from 'lit';

import { sequenceName } from '../words/en/input.js';
import { names } from '../words/en/names.js';
import { notation } from '../words/en/notation.js';
import { header as words, lines, switches } from '../words/en/page.js';
import { numbered, select } from './fields/select.js';
import { notationSwitch } from './notation-switch.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {'cell' | 'sequence' | 'weights' | 'notation'} Panel */

/**
 * @typedef {object} HeaderActions
 * @property {(part: Partial<Settings>) => void} change
 * @property {(model: Settings['model']) => void} turnTo
 * @property {(panel: Panel) => void} open
 * @property {() => void} ask
 */

/** The switches of the LSTM that stand in the panel, not in the header. */
const inPanel = /** @type {const} */ ([
  'inputGate', 'outputGate', 'inputActivation', 'outputActivation', 'coupledGates', 'gateRecurrence',
]);
const inHeader = /** @type {const} */ (['peepholes', 'forgetGate']);

/** What a button that opens a panel shows after its name. */
const opens = html`<span aria-hidden="true">▾</span>`;

/** @typedef {typeof inPanel[number] | typeof inHeader[number]} SwitchName */

/**
 * @param {Settings} settings
 * @param {HeaderActions} actions
 */
export function header(settings, actions) {
  return html`<header>
    <h2 class="title">${words.title}</h2>
    ${settings.model === 'chain' ? chainHeader(settings, actions) : networkHeader(settings, actions)}
  </header>`;
}

/** A chain’s own controls stand below. @param {Settings} settings @param {HeaderActions} actions */
function chainHeader(settings, actions) {
  return html`<div class="wide-controls">
      ${models(settings, actions)}
      <button class="quiet" aria-haspopup="dialog" @click=${() => actions.open('cell')}>${words.theme} ${opens}</button>
    </div>
    <button class="narrow-control" aria-haspopup="dialog" @click=${() => actions.open('cell')}><span class="ellipsis">${summary(settings)}</span> ${opens}</button>`;
}

/** @param {Settings} settings @param {HeaderActions} actions */
function networkHeader(settings, actions) {
  return html`<div class="wide-controls">
      ${models(settings, actions)} ${inHeader.map((name) => switchView(name, settings, actions))}
      <button class="quiet" aria-haspopup="dialog" @click=${() => actions.open('cell')}>${words.moreCells} ${opens}</button>
    </div>
    <span class="spacer"></span>
    <div class="wide-controls">
      <span class="roomy">
        ${sizes(settings, actions)}
        <button aria-haspopup="dialog" @click=${() => actions.open('weights')}>${words.weights} ${opens}</button>
      </span>
      <button aria-haspopup="dialog" @click=${() => actions.open('sequence')}><span class="ellipsis">${words.sequence} ${sequenceName(settings)}</span> ${opens}</button>
    </div>
    <button class="narrow-control" aria-haspopup="dialog" @click=${() => actions.open('cell')}><span class="ellipsis">${summary(settings)}</span> ${opens}</button>`;
}

/**
 * The panel of all switches; on a phone it also holds what the header has no room for.
 * @param {import('../scene.js').Scene} scene
 * @param {Settings} settings
 * @param {HeaderActions} actions
 * @param {Pick<import('./shell.js').Transient, 'refusal'>} transient
 */
export function cellPanel(scene, settings, actions, { refusal }) {
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
 * @param {Settings} settings
 * @param {HeaderActions} actions
 */
function models(settings, actions) {
  const choice = (/** @type {Settings['model']} */ model, /** @type {string} */ name) => html`<button
    aria-pressed=${settings.model === model ? 'true' : 'false'}
    @click=${() => actions.turnTo(model)}
  >${name}</button>`;
  return html`<div class="segments" role="group" aria-label=${words.model}>
    ${choice('chain', words.chain)}${choice('rnn', words.rnn)}${choice('lstm', words.lstm)}
  </div>`;
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

/**
 * @param {SwitchName} name
 * @param {Settings} settings
 * @param {HeaderActions} actions
 */
function switchView(name, settings, actions) {
  return html`<button
    class="switch"
    role="switch"
    aria-checked=${settings[name] ? 'true' : 'false'}
    ?disabled=${settings.model !== 'lstm'}
    title=${settings.model !== 'lstm' ? words.only : nothing}
    @click=${() => actions.change({ [name]: !settings[name] })}
  ><span class="knob"></span>${lines[name][0]}</button>`;
}

/**
 * @param {Settings} settings
 * @param {HeaderActions} actions
 */
function sizes(settings, actions) {
  const counts = [1, 2, 3, 4, 5, 6, 7, 8];
  const units = counts.includes(settings.units) ? counts : [...counts, settings.units];
  const each = Array.from({ length: settings.units }, (_, index) => index + 1);
  return html`<label class="size" title=${words.unitsHint}>${words.units}
      ${select({ options: numbered(units), chosen: String(settings.units), choose: (units) => actions.change({ units: Number(units) }) })}
    </label>
    ${settings.units === 1
      ? nothing
      : html`<label class="size" title=${words.unitHint}>${words.unit}
          ${select({ options: numbered(each), chosen: String(settings.unit), choose: (unit) => actions.change({ unit: Number(unit) }) })}
        </label>`}`;
}

/** @param {Settings} settings */
function summary(settings) {
  if (settings.model !== 'lstm') return words[settings.model];
  return settings.peepholes ? `${words.lstm}, ${words.peepholes.toLowerCase()}` : words.lstm;
}
