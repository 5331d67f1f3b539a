// The lanes of the edges within a step of the LSTM: forward from the source to the target, and
// beside it the error's way back.

import { labels, rows } from './metrics.js';
import { port } from './ports.js';

/** @typedef {import('./points.js').Point} Point */
/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {Record<string, NodeBox>} Nodes */

/**
 * @typedef {object} Lane
 * @property {Point[]} forward from source to target
 * @property {Point[]} error from target to source
 * @property {Point} label the middle of the amount's place
 */

/**
 * The lane of an edge, by the error's way: `obar>c` belongs to the edge from c to ō.
 * @param {string} flow
 * @param {Nodes} nodes
 * @returns {Lane}
 */
export function laneWithin(flow, nodes) {
  const [target, source] = flow.split('>');
  if (source === 'x') return fromInput(nodes.x, nodes[target]);
  return (special[flow] ?? activation)(nodes[source], nodes[target]);
}

/** @type {Record<string, (source: NodeBox, target: NodeBox) => Lane>} */
const special = {
  'c>f': (gate, cell) => fromGate(gate, cell, { forward: 13, error: 20 }),
  'c>i': (gate, cell) => fromGateBelow(gate, cell),
  'c>z': (gate, cell) => ({
    forward: [port(gate, 'top', -10), port(cell, 'bottom', gate.x - 10 - cell.x)],
    error: [port(cell, 'bottom', gate.x - 1 - cell.x), port(gate, 'top', -1)],
    label: { x: gate.x, y: rows.output },
  }),
  'y>c': cellToOutput,
  'obar>c': cellToOutputGate,
  'y>o': (gate, output) => ({ ...upright(gate, output), label: { x: gate.x + 14 + labels.plain / 2, y: 247.5 } }),
  'f>i': coupled,
  'J>y': (output, loss) => ({ ...upright(output, loss), label: { x: loss.x, y: 62 } }),
  's>y': outputToReadout,
  'J>s': readoutToLoss,
};

/** @param {NodeBox} bar @param {NodeBox} gate */
function activation(bar, gate) {
  return { ...upright(bar, gate), label: { x: bar.x + 12 + labels.plain / 2, y: rows.between } };
}

/** @param {NodeBox} input @param {NodeBox} bar */
export function fromInput(input, bar) {
  return {
    forward: [{ x: bar.x + 10, y: input.body.top }, port(bar, 'bottom', 10)],
    error: [port(bar, 'bottom', 22), { x: bar.x + 22, y: input.body.top }],
    label: { x: bar.x, y: rows.labels },
  };
}

/**
 * From a node to the one above it.
 * @param {NodeBox} lower
 * @param {NodeBox} upper
 */
export function upright(lower, upper) {
  return {
    forward: [port(lower, 'top', -6), port(upper, 'bottom', -6)],
    error: [port(upper, 'bottom', 6), port(lower, 'top', 6)],
  };
}

/**
 * @param {NodeBox} gate
 * @param {NodeBox} cell
 * @param {{ forward: number, error: number }} heights at the cell's left side
 */
function fromGate(gate, cell, heights) {
  return {
    forward: [
      port(gate, 'top', -4),
      { x: gate.x - 4, y: cell.y + heights.forward },
      port(cell, 'left', heights.forward),
    ],
    error: [
      port(cell, 'left', heights.error),
      { x: gate.x + 6, y: cell.y + heights.error },
      port(gate, 'top', 6),
    ],
    label: { x: gate.x, y: rows.output },
  };
}

/** @param {NodeBox} gate @param {NodeBox} cell */
function fromGateBelow(gate, cell) {
  const [forwardHeight, errorHeight] = [cell.y + 53, cell.y + 62];
  return {
    forward: [
      port(gate, 'top', -4),
      { x: gate.x - 4, y: forwardHeight },
      { x: cell.x - 27, y: forwardHeight },
      port(cell, 'bottom', -27),
    ],
    error: [
      port(cell, 'bottom', -19),
      { x: cell.x - 19, y: errorHeight },
      { x: gate.x + 6, y: errorHeight },
      port(gate, 'top', 6),
    ],
    label: { x: gate.x, y: rows.output },
  };
}

/** @param {NodeBox} cell @param {NodeBox} output @returns {Lane} */
function cellToOutput(cell, output) {
  return {
    forward: [port(cell, 'bottom', 30), { x: cell.x + 30, y: output.y - 6 }, port(output, 'left', -6)],
    error: [port(output, 'left', 5), { x: cell.x + 22, y: output.y + 5 }, port(cell, 'bottom', 22)],
    label: { x: 403, y: output.y + 5 },
  };
}

/** @param {NodeBox} cell @param {NodeBox} bar @returns {Lane} */
function cellToOutputGate(cell, bar) {
  return {
    forward: [
      port(cell, 'bottom', 14),
      { x: cell.x + 14, y: 230 },
      { x: 409, y: 230 },
      { x: 409, y: bar.y - 6 },
      port(bar, 'left', -6),
    ],
    error: [
      port(bar, 'left', 5),
      { x: 398, y: bar.y + 5 },
      { x: 398, y: 240 },
      { x: cell.x + 6, y: 240 },
      port(cell, 'bottom', 6),
    ],
    label: { x: 398, y: rows.between },
  };
}

/** From i to f = 1 − i. @param {NodeBox} input @param {NodeBox} forget @returns {Lane} */
function coupled(input, forget) {
  return {
    forward: [port(input, 'left', -5), port(forget, 'right', -5)],
    error: [port(forget, 'right', 5), port(input, 'left', 5)],
    label: { x: (input.x + forget.x) / 2, y: 246 },
  };
}

/** @param {NodeBox} output @param {NodeBox} readout @returns {Lane} */
export function outputToReadout(output, readout) {
  const right = readout.body.right - 14;
  return {
    forward: [
      port(output, 'top', 6),
      { x: output.x + 6, y: 50 },
      { x: right, y: 50 },
      { x: right, y: readout.body.bottom },
    ],
    error: [
      { x: right - 12, y: readout.body.bottom },
      { x: right - 12, y: 59 },
      { x: output.x - 6, y: 59 },
      port(output, 'top', -6),
    ],
    label: { x: output.x - 75, y: 59 },
  };
}

/** @param {NodeBox} readout @param {NodeBox} loss @returns {Lane} */
export function readoutToLoss(readout, loss) {
  const [left, right] = [readout.body.right, loss.body.left];
  return {
    forward: [{ x: left, y: 36 }, { x: right, y: 36 }],
    error: [{ x: right, y: 28 }, { x: left, y: 28 }],
    label: { x: left + (right - left - 44) / 2, y: 28 },
  };
}
