// What reads a node: each of its outgoing edges with what comes back along it, and the sum.

import { html, nothing, svg } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { counterpartIn } from '../../walk.js';
import { near as words } from '../../words/en/distance.js';
import { at, letter } from '../../words/en/letters.js';
import { formulaView } from '../formula.js';
import { lateView } from '../late.js';
import { roadLabel } from '../ledger/road.js';
import { absentSentence } from '../ledger/why.js';
import { amountView, columnView, isManifold, slopeView } from '../product/edge.js';
import { shapes, transposed } from '../product/symbols.js';
import { roundingLine } from '../rounding.js';
import { arrows, hints } from '../stage/arrows.js';
import { flowsOf, widthScale } from '../stage/flows.js';
import { matrixView } from './matrix.js';
import { nodeButton } from './node-button.js';
import { wideSum } from './wide-sum.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */
/** @typedef {import('../near.js').Place} Place */
/** @typedef {import('../near.js').NearActions} NearActions */
/** @typedef {import('../stage/flows.js').Flow} Flow */

const arrowSize = { width: 80, height: 26 };

/**
 * @param {Scene} scene
 * @param {Place} place
 * @param {{ besides: Scene | undefined, waiting: GraphEdge[] }} marks another cell whose arrows have the same
 *   scale, and roads whose amounts are not told yet
 * @param {NearActions} actions
 */
export function readBy(scene, place, { besides, waiting }, actions) {
  const { node, t, component } = place;
  const flows = roadsInto(scene, node, t);
  if (flows.length === 0) return html`<section class="side read-by"><p class="told">${node === 'J' ? words.loss : words.unread}</p></section>`;
  const twin = besides && counterpartIn(besides.graph, node);
  const flowsBeside = besides === undefined || twin === undefined ? [] : roadsInto(besides, twin, t);
  const scale = widthScale([...flows, ...flowsBeside]);
  const share = waiting.length > 0 ? () => 0 : scale.share;
  const total = scene.deltas(node, t)[component];
  const decimals = commonDecimals([total]);
  const isKnown = scene.deltaKnown(node, t);
  const amounts = flows.map(({ amount }) => amount);
  return html`<section class="side read-by">
    <h3>${words.readBy(scene.node(node), t)}</h3>
    <div class="sum-of">
      <div class="joint error">
        <span class="number">δ${at(scene.node(node), t)}</span>
        <svg class="flows" viewBox="0 0 ${arrowSize.width} ${arrowSize.height}" aria-hidden="true">
          ${svg`<path class="joint-line ${isKnown ? 'known' : ''}" d="M${arrowSize.width},${arrowSize.height / 2}H8"></path>
            <path class="joint-head ${isKnown ? 'known' : ''}" d="M2,${arrowSize.height / 2}l10,-6v12z"></path>`}
        </svg>
        <b class="number" data-total>${isKnown ? signed(total, decimals) : words.unknown}</b>
      </div>
      <ul>
        ${flows.map((flow) => roadView(scene, place, { ...flow, isFocus: true }, { share, decimals, isKnown: isKnown && !waiting.includes(flow.lane.edge) }, actions))}
      </ul>
    </div>
    ${isKnown && waiting.length === 0 && !scene.isAveraged ? roundingLine(amounts, total, decimals) : nothing}
  </section>`;
}

/**
 * The flows along a node’s roads.
 * @param {Scene} scene
 * @param {string} node
 * @param {number} t
 */
function roadsInto(scene, node, t) {
  const edges = scene.roads(node, t);
  return flowsOf(scene, { lanes: edges.map((edge) => laneOf(edge, t)) });
}

/**
 * @param {Scene} scene
 * @param {Place} place
 * @param {Flow} flow
 * @param {{ share: (amount: number) => number, decimals: number, isKnown: boolean }} sum
 * @param {NearActions} actions
 */
