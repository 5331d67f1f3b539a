// A weight and its gradient: both as heat maps, and the chosen entry's gradient as a product for each
// step.

import { html, nothing } from 'lit';

import { format, signed } from '../../format.js';
import { weight as words } from '../../words/en/weight.js';
import { atRest } from '../at-rest.js';
import { numberField } from '../fields/number.js';
import { refusalView } from '../fields/refusal.js';
import { scrub } from '../fields/scrub.js';
import { howto } from '../howto.js';
import { lateView } from '../late.js';
import { notYet } from '../not-yet.js';
import { heatMap } from '../parameter/map.js';
import { products } from '../parameter/products.js';
import { symbolOf } from '../symbols.js';
import { isBySum, openTool } from '../tools/row.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphParameter} GraphParameter */
/** @typedef {import('../ledger.js').LedgerActions} LedgerActions */
/** @typedef {import('../fields/context.js').InputContext} InputContext */

export { weight as styles } from '../../styles/weight.js';

/** A field needs more room than a cell that only shows. */
const mostFields = 8;
const mostCells = 16;

/**
 * @param {Scene} scene
 * @param {{ parameter: GraphParameter, entry: number }} weight
 * @param {InputContext} context
 * @param {LedgerActions} actions
 */
export function weightLedger(scene, { parameter, entry }, context, actions) {
  const isKnown = scene.view.step >= scene.stepOfSum(parameter);
  const isSingle = parameter.rows * parameter.columns === 1;
  const sum = isKnown ? products(scene, parameter, entry) : sumNotYet(scene, parameter, actions);
  return html`<section class="ledger weight" tabindex="-1">
      <h3>
        ${words.title} δ${symbolOf(parameter)} ${words.titleEnd}
        <span class="hint">${words.hint}</span>
        ${scene.view.parameter === null
          ? nothing
          : html`<button class="link" @click=${actions.leaveWeight}>${words.close}</button>`}
      </h3>
      <div class="maps">
        ${valueMap(scene, parameter, entry, context, actions)}
        ${isKnown && !isSingle ? gradientMap(scene, parameter, entry, context, actions) : nothing}
      </div>
      ${isKnown && scene.run.isMistakenWeight(scene.graph.parameters.indexOf(parameter)) ? lateView('mistake')?.mistakenWeight() : nothing}
      ${isSingle ? nothing : howto(scene, words.howto)}
      ${refusalView(context, (control) => control.startsWith(`${parameter.name}[`))}
      ${isSingle ? sum : nothing}
    </section>
    ${isSingle || isBySum(openTool(scene)) ? nothing : html`<section class="why" aria-label=${words.entry(words.gradient(parameter), entry, parameter)}>${sum}</section>`}`;
}

/**
 * @param {Scene} scene
 * @param {GraphParameter} parameter
 * @param {LedgerActions} actions
 */
function sumNotYet(scene, parameter, actions) {
  const step = scene.stepOfSum(parameter);
  const walkThere = () => actions.input.chooseWeight(parameter.name, scene.view.entry, step);
  return notYet(scene, html`δ${symbolOf(parameter)}`, words.notYet, walkThere);
}

/**
 * @param {Scene} scene
 * @param {GraphParameter} parameter
 * @param {number} chosen
 * @param {InputContext} context
 * @param {LedgerActions} actions
 */
function valueMap(scene, parameter, chosen, context, { input }) {
  const { name, columns } = parameter;
  const numbers = context.weights(name);
  const isLarge = Math.max(columns, parameter.rows) > mostFields;
  const isFixed = scene.view.readonly;
  const choose = (/** @type {number} */ entry) => entry === chosen || input.chooseWeight(name, entry);
  const place = (/** @type {number} */ entry) => [Math.floor(entry / columns), entry % columns];
  const apply = (/** @type {number} */ entry) => (/** @type {number} */ number) => {
    const [row, column] = place(entry);
    return input.edit(name, row, column, number);
  };
  const cell = (/** @type {number} */ entry) => {
    if (isFixed) return html`<span class="fixed number">${format(numbers[entry])}</span>`;
    const [row, column] = place(entry);
    const field = {
      control: `${name}[${row}][${column}]`,
      label: words.entry(words.value(parameter), entry, parameter),
      number: numbers[entry],
      apply: apply(entry),
      attend: () => choose(entry),
      ...(numbers.length > 1 && !isLarge && { tabindex: /** @type {const} */ (-1) }),
    };
    return numberField(field, context, input);
  };
  const map = {
    scene,
    kind: /** @type {const} */ ('value'),
    name: words.value(parameter),
    symbol: symbolOf(parameter),
    hint: isFixed ? words.gradientHint : isLarge ? words.largeValueHint : words.valueHint,
    parameter,
    numbers,
    chosen,
    cell,
    hangsOn: (/** @type {number} */ entry) => [scene.view.isDragged, numbers[entry], context.drafts, context.refusal],
    choose,
    most: mostFields,
    press: (/** @type {PointerEvent} */ event, /** @type {number} */ entry) => {
      choose(entry);
      if (!isFixed) scrub(event, { number: numbers[entry], apply: apply(entry), gestures: input.gestures });
    },
  };
  return html`${heatMap(map, context, input)}
  ${isLarge ? html`<label class="field">${words.place(chosen, parameter)} ${cell(chosen)}</label>` : nothing}`;
}

/**
 * @param {Scene} scene
 * @param {GraphParameter} parameter
 * @param {number} chosen
 * @param {InputContext} context
 * @param {LedgerActions} actions
 */
function gradientMap(scene, parameter, chosen, context, { input }) {
  const numbers = scene.gradient(parameter);
  const choose = (/** @type {number} */ entry) => entry === chosen || input.chooseWeight(parameter.name, entry);
  const cell = (/** @type {number} */ entry) =>
    html`<span class="cell" title=${atRest(scene, () => format(numbers[entry]))}><span class="visually-hidden">${atRest(scene, () => signed(numbers[entry]))}</span></span>`;
  const map = {
    scene,
    kind: /** @type {const} */ ('error'),
    name: words.gradient(parameter),
    symbol: html`δ${symbolOf(parameter)}`,
    hint: words.gradientHint,
    parameter,
    numbers,
    chosen,
    cell,
    hangsOn: (/** @type {number} */ entry) => [scene.view.isDragged, scene.view.isDragged ? undefined : numbers[entry]],
    choose,
    most: mostCells,
    press: (/** @type {PointerEvent} */ _event, /** @type {number} */ entry) => choose(entry),
  };
  return heatMap(map, context, input);
}
