// The lanes of the network of Pascanu et al.: from the state over its activation to the next state, and
// up to the loss.

import { block, labels } from './metrics.js';
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
export function pascanuLaneWithin(flow, { x, v, h, r, s, J }) {
  if (flow === 'h>x') return fromInput(x, h);
  if (flow === 'h>v') return sideways(v, h);
  if (flow === 's>r') return outputToReadout(r, s);
  if (flow === 'J>s') return readoutToLoss(s, J);
  if (flow === 'J>r') return { ...upright(r, J), label: { x: J.x, y: 63 } };
  return { ...upright(h, r), label: { x: h.x + 14 + labels.plain / 2, y: (h.y + r.y) / 2 } };
}

/**
 * From h to v of the next step.
 * @param {string} _flow
 * @param {Nodes} here
 * @param {Nodes} next
 * @returns {LongLane}
 */
export function pascanuLaneAcross(_flow, { h }, { v }) {
  const end = port(h, 'right', 6);
  return {
    forward: [port(h, 'right', -6), port(v, 'left', -6)],
    error: [port(v, 'left', 6), end],
    label: { x: 616, y: h.y + 6 },
    open: [{ x: block.period + 40, y: h.y + 6 }, end],
    outLabel: { x: 606, y: h.y + 6 },
    inLabel: { x: block.period + 40, y: h.y + 6 },
  };
}

/** From v to h, side by side. @param {NodeBox} source @param {NodeBox} target @returns {Lane} */
function sideways(source, target) {
  return {
    forward: [port(source, 'right', -6), port(target, 'left', -6)],
    error: [port(target, 'left', 6), port(source, 'right', 6)],
    label: { x: (source.x + target.x) / 2, y: target.y + 6 },
  };
}
