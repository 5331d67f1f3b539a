// What drives how far error reaches: sliders that write the weights and the sequence themselves, so that
// everything else follows.

import { html, nothing } from 'lit';

import { significant } from '../../../format.js';
import { mostSteps } from '../../../input/numbers.js';
import { withScaled, withShifted, withSteps } from '../../../input/reach.js';
import { recurrentMatrices, recurrentNorm, weightNow } from '../../../studies/distances.js';
import { forgetting } from '../../../whole.js';
import { distances as words } from '../../../words/en/studies/distances.js';
import { refusalView } from '../../fields/refusal.js';
import { slider } from '../../fields/slider.js';

/** @typedef {import('../../../scene.js').Scene} Scene */
/** @typedef {import('../../shell.js').State} State */
/** @typedef {import('../../../actions.js').Actions} Actions */

const controls = { size: 'recurrentNorm', bias: 'forgetBias', steps: 'steps' };

/** The size of the weights is a power of two between these. */
const sizes = { least: -5, most: 5, step: 0.05 };

const biases = { least: -6, most: 8, step: 0.1 };

/** The slider reaches so many steps at least. */
const longest = 60;

/**
 * @param {Scene[]} scenes the cell, and the one beside it, whose recurrent weights follow
 * @param {State} state
 * @param {Actions} actions
 */
export function drives(scenes, state, actions) {
  const [scene] = scenes;
  const { gestures } = actions.input;
  const { T } = scene.sizes;
  const setSteps = (/** @type {number} */ steps) => actions.input.change(withSteps(state.settings, steps), controls.steps);
  const most = Math.min(Math.max(T, longest), mostSteps);
  return html`<div class="drives" role="group" aria-label=${words.drives.label}>
    ${sizeSlider(scenes, state, actions)} ${biasSlider(scene, state, actions)}
    ${slider({ label: words.drives.steps, least: 1, most, step: 1, value: T, said: String(T), set: setSteps }, gestures)}
    ${refusalView(state.transient, (control) => Object.values(controls).includes(control))}
  </div>`;
}

/** @param {Scene[]} scenes @param {State} state @param {Actions} actions */
function sizeSlider(scenes, { settings }, actions) {
  const norm = recurrentNorm(scenes[0]);
  if (norm === 0) return html`<p class="told">${words.drives.noSize}</p>`;
  const set = (/** @type {number} */ power) => {
    const scaled = scenes.reduce((now, scene) => {
      const present = recurrentNorm(scene);
      return present === 0 ? now : { ...now, ...withScaled(now, recurrentMatrices(scene), 2 ** power / present) };
    }, settings);
    actions.input.change({ edits: scaled.edits }, controls.size);
  };
  return slider(
    { label: words.drives.size, hint: words.drives.sizeHint, ...sizes, value: Math.log2(norm), said: significant(norm, 3), set },
    actions.input.gestures,
  );
}

/** Nothing where no bias opens a forget gate. @param {Scene} scene @param {State} state @param {Actions} actions */
function biasSlider(scene, { settings }, actions) {
  const bias = weightNow(scene, 'b_f');
  if (bias.entries.length === 0) return nothing;
  const now = bias.entries[scene.component];
  const { kept, halfLife } = forgetting(now);
  const gate = scene.letterOf('f');
  const set = (/** @type {number} */ number) => actions.input.change(withShifted(settings, bias, number - now), controls.bias);
  return html`${slider(
      { label: words.drives.bias(scene.weightOf('b_f')), hint: bias.entries.length > 1 ? words.drives.biasHint : undefined, ...biases, value: now, said: significant(now, 3), set },
      actions.input.gestures,
    )}
    <p class="half-life">
      ${Number.isFinite(halfLife) ? words.drives.halfLife(gate, significant(kept, 3), significant(halfLife, 2)) : words.drives.forEver(gate)}
    </p>`;
}
