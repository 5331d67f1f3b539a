// The graphical model's lines within a step.

import { labels } from '../metrics.js';
import { port } from '../ports.js';
import { outputToReadout, readoutToLoss, upright } from '../within.js';

/** @typedef {import('../nodes.js').NodeBox} NodeBox */
/** @typedef {import('../within.js').Lane} Lane */
/** @typedef {import('../within.js').Nodes} Nodes */

/**
 * @param {string} flow
 * @param {Nodes} nodes
 * @returns {Lane}
 */
export function modelLaneWithin(flow, nodes) {
  const [target, source] = flow.split('>');
  if (source === 'x') return fromInput[target](nodes.x.body.top, nodes[target]);
  return (special[flow] ?? activation)(nodes[source], nodes[target]);
}

/** @type {Record<string, (source: NodeBox, target: NodeBox) => Lane>} */
const special = {
  'c>f': (gate, cell) => ({
    forward: [port(gate, 'right', -8), { x: 316, y: gate.y - 8 }, { x: 316, y: cell.y + 8 }, port(cell, 'left', 8)],
    error: [port(cell, 'left', 17), { x: 326, y: cell.y + 17 }, { x: 326, y: gate.y + 1 }, port(gate, 'right', 1)],
    label: { x: 293, y: 128 },
  }),
  'c>i': (gate, cell) => ({ ...fromGate(gate, cell, -32), label: { x: 335, y: 233.5 } }),
  'c>z': (gate, cell) => ({ ...fromGate(gate, cell, -14), label: { x: 337, y: 320 } }),
  'obar>c': (cell, bar) => ({
    forward: [port(cell, 'bottom', 10), port(bar, 'top', 10)],
    error: [port(bar, 'top', 2), port(cell, 'bottom', 2)],
    label: { x: 371, y: 345 },
  }),
  'y>c': (cell, output) => ({
    forward: [port(cell, 'bottom', 32), { x: cell.x + 32, y: output.y - 8 }, port(output, 'left', -8)],
    error: [port(output, 'left', 2), { x: cell.x + 24, y: output.y + 2 }, port(cell, 'bottom', 24)],
    label: { x: 450, y: 196 },
  }),
  'y>o': (gate, output) => ({ ...upright(gate, output), label: { x: gate.x + 14 + labels.plain / 2, y: 345 } }),
  'f>i': (input, forget) => ({
    forward: [port(input, 'top', -5), port(forget, 'bottom', -5)],
    error: [port(forget, 'bottom', 5), port(input, 'top', 5)],
    label: { x: input.x - 48, y: 233.5 },
  }),
  'J>y': (output, loss) => ({ ...upright(output, loss), label: { x: loss.x, y: 62 } }),
  's>y': (output, readout) => ({ ...outputToReadout(output, readout), label: { x: output.x - 40, y: 54 } }),
  'J>s': readoutToLoss,
};

/**
 * From i or z up to c.
 * @param {NodeBox} gate
 * @param {NodeBox} cell
 * @param {number} offset of the line at the cell's lower side
 */
function fromGate(gate, cell, offset) {
  return {
    forward: [port(gate, 'right', -8), { x: cell.x + offset, y: gate.y - 8 }, port(cell, 'bottom', offset)],
    error: [port(cell, 'bottom', offset + 8), { x: cell.x + offset + 8, y: gate.y + 1 }, port(gate, 'right', 1)],
  };
}

/** From a bar to its gate, side by side. @param {NodeBox} bar @param {NodeBox} gate @returns {Lane} */
function activation(bar, gate) {
  return {
    forward: [port(bar, 'right', -5), port(gate, 'left', -5)],
    error: [port(gate, 'left', 5), port(bar, 'right', 5)],
    label: { x: (bar.x + gate.x) / 2, y: bar.y - (bar.shape === 'circle' ? 26 : 43) },
  };
}

/** @type {Record<string, (top: number, bar: NodeBox) => Lane>} */
const fromInput = {
  fbar: (top, bar) => intoSide(top, bar, { forward: 8, error: 17, label: -25 }),
  ibar: (top, bar) => intoSide(top, bar, { forward: 28, error: 37, label: 78 }),
  zbar: (top, bar) => fromBelow(top, bar, { forward: 18, error: 28, label: 70 }),
  obar: (top, bar) => fromBelow(top, bar, { forward: 8, error: 18, label: 60 }),
};

/**
 * Up beside the bars and into one from the left.
 * @param {number} top of the inputs
 * @param {NodeBox} bar
 * @param {{ forward: number, error: number, label: number }} at
 * @returns {Lane}
 */
function intoSide(top, bar, { forward, error, label }) {
  return {
    forward: [{ x: forward, y: top }, { x: forward, y: bar.y + slots.x }, port(bar, 'left', slots.x)],
    error: [port(bar, 'left', slots.x + 7), { x: error, y: bar.y + slots.x + 7 }, { x: error, y: top }],
    label: { x: label, y: 480 },
  };
}

/**
 * @param {number} top of the inputs
 * @param {NodeBox} bar
 * @param {{ forward: number, error: number, label: number }} at counted from the bar's middle
 * @returns {Lane}
 */
function fromBelow(top, bar, { forward, error, label }) {
  return {
    forward: [{ x: bar.x + forward, y: top }, port(bar, 'bottom', forward)],
    error: [port(bar, 'bottom', error), { x: bar.x + error, y: top }],
    label: { x: bar.x + label, y: 485 },
  };
}

/** Where lines meet a bar's left side: from c, the gates, y and x; the error's way is 7 further down. */
export const slots = { c: -25, gates: -11, y: 3, x: 17 };
