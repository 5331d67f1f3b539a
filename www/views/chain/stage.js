// The chain rule's picture: every value and δ as far as the walk has come, on each edge its local
// derivative, and beside it the error's way back with its amount.

import { nothing, svg } from 'lit';

import { chainLayout } from '../../layout/chain-rule.js';
import { stage as words } from '../../words/en/chain.js';
import { framed, picture } from '../stage.js';
import { component } from '../stage/components.js';
import { nodeButton, pill } from '../stage/nodes.js';
import { numbers, valueText } from '../stage/readings.js';
import { symbol } from '../stage/symbol.js';
import { piece, slopes } from './slopes.js';
import { pieces, widthOf } from './written.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/stage.js').PlacedNode} PlacedNode */

/**
 * @param {Scene} scene
 * @param {import('../stage.js').Marks} marks
 * @param {import('../stage.js').StageActions} actions
 */
export function chainStage(scene, marks, actions) {
  const layout = chainLayout(scene.graph);
  const content = picture(scene, marks, {
    layout,
    ground: undefined,
    boxes: (boxes, drawing) => boxes.map((box) => (box.name === 'J' ? goal : given)(scene, box, drawing)),
    notes: slopes(scene, layout.lanes),
    amounts: 'all',
  });
  return framed(scene, marks, actions, { name: 'chain', size: layout.size, label: words.label(layout.nodes.length - 2), content });
}

/** y. @param {Scene} scene @param {PlacedNode} box @param {import('../stage/nodes.js').Drawing} drawing */
function given(scene, box, drawing) {
  const content = svg`${reading(scene, box)}`;
  return nodeButton(scene, box, drawing, { content: svg`${ground(box)}${component(scene, box, 0, box.body, content)}` });
}

/** f. @param {Scene} scene @param {PlacedNode} box @param {import('../stage/nodes.js').Drawing} drawing */
function goal(scene, box, drawing) {
  return nodeButton(scene, box, drawing, {
    data: numbers(scene, box.name, box.t, 0),
    content: svg`${ground(box)}${reading(scene, box)}${madeOf(scene, box)}`,
  });
}

/** What f is made of, where there is room for it. @param {Scene} scene @param {PlacedNode} box */
function madeOf(scene, { name, t, x, y, body }) {
  const equation = scene.equation(scene.node(name, 'id'), t);
  const [, ...right] = equation.kind === 'row' ? equation.items : [];
  const written = pieces({ kind: 'row', items: right });
  const left = body.left + 34;
  if (left + widthOf(written) > x - 34) return nothing;
  return svg`<text class="formula" x=${left} y=${y + 6}>${written.map(piece)}</text>`;
}

/** @param {PlacedNode} box */
function ground({ body: { left, top, right, bottom } }) {
  return svg`<rect class="body" x=${left} y=${top} width=${right - left} height=${bottom - top} rx="12" />`;
}

/** The letter, the value and δ. @param {Scene} scene @param {PlacedNode} box */
function reading(scene, box) {
  const { name, t, x, y, body } = box;
  return svg`${symbol(scene.node(name), t, { x: body.left + 18, y: y + 7, size: 22, from: 'start' })}
    <text class="value" x=${x} y=${y + 4.5}>${valueText(scene, name, t)}</text>
    ${pill(scene, box)}`;
}
