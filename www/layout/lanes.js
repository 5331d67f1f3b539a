// The lanes of an edge in the picture: one for each step in which it is shown, whole or in part.

import { laneAcross } from './across.js';
import { block, ends } from './metrics.js';
import { shifted } from './nodes.js';
import { clipped, moved } from './points.js';
import { port } from './ports.js';
import { simpleLaneAcross, simpleLaneWithin } from './simple.js';
import { laneWithin } from './within.js';

/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */
/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./points.js').Point} Point */
/** @typedef {import('./stage.js').Extent} Extent */
/** @typedef {import('./stage.js').PlacedLane} PlacedLane */

/** @typedef {{ graph: Description, t: number, nodes: Record<string, NodeBox> }} Plan */

/**
 * @param {Plan} plan
 * @param {GraphEdge} edge
 * @returns {PlacedLane[]}
 */
export function lanesWithin({ graph, t, nodes }, edge) {
  const find = graph.model === 'lstm' ? laneWithin : simpleLaneWithin;
  const lane = find(edge.flow, nodes);
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
export function lanesAcross({ graph, t, nodes }, edge, initial) {
  const { T } = graph.sizes;
  const find = graph.model === 'lstm' ? laneAcross : simpleLaneAcross;
  const after = Object.fromEntries(
    Object.entries(nodes).map(([name, node]) => [name, shifted(node, block.period)]),
  );
  const { open, outLabel, inLabel, ...lane } = find(edge.flow, nodes, after);
  const { left, right } = ends;
  const arriving = { ...cut(lane, block.period + left, 'right'), label: inLabel ?? lane.label };
  const leaving = { ...cut(lane, right, 'left'), label: outLabel };
  const opened = { error: open, label: open[0] };
  const source = initial.find(({ name }) => name === graph.nodes[edge.source].name);
  const before = block.left - block.period;

  const intoHere = t > 1
    ? [placedLane(edge, t - 1, 'in', arriving, before)]
    : source === undefined
      ? []
      : [placedLane(edge, 0, 'initial', fromInitial(arriving, shifted(source, block.period)), before)];
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
 * The arriving part of a lane, led on to a state at t = 0.
 * @param {{ forward: Point[], error: Point[], label: Point }} lane
 * @param {NodeBox} source
 */
function fromInitial({ forward, error, label }, source) {
  const [first, last] = [forward[0], error[error.length - 1]];
  return {
    forward: [port(source, 'right', first.y - source.y), ...forward.slice(1)],
    error: [...error.slice(0, -1), port(source, 'right', last.y - source.y)],
    label,
  };
}

/**
 * @param {GraphEdge} edge
 * @param {number} t
 * @param {Extent} extent
 * @param {{ forward?: Point[], error: Point[], label: Point }} lane
 * @param {number} x
 * @returns {PlacedLane}
 */
function placedLane(edge, t, extent, { forward, error, label }, x) {
  return {
    edge,
    t,
    extent,
    forward: forward && moved(forward, x),
    error: moved(error, x),
    label: { x: label.x + x, y: label.y },
  };
}
