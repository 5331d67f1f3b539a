// The header: which network, and the ways to the panels that change it.

import { html, nothing } from 'lit';

import { sequenceName } from '../words/en/input.js';
import { header as words, lines } from '../words/en/page.js';
import { numbered, select } from './fields/select.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {'cell' | 'sequence' | 'weights' | 'notation'} Panel */

/**
 * @typedef {object} HeaderActions
 * @property {(part: Partial<Settings>) => void} change
 * @property {(model: Settings['model']) => void} turnTo
 * @property {(panel: Panel) => void} open
 * @property {() => void} ask
 */

/** The switches of the LSTM that stand in the header. */
export const inHeader = /** @type {const} */ (['peepholes', 'forgetGate']);

/** What a button that opens a panel shows after its name. */
export const opens = html`<span aria-hidden="true">▾</span>`;

/** @typedef {typeof import('../input/case.js').switchNames[number]} SwitchName */

/**
 * @param {Settings} settings
 * @param {HeaderActions} actions
 */
export function header(settings, actions) {
  return html`<header part="header">
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
 * @param {Settings} settings
 * @param {HeaderActions} actions
 */
export function models(settings, actions) {
  const choice = (/** @type {Settings['model']} */ model, /** @type {string} */ name) => html`<button
    aria-pressed=${settings.model === model ? 'true' : 'false'}
    @click=${() => actions.turnTo(model)}
  >${name}</button>`;
  return html`<div class="segments" role="group" aria-label=${words.model}>
    ${choice('chain', words.chain)}${choice('rnn', words.rnn)}${choice('lstm', words.lstm)}
  </div>`;
}

/**
 * @param {SwitchName} name
 * @param {Settings} settings
 * @param {HeaderActions} actions
 */
export function switchView(name, settings, actions) {
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
export function sizes(settings, actions) {
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
