// The whole stage as data: which nodes and lanes are shown when block t is looked at, and where.

import { laneAcross } from './across.js';
import { lanesAcross, lanesWithin } from './lanes.js';
import { block, corner } from './metrics.js';
import { initialNodesOf, nodesOf, shifted } from './nodes.js';
import { simpleLaneAcross, simpleLaneWithin } from './simple.js';
import { laneWithin } from './within.js';

/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */
/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./points.js').Point} Point */

/** @typedef {NodeBox & { t: number }} PlacedNode */
/** @typedef {import('./lanes.js').Plan} Plan */
/** @typedef {Pick<Plan, 'within' | 'across'>} Ways */
/** @typedef {import('../state.js').Settings['picture']} Picture the LSTM block with its wiring, or the graphical model */

/**
 * @typedef {object} PicturePlan how a picture is drawn
 * @property {Picture} name
 * @property {typeof nodesOf} nodesOf
 * @property {typeof initialNodesOf} initialNodesOf
 * @property {Plan['corner']} corner
 * @property {Plan['arrival']} arrival
 * @property {number} label the height of a block's name
 * @property {Ways} [lstm] the lanes of each kind of cell that it draws
 * @property {Ways} [rnn]
 * @property {Ways} [pascanu]
 */

/** The block with its wiring. @type {PicturePlan} */
export const wiring = {
  name: 'block',
  nodesOf,
  initialNodesOf,
  corner,
  label: block.top + 24,
  arrival: 'cut',
  lstm: { within: laneWithin, across: laneAcross },
  rnn: { within: simpleLaneWithin, across: simpleLaneAcross },
};

/**
 * @typedef {'whole' | 'open' | 'in' | 'out' | 'ended' | 'initial'} Extent how much of an edge is
 *   shown: all; its error's way from where the next step would be; its part in the block, coming in
 *   from the step before or leading out to the step after, which is not there (`ended`); all, from
 *   a state at t = 0
 */

/**
 * @typedef {object} PlacedLane
 * @property {GraphEdge} edge
 * @property {number} t the step of the edge's source
 * @property {Extent} extent
 * @property {Point[] | undefined} forward from source to target; none where there is no next step
 * @property {Point[]} error from target to source
 * @property {Point} label the middle of the amount's place
 * @property {number} [corner] how round its bends are, where they are not the block's
 */

/**
 * @typedef {object} StageLayout
 * @property {{ t: number, x: number, label: number, exists: boolean }[]} blocks `label`: the height of its name
 * @property {PlacedNode[]} nodes
 * @property {PlacedLane[]} lanes
 */

/** Layouts by what they are made from. @type {WeakMap<Description, Map<string, StageLayout>>} */
const known = new WeakMap();

/**
 * Where everything stands; the same object whenever it is asked for the same.
 * @param {Description} graph
 * @param {number} t the block at the left
 * @param {PicturePlan} picture
 * @returns {StageLayout}
 */
export function layoutOf(graph, t, picture) {
  const layouts = known.get(graph) ?? new Map();
  known.set(graph, layouts);
  const key = `${picture.name}@${t}`;
  if (!layouts.has(key)) layouts.set(key, laidOut(graph, t, picture));
  return layouts.get(key);
}

/** @param {Description} graph @param {number} t @param {PicturePlan} picture @returns {StageLayout} */
function laidOut(graph, t, picture) {
  const { H, T } = graph.sizes;
  const { nodesOf, initialNodesOf, corner, arrival, label, ...ways } = picture;
  const model = networkOf(graph);
  const lanes = /** @type {Ways} */ (ways[model]);
  const plan = { graph, t, nodes: nodesOf(model, H === 1), corner, arrival, ...lanes };
  const [here, next] = [block.left, block.left + block.period];
  const names = graph.nodes.map(({ name }) => name);
  const placed = (/** @type {number} */ time, /** @type {number} */ x) =>
    names.map((name) => ({ ...shifted(plan.nodes[name], x), t: time }));
  const initial = t === 1 ? initialNodesOf(model, H === 1) : [];
  return {
    blocks: [{ t, x: here, label, exists: true }, { t: t + 1, x: next, label, exists: t < T }],
    nodes: [
      ...initial.map((node) => ({ ...shifted(node, here), t: 0 })),
      ...placed(t, here),
      ...(t < T ? placed(t + 1, next) : []),
    ],
    lanes: graph.edges.flatMap((edge) =>
      edge.lag === 0 ? lanesWithin(plan, edge) : lanesAcross(plan, edge, initial)),
  };
}

/** A chain has a layout of its own. @param {Description} graph */
function networkOf({ model }) {
  if (model === 'chain') throw new TypeError('a chain has no blocks');
  return model;
}
