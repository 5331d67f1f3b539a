// The lanes of an edge in the picture: one for each step in which it is shown, whole or in part.

import { block, ends } from './metrics.js';
import { shifted } from './nodes.js';
import { clipped, moved } from './points.js';
import { port } from './ports.js';

/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */
/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./points.js').Point} Point */
/** @typedef {import('./stage.js').Extent} Extent */
/** @typedef {import('./stage.js').PlacedLane} PlacedLane */

/**
 * @typedef {object} Plan
 * @property {Description} graph
 * @property {number} t
 * @property {Record<string, NodeBox>} nodes
 * @property {number} corner how round the lanes' bends are
 * @property {'cut' | 'fan'} arrival whether lanes from the step before are cut off, or begin where their
 *   state would stand
 * @property {(flow: string, nodes: Record<string, NodeBox>) => import('./within.js').Lane} within
 * @property {(flow: string, here: Record<string, NodeBox>, next: Record<string, NodeBox>) => import('./across.js').LongLane} across
 */

/**
 * @param {Plan} plan
 * @param {GraphEdge} edge
 * @returns {PlacedLane[]}
 */
export function lanesWithin({ graph, t, nodes, corner, within }, edge) {
  const lane = { ...within(edge.flow, nodes), corner };
  const times = t < graph.sizes.T ? [t, t + 1] : [t];
  return times.map((time, index) =>
    placedLane(edge, time, 'whole', lane, block.left + index * block.period));
}

/**
 * @param {Plan} plan
 * @param {GraphEdge} edge
 * @param {NodeBox[]} initial
 * @returns {PlacedLane[]}
 */
export function lanesAcross({ graph, t, nodes, corner, arrival, across }, edge, initial) {
  const { T } = graph.sizes;
  const { name, state } = graph.nodes[edge.source];
  const after = Object.fromEntries(
    Object.entries(nodes).map(([name, node]) => [name, shifted(node, block.period)]),
  );
  const { open, outLabel, inLabel, ...lane } = { ...across(edge.flow, nodes, after), corner };
  const { left, right } = ends;
  const arriving = { ...cut(lane, block.period + left, 'right'), label: inLabel ?? lane.label, corner };
  const leaving = { ...cut(lane, right, 'left'), label: outLabel, corner };
  const opened = { error: open, label: open[0], corner };
  const source = initial.find((node) => node.name === name);
  const before = block.left - block.period;

  const intoHere = t > 1
    ? [placedLane(edge, t - 1, 'in', arrival === 'fan' && state ? fanned(arriving, lane) : arriving, before)]
    : source === undefined
      ? []
      : [placedLane(edge, 0, 'initial', fromInitial(arriving, shifted(source, block.period), startOf(lane, nodes[name], source)), before)];
  if (t === T) return [...intoHere, placedLane(edge, t, 'open', opened, block.left)];
  const last = t + 1 === T
    ? placedLane(edge, T, 'ended', { ...leaving, forward: undefined }, block.left + block.period)
    : placedLane(edge, t + 1, 'out', leaving, block.left + block.period);
  return [...intoHere, placedLane(edge, t, 'whole', lane, block.left), last];
}

/**
 * @param {{ forward: Point[], error: Point[] }} lane
 * @param {number} x
 * @param {'left' | 'right'} side
 */
function cut({ forward, error }, x, side) {
  return { forward: clipped(forward, x, side), error: clipped(error, x, side) };
}

/**
 * The arriving part of a lane, begun at the height at which the whole lane begins.
 * @template {{ forward: Point[], error: Point[] }} Part
 * @param {Part} arriving
 * @param {{ forward: Point[], error: Point[] }} whole
 * @returns {Part}
 */
function fanned(arriving, whole) {
  const { forward, error } = arriving;
  const [start, end] = [whole.forward[0], whole.error[whole.error.length - 1]];
  return {
    ...arriving,
    forward: [{ x: forward[0].x, y: start.y }, ...forward.slice(1)],
    error: [...error.slice(0, -1), { x: error[error.length - 1].x, y: end.y }],
  };
}

/**
 * Where a lane leaves its source and the error comes back to it, where the state at t = 0 stands at
 * the same height.
 * @param {{ forward: Point[], error: Point[] }} lane
 * @param {NodeBox} node
 * @param {NodeBox} initial
 */
function startOf({ forward, error }, node, initial) {
  return node.y === initial.y ? { forward: forward[0].y, error: error[error.length - 1].y } : undefined;
}

/**
 * The arriving part of a lane, led on to a state at t = 0.
 * @param {{ forward: Point[], error: Point[], label: Point, corner: number }} lane
 * @param {NodeBox} source
 * @param {{ forward: number, error: number }} [start] the heights at which it meets the state
 */
function fromInitial({ forward, error, label, corner }, source, start = { forward: forward[0].y, error: error[error.length - 1].y }) {
  return {
    forward: [port(source, 'right', start.forward - source.y), ...forward.slice(1)],
    error: [...error.slice(0, -1), port(source, 'right', start.error - source.y)],
    label,
    corner,
  };
}

/**
 * @param {GraphEdge} edge
 * @param {number} t
 * @param {Extent} extent
 * @param {{ forward?: Point[], error: Point[], label: Point, corner: number }} lane
 * @param {number} x
 * @returns {PlacedLane}
 */
function placedLane(edge, t, extent, { forward, error, label, corner }, x) {
  return {
    edge,
    t,
    extent,
    forward: forward && moved(forward, x),
    error: moved(error, x),
    label: { x: label.x + x, y: label.y },
    corner,
  };
}
