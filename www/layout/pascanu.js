// The network of Pascanu et al. as a block and as a graphical model: from the state over its activation
// to the next state, and up to the loss.

import { block, corner, labels, radii, rows } from './metrics.js';
import { boxesAt, initialBoxesAt } from './nodes.js';
import { port } from './ports.js';
import { fromInput, outputToReadout, readoutToLoss, upright } from './within.js';

/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./nodes.js').Places} Places */
/** @typedef {import('./stage.js').PicturePlan} PicturePlan */
/** @typedef {import('./within.js').Lane} Lane */
/** @typedef {import('./within.js').Nodes} Nodes */
/** @typedef {import('./across.js').LongLane} LongLane */

/** @type {Places} */
const inBlock = {
  v: { x: 160, y: 300, radius: radii.plain, pill: 'below' },
  h: { x: 380, y: 300, radius: radii.cell, pill: 'below' },
  r: { x: 380, y: 135, radius: radii.output, pill: 'corner' },
};

/** @type {Places} */
const inModel = {
  v: { x: 150, y: 360, radius: radii.plain, pill: 'below' },
  h: { x: 330, y: 360, radius: radii.cell, pill: 'below' },
  r: { x: 480, y: rows.output, radius: radii.output, pill: 'corner' },
};

/** @type {PicturePlan} */
export const pascanuWiring = {
  name: 'block',
  ...nodesAt(inBlock, { left: 26, right: 554 }),
  corner,
  arrival: 'cut',
  label: block.top + 24,
  pascanu: { within, across },
};

/** @type {PicturePlan} */
export const pascanuModel = {
  name: 'model',
  ...nodesAt(inModel, { left: -4, right: 554 }),
  corner: 42,
  arrival: 'fan',
  label: block.top + 10,
  pascanu: { within: withinModel, across },
};

/**
 * @param {Places} places
 * @param {{ left: number, right: number }} input
 * @returns {Pick<PicturePlan, 'nodesOf' | 'initialNodesOf'>}
 */
function nodesAt(places, input) {
  const initial = /** @type {Places} */ ({ h: { x: -41, y: places.h.y, radius: radii.plain, pill: 'below' } });
  return {
    nodesOf: (_, scalar) => boxesAt(places, scalar, { output: places.r, readout: { left: 8, right: 178 }, input }),
    initialNodesOf: (_, scalar) => initialBoxesAt(initial, scalar),
  };
}

/**
 * @param {string} flow
 * @param {Nodes} nodes
 * @returns {Lane}
 */
function within(flow, { x, v, h, r, s, J }) {
  if (flow === 'h>x') return fromInput(x, h);
  if (flow === 'h>v') return sideways(v, h);
  if (flow === 's>r') return outputToReadout(r, s);
  if (flow === 'J>s') return readoutToLoss(s, J);
  if (flow === 'J>r') return { ...upright(r, J), label: { x: J.x, y: 63 } };
  return { ...upright(h, r), label: { x: h.x + 14 + labels.plain / 2, y: (h.y + r.y) / 2 } };
}

/**
 * As in the block, but from h up to r with a bend.
 * @param {string} flow
 * @param {Nodes} nodes
 * @returns {Lane}
 */
function withinModel(flow, nodes) {
  if (flow !== 'r>h') return within(flow, nodes);
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
function across(_flow, { h }, { v }) {
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
