// The whole sequence: a small block for each step, and the error's way from block to block.

import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { blockLeft, farLanes, farLayout, farNodes, farWidth } from '../layout/far.js';
import { isInMatrix } from '../layout/glyph.js';
import { far as words } from '../words/en/distance.js';
import { stage as stageWords } from '../words/en/stage.js';
import { lanesOf, nodesAt } from '../lens.js';
import { carrierOf } from '../walk.js';
import { windowed } from './far/windowed.js';
import { ofNode } from './link-names.js';
import { inputWords } from './strip.js';
import { arrows } from './stage/arrows.js';
import { flowsOf, widthScale } from './stage/flows.js';
import { onClick } from './stage/keys.js';
import { circle, pill } from './stage/nodes.js';
import { numbers, valueText } from './stage/readings.js';
import { shortAmount } from './stage/numbers.js';
import { scaleNote } from './stage/surroundings.js';
import { usesOf } from './stage/uses.js';
import { wires } from './stage/wires.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../layout/far.js').FarLayout} FarLayout */
/** @typedef {import('../lens.js').Route} Route */
/** @typedef {import('./stage/flows.js').Flow} Flow */
/** @typedef {import('../layout/stage.js').PlacedNode} PlacedNode */

export { far as styles } from '../styles/far.js';

/**
 * @param {Scene} scene
 * @param {import('./stage.js').Marks} marks
 * @param {{ enterBlock: (t: number) => void }} actions
 */
export function far(scene, marks, actions) {
  const layout = farLayout(scene.sizes.T, marks.besides === undefined ? 'whole' : 'half');
  const enter = (/** @type {{ t: number }} */ { t }) => actions.enterBlock(t);
  const isLong = layout.width > farWidth;
  return html`<div class="stage far" tabindex="0" role="region" aria-label=${stageWords.inCell(words.region, marks.besides?.letter)}>
    <svg
      class=${isLong ? 'long' : ''}
      viewBox="0 0 ${layout.width} ${layout.rows.height}"
      width=${isLong ? layout.width : nothing}
      height=${isLong ? layout.rows.height : nothing}
      role="group"
      aria-label=${words.label(scene.sizes.T)}
      @click=${(/** @type {Event} */ event) => onClick(event, { select: enter })}
    >${windowed({
      period: layout.period,
      count: scene.sizes.T,
      shown: scene.view.t,
      draw: (steps) => picture(scene, layout, steps, marks),
    })}</svg>
  </div>`;
}

/** The arrows stand close. */
const narrower = 0.6;

/**
 * @param {Scene} scene
 * @param {FarLayout} layout
 * @param {number[]} steps those that are in sight
 * @param {import('./stage.js').Marks} marks
 */
function picture(scene, layout, steps, { besides, route, waiting = [] }) {
  const flowsIn = (/** @type {Scene} */ cell) => flowsOf(cell, { lanes: steps.flatMap((t) => farLanes(cell.graph, layout, t)) });
  const flows = flowsIn(scene).map((flow) => ({ ...flow, isFocus: flow.lane.edge.lag === 1 && !isInMatrix(flow.lane) }));
  const isAsked = (/** @type {Flow} */ { to, toT, lane }) =>
    scene.focus?.node === to && scene.focus.t === toT && waiting.includes(lane.edge);
  const shown = flows.filter((flow) => flow.isPassed && flow.lane.error.length > 0 && !isAsked(flow));
  const scale = widthScale(besides === undefined ? shown : [...shown, ...flowsIn(besides.scene)]);
  const share = (/** @type {number} */ amount) => (scene.view.question || waiting.length > 0 ? 0 : narrower * scale.share(amount));
  return svg`
    ${repeat(steps, (t) => t, (t) => block(scene, layout, t))}
    <g class="wires">${wires(scene, flows, lanesOf(route), usesOf(scene, flows).shares)}</g>
    <g class="flows">${arrows(scene, shown, share, () => '')}</g>
    <g class="nodes">${repeat(steps, (t) => t, (t) => nodesOf(scene, layout, t, route))}</g>
    ${scaleNote(scale)}`;
}

/**
 * A block as a button: choosing it goes nearer.
 * @param {Scene} scene
 * @param {FarLayout} layout
 * @param {number} t
 */
function block(scene, layout, t) {
  const isShown = t === scene.view.t;
  const x = blockLeft(layout, t);
  const { top, bottom, label, input } = layout.rows;
  const said = words.block(t, scene.graph.nodes.filter(({ state }) => state).map(({ name }) => readingOf(scene, name, t)));
  return svg`<g class="block ${isShown ? 'shown' : ''}" role="button" tabindex=${isShown ? 0 : -1} aria-label=${said} .choice=${{ node: carrierOf(scene.graph), t }}>
    <title>${said}</title>
    <rect x=${x} y=${top} width=${layout.block} height=${bottom - top} rx="14" />
    <text class="time-label" x=${x + 12} y=${label}>${stageWords.block(t)}</text>
    <text x=${x + 12} y=${input}>${inputWords(scene.values('x', t), scene.view.labels)}</text>
  </g>`;
}

/** @param {Scene} scene @param {string} node @param {number} t */
function readingOf(scene, node, t) {
  const delta = scene.deltaKnown(node, t) ? shortAmount(scene.deltas(node, t)[scene.shown(node)]) : undefined;
  return words.reading(scene.node(node), valueText(scene, node, t), delta);
}

/**
 * @param {Scene} scene
 * @param {FarLayout} layout
 * @param {number} t
 * @param {Route | undefined} route
 */
function nodesOf(scene, layout, t, route) {
  const passed = route === undefined ? [] : nodesAt(route, t);
  return farNodes(scene.graph, layout, t).map((box) => node(scene, box, passed.includes(box.name)));
}

/** @param {Scene} scene @param {PlacedNode} box @param {boolean} isOnRoute */
function node(scene, box, isOnRoute) {
  const { value, delta } = numbers(scene, box.name, box.t, scene.shown(box.name));
  const isFocus = scene.focus?.node === box.name && scene.focus.t === box.t;
  return svg`<g
    class="node ${isFocus ? 'written' : 'plain'} circle ${isOnRoute ? 'on-route' : ''}"
    aria-hidden="true"
    .choice=${{ node: box.name, t: box.t }}
    data-link=${ofNode(box.name, box.t)}
    data-node=${box.name}
    data-t=${box.t}
    data-value=${value ?? nothing}
    data-delta=${delta ?? nothing}
  >${circle(scene, box)}${box.pill.right > box.pill.left ? pill(scene, box) : nothing}</g>`;
}
