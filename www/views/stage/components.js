// The components of x and s, each an element of its own, for those who ask or script it.

import { nothing, svg } from 'lit';

import { node as words } from '../../words/en/stage.js';
import { atRest } from '../at-rest.js';
import { deltaText, numbers, valueText } from './readings.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/nodes.js').Box} Box */
/** @typedef {import('../../layout/stage.js').PlacedNode} PlacedNode */

/**
 * The place of each component.
 * @param {Scene} scene
 * @param {PlacedNode} box
 * @param {Box} inner
 */
export function cells(scene, { name }, inner) {
  const { length } = scene.node(name);
  const pitch = (inner.right - inner.left) / length;
  return Array.from({ length }, (_, index) => {
    const left = inner.left + index * pitch;
    return { index, place: { ...inner, left, right: left + pitch } };
  });
}

/**
 * The element of one component.
 * @param {Scene} scene
 * @param {PlacedNode} box
 * @param {number} index
 * @param {Box} place
 * @param {unknown} content
 */
export function component(scene, { name, t }, index, { left, top, right, bottom }, content) {
  const { value, delta } = numbers(scene, name, t, index);
  const reading = () => ({ value: valueText(scene, name, t, index), delta: deltaText(scene, name, t, index) });
  const isGiven = name === 'x' && scene.view.labels.length === 0 && !scene.view.readonly;
  return svg`<g
    class="component ${isGiven ? 'given' : ''}"
    .choice=${{ node: name, t, component: index + 1 }}
    .given=${isGiven ? { node: name, t, index } : undefined}
    data-node=${name}
    data-t=${t}
    data-input=${name === 'x' ? index + 1 : nothing}
    data-class=${name === 's' ? index + 1 : nothing}
    data-value=${value ?? nothing}
    data-delta=${delta ?? nothing}
  >
    <title>${atRest(scene, () => words.component(scene.node(name), t, index + 1, reading()))}</title>
    <rect class="reach" x=${left} y=${top} width=${right - left} height=${bottom - top} />
    ${content}
  </g>`;
}
