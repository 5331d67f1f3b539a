// The graphical model: the variables of a step in layers from left to right, in the order in which
// each is computed from those before it. Counted from the step's left edge.

import { radii, rows } from '../metrics.js';
import { boxesAt, initialBoxesAt } from '../nodes.js';

/** @typedef {import('../nodes.js').Places} Places */

/** How round the lines' bends are. */
export const modelCorner = 42;

/** The heights of f, i and z, of what leads from them to y, and of y. */
const layers = { first: 180, second: 275, third: 370, last: 420, output: 262 };

/** @type {Places} */
const lstm = {
  fbar: { x: 100, y: layers.first, radius: radii.plain, pill: 'below' },
  ibar: { x: 100, y: layers.second, radius: radii.plain, pill: 'below' },
  zbar: { x: 100, y: layers.third, radius: radii.plain, pill: 'below' },
  f: { x: 258, y: layers.first, radius: radii.plain, pill: 'below' },
  i: { x: 258, y: layers.second, radius: radii.plain, pill: 'below' },
  z: { x: 258, y: layers.third, radius: radii.plain, pill: 'below' },
  c: { x: 385, y: rows.cell, radius: radii.cell, pill: 'above' },
  obar: { x: 385, y: layers.last, radius: radii.plain, pill: 'below' },
  o: { x: 505, y: layers.last, radius: radii.plain, pill: 'below' },
  y: { x: 505, y: layers.output, radius: radii.output, pill: 'corner' },
};

/** @type {Places} */
const rnn = {
  a: { x: 190, y: layers.third, radius: radii.plain, pill: 'below' },
  h: { x: 400, y: rows.output, radius: radii.cell, pill: 'corner' },
};

/** @type {Places} */
const lstmInitial = {
  c: { x: -41, y: rows.cell, radius: radii.initial, pill: 'above' },
  y: { x: -41, y: layers.output, radius: radii.plain, pill: 'below' },
};

/** @type {Places} */
const rnnInitial = { h: { x: -41, y: rows.output, radius: radii.plain, pill: 'below' } };

/** The inputs reach further left than in the block, so that lines rise from them to every bar. */
const input = { left: -4, right: 554 };

/**
 * @param {import('../nodes.js').Network} model
 * @param {boolean} scalar whether each node is a single number
 */
export function modelNodesOf(model, scalar) {
  return model === 'lstm'
    ? boxesAt(lstm, scalar, { output: lstm.y, readout: { left: 110, right: 310 }, input })
    : boxesAt(rnn, scalar, { output: rnn.h, readout: { left: 8, right: 178 }, input });
}

/**
 * The states at t = 0.
 * @param {import('../nodes.js').Network} model
 * @param {boolean} scalar
 */
export function modelInitialNodesOf(model, scalar) {
  return initialBoxesAt(model === 'lstm' ? lstmInitial : rnnInitial, scalar);
}
