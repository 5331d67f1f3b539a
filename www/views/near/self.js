// The node that is looked at, large, with its value and δ.

import { html, nothing, svg } from 'lit';

import { card as cardSize, plate } from '../../layout/metrics.js';
import { near as words } from '../../words/en/distance.js';
import { at } from '../../words/en/letters.js';
import { ledger } from '../../words/en/page.js';
import { numbered, select } from '../fields/select.js';
import { ofNode } from '../link-names.js';
import { card } from '../stage/card.js';
import { circle, pill } from '../stage/nodes.js';
import { known, labelOf, numbers } from '../stage/readings.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../near.js').Place} Place */
/** @typedef {import('../../layout/stage.js').PlacedNode} PlacedNode */

/**
 * @param {Scene} scene
 * @param {Place} place
 * @param {import('../near.js').NearActions} actions
 */
export function self(scene, place, actions) {
  const { node, t, component } = place;
  const { length } = scene.node(node);
  const isStrip = scene.isHidden(node) && length > 1;
  const box = isStrip ? cardBox(place) : circleBox(place);
  const { value, delta } = numbers(scene, node, t, component);
  const [width, height] = [box.body.right + 6, Math.max(-box.body.top, box.pill.bottom) + 6];
  return html`<h3 class=${isStrip ? '' : 'visually-hidden'}>${at(scene.node(node), t)}${isStrip ? html` <span class="hint">${ledger.unit(component + 1)}</span>` : nothing}</h3>
    <svg class="large" viewBox="${-width} ${box.body.top - 6} ${2 * width} ${height - box.body.top + 6}" role="img" aria-label=${labelOf(scene, node, t)}>
      ${svg`<g
        class="node written ${box.shape}"
        data-link=${ofNode(node, t)}
        data-node=${node}
        data-t=${t}
        data-value=${value ?? nothing}
        data-delta=${delta ?? nothing}
        data-input=${node === 'x' ? component + 1 : nothing}
        data-class=${node === 's' ? component + 1 : nothing}
      >${isStrip ? card(scene, box, scales(scene, place)) : circle(scene, box)}${pill(scene, box)}</g>`}
    </svg>
    ${isStrip || length === 1 ? nothing : componentField(place, length, actions)}`;
}

/**
 * Which component of an input or of the readout is looked at.
 * @param {Place} place
 * @param {number} length
 * @param {import('../near.js').NearActions} actions
 */
function componentField({ node, t, component }, length, actions) {
  return html`<label class="size">${words.component}
    ${select({
      options: numbered(Array.from({ length }, (_, index) => index + 1)),
      chosen: String(component + 1),
      choose: (chosen) => actions.select({ node, t, component: Number(chosen) }),
    })}
  </label>`;
}

/** @param {Place} place @returns {PlacedNode} */
function circleBox({ node, t }) {
  const radius = 38;
  const body = { left: -radius, top: -radius, right: radius, bottom: radius };
  return { name: node, t, x: 0, y: 0, shape: 'circle', body, pill: pillBelow(radius) };
}

/** @param {Place} place @returns {PlacedNode} */
function cardBox({ node, t }) {
  const { halfWidth, halfHeight } = cardSize;
  const body = { left: -halfWidth, top: -halfHeight, right: halfWidth, bottom: halfHeight };
  return { name: node, t, x: 0, y: 0, shape: 'card', body, pill: pillBelow(halfHeight + plate.overlap) };
}

/** @param {number} half the body's half height */
function pillBelow(half) {
  const top = half - plate.overlap;
  return { left: -plate.halfWidth, right: plate.halfWidth, top, bottom: top + plate.height };
}

/**
 * The scales of the node's own strips.
 * @param {Scene} scene
 * @param {Place} place
 * @returns {import('../stage/nodes.js').Drawing}
 */
function scales(scene, { node, t }) {
  const [mostValue, mostDelta] = known(scene, node, t).map((vector) =>
    vector?.reduce((most, number) => Math.max(most, Math.abs(number)), 0) || 1);
  return { level: () => 'written', isOnRoute: () => false, tabStop: { node, t }, mostValue, mostActivation: mostValue, mostDelta };
}
