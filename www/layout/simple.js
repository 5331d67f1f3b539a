// The lanes of the simple RNN.

import { block, labels, rows } from './metrics.js';
import { port } from './ports.js';
import { fromInput, outputToReadout, readoutToLoss, upright } from './within.js';

/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./within.js').Lane} Lane */
/** @typedef {import('./within.js').Nodes} Nodes */
/** @typedef {import('./across.js').LongLane} LongLane */

/**
 * @param {string} flow
 * @param {Nodes} nodes
 * @returns {Lane}
 */
export function simpleLaneWithin(flow, nodes) {
  const { x, a, h, s, J } = nodes;
  if (flow === 'a>x') return fromInput(x, a);
  if (flow === 's>h') return outputToReadout(h, s);
  if (flow === 'J>s') return readoutToLoss(s, J);
  if (flow === 'J>h') return { ...upright(h, J), label: { x: J.x, y: 88 } };
  return { ...upright(a, h), label: { x: a.x + 14 + labels.plain / 2, y: 296 } };
}

/**
 * From h to a of the next step.
 * @param {string} _flow
 * @param {Nodes} here
 * @param {Nodes} next
 * @returns {LongLane}
 */
export function simpleLaneAcross(_flow, { h }, { a }) {
  const turn = 618;
  const way = [{ x: turn, y: h.y + 6 }, port(h, 'right', 6)];
  return {
    forward: [port(h, 'right', -6), { x: turn + 12, y: h.y - 6 }, { x: turn + 12, y: a.y - 6 }, port(a, 'left', -6)],
    error: [port(a, 'left', 6), { x: turn, y: a.y + 6 }, ...way],
    label: { x: turn, y: 296 },
    open: [{ x: block.period + 40, y: a.y + 6 }, { x: turn, y: a.y + 6 }, ...way],
    outLabel: { x: turn - 12, y: rows.gates + 15 },
    inLabel: { x: block.period + 150, y: a.y + 6 },
  };
}
