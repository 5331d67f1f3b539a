// The panel of what can be taken away: a row for each kind of file.

import { html, nothing } from 'lit';

import { isScript } from '../takeaway/texts.js';
import { takeaway as words } from '../words/en/takeaway.js';
import { select } from './fields/select.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../takeaway/actions.js').Kind} Kind */
/** @typedef {import('../takeaway/actions.js').Written} Written */

export { takeaway as styles } from '../styles/takeaway.js';

/**
 * @typedef {object} Takeaway
 * @property {{ of: 'value' | 'delta', numbers: 'symbols' | 'numbers' }} form of the equation
 * @property {Kind} [kind] what was asked for last
 * @property {string} [said] how that ended
 * @property {boolean} [isRefused]
 * @property {string} [text] the text that is shown
 */

/**
 * @typedef {object} TakeawayActions
 * @property {(kind: Kind) => void} save
 * @property {(kind: Written) => void} copy
 * @property {(kind: Written) => void} show
 * @property {(form: Partial<Takeaway['form']>) => void} form
 * @property {() => void} openWorksheet
 */

/**
 * @param {Scene} scene
 * @param {Takeaway} taken
 * @param {TakeawayActions} actions
 */
export function takeawayPanel(scene, taken, actions) {
  return html`<h3>${words.heading}</h3>
    <p class="hint">${words.hint} ${scene.hidesAnswers ? words.hidden : nothing}</p>
    <p class="visually-hidden" role="status">${taken.isRefused ? nothing : taken.said}</p>
    ${scene.hidesAnswers ? nothing : html`<p><button class="open-worksheet" @click=${actions.openWorksheet}>${words.worksheet}</button> <span class="hint">${words.worksheetHint}</span></p>`}
    ${offered(scene).map(({ title, kinds }) => html`<section class="takeaway" aria-label=${title}>
      <h4>${title}</h4>
      ${kinds.includes('latex') ? forms(scene, taken, actions) : nothing}
      <ul>${kinds.map((kind) => row(kind, taken, actions))}</ul>
    </section>`)}`;
}

/**
 * Where the answers are hidden, nothing that computes them; of a chain, no module of an LSTM.
 * @param {Scene} scene
 */
function offered({ hidesAnswers, isChain }) {
  return words.groups
    .filter(({ kinds }) => !(hidesAnswers && kinds.some(isScript)))
    .map(({ title, kinds }) => ({ title, kinds: kinds.filter((kind) => !(isChain && kind === 'torch_lstm')) }));
}

/**
 * @param {Kind} kind
 * @param {Takeaway} taken
 * @param {TakeawayActions} actions
 */
function row(kind, taken, { save, copy, show }) {
  const [name, hint] = words.kinds[kind];
  const isAsked = taken.kind === kind;
  const button = (/** @type {string} */ what, /** @type {() => void} */ act) => html`<button
    class="quiet"
    aria-label=${words.label(what, kind)}
    @click=${act}
  >${what}</button>`;
  return html`<li>
    <span class="what"><b>${name}</b> <span class="hint">${hint}</span></span>
    <span class="ways">
      ${kind === 'png' ? nothing : html`${button(words.show, () => show(kind))} ${button(words.copy, () => copy(kind))}`}
      ${button(words.save, () => save(kind))}
    </span>
    ${isAsked && taken.said
      ? html`<p class=${taken.isRefused ? 'refusal' : 'told'} role=${taken.isRefused ? 'alert' : nothing}>${taken.said}</p>`
      : nothing}
    ${isAsked && taken.text !== undefined ? textView(taken.text) : nothing}
  </li>`;
}

/** @param {string} text */
function textView(text) {
  return html`<textarea
    class="taken"
    readonly
    rows=${Math.min(14, text.split('\n', 14).length)}
    wrap="off"
    spellcheck="false"
    aria-label=${words.text}
    .value=${text}
  ></textarea>`;
}

/**
 * Which equation of the chosen node, and with what it is written.
 * @param {Scene} scene
 * @param {Takeaway} taken
 * @param {TakeawayActions} actions
 */
function forms(scene, { form }, actions) {
  const { node, t } = scene.focus ?? { node: 'J', t: 1 };
  const written = scene.node(node);
  const delta = words.delta(written, t);
  /** @type {Record<string, string>} */
  const which = t === 0 ? { delta } : { value: words.value(written, t), delta };
  const withNumbers = !(scene.hidesAnswers && (t === 0 || form.of === 'delta'));
  const choice = (/** @type {string} */ label, /** @type {'of' | 'numbers'} */ field, /** @type {Record<string, string>} */ options) =>
    html`<label>${label}
      ${select({ options: Object.entries(options), chosen: form[field], choose: (value) => actions.form({ [field]: value }) })}</label>`;
  return html`<div class="row">${choice(words.of, 'of', which)} ${choice(words.with, 'numbers', withNumbers ? words.forms : { symbols: words.forms.symbols })}</div>`;
}
