// What a shortened way back loses: how it is shortened, and how far its gradient is from the full one.

import { html, nothing } from 'lit';

import { format } from '../../../format.js';
import { readWhole } from '../../../input/number.js';
import { shortenedGradients } from '../../../sources.js';
import { sources as words } from '../../../words/en/studies/sources.js';
import { select } from '../../fields/select.js';
import { numberField } from '../../fields/number.js';
import { refusalView } from '../../fields/refusal.js';
import { fieldContext } from '../../tools/field.js';

/** @typedef {import('../sources.js').Asked} Asked */
/** @typedef {import('../sources.js').StudyActions} StudyActions */

/**
 * @param {Asked} asked
 * @param {StudyActions} actions
 */
export function truncationView(asked, actions) {
  const { scene, state, sources: { part: { truncation } } } = asked;
  const { whole, ...shortened } = words.truncation.kinds;
  const kinds = Object.entries(shortened).filter(([kind]) => isPossible(scene, kind));
  return html`<section class="part truncation" aria-label=${words.truncation.title}>
    <h4>${words.truncation.title}</h4>
    <p>${words.truncation.lead}</p>
    <div class="row">
      <label class="pair">${words.truncation.how}
        ${select({
          options: [['', whole], ...kinds],
          chosen: truncation?.kind ?? '',
          choose: (kind) => actions.change({ truncation: /** @type {import('../../../state.js').Settings['truncation']} */ (kind || null) }),
        })}</label>
      ${how(asked, actions)}
    </div>
    ${refusalView(state.transient, (control) => control === 'truncationSteps' || control === 'detachStep')}
    <p class="told">${says(asked)}</p>
    ${truncation === undefined ? nothing : distances(asked)}
  </section>`;
}

/** @param {import('../../../scene.js').Scene} scene @param {string} kind */
function isPossible({ graph, sizes }, kind) {
  if (kind === 'gates') return graph.model === 'lstm';
  return kind !== 'detach' || sizes.T > 1;
}

/**
 * How many steps, or where.
 * @param {Asked} asked
 * @param {StudyActions} actions
 */
function how({ state, sources: { T, part: { truncation } } }, actions) {
  if (truncation === undefined || truncation.kind === 'gates') return nothing;
  const isWindow = truncation.kind === 'window';
  const [control, number, least] = isWindow
    ? /** @type {const} */ (['truncationSteps', truncation.steps + 1, 1])
    : /** @type {const} */ (['detachStep', truncation.t + 1, 2]);
  const label = isWindow ? words.truncation.steps : words.truncation.at;
  const field = {
    control,
    label,
    number,
    step: 1,
    read: (/** @type {string} */ typed) => readWhole(typed, least, T),
    apply: (/** @type {number} */ to) => actions.change({ [control]: to }),
  };
  return html`<label class="pair">${isWindow ? nothing : label} ${numberField(field, fieldContext(state), actions.input)} ${isWindow ? label : nothing}</label>`;
}

/** @param {Asked} asked */
function says({ J, node, sources: { part: { truncation } } }) {
  if (truncation === undefined) return words.truncation.says.whole;
  if (truncation.kind === 'window') return words.truncation.says.window(truncation.steps + 1, J);
  return truncation.kind === 'detach' ? words.truncation.says.detach(truncation.t + 1, node) : words.truncation.says.gates;
}

/** @param {Asked} asked */
function distances({ scene, sources }) {
  const { columns } = words.truncation;
  const { weights, whole } = shortenedGradients(scene, sources);
  const rows = [
    ...weights.map((weight) => ({ label: words.truncation.weight(scene.weightOf(weight.name)), ...weight })),
    { label: words.truncation.together, name: '', ...whole },
  ];
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.truncation.caption}><table class="rows">
      <caption>${words.truncation.caption}</caption>
      <thead>
        <tr>
          <th scope="col">${columns.weight}</th>
          <th scope="col">${columns.full}</th>
          <th scope="col">${columns.shortened}</th>
          <th scope="col">${columns.distance}</th>
          <th scope="col">${columns.angle}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ label, name, fullLength, length, distance, angle }) => html`<tr data-weight=${name} data-distance=${String(distance)} data-angle=${angle === undefined ? nothing : String(angle)}>
          <th scope="row">${label}</th>
          <td>${format(fullLength)}</td>
          <td>${format(length)}</td>
          <td>${format(distance)}</td>
          <td>${angle === undefined ? words.truncation.noAngle : words.truncation.angle(format(angle, { decimals: 1 }))}</td>
        </tr>`)}
      </tbody>
    </table></div>
    <p class="hint">${words.truncation.explained}</p>`;
}
