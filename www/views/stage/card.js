// A node of several units: its values and its δ as strips with their norms, and the numbers of the
// unit that is looked at.

import { nothing, svg } from 'lit';

import { node as words } from '../../words/en/stage.js';
import { shortest } from './numbers.js';
import { known, valueText } from './readings.js';
import { strip } from './strip.js';
import { symbol } from './symbol.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/stage.js').PlacedNode} PlacedNode */
/** @typedef {import('./nodes.js').Drawing} Drawing */

/**
 * @param {Scene} scene
 * @param {PlacedNode} box
 * @param {Drawing} drawing
 */
export function card(scene, { name, t, body }, drawing) {
  const { left, top, right, bottom } = body;
  const { length } = scene.node(name);
  const isWide = right - left > 90;
  const pad = isWide ? 7 : 5;
  const [values, deltas] = known(scene, name, t);
  const strips = { left: left + 6, right: right - (isWide ? 50 : 6) };
  const upper = { ...strips, top: top + 23, bottom: top + 36 };
  const lower = { ...strips, top: top + 39, bottom: top + 52 };
  const chosen = scene.component;
  return svg`<rect class="body" x=${left} y=${top} width=${right - left} height=${bottom - top} rx="10" />
    ${symbol(scene.node(name), t, { x: left + pad, y: top + 17.5, size: 14.5, from: 'start' })}
    <text class="value end" x=${right - pad + 1} y=${top + 16}>${valueText(scene, name, t)}</text>
    ${strip(values, 'values', length, { box: upper, most: mostOf(drawing, name), chosen })}
    ${strip(deltas, 'deltas', length, { box: lower, most: drawing.mostDelta, chosen })}
    ${isWide ? norms(scene, { name, t }, { x: right - 4, y: top + 33.5 }) : nothing}`;
}

/** @param {Drawing} drawing @param {string} name */
function mostOf({ mostValue, mostActivation }, name) {
  return isActivation(name) ? mostActivation : mostValue;
}

/**
 * Whether a node's value comes out of an activation, and so lies between −1 and 1 as a rule.
 * @param {string} name
 */
export function isActivation(name) {
  return ['z', 'i', 'f', 'o', 'y', 'h'].includes(name);
}

/**
 * @param {Scene} scene
 * @param {{ name: string, t: number }} node
 * @param {import('../../layout/points.js').Point} at
 */
function norms(scene, { name, t }, { x, y }) {
  const text = (/** @type {number} */ size) => {
    const written = shortest(size);
    return written === '' ? '' : words.norm(written);
  };
  return svg`<text class="norm" x=${x} y=${y}>${scene.valueKnown(name, t) ? text(scene.run.valueNorm(name, t)) : ''}</text>
    <text class="norm delta" x=${x} y=${y + 16}>${scene.deltaKnown(name, t) ? text(scene.run.deltaNorm(name, t)) : ''}</text>`;
}
