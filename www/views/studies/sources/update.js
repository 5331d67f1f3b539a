// One update of all weights, after which J is computed again.

import { html, nothing } from 'lit';

import { readRate } from '../../../studies/update.js';
import { commonDecimals, format } from '../../../format.js';
import { letter } from '../../../words/en/letters.js';
import { sources as words } from '../../../words/en/studies/sources.js';
import { numberField, shortForm } from '../../fields/number.js';
import { refusalView } from '../../fields/refusal.js';
import { fieldContext } from '../../tools/field.js';

/** @typedef {import('../sources.js').Asked} Asked */
/** @typedef {import('../sources.js').StudyActions} StudyActions */

/**
 * @param {Asked} asked
 * @param {StudyActions} actions
 */
export function updateView({ scene, settings, state, sources, J }, actions) {
  const { updated } = state.transient;
  const made = updated?.edits === settings.edits ? updated : undefined;
  const loss = scene.run.loss();
  const field = {
    control: 'rate',
    label: words.update.rate,
    number: settings.rate,
    read: readRate,
    apply: (/** @type {number} */ rate) => actions.change({ rate }),
  };
  return html`<section class="part update" aria-label=${words.update.title}>
    <h4>${words.update.title}</h4>
    <p>${words.update.lead}</p>
    <p class="rule"><span class="symbol"><i>θ</i> ← <i>θ</i> − <i>η</i> · ∂<i>${letter(J)}</i>/∂<i>θ</i></span></p>
    <div class="row">
      <span class="pair"><i>${words.update.eta}</i> = ${numberField(field, fieldContext(state), actions.input)}</span>
      <button @click=${actions.updateOnce}>${words.update.button}</button>
      ${made === undefined ? nothing : html`<button class="link" @click=${actions.undo}>${words.update.undo}</button>`}
    </div>
    ${refusalView(state.transient, (control) => control === 'rate' || control === 'update')}
    <div role="status" data-loss=${String(loss)} data-before=${made === undefined ? nothing : String(made.before)}>
      ${made === undefined ? html`<p>${words.update.before(J, written(loss))}</p>` : report(made, loss, J)}
    </div>
    ${sources.leftOut.length === 0 ? nothing : html`<p class="told">${words.update.wholeLoss}</p>`}
    ${scene.wrongBy === undefined ? nothing : html`<p class="told">${words.update.edited}</p>`}
  </section>`;
}

/**
 * @param {import('../../../studies/update.js').Update} made
 * @param {number} after
 * @param {import('../../../words/en/letters.js').Letter} J
 */
function report({ before, rate }, after, J) {
  const decimals = Math.min(10, commonDecimals([before, after, after - before]));
  const [was, is] = [before, after].map((number) => format(number, { decimals }));
  const isLess = after < before;
  return html`<p><b>${words.update.made({ J, before: was, after: is, rate: shortForm(rate), isLess })}</b></p>
    ${isLess ? nothing : html`<p>${words.update.worse}</p>`}`;
}

/** @param {number} loss */
function written(loss) {
  return format(loss, { decimals: commonDecimals([loss]) });
}
