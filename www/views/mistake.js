// The mistake that is made, wherever it has to be said: above the figure, at the road it changes, at a
// total that is no sum.

import { html } from 'lit';

import { commonDecimals, signed } from '../format.js';
import { lettersOf, mistakes as words } from '../words/en/mistakes.js';

/** @typedef {import('../scene.js').Scene} Scene */

/**
 * The line that stands as long as it is made.
 * @param {Scene} scene
 * @param {import('../tools/mistakes.js').Mistake} mistake
 * @param {import('../tools/actions.js').ToolActions} tools
 */
export function standingMistake(scene, mistake, tools) {
  const name = words.of(mistake, scene.graph.model).name(lettersOf(scene));
  return html`<p class="standing mistake">
    ${words.standing(name)} <button class="link" @click=${() => tools.makeMistake(null)}>${words.restore}</button>
  </p>`;
}

/**
 * The same for paper.
 * @param {Scene} scene
 * @param {import('../tools/mistakes.js').Mistake} mistake
 */
export function printedMistake(scene, mistake) {
  return html`<p><b>${words.standing(words.of(mistake, scene.graph.model).name(lettersOf(scene)))}</b></p>`;
}

/**
 * The products of a road that it changes, as numbers alone: no formula of the right rule stands beside
 * wrong numbers.
 * @param {Scene} scene
 * @param {import('./product/edge.js').EdgeEnd} end
 */
export function mistakenRoad(scene, { edge, t, component }) {
  const reasons = scene.run.reasons(scene.edgeId(edge), t, component);
  const amount = scene.product(edge, t, component);
  const decimals = commonDecimals([amount]);
  const products = reasons.map(({ slope, delta }) => `${signed(slope, decimals)} · ${signed(delta, decimals)}`);
  return html`<p class="wrong-road">${words.wrongRoad}</p>
    <p class="number">${products.length === 0 ? '0' : products.join('  +  ')} = ${signed(amount, decimals)}</p>`;
}

/** Beside a gradient that is summed with the values of another step. */
export function mistakenWeight() {
  return html`<p class="wrong-road">${words.wrongWeight}</p>`;
}

/** How the total is called where it is the mean of its roads. */
export const { mean } = words;
