// One weight's gradient as a sum: the share of each step, or of each loss.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../../../format.js';
import { entryShares } from '../../../sources.js';
import { letter, weightLetter } from '../../../words/en/letters.js';
import { weight as weightWords } from '../../../words/en/weight.js';
import { sources as words } from '../../../words/en/studies/sources.js';
import { segments } from '../../fields/choices.js';
import { select } from '../../fields/select.js';
import { waterfall } from '../../ledger/waterfall.js';
import { ofNode } from '../../link-names.js';
import { heatMap } from '../../parameter/map.js';
import { symbolOf } from '../../symbols.js';

/** @typedef {import('../sources.js').Asked} Asked */
/** @typedef {import('../sources.js').StudyActions} StudyActions */

/** With more rows or columns it is one picture. */
const mostCells = 16;

/**
 * @param {Asked} asked
 * @param {StudyActions} actions
 */
export function sharesView(asked, actions) {
  const { scene, settings, sources, J } = asked;
  const { parameter, entry } = shownWeight(scene, settings);
  const name = weightLetter(parameter);
  const { byStep, byLoss, gradient, full } = entryShares(scene, sources, parameter, entry);
  const by = settings.shareBy;
  const rows = by === 'step'
    ? byStep.map((amount, index) => ({ link: undefined, branch: `t${index + 1}`, label: words.shares.step(index + 1), term: words.shares.ofStep(J, name, index + 1), amount }))
    : byLoss.map(({ s, amount, silence }) => ({
        link: ofNode('J', s), branch: `J${s}`, label: words.loss(J, s), term: html`<i>${words.shares.ofLoss(J, name, s)}</i>`,
        amount, reason: silence && words.silence[silence],
      }));
  const isSingle = parameter.rows * parameter.columns === 1;
  return html`<section class="part shares" aria-label=${words.shares.title}>
    <h4>${words.shares.title}</h4>
    <p>${words.shares.lead(J, name)}</p>
    <div class="row">
      <label class="pair">${words.shares.weight}
        ${select({
          options: scene.graph.parameters.map((one) => [one.name, weightLetter(one)]),
          chosen: parameter.name,
          choose: (shareOf) => actions.change({ shareOf, shareEntry: 0 }),
        })}</label>
      <span class="pair">${words.shares.by} ${segments({
        label: words.shares.by,
        choices: Object.entries(words.shares.each).map(([key, of]) => ({ key, name: of })),
        chosen: by,
        choose: (key) => actions.change({ shareBy: key === 'step' ? 'step' : 'loss' }),
      })}</span>
    </div>
    ${isSingle ? nothing : entries(asked, parameter, entry, gradient.all, actions)}
    <div class="scrolls" role="region" tabindex="0" aria-label=${words.shares.table}>
      ${waterfall(scene, {
        rows, total: gradient.entry, kind: 'error', columns: words.shares.columns,
        term: html`<i>∂${letter(J)}/∂${name}</i>${isSingle ? nothing : ` ${weightWords.place(entry, parameter)}`}`,
        howto: words.shares.howto, isDragged: scene.view.isDragged,
      })}
    </div>
    <p class="told" data-full=${String(full)}>${sources.isWhole ? words.shares.whole : words.shares.part(signed(full, commonDecimals([full])))}</p>
  </section>`;
}

/**
 * The weight whose shares are shown, and the entry of it: the chosen ones, or the first weight through
 * which error goes back in time.
 * @param {import('../../../scene.js').Scene} scene
 * @param {Pick<import('../../../state.js').Settings, 'shareOf' | 'shareEntry'>} settings
 */
export function shownWeight({ graph: { parameters } }, { shareOf, shareEntry }) {
  const recurrent = parameters.find(({ name }) => name === 'W' || name.startsWith('R_'));
  const parameter = parameters.find(({ name }) => name === shareOf) ?? recurrent ?? parameters[0];
  return { parameter, entry: Math.min(shareEntry, parameter.rows * parameter.columns - 1) };
}

/**
 * The gradient as a heat map, from which the entry is chosen.
 * @param {Asked} asked
 * @param {import('../../../core.js').GraphParameter} parameter
 * @param {number} chosen
 * @param {Float64Array} numbers
 * @param {StudyActions} actions
 */
function entries({ scene, state }, parameter, chosen, numbers, actions) {
  const choose = (/** @type {number} */ entry) => entry === chosen || actions.change({ shareEntry: entry });
  const cell = (/** @type {number} */ entry) =>
    html`<span class="cell"><span class="visually-hidden">${signed(numbers[entry])}</span></span>`;
  const map = {
    scene,
    kind: /** @type {const} */ ('error'),
    name: weightWords.gradient(parameter),
    symbol: html`δ${symbolOf(parameter)}`,
    hint: words.shares.choose,
    parameter,
    numbers,
    chosen,
    cell,
    hangsOn: (/** @type {number} */ entry) => [numbers[entry]],
    choose,
    most: mostCells,
    press: (/** @type {PointerEvent} */ _event, /** @type {number} */ entry) => choose(entry),
  };
  return html`<div class="maps">${heatMap(map, state.transient, actions.input)}</div>`;
}
