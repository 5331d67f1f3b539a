// The stage: block t and the block after it, every value and δ as far as the walk has come, and
// the error's way back.
//
// Scripts and styles may rely on its data attributes. A node carries data-node and data-t, once the
// walk has been there data-value and data-delta, in full precision and for unit k; the components
// of x and s are elements of their own with data-input and data-class. An arrow, or a mark of the
// matrix, carries data-flow, data-from, data-from-t, data-to, data-to-t and data-amount, and
// data-reason where it is nothing by construction.

import { html, nothing, svg } from 'lit';

import { stageSize } from '../layout/metrics.js';
import { isInMatrix } from '../layout/glyph.js';
import { layoutOf } from '../layout/stage.js';
import { lanesOf, nodesAt } from '../lens.js';
import { carrierOf } from '../walk.js';
import { stage as words } from '../words/en/stage.js';
import { amounts, shares } from './stage/amounts.js';
import { arrows, hints } from './stage/arrows.js';
import { emphasis } from './stage/emphasis.js';
import { glyphs } from './stage/glyph.js';
import { flowsOf, widthScale } from './stage/flows.js';
import { onClick, onPress } from './stage/keys.js';
import { isActivation } from './stage/card.js';
import { nodes } from './stage/nodes.js';
import { layoutIn, pictureOf, wiringOf } from './stage/picture.js';
import { platforms } from './stage/platforms.js';
import { blocks, factorOne, origins, scaleNote, wall } from './stage/surroundings.js';
import { usesOf } from './stage/uses.js';
import { wires } from './stage/wires.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('./stage/flows.js').Flow} Flow */

/**
 * @typedef {object} StageActions
 * @property {(choice: { node: string, t: number, component?: number }) => void} select a node was
 *   chosen, or one of its components
 * @property {(branch: string) => void} [chooseBranch] an arrow into the focus was chosen
 * @property {(event: PointerEvent, place: import('./fields/given.js').Place) => void} [press] a
 *   number that is given was pressed
 * @property {() => boolean} [isDragging] whether it is being dragged
 */

/**
 * @typedef {object} Marks what is marked beside what the walk shows
 * @property {{ scene: Scene, letter: string }} [besides] the other stage of two, which arrows and strips
 *   share their scales with, and the letter of this one
 * @property {import('../lens.js').Route} [route]
 * @property {import('../core.js').GraphEdge[]} [waiting] roads into the focus whose amounts are not
 *   shown yet
 */

/**
 * @param {Scene} scene
 * @param {Marks} marks
 * @param {StageActions} actions
 */
export function stage(scene, marks, actions) {
  const { t } = scene.view;
  const { name } = pictureOf(scene);
  const layout = layoutIn(scene);
  const content = picture(scene, marks, {
    layout,
    ground: (flows) => svg`${blocks(layout.blocks, scene.sizes.T)} ${origins(scene, flows)}`,
    boxes: (boxes, drawing) => platforms(scene, boxes, drawing),
    amounts: 'focus',
  });
  return framed(scene, marks, actions, { name, size: stageSize, label: words.label(t, t < scene.sizes.T), content });
}

/**
 * A picture in its frame, which hears what is done to it.
 * @param {Scene} scene
 * @param {Marks} marks
 * @param {StageActions} actions
 * @param {{ name: string, size: { width: number, height: number }, label: string, content: unknown }} shown
 */
export function framed(scene, marks, actions, { name, size: { width, height }, label, content }) {
  return html`<div class="stage ${name}" tabindex="0" role="region" aria-label=${words.inCell(words.region, marks.besides?.letter)}>
    <svg
      viewBox="0 0 ${width} ${height}"
      role="group"
      aria-label=${label}
      @click=${(/** @type {Event} */ event) => onClick(event, actions)}
      @pointerdown=${(/** @type {PointerEvent} */ event) => actions.press && onPress(event, actions.press)}
      @touchmove=${{ passive: false, handleEvent: (/** @type {TouchEvent} */ event) => actions.isDragging?.() && event.preventDefault() }}
    >${content}</svg>
  </div>`;
}

/**
 * @typedef {object} Plan what pictures do not share
 * @property {Pick<import('../layout/stage.js').StageLayout, 'nodes' | 'lanes'>} layout
 * @property {(flows: Flow[]) => unknown} [ground] what lies below all lines
 * @property {(boxes: import('../layout/stage.js').PlacedNode[], drawing: import('./stage/nodes.js').Drawing) => unknown} boxes
 *   the nodes that are rectangles
 * @property {unknown} [notes] what stands on the lines
 * @property {'focus' | 'all'} amounts at which arrows they stand: those into the focus, or all
 */

