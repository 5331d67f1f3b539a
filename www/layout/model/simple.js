// The graphical model's lines of the simple RNN.

import { block, labels } from '../metrics.js';
import { port } from '../ports.js';
import { outputToReadout, readoutToLoss, upright } from '../within.js';

/** @typedef {import('../within.js').Lane} Lane */
/** @typedef {import('../within.js').Nodes} Nodes */
/** @typedef {import('../across.js').LongLane} LongLane */

/**
 * @param {string} flow
 * @param {Nodes} nodes
 * @returns {Lane}
 */
export function simpleModelLaneWithin(flow, { x, a, h, s, J }) {
  if (flow === 'a>x') {
    return {
      forward: [{ x: a.x - 6, y: x.body.top }, port(a, 'bottom', -6)],
      error: [port(a, 'bottom', 6), { x: a.x + 6, y: x.body.top }],
      label: { x: a.x + 12 + labels.plain / 2, y: 455 },
    };
  }
  if (flow === 's>h') return outputToReadout(h, s);
  if (flow === 'J>s') return readoutToLoss(s, J);
  if (flow === 'J>h') return { ...upright(h, J), label: { x: J.x, y: 88 } };
  return {
    forward: [port(a, 'right', -6), { x: 262, y: a.y - 6 }, { x: 318, y: h.y - 2 }, port(h, 'left', -2)],
    error: [port(h, 'left', 9), { x: 327, y: h.y + 9 }, { x: 271, y: a.y + 5 }, port(a, 'right', 5)],
    label: { x: 300, y: 285 },
  };
}

/**
 * From h to a of the next step.
 * @param {string} _flow
 * @param {Nodes} here
 * @param {Nodes} next
 * @returns {LongLane}
 */
export function simpleModelLaneAcross(_flow, { h }, { a }) {
  const end = port(h, 'right', 6);
  return {
    forward: [port(h, 'right', -6), { x: 560, y: h.y - 6 }, { x: 700, y: a.y - 6 }, port(a, 'left', -6)],
    error: [port(a, 'left', 6), { x: 692, y: a.y + 6 }, { x: 552, y: h.y + 6 }, end],
    label: { x: 622, y: 291 },
    open: [{ x: 650, y: 324 }, { x: 552, y: h.y + 6 }, end],
    outLabel: { x: 610, y: 282 },
    inLabel: { x: block.period + 66, y: a.y + 6 },
  };
}
