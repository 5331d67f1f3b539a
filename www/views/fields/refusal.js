// Why a control refuses what was typed, said at the control.

import { html, nothing } from 'lit';

/** @typedef {import('./context.js').InputContext} InputContext */

/** Only one refusal is shown at a time, so one name for its paragraph is enough. */
const id = 'input-refusal';

/**
 * The refusal of one of these controls, where it is standing.
 * @param {Pick<InputContext, 'refusal'>} context
 * @param {(control: string) => boolean} concerns
 */
export function refusalView({ refusal }, concerns) {
  if (refusal === undefined || !concerns(refusal.control)) return nothing;
  return html`<p class="input-refusal" id=${id} role="alert">${refusal.sentence}</p>`;
}

/**
 * What a control says of itself where it is refused: the attributes `aria-invalid` and
 * `aria-describedby`.
 * @param {Pick<InputContext, 'refusal'>} context
 * @param {string} control
 */
export function refusalOf({ refusal }, control) {
  const isRefused = refusal?.control === control;
  return { invalid: isRefused ? 'true' : nothing, describedBy: isRefused ? id : nothing };
}
