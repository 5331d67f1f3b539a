// A route as a chain of steps, each with its local derivative. Many equal steps in a row are folded.

import { html, nothing, svg } from 'lit';

import { folded } from '../../layout/chain.js';
import { format } from '../../format.js';
import { at } from '../../words/en/letters.js';
import { routes as words } from '../../words/en/routes.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../lens.js').Route} Route */
/** @typedef {import('../../lens.js').Stop} Stop */
/** @typedef {Route['stretches'][number]} Stretch */

/**
 * @param {Scene} scene
 * @param {Route} route
 */
export function chain(scene, { stretches }) {
  const pieces = folded(stretches);
  if (pieces.every((piece) => 'stretch' in piece)) return steps(scene, stretches);
  return html`<span class="route-chain">${stopView(scene, stretches[0].from)}${pieces.map((piece) =>
      'stretch' in piece
        ? stretchView(scene, piece.stretch)
        : html`<span class="folded">… ${words.folded(piece.count)} …</span>`)}</span>
    <details class="unfold"><summary>${words.unfold}</summary>${steps(scene, stretches)}</details>`;
}

/** @param {Scene} scene @param {Stretch[]} stretches */
function steps(scene, stretches) {
  return html`<span class="route-chain">${stopView(scene, stretches[0].from)}${stretches.map((stretch) => stretchView(scene, stretch))}</span>`;
}

/** @param {Scene} scene @param {Stretch} stretch */
function stretchView(scene, { slope, to }) {
  return html`<span class="stretch"><span class="slope"><span aria-hidden="true">×</span><span class="visually-hidden">${words.times}</span> ${format(slope, { decimals: 3 })}</span>${arrow}</span>${stopView(scene, to)}`;
}

const arrow = html`<svg class="onward" viewBox="0 0 14 10" aria-hidden="true">${svg`<path d="M0,5H9M8,1L13.5,5L8,9Z"></path>`}</svg>`;

/** @param {Scene} scene @param {Stop} stop */
function stopView(scene, { node, t, component }) {
  const isSingle = scene.node(node).length === 1;
  return html`<span class="chip">${at(scene.node(node), t, isSingle ? undefined : component + 1)}</span>`;
}
