// The nodes that are rectangles: the inputs x and the classes s, one cell for each component, and
// the loss J.

import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { space } from '../../words/en/input.js';
import { cells, component } from './components.js';
import { loss } from './loss.js';
import { nodeButton, pill } from './nodes.js';
import { deltaText, known, valueText } from './readings.js';
import { strip } from './strip.js';
import { symbol } from './symbol.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/nodes.js').Box} Box */
/** @typedef {import('../../layout/stage.js').PlacedNode} PlacedNode */
/** @typedef {import('./nodes.js').Drawing} Drawing */

/**
 * @param {Scene} scene
 * @param {PlacedNode[]} boxes
 * @param {Drawing} drawing
 */
export function platforms(scene, boxes, drawing) {
  return repeat(
    boxes,
    ({ name, t }) => `${name}@${t}`,
    (box) => (box.name === 'J' ? loss(scene, box, drawing) : platform(scene, box, drawing)),
  );
}

/** @param {Scene} scene @param {PlacedNode} box @param {Drawing} drawing */
function platform(scene, box, drawing) {
  const { left, top, right, bottom } = box.body;
  const { length } = scene.node(box.name);
  const inner = { left: left + 46, right: right - 8, top: top + 2, bottom: bottom - 2 };
  const fits = (/** @type {number} */ width) => (inner.right - inner.left) / length >= width;
  const content = fits(400) ? oneNumber : fits(78) ? cellsOfText : cellsOfBars;
  return nodeButton(scene, box, drawing, {
    content: svg`<rect class="body" x=${left} y=${top} width=${right - left} height=${bottom - top} rx="9" />
      ${content(scene, box, inner)}`,
  });
}

/** @param {Scene} scene @param {PlacedNode} box @param {Box} inner */
function oneNumber(scene, box, inner) {
  const { name, t, x, y } = box;
  const place = { ...box, pill: { left: x + 34, right: x + 116, top: y - 9.5, bottom: y + 9.5 } };
  const content = svg`<text class="value" x=${x} y=${y + 4}>${valueText(scene, name, t)}</text>
    ${pill(scene, place)}`;
  return svg`${symbol(scene.node(name), t, { x: x - 76, y: y + 6, from: 'start' })}
    ${component(scene, box, 0, inner, content)}`;
}

/** @param {Scene} scene @param {PlacedNode} box @param {Box} inner */
function cellsOfText(scene, box, inner) {
  return [
    letter(scene, box),
    ...cells(scene, box, inner).map(({ index, place }) => {
      const x = (place.left + place.right) / 2;
      const isKnown = scene.deltaKnown(box.name, box.t);
      const letters = lettersOf(scene, box.name);
      const value = valueText(scene, box.name, box.t, index);
      const content = svg`<text class="value" x=${x} y=${place.top + 12}>${letters ? `${letters[index]} ${value}` : value}</text>
        <text class="delta ${isKnown ? 'known' : ''}" x=${x} y=${place.top + 26}>
          ${deltaText(scene, box.name, box.t, index)}
        </text>`;
      return component(scene, box, index, place, content);
    }),
  ];
}

/** @param {Scene} scene @param {PlacedNode} box @param {Box} inner */
function cellsOfBars(scene, box, inner) {
  const { name, t, y } = box;
  const { length } = scene.node(name);
  const [values, deltas] = known(scene, name, t);
  const letters = lettersOf(scene, name);
  const half = letters === undefined ? 1 : 6.5;
  const upper = { box: { ...inner, bottom: y - half }, most: largest(values) };
  const lower = { box: { ...inner, top: y + half }, most: largest(deltas) };
  return [
    letter(scene, box),
    strip(values, 'values', length, upper),
    strip(deltas, 'deltas', length, lower),
    ...cells(scene, box, inner).map(({ index, place }) => {
      const x = (place.left + place.right) / 2;
      const content = letters ? svg`<text class="value" x=${x} y=${y + 4}>${letters[index]}</text>` : nothing;
      return component(scene, box, index, place, content);
    }),
  ];
}

/**
 * The characters that the components stand for, where they fit.
 * @param {Scene} scene
 * @param {string} name
 * @returns {string[] | undefined}
 */
function lettersOf(scene, name) {
  const { labels } = scene.view;
  const { length } = scene.node(name);
  if (labels.length !== length || length > (name === 'x' ? 48 : 16)) return undefined;
  return labels.map((label) => (label === ' ' ? space : label));
}

/** @param {Scene} scene @param {PlacedNode} box */
function letter(scene, { name, t, body, y }) {
  return symbol(scene.node(name), t, { x: body.left + 12, y: y + 6, from: 'start' });
}

/** @param {Float64Array | undefined} vector */
function largest(vector) {
  return vector?.reduce((most, number) => Math.max(most, Math.abs(number)), 0) || 1;
}
