// The whole figure: what stands where.

import { html, nothing } from 'lit';

import { isHidden } from '../bounds.js';
import { onKey } from '../keys.js';
import { link } from '../words/en/link.js';
import { header as words, scaleWords } from '../words/en/page.js';
import { tools } from '../words/en/tools.js';
import { about } from './about.js';
import { askAt } from './asking.js';
import { atRest } from './at-rest.js';
import { distanceControl } from './distance.js';
import { contextOf } from './fields/context.js';
import { figure } from './figure.js';
import { header } from './header.js';
import { lateView, loading } from './late.js';
import { lower } from './lower.js';
import { overTime } from './over-time.js';
import { beginnings, question } from './question.js';
import { sentence } from './sentence.js';
import { sheet } from './sheet.js';
import { shown } from './shown.js';
import { standing } from './standing.js';
import { strip } from './strip.js';
import { transport } from './transport.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../actions.js').Actions} Actions */

/**
 * @typedef {object} Transient what is on screen but no setting
 * @property {'cell' | 'sequence' | 'weights' | 'keys' | 'link' | 'notation' | 'glossary' | 'takeaway' | 'homework' | 'worksheet' | undefined} panel the open panel
 * @property {{ control: string, sentence: string } | undefined} refusal
 * @property {string[]} leftOut sentences about what of a link could not be opened
 * @property {string} notice
 * @property {string} verdict
 * @property {Record<string, string>} drafts what was typed and not yet applied
 * @property {boolean} isCopied whether the link was copied, since the last act
 * @property {boolean} isTransportWhole whether all controls of the walk are shown on a phone
 * @property {number} litRoute the route that is marked on the figure, by rank from 0
 * @property {import('../building.js').Attempt | undefined} attempt at building a δ
 * @property {import('./takeaway.js').Takeaway} takeaway what was taken away last, and how
 * @property {import('./worksheet.js').Worksheet} worksheet what a teacher asks for on paper
 * @property {import('../studies/update.js').Update | undefined} updated the last update of all weights
 * @property {import('./homework.js').Homework} homework somebody’s numbers, and what was found
 * @property {import('./glossary.js').Asked} glossary
 * @property {boolean} isPicking whether the next node chosen on the figure is the routes’ destination
 * @property {import('../tools/checking.js').Checked | undefined} check the last check of everything
 * @property {import('../training/session.js').Course | undefined} training how far it is
 * @property {import('../training/comparison.js').Comparison | undefined} comparison of trainings of several cells
 */

/**
 * @typedef {object} State
 * @property {Settings} settings
 * @property {Transient} transient
 * @property {boolean} isPlaying
 * @property {boolean} isDescending whether the descents of the landscape are played
 * @property {boolean} isPrinting whether the sheet of paper is wanted
 * @property {() => string} address the link to what is shown
 * @property {(settings: Settings) => string} addressOf the link to other settings of the same cell
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {import('../lens.js').Seen | undefined} lens the routes, where they are asked for
 * @property {import('../beside.js').Beside | undefined} beside the second cell, where two are compared
 * @property {import('../../pkg/whole/deltascope.js').Distance[] | undefined} costs what the mistake that is made costs, where that is asked
 * @property {import('../building.js').Building | undefined} building how far a δ is built, where one is
 */

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
export function shell(scene, state, actions) {
  const { settings, transient, isPlaying } = state;
  const walk = {
    gear: settings.gear,
    isPlaying,
    isWhole: transient.isTransportWhole,
    hasLink: !settings.hide.includes('link'),
    hasTakeaway: !settings.hide.includes('takeaway'),
    isCopied: transient.isCopied,
  };
  return html`<div class="scope" @click=${asking(actions)} @keydown=${(/** @type {KeyboardEvent} */ event) =>
    onKey(event, /** @type {Element} */ (event.composedPath()[0]), scene, actions)}>
    ${atRest(scene, () => (isHidden(settings, 'header') ? html`<h2 class="visually-hidden">${words.title}</h2>` : header(settings, actions)))}
    ${scene.isChain ? chainControls(scene, state, actions) : along(scene, state, actions)}
    <div class="messages">
      ${settings.scale.length > 0 && !scene.isChain ? html`<p class="hint">${scaleWords(settings.scale)}</p>` : nothing}
      ${transient.leftOut.map((said) => html`<p class="refusal" role="alert">${said}</p>`)}
      ${transient.refusal !== undefined && transient.panel === undefined && !isFieldOf(transient.refusal)
        ? html`<p class="refusal" role="alert">${transient.refusal.sentence}</p>`
        : nothing}
      ${standing(scene, settings, actions.tools)}
    </div>
    ${shown(settings, 'question', () => question(scene, actions))}
    ${shown(settings, 'figure', () => figure(scene, state, actions))}
    ${state.isPrinting ? printed(scene, state) : nothing}
    ${shown(settings, 'question', () => beginnings(scene, actions))}
    <div class=${settings.hide.includes('ledger') ? 'lower bare' : 'lower'} part="ledger">
      ${lower(scene, state, actions)}
      <div class="said" role="status" aria-atomic="false">
        <p class="visually-hidden" data-told>${atRest(scene, () => sentence(scene))}</p>
        <p class="visually-hidden">${transient.isCopied ? link.copied : nothing}</p>
        ${transient.notice ? html`<p class="notice">${transient.notice}</p>` : nothing}
        ${transient.verdict ? html`<p class="verdict">${transient.verdict}</p>` : nothing}
      </div>
    </div>
    ${overTime(scene, state, actions)} ${about()}
    ${atRest(scene, () => shown(settings, 'transport', () => transport(scene, walk, actions)))} ${dialog(scene, state, actions)}
  </div>`;
}

