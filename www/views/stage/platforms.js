// The nodes that are rectangles: the inputs x and the classes s, one cell for each component, and
// the loss J.

import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { node as words } from '../../words/en/stage.js';
import { loss } from './loss.js';
import { deltaText, known, nodeButton, numbers, pill, valueText } from './nodes.js';
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
  const inner = { left: left + 46, right: right - 8, top: top + 3, bottom: bottom - 3 };
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
      const content = svg`<text class="value" x=${x} y=${place.top + 13}>${valueText(scene, box.name, box.t, index)}</text>
        <text class="delta ${isKnown ? 'known' : ''}" x=${x} y=${place.top + 28}>
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
  const upper = { box: { ...inner, bottom: y - 1 }, most: largest(values) };
  const lower = { box: { ...inner, top: y + 1 }, most: largest(deltas) };
  return [
    letter(scene, box),
    strip(values, 'values', length, upper),
    strip(deltas, 'deltas', length, lower),
    ...cells(scene, box, inner).map(({ index, place }) => component(scene, box, index, place, nothing)),
  ];
}

/** @param {Scene} scene @param {PlacedNode} box */
function letter(scene, { name, t, body, y }) {
  return symbol(scene.node(name), t, { x: body.left + 12, y: y + 6, from: 'start' });
}

/**
 * The place of each component.
 * @param {Scene} scene
 * @param {PlacedNode} box
 * @param {Box} inner
 */
function cells(scene, { name }, inner) {
  const { length } = scene.node(name);
  const pitch = (inner.right - inner.left) / length;
  return Array.from({ length }, (_, index) => {
    const left = inner.left + index * pitch;
    return { index, place: { ...inner, left, right: left + pitch } };
  });
}

/**
 * One element for each component, for those who ask or script it.
 * @param {Scene} scene
 * @param {PlacedNode} box
 * @param {number} index
 * @param {Box} place
 * @param {unknown} content
 */
function component(scene, { name, t }, index, { left, top, right, bottom }, content) {
  const { value, delta } = numbers(scene, name, t, index);
  const said = `${valueText(scene, name, t, index)}, ${deltaText(scene, name, t, index)}`;
  return svg`<g
    class="component"
    data-node=${name}
    data-t=${t}
    data-input=${name === 'x' ? index + 1 : nothing}
    data-class=${name === 's' ? index + 1 : nothing}
    data-value=${value ?? nothing}
    data-delta=${delta ?? nothing}
  >
    <title>${words.component(name, t, index + 1)}: ${said}</title>
    <rect class="reach" x=${left} y=${top} width=${right - left} height=${bottom - top} />
    ${content}
  </g>`;
}

/** @param {Float64Array | undefined} vector */
function largest(vector) {
  return vector?.reduce((most, number) => Math.max(most, Math.abs(number)), 0) || 1;
}
