// The nodes: a circle for a number, a card for a vector, and what is known of value and δ.

import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { names } from '../../words/en/names.js';
import { atRest } from '../at-rest.js';
import { ofNode } from '../link-names.js';
import { card } from './card.js';
import { pin } from './pin.js';
import { deltaText, labelOf, numbers, valueText } from './readings.js';
import { symbol } from './symbol.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/stage.js').PlacedNode} PlacedNode */
/** @typedef {import('./emphasis.js').Level} Level */
/** @typedef {import('./readings.js').Numbers} Numbers */

/**
 * @typedef {object} Drawing what all nodes of the picture share
 * @property {(node: string, t: number) => Level} level
 * @property {(node: string, t: number) => boolean} isOnRoute whether the marked route passes it
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
  const label = () => labelOf(scene, name, t);
  return svg`<g
    class="node ${drawing.level(name, t)} ${box.shape} ${drawing.isOnRoute(name, t) ? 'on-route' : ''}"
    role="button"
    tabindex=${isStop ? 0 : -1}
    aria-label=${atRest(scene, label)}
    .choice=${{ node: name, t }}
    data-link=${ofNode(name, t)}
    data-node=${data === undefined ? nothing : name}
    data-t=${data === undefined ? nothing : t}
    data-value=${data?.value ?? nothing}
    data-delta=${data?.delta ?? nothing}
  >
    <title>${atRest(scene, () => [names.variable(name, scene.graph.model), names.shape(scene.node(name).length), label()].join(' · '))}</title>
    ${content} ${scene.isHeld(name, t) ? pin(box) : nothing}
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
      const content = box.shape === 'circle' ? circle(scene, box) : card(scene, box, drawing);
      return nodeButton(scene, box, drawing, {
        data: numbers(scene, box.name, box.t, scene.shown(box.name)),
        content: svg`${content}${pill(scene, box)}`,
      });
    },
  );
}

/** What a circle holds: the size of its letter, how many characters, and how wide more are set. */
const rooms = [
  { radius: 34, size: 21, above: 4, below: 15, characters: Infinity, width: 0 },
  { radius: 25, size: 18, above: 3, below: 12, characters: 7, width: 48 },
  { radius: 0, size: 14.5, above: 3, below: 10, characters: 5, width: 35 },
];

/** @param {Scene} scene @param {PlacedNode} box */
export function circle(scene, { name, t, x, y, body }) {
  const radius = (body.bottom - body.top) / 2;
  const room = rooms.find((room) => radius > room.radius) ?? rooms[2];
  const value = valueText(scene, name, t);
  const isNarrowed = value.length > room.characters;
  return svg`<circle class="body" cx=${x} cy=${y} r=${radius} />
    ${symbol(scene.node(name), t, { x, y: y - room.above, size: room.size })}
    <text
      class="value"
      x=${x}
      y=${y + room.below}
      textLength=${isNarrowed ? room.width : nothing}
      lengthAdjust=${isNarrowed ? 'spacingAndGlyphs' : nothing}
    >${value}</text>`;
}

/** A pill is no narrower, so that lines from below meet it. */
const leastPill = 50;

/**
 * The pill with δ: a question until the walk has been there.
 * @param {Scene} scene
 * @param {PlacedNode} box
 */
export function pill(scene, { name, t, pill: { left, top, right, bottom } }) {
  const isKnown = scene.deltaKnown(name, t);
  const isAsked = !isKnown && scene.focus?.node === name && scene.focus.t === t;
  const text = deltaText(scene, name, t, scene.shown(name));
  const width = isAsked ? Infinity : Math.max(leastPill, 15 + 7 * text.length);
  const inset = Math.max(0, (right - left - width) / 2);
  return svg`<g class="pill ${isKnown ? 'known' : 'unknown'}" aria-hidden="true">
    <rect x=${left + inset} y=${top} width=${right - left - 2 * inset} height=${bottom - top} rx=${(bottom - top) / 2} />
    <text x=${(left + right) / 2} y=${(top + bottom) / 2 + 4}>${text}</text>
  </g>`;
}