/** @param {Scene} scene @param {Marks} marks @param {Plan} plan */
export function picture(scene, { besides, route, waiting = [] }, { layout, ground, boxes, notes = nothing, amounts: wanted }) {
  const flows = flowsOf(scene, layout).map((flow) =>
    flow.isFocus && waiting.includes(flow.lane.edge) ? { ...flow, isPassed: false } : flow);
  const passed = flows.filter(({ isPassed }) => isPassed);
  const strong = passed.filter(({ isFocus }) => isFocus);
  const faint = passed.filter(({ isFocus, lane }) => !isFocus && !isInMatrix(lane));
  const isAsked = scene.view.question || waiting.length > 0;
  const expected = isAsked ? flows.filter(({ isFocus, isPassed }) => isFocus && !isPassed) : [];
  const scale = widthScale(besides === undefined ? flows : [...flows, ...flowsOf(besides.scene)]);
  const share = scene.view.question ? () => 0 : scale.share;
  const arrival = arrivalOf(scene);
  const uses = usesOf(scene, flows);
  const drawing = {
    level: emphasis(scene, uses.places),
    isOnRoute: (/** @type {string} */ node, /** @type {number} */ t) => route !== undefined && nodesAt(route, t).includes(node),
    tabStop: tabStop(scene, layout.nodes),
    ...strips([{ scene, layout }, ...(besides === undefined ? [] : [laidOut(besides.scene)])]),
  };
  const [rectangles, others] = parted(layout.nodes);
  return svg`
    ${ground?.(flows)}
    <g class="wires">${wires(scene, flows, lanesOf(route), uses.shares)}</g>
    <g class="flows">${arrows(scene, [...faint, ...strong], share, arrival)}</g>
    <g class="hints">${hints(expected)}</g>
    ${glyphs(scene, flows, share)}
    ${factorOne(scene, flows)}
    <g class="nodes">${boxes(rectangles, drawing)}${nodes(scene, others, drawing)}</g>
    ${notes}
    <g class="amounts">${amounts(wanted === 'all' && !scene.view.question ? passed : strong, arrival, scene.view.branch)}${shares(flows, uses.shares)}</g>
    ${scaleNote(scale)}
    ${scene.view.t + 1 === scene.sizes.T ? wall(scene.sizes.T) : nothing}`;
}

/**
 * The class that lets a δ's arrows come one by one when the walk has just found it.
 * @param {Scene} scene
 * @returns {(flow: Flow) => string}
 */
function arrivalOf(scene) {
  return ({ isFocus, to, toT, rank }) =>
    isFocus && scene.isFocusOfWalk(to, toT) ? `arrive arrive-${rank}` : '';
}

/** @param {import('../layout/stage.js').PlacedNode[]} boxes */
function parted(boxes) {
  const isRectangle = (/** @type {typeof boxes[0]} */ { shape }) => shape === 'box';
  return [boxes.filter(isRectangle), boxes.filter((box) => !isRectangle(box))];
}

/**
 * @param {Scene} scene
 * @param {import('../layout/stage.js').PlacedNode[]} boxes
 */
function tabStop({ focus, view, graph }, boxes) {
  const isShown = boxes.some(({ name, t }) => focus?.node === name && focus.t === t);
  if (focus !== undefined && isShown) return focus;
  return { node: carrierOf(graph), t: view.t };
}

/**
 * One scale for the strips of all δ; for values one for those that come out of an activation, and
 * one for the others.
 * @param {{ scene: Scene, layout: Pick<import('../layout/stage.js').StageLayout, 'nodes'> }[]} pictures those
 *   that are drawn to the same scales
 */
function strips(pictures) {
  const cards = pictures.flatMap(({ scene, layout }) =>
    layout.nodes
      .filter(({ shape }) => shape === 'card')
      .map(({ name, t }) => ({ scene, name, t })));
  const valued = cards.filter(({ scene, name, t }) => scene.valueKnown(name, t));
  const passed = cards.filter(({ scene, name, t }) => scene.deltaKnown(name, t));
  /** @param {boolean} activated */
  const values = (activated) =>
    valued.filter(({ name }) => isActivation(name) === activated).map(({ scene, name, t }) => scene.values(name, t));
  return {
    mostValue: largest(values(false)),
    mostActivation: Math.max(1, largest(values(true))),
    mostDelta: largest(passed.map(({ scene, name, t }) => scene.deltas(name, t))),
  };
}

/** @param {Scene} scene */
function laidOut(scene) {
  return { scene, layout: layoutOf(scene.graph, scene.view.t, wiringOf(scene)) };
}

/** @param {Float64Array[]} vectors */
function largest(vectors) {
  const sizes = vectors.map((vector) =>
    vector.reduce((most, number) => Math.max(most, Math.abs(number)), 0));
  return Math.max(0, ...sizes) || 1;
}
