// The lanes of the edges from a step of the LSTM to the next one. All points are counted from the
// left edge of the block where the edge begins.

import { block, rows, tracks } from './metrics.js';
import { port } from './ports.js';

/** @typedef {import('./points.js').Point} Point */
/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./within.js').Lane} Lane */
/** @typedef {import('./within.js').Nodes} Nodes */

/**
 * @typedef {object} Stubs
 * @property {Point[]} open the error's lane where the next step does not exist
 * @property {Point} outLabel the amount's place where the next step is out of the picture
 * @property {Point} [inLabel] the amount's place where the source is at t = 0
 */

/** @typedef {Lane & Stubs} LongLane */

const bars = ['fbar', 'ibar', 'zbar', 'obar'];
const gates = ['obar', 'ibar', 'fbar'];

/**
 * @param {string} flow
 * @param {Nodes} here the nodes of the edge's source
 * @param {Nodes} next those of the step after, counted from the same edge
 * @returns {LongLane}
 */
export function laneAcross(flow, here, next) {
  const [target, source] = flow.split('>');
  if (flow === 'obar>c') return latePeephole(here.c, next.obar);
  if (source === 'c') return target === 'c' ? carousel(here.c, next.c) : peephole(here.c, next[target]);
  return source === 'y' ? recurrent(here.y, next[target]) : gateToBar(here[source], next[target]);
}

/** @param {NodeBox} cell @param {NodeBox} nextCell @returns {LongLane} */
function carousel(cell, nextCell) {
  const error = [port(nextCell, 'left', -22), port(cell, 'right', -22)];
  return {
    forward: [port(cell, 'right', -10), port(nextCell, 'left', -10)],
    error,
    label: { x: 630, y: cell.y - 22 },
    open: [{ x: block.period + 70, y: cell.y - 22 }, error[1]],
    outLabel: { x: 620, y: cell.y - 22 },
    inLabel: { x: block.period + 150, y: cell.y - 22 },
  };
}

/** @param {NodeBox} cell @param {NodeBox} bar @returns {LongLane} */
function peephole(cell, bar) {
  const isForget = bar.name === 'fbar';
  const height = isForget ? 15 : 6;
  const x = isForget ? block.period + 13 : block.period + 141;
  const label = { x: x + 5, y: rows.output - 6 };
  const top = [{ x, y: cell.y + height }, port(cell, 'right', height)];
  return {
    forward: [
      port(cell, 'right', -2),
      { x: x + 9, y: cell.y - 2 },
      { x: x + 9, y: bar.y - 6 },
      port(bar, 'left', -6),
    ],
    error: [port(bar, 'left', 5), { x, y: bar.y + 5 }, ...top],
    label,
    open: [{ x, y: label.y }, ...top],
    outLabel: { x: isForget ? 440 : 536, y: cell.y + height },
  };
}

/** The output gate’s, where by mistake it sees the step before. @param {NodeBox} cell @param {NodeBox} bar @returns {LongLane} */
function latePeephole(cell, bar) {
  const [x, y, turn] = [block.period + 264, rows.between + 10, bar.x - 58];
  const top = [{ x, y: cell.y + 26 }, port(cell, 'right', 26)];
  return {
    forward: [
      port(cell, 'right', 19),
      { x: x + 8, y: cell.y + 19 },
      { x: x + 8, y: y - 8 },
      { x: turn + 8, y: y - 8 },
      { x: turn + 8, y: bar.y - 6 },
      port(bar, 'left', -6),
    ],
    error: [port(bar, 'left', 5), { x: turn, y: bar.y + 5 }, { x: turn, y }, { x, y }, ...top],
    label: { x: x + 80, y: y + 2 },
    open: [{ x, y: rows.output }, ...top],
    outLabel: { x: 588, y: cell.y + 26 },
  };
}

/** @param {NodeBox} output @param {NodeBox} bar @returns {LongLane} */
function recurrent(output, bar) {
  const rank = bars.indexOf(bar.name);
  const { x, y, step } = tracks.recurrent;
  const [turn, height] = [x - step * (rank + 1), y + step * (rank + 1)];
  const riser = bar.x - 12;
  const way = [
    { x: riser, y: height },
    { x: turn, y: height },
    { x: turn, y: output.y - 12 + 11 * rank },
    port(output, 'right', -12 + 11 * rank),
  ];
  return {
    forward: [
      port(output, 'right', -23),
      { x, y: output.y - 23 },
      { x, y },
      { x: bar.x - 22, y },
      port(bar, 'bottom', -22),
    ],
    error: [port(bar, 'bottom', -12), ...way],
    label: { x: bar.x, y: rows.labels },
    open: [{ x: riser, y: rows.labels }, ...way],
    outLabel: { x: 588, y: 375 + 24 * rank },
  };
}

/** One of full gate recurrence's nine. @param {NodeBox} gate @param {NodeBox} bar @returns {LongLane} */
function gateToBar(gate, bar) {
  const rank = gates.indexOf(bar.name);
  const { y, step } = tracks.gates;
  const [height, arrival] = [y + 1 + step * (rank + 1), gate.x + 30 - 9 * rank];
  const way = [{ x: arrival, y: height }, port(gate, 'bottom', arrival - gate.x)];
  return {
    forward: [
      port(gate, 'bottom', -18),
      { x: gate.x - 18, y },
      { x: bar.x - 15, y },
      port(bar, 'top', -15),
    ],
    error: [port(bar, 'top', -24), { x: bar.x - 24, y: height }, ...way],
    label: { x: bar.x, y: rows.between + 4 },
    open: [{ x: bar.x - 24, y: height }, ...way],
    outLabel: { x: 612, y: 334 + 20.5 * rank },
  };
}
