// The figure: the picture at its distance and the same as a table, and where two cells are compared,
// the second one beside it.

import { html, nothing } from 'lit';

import { far, near } from '../words/en/distance.js';
import { stage as words } from '../words/en/stage.js';
import { atRest } from './at-rest.js';
import { howto } from './howto.js';
import { scrollAlike } from './keep-in-view.js';
import { lateView, loading } from './late.js';
import { reading } from './reading.js';
import { stage } from './stage.js';
import { pictureOf as blockOrModel } from './stage/picture.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../actions.js').Actions} Actions */
/** @typedef {import('./shell.js').State} State */

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
export function figure(scene, state, actions) {
  const { settings, lens, building, beside } = state;
  const draw = pictureOf(state);
  const pair = beside && lateView('compare')?.besideView(scene, beside, draw, actions);
  const besides = beside !== undefined && 'scene' in beside
    ? { scene: beside.scene, letter: words.cells.first }
    : undefined;
  const waiting = building?.waiting;
  const arrangement = pair === undefined ? '' : settings.distance !== 'sequence' || state.isPrinting ? 'paired' : 'stacked';
  return html`<div class="figure ${arrangement}" part="figure" @scroll=${together}>
    ${pair?.firstHead ?? nothing} ${draw(scene, { besides, route: lens?.lit, waiting }, actions)}
    ${atRest(scene, () => reading(scene, waiting))} ${pair?.second ?? nothing}
    ${howto(scene, sentenceOf(scene, state))}
  </div>`;
}

/**
 * The picture of a chain, or that at a distance; the block on paper, and as long as another one is not there yet.
 * @param {State} state
 */
function pictureOf({ settings: { model, distance }, isPrinting }) {
  if (model === 'chain') return lateView('chain')?.chainStage ?? loading;
  if (model === 'pascanu' && lateView('pascanu') === undefined) return loading;
  if (isPrinting) return stage;
  if (distance === 'sequence') return lateView('far')?.far ?? stage;
  return (distance === 'node' ? lateView('near')?.near : undefined) ?? stage;
}

/**
 * How the picture is read.
 * @param {Scene} scene
 * @param {State} state
 */
function sentenceOf(scene, { isPrinting, beside }) {
  const { sizes, view } = scene;
  if (beside !== undefined) return words.howto.pair;
  if (view.distance === 'sequence' && !isPrinting) return far.howto;
  if (view.distance === 'node' && !isPrinting) return near.howto;
  if (blockOrModel(scene).name === 'model') return words.howto.model;
  return sizes.H === 1 ? words.howto.block : words.howto.blockOfUnits;
}

/** Both pictures show the same part, whichever of them is scrolled. */
const together = {
  capture: true,
  /** @param {Event} event */
  handleEvent({ currentTarget, target }) {
    scrollAlike(/** @type {Element} */ (currentTarget), '.stage', /** @type {Element} */ (target));
  },
};