/** Before a row that is clicked becomes the chosen one. @param {Actions} actions */
function asking({ ask }) {
  return { capture: true, handleEvent: (/** @type {MouseEvent} */ event) => askAt(event, ask) };
}

/**
 * What paper has beside the figure: the worksheets, as long as they are made, else the block's sheet.
 * @param {Scene} scene
 * @param {State} state
 */
function printed(scene, state) {
  const pages = state.transient.panel === 'worksheet' ? lateView('worksheet')?.worksheetPages(scene, state) : undefined;
  return pages ?? sheet(scene);
}

/**
 * The numbers of a chain, all of which can be changed.
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function chainControls(scene, state, actions) {
  if (scene.view.readonly) return nothing;
  return shown(state.settings, 'strip', () => lateView('chain')?.chainControls(scene, contextOf(scene, state), actions.input));
}

/**
 * The sequence, and how near it is looked at.
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function along(scene, { settings, lens }, actions) {
  return html`<div class="along">
    ${shown(settings, 'strip', () => strip(scene, settings, lens?.lit, actions))}
    ${atRest(scene, () => shown(settings, 'distance', () => distanceControl(settings, actions)))}
  </div>`;
}

/**
 * Whether what was refused stands in a field, which says so itself.
 * @param {{ control: string }} refusal
 */
function isFieldOf({ control }) {
  return control.endsWith(']') || ['epsilon', 'probe'].includes(control);
}

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function dialog(scene, state, actions) {
  const { panel } = state.transient;
  return html`<dialog class="panel" aria-label=${panel === undefined ? nothing : words.panels[panel]} @close=${actions.close}>
    ${panel === undefined
      ? nothing
      : html`<button class="close" @click=${actions.close}>${words.close}</button>
          ${panelView(scene, panel, state, actions) ?? notThere(state.transient)}`}
  </dialog>`;
}

/** Stands in a panel’s place: it is loading, or could not be loaded. @param {Transient} transient */
function notThere({ refusal }) {
  return refusal?.control === 'tool' ? html`<p class="refusal" role="alert">${refusal.sentence}</p>` : loading();
}

/**
 * The panel; undefined where it is not loaded yet.
 * @param {Scene} scene
 * @param {NonNullable<Transient['panel']>} panel
 * @param {State} state
 * @param {Actions} actions
 */
function panelView(scene, panel, state, actions) {
  const { settings, transient, address } = state;
  if (panel === 'cell') return lateView('cell')?.cellPanel(settings, actions, transient);
  if (panel === 'notation') return lateView('notation')?.notationPanel(scene, settings, actions);
  if (panel === 'glossary') return lateView('glossary')?.glossaryPanel(scene, transient.glossary, actions);
  if (panel === 'takeaway') return lateView('takeaway')?.takeawayPanel(scene, transient.takeaway, actions.takeaway);
  if (panel === 'homework') return lateView('homework')?.homeworkPanel(scene, transient.homework, actions.homework);
  if (panel === 'worksheet') return lateView('worksheet')?.worksheetPanel(scene, state, actions.worksheet);
  if (panel === 'keys') return lateView('keys')?.keysPanel();
  if (panel === 'link') return lateView('link')?.linkPanel(address(), settings, transient.refusal, actions);
  const context = contextOf(scene, state);
  return panel === 'sequence'
    ? lateView('sequence')?.sequencePanel(context, actions.input)
    : lateView('weights')?.weightsPanel(context, actions.input);
}
