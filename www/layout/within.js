// The lanes of the edges within a step of the LSTM: forward from the source to the target, and
// beside it the error's way back.

import { cellToOutput, cellToOutputGate, fromGate, fromGateBelow } from './cell.js';
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
  'y>o': (gate, output) => ({ ...upright(gate, output), label: { x: gate.x + 14 + labels.plain / 2, y: 241.5 } }),
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
    error: [port(bar, 'bottom', 21), { x: bar.x + 21, y: input.body.top }],
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

/** From i to f = 1 − i. @param {NodeBox} input @param {NodeBox} forget @returns {Lane} */
function coupled(input, forget) {
  return {
    forward: [port(input, 'left', -5), port(forget, 'right', -5)],
    error: [port(forget, 'right', 5), port(input, 'left', 5)],
    label: { x: (input.x + forget.x) / 2, y: input.shape === 'circle' ? input.y - 24 : input.body.top - 12 },
  };
}

/** @param {NodeBox} output @param {NodeBox} readout @returns {Lane} */
export function outputToReadout(output, readout) {
  const right = readout.body.right - 14;
  return {
    forward: [
      port(output, 'top', 6),
      { x: output.x + 6, y: 46 },
      { x: right, y: 46 },
      { x: right, y: readout.body.bottom },
    ],
    error: [
      { x: right - 12, y: readout.body.bottom },
      { x: right - 12, y: 54 },
      { x: output.x - 6, y: 54 },
      port(output, 'top', -6),
    ],
    label: { x: output.x - 75, y: 54 },
  };
}

/** @param {NodeBox} readout @param {NodeBox} loss @returns {Lane} */
export function readoutToLoss(readout, loss) {
  const [left, right] = [readout.body.right, loss.body.left];
  return {
    forward: [{ x: left, y: 33 }, { x: right, y: 33 }],
    error: [{ x: right, y: 26 }, { x: left, y: 26 }],
    label: { x: left + (right - left - 44) / 2, y: 26 },
  };
}
