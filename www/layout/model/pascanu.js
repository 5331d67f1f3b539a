// The graphical model's lines of the network of Pascanu et al.

import { block } from '../metrics.js';
import { pascanuLaneWithin } from '../pascanu.js';
import { port } from '../ports.js';

/** @typedef {import('../within.js').Lane} Lane */
/** @typedef {import('../within.js').Nodes} Nodes */
/** @typedef {import('../across.js').LongLane} LongLane */

/**
 * As in the block, but from h up to r with a bend.
 * @param {string} flow
 * @param {Nodes} nodes
 * @returns {Lane}
 */
export function pascanuModelLaneWithin(flow, nodes) {
  if (flow !== 'r>h') return pascanuLaneWithin(flow, nodes);
  const { h, r } = nodes;
  return {
    forward: [port(h, 'top', -6), { x: h.x - 6, y: r.y - 6 }, port(r, 'left', -6)],
    error: [port(r, 'left', 6), { x: h.x + 6, y: r.y + 6 }, port(h, 'top', 6)],
    label: { x: h.x + 50, y: (h.y + r.y) / 2 + 10 },
  };
}

/**
 * From h to v of the next step.
 * @param {string} _flow
 * @param {Nodes} here
 * @param {Nodes} next
 * @returns {LongLane}
 */
export function pascanuModelLaneAcross(_flow, { h }, { v }) {
  const end = port(h, 'right', 6);
  return {
    forward: [port(h, 'right', -6), port(v, 'left', -6)],
    error: [port(v, 'left', 6), end],
    label: { x: 616, y: h.y + 6 },
    open: [{ x: block.period + 30, y: h.y + 6 }, end],
    outLabel: { x: 606, y: h.y + 6 },
    inLabel: { x: block.period + 36, y: h.y + 6 },
  };
}
