// The study of sources: which losses send error where. A row of blocks with each loss’s error on its way
// back, the table of it, the sums that follow, one update, and what a shortened way back loses.

import { html, nothing } from 'lit';

import { logScale } from '../../layout/history.js';
import { mostSteps, sourcesLayout } from '../../layout/sources.js';
import { errorNodes, sourcesOf } from '../../sources.js';
import { isRefusal, sentenceOf } from '../../words/en/errors.js';
import { letter } from '../../words/en/letters.js';
import { names } from '../../words/en/names.js';
import { sources as words } from '../../words/en/studies/sources.js';
import { significant } from '../../format.js';
import { segments } from '../fields/choices.js';
import { howto } from '../howto.js';
import { prose } from '../link-names.js';
import { chosenCell, deltaSum } from './sources/delta.js';
import { picture } from './sources/picture.js';
import { sharesView } from './sources/shares.js';
import { errorTable, legend } from './sources/table.js';
import { truncationView } from './sources/truncation.js';
import { updateView } from './sources/update.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../state.js').Settings} Settings */
/** @typedef {import('../../sources.js').Sources} Sources */
/** @typedef {import('../shell.js').State} State */
/** @typedef {Pick<import('../../actions.js').Actions, 'change' | 'undo' | 'updateOnce' | 'saveChart' | 'input'>} StudyActions */

export { sources as styles } from '../../styles/studies/sources.js';

/**
 * @typedef {object} Asked what is looked at, and how it is written
 * @property {Scene} scene
 * @property {State} state
 * @property {Settings} settings
 * @property {Sources} sources
 * @property {import('../../layout/sources.js').SourcesLayout} layout
 * @property {ReturnType<typeof logScale>} scale of all cells and all lines
 * @property {import('../../core.js').GraphNode} J
 * @property {import('../../core.js').GraphNode} node
 * @property {(number: number) => string} write a cell’s number in full
 */

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {StudyActions} actions
 */
export function study(scene, state, actions) {
  return html`<section class="tool study sources" aria-label=${words.title}>
    <div class="tool-head"><h3>${words.title}</h3></div>
    ${content(scene, state, actions)}
  </section>`;
}

/**
 * What the study finds, or why it finds nothing.
 * @param {Scene} scene
 * @param {State} state
 * @param {StudyActions} actions
 */
function content(scene, state, actions) {
  const { T } = scene.sizes;
  if (T > mostSteps) return html`<p class="told">${words.tooLong(T, mostSteps)}</p>`;
  const sources = sourcesOf(scene, state.settings);
  return isRefusal(sources) ? html`<p class="told">${sentenceOf(sources)}</p>` : found(asked(scene, state, sources), actions);
}

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Sources} sources
 * @returns {Asked}
 */
function asked(scene, state, sources) {
  const { errors, sums, kind, T, node } = sources;
  return {
    scene,
    state,
    settings: state.settings,
    sources,
    layout: sourcesLayout(T),
    scale: logScale([...errors, ...sums].map(Math.abs)),
    J: scene.goal,
    node: scene.node(node),
    write: (number) => (number === 0 ? '0' : significant(number, 4, kind === 'signed' ? 'always' : 'negative')),
  };
}

/**
 * @param {Asked} asked
 * @param {StudyActions} actions
 */
function found(asked, actions) {
  const { scene, sources, layout, J, node } = asked;
  const { T, s, t, followed } = sources;
  const change = actions.change;
  return html`<p class="lead">${prose(scene, followed === 'loss' ? words.ofLoss(J, node, s) : words.ofStep(J, node, t, T))}</p>
    ${controls(asked, actions)}
    <div class="beside-sums">
      <div class="heat error">
        <div class="flow-scroll ${layout.kind}" tabindex="0" role="region" aria-label=${words.flows}>
          ${picture(asked, change)}
          ${ticks(asked, actions)}
          ${errorTable(asked, ({ s: source, t: step }) => change({ lossStep: source, t: step }))}
        </div>
        <p class="told-at" aria-hidden="true"></p>
        ${sources.leftOut.length === 0
          ? nothing
          : html`<p class="told">${words.leftOut(sources.leftOut, J)} <button class="link" @click=${() => change({ leftOut: [] })}>${words.all}</button></p>`}
        ${legend(asked, actions)} ${howto(scene, words.howto[layout.kind])}
      </div>
      <div class="sums">
        ${chosenCell(asked)} ${deltaSum(asked, (source) => change({ lossStep: source }))}
      </div>
    </div>
    <div class="parts">${sharesView(asked, actions)} ${updateView(asked, actions)} ${truncationView(asked, actions)}</div>`;
}

/**
 * What is followed, at which state, in which numbers.
 * @param {Asked} asked
 * @param {StudyActions} actions
 */
function controls({ scene, settings, sources: { followed, node, kind } }, { change }) {
  const states = errorNodes(scene);
  return html`<div class="row controls">
    <span class="pair">${words.follow} ${segments({
      label: words.follow,
      choices: Object.entries(words.followed).map(([key, name]) => ({ key, name })),
      chosen: followed,
      choose: (key) => change({ followed: key === 'loss' ? 'loss' : 'step' }),
    })}</span>
    ${states.length < 2
      ? nothing
      : html`<span class="pair">${words.node} ${segments({
          label: words.node,
          choices: states.map((state) => ({ key: state.name, name: html`<i>${letter(state)}</i>` })),
          chosen: node,
          choose: (errorNode) => change({ errorNode }),
        })}</span>`}
    ${scene.sizes.H === 1
      ? nothing
      : html`<span class="pair">${words.measure} ${segments({
          label: words.measure,
          choices: [{ key: 'norm', name: words.measures.norm }, { key: 'unit', name: names.unit(settings.unit) }],
          chosen: kind === 'norm' ? 'norm' : 'unit',
          choose: (key) => change({ errorMeasure: key === 'norm' ? 'norm' : 'unit' }),
        })}</span>`}
  </div>`;
}

/**
 * Which losses count: a tick beside each row, or where rows are narrow, one for the chosen loss.
 * @param {Asked} asked
 * @param {StudyActions} actions
 */
function ticks({ layout, sources: { T, s, leftOut, silent }, J }, { change }) {
  const tick = (/** @type {number} */ source) => html`<label class="tick" title=${words.counts(J, source)}>
    <input
      type="checkbox"
      data-counted=${source}
      aria-label=${words.counts(J, source)}
      .checked=${!leftOut.includes(source) && !silent.includes(source)}
      ?disabled=${silent.includes(source)}
      @change=${() => change({ leftOut: leftOut.includes(source) ? leftOut.filter((one) => one !== source) : [...leftOut, source].sort((a, b) => a - b) })}
    />${layout.kind === 'bars' ? words.counts(J, source) : nothing}</label>`;
  const each = layout.kind === 'lanes' ? Array.from({ length: T }, (_, index) => index + 1) : [s];
  return html`<div class="ticks" role="group" aria-label=${words.counted}>${each.map(tick)}</div>`;
}
