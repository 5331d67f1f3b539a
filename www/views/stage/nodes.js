// The nodes: a circle for a number, a card for a vector, and what is known of value and δ.

import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { node as words, stage as stageWords } from '../../words/en/stage.js';
import { norm, short, shortAmount, shortest, shortValue } from './numbers.js';
import { strip } from './strip.js';
import { symbol } from './symbol.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/stage.js').PlacedNode} PlacedNode */
/** @typedef {import('./emphasis.js').Level} Level */

/**
 * @typedef {object} Drawing what all nodes of the picture share
 * @property {(node: string, t: number) => Level} level
 * @property {{ node: string, t: number }} tabStop the node that the tab key reaches
 * @property {number} mostValue the largest value of a strip before an activation, or of a state
 * @property {number} mostActivation the largest value after an activation
 * @property {number} mostDelta
 */

/**
 * A node's button: it can be chosen, by pointer or key.
 * @param {Scene} scene
 * @param {PlacedNode} box
 * @param {Drawing} drawing
 * @param {{ data?: Numbers, content: unknown }} inside
 */
export function nodeButton(scene, box, drawing, { data, content }) {
  const { name, t } = box;
  const isStop = drawing.tabStop.node === name && drawing.tabStop.t === t;
  const label = labelOf(scene, name, t);
  return svg`<g
    class="node ${drawing.level(name, t)} ${box.shape}"
    role="button"
    tabindex=${isStop ? 0 : -1}
    aria-label=${label}
    .choice=${{ node: name, t }}
    data-node=${data === undefined ? nothing : name}
    data-t=${data === undefined ? nothing : t}
    data-value=${data?.value ?? nothing}
    data-delta=${data?.delta ?? nothing}
  >
    <title>${label}</title>
    ${content}
  </g>`;
}

/**
 * @param {Scene} scene
 * @param {PlacedNode[]} boxes
 * @param {Drawing} drawing
 */
export function nodes(scene, boxes, drawing) {
  return repeat(
    boxes,
    ({ name, t }) => `${name}@${t}`,
    (box) => {
      const content = box.shape === 'circle' ? circle(scene, box) : cardBody(scene, box, drawing);
      return nodeButton(scene, box, drawing, {
        data: numbers(scene, box.name, box.t, scene.shown(box.name)),
        content: svg`${content}${pill(scene, box)}`,
      });
    },
  );
}

/** @param {Scene} scene @param {PlacedNode} box */
function circle(scene, { name, t, x, y, body }) {
  const radius = (body.bottom - body.top) / 2;
  const isLarge = radius > 34;
  return svg`<circle class="body" cx=${x} cy=${y} r=${radius} />
    ${symbol(scene.node(name), t, { x, y: y - (isLarge ? 4 : 3), size: isLarge ? 21 : 18 })}
    <text class="value" x=${x} y=${y + (isLarge ? 15 : 12)}>${valueText(scene, name, t)}</text>`;
}

/** @param {Scene} scene @param {PlacedNode} box @param {Drawing} drawing */
function cardBody(scene, { name, t, body }, drawing) {
  const { left, top, right, bottom } = body;
  const { length } = scene.node(name);
  const strips = { left: left + 6, right: right - (right - left > 90 ? 47 : 6) };
  const [values, deltas] = known(scene, name, t);
  const chosen = scene.component;
  return svg`<rect class="body" x=${left} y=${top} width=${right - left} height=${bottom - top} rx="10" />
    ${symbol(scene.node(name), t, { x: left + 7, y: top + 17, size: 15, from: 'start' })}
    <text class="value end" x=${right - 6} y=${top + 16}>${valueText(scene, name, t)}</text>
    ${strip(values, 'values', length, { box: { ...strips, top: top + 22, bottom: top + 36 }, most: mostOf(drawing, name), chosen })}
    ${strip(deltas, 'deltas', length, { box: { ...strips, top: top + 38, bottom: top + 52 }, most: drawing.mostDelta, chosen })}
    ${right - left > 90 ? norms({ x: right - 5, y: top + 33 }, values, deltas) : nothing}`;
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
 * @param {import('../../layout/points.js').Point} at
 * @param {Float64Array | undefined} values
 * @param {Float64Array | undefined} deltas
 */
function norms({ x, y }, values, deltas) {
  const text = (/** @type {Float64Array | undefined} */ vector) =>
    vector === undefined ? '' : words.norm(shortest(norm(vector)));
  return svg`<text class="norm" x=${x} y=${y}>${text(values)}</text>
    <text class="norm delta" x=${x} y=${y + 16}>${text(deltas)}</text>`;
}

/**
 * The pill with δ: a question until the walk has been there.
 * @param {Scene} scene
 * @param {PlacedNode} box
 */
export function pill(scene, { name, t, pill: { left, top, right, bottom } }) {
  const isKnown = scene.deltaKnown(name, t);
  const text = deltaText(scene, name, t, scene.shown(name));
  const inset = isKnown ? Math.max(0, (right - left - 15 - 7 * text.length) / 2) : (right - left - 36) / 2;
  return svg`<g class="pill ${isKnown ? 'known' : 'unknown'}" aria-hidden="true">
    <rect x=${left + inset} y=${top} width=${right - left - 2 * inset} height=${bottom - top} rx=${(bottom - top) / 2} />
    <text x=${(left + right) / 2} y=${(top + bottom) / 2 + 4}>${text}</text>
  </g>`;
}

/** @typedef {{ value?: string, delta?: string }} Numbers in full precision, where they are known */

/**
 * @param {Scene} scene
 * @param {string} name
 * @param {number} t
 * @param {number} component
 * @returns {Numbers}
 */
export function numbers(scene, name, t, component) {
  const [values, deltas] = known(scene, name, t);
  return { value: values && String(values[component]), delta: deltas && String(deltas[component]) };
}

/**
 * A node's value and δ at t as vectors, as far as the walk has come.
 * @param {Scene} scene
 * @param {string} name
 * @param {number} t
 */
export function known(scene, name, t) {
  return [
    scene.valueKnown(name, t) ? scene.values(name, t) : undefined,
    scene.deltaKnown(name, t) ? scene.deltas(name, t) : undefined,
  ];
}

/** @param {Scene} scene @param {string} name @param {number} t @param {number} [component] */
export function valueText(scene, name, t, component = scene.shown(name)) {
  const isKnown = scene.valueKnown(name, t);
  return isKnown ? shortValue(scene.values(name, t)[component]) : stageWords.notYet;
}

/** @param {Scene} scene @param {string} name @param {number} t @param {number} component */
export function deltaText(scene, name, t, component) {
  const isKnown = scene.deltaKnown(name, t);
  const delta = isKnown ? scene.deltas(name, t)[component] : 0;
  const number = isKnown ? (delta === 1 ? '1' : shortAmount(delta)) : stageWords.notYet;
  return `${stageWords.delta} ${number}`;
}

/** @param {Scene} scene @param {string} name @param {number} t */
function labelOf(scene, name, t) {
  const component = scene.shown(name);
  const [values, deltas] = known(scene, name, t);
  const label = words.label(name, t, {
    value: values && shortValue(values[component]),
    delta: deltas && short(deltas[component]),
  });
  const { length } = scene.node(name);
  return scene.isHidden(name) && length > 1 ? label + words.unit(component + 1, length) : label;
}