function roadView(scene, { t, component }, flow, { share, decimals, isKnown }, actions) {
  const { edge } = flow.lane;
  const isChosen = edge.branch === scene.view.branch;
  return html`<li class="road ${isChosen ? 'chosen' : ''}" data-link=${flow.key} @click=${() => actions.chooseBranch(edge.branch)}>
    <div class="amount-on-arrow">
      <b class="number" data-term=${isKnown ? String(flow.amount) : nothing}>${isKnown ? amountOf(flow, decimals) : words.unknown}</b>
      <svg class="flows" viewBox="0 0 ${arrowSize.width} ${arrowSize.height}">
        ${isKnown ? arrows(scene, [flow], share, () => '') : hints([flow])}
      </svg>
    </div>
    ${nodeButton(scene, { node: flow.from, t: flow.fromT }, actions)}
    <div class="numbers">
      <p class="way">
        <span>${roadLabel(scene, edge, t)}</span>
        ${flow.reason === undefined ? html`<span>${formulaOf(scene, { edge, t, component })} ${shapesOf(scene, edge)}</span>` : nothing}
      </p>
      ${reasonsOf(scene, { edge, t, component }, isKnown)}
    </div>
    ${flow.reason === undefined ? productsOf(scene, { edge, t, component }, isKnown) : nothing}
  </li>`;
}

/** @param {Flow} flow @param {number} decimals */
function amountOf({ amount, cut }, decimals) {
  if (cut !== undefined) return html`<s>${signed(cut, decimals)}</s>`;
  return amount === 0 ? '0' : signed(amount, decimals);
}

/**
 * The local derivative × δ, where both are one number, or why there is none.
 * @param {Scene} scene
 * @param {import('../product/edge.js').EdgeEnd} end
 * @param {boolean} isKnown
 */
function reasonsOf(scene, end, isKnown) {
  if (scene.absence(end.edge, end.t) !== undefined) return html`<p class="hint">${absentSentence(scene, end.edge, end.t)}</p>`;
  if (isKnown && scene.isMistakenAt(end.edge, end.t)) return lateView('mistake')?.mistakenRoad(scene, end);
  if (!isKnown || isManifold(scene, end)) return nothing;
  return html`<p>${slopeView(scene, end)}</p>
    <p class="number">${amountView(scene, end)}</p>`;
}

/**
 * The matrix and, where its column has several entries, their products.
 * @param {Scene} scene
 * @param {import('../product/edge.js').EdgeEnd} end
 * @param {boolean} isKnown
 */
function productsOf(scene, end, isKnown) {
  if (scene.isMistakenAt(end.edge, end.t)) return nothing;
  const table = isKnown && isManifold(scene, end) ? html`<div>${columnView(scene, end)}</div>` : nothing;
  const matrix = matrixView(scene, end);
  return table === nothing && matrix === nothing ? nothing : wideSum(matrix, table);
}

/** @param {Scene} scene @param {import('../product/edge.js').EdgeEnd} end */
function formulaOf(scene, { edge, t, component }) {
  return formulaView(scene.branch(scene.edgeId(edge), t, component).term, scene.style);
}

/** @param {Scene} scene @param {GraphEdge} edge */
function shapesOf(scene, edge) {
  const parameter = edge.parameter === undefined ? undefined : scene.graph.parameters[edge.parameter];
  if (parameter === undefined || parameter.vector || scene.style.scalar) return nothing;
  const { name } = scene.graph.nodes[edge.target];
  return shapes({
    matrix: transposed(parameter),
    rows: parameter.columns,
    columns: parameter.rows,
    vector: html`<i>δ${letter(scene.node(name))}</i>`,
  });
}

/** @param {GraphEdge} edge @param {number} t @returns {import('../../layout/stage.js').PlacedLane} */
function laneOf(edge, t) {
  const { width, height } = arrowSize;
  const error = [{ x: width - 2, y: height / 2 }, { x: 2, y: height / 2 }];
  return { edge, t, extent: 'whole', forward: undefined, error, label: error[0] };
}
