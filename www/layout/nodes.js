// The places of the nodes in a block, counted from its left edge. A cell without some node leaves
// that place empty.

import { card, plate, radii, rows } from './metrics.js';

/**
 * @typedef {object} Box
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

/**
 * @typedef {object} NodeBox a node's body and the pill that holds its δ
 * @property {string} name
 * @property {number} x the centre
 * @property {number} y
 * @property {'circle' | 'card' | 'box'} shape
 * @property {Box} body
 * @property {Box} pill
 */

/** @typedef {'below' | 'above' | 'corner'} PillSide */

/** @typedef {Exclude<import('../core.js').Description['model'], 'chain'>} Network */

/** @typedef {Record<string, { x: number, y: number, radius: number, pill: PillSide }>} Places the centres of nodes */

/** @type {Places} */
const lstm = {
  f: { x: 80, y: rows.gates, radius: radii.plain, pill: 'below' },
  i: { x: 208, y: rows.gates, radius: radii.plain, pill: 'below' },
  z: { x: 326, y: rows.gates, radius: radii.plain, pill: 'below' },
  o: { x: 500, y: rows.gates, radius: radii.plain, pill: 'below' },
  fbar: { x: 80, y: rows.bars, radius: radii.plain, pill: 'below' },
  ibar: { x: 208, y: rows.bars, radius: radii.plain, pill: 'below' },
  zbar: { x: 326, y: rows.bars, radius: radii.plain, pill: 'below' },
  obar: { x: 500, y: rows.bars, radius: radii.plain, pill: 'below' },
  c: { x: 330, y: rows.cell, radius: radii.cell, pill: 'above' },
  y: { x: 500, y: rows.output, radius: radii.output, pill: 'corner' },
};

/** @type {Places} */
const rnn = {
  a: { x: 330, y: rows.bars, radius: radii.plain, pill: 'below' },
  h: { x: 330, y: rows.output, radius: radii.cell, pill: 'corner' },
};

/** @type {Places} */
const lstmInitial = {
  c: { x: -41, y: rows.cell, radius: radii.initial, pill: 'above' },
  y: { x: -41, y: 481, radius: radii.plain, pill: 'below' },
};

/** @type {Places} */
const rnnInitial = { h: { x: -41, y: rows.bars, radius: radii.plain, pill: 'below' } };

/**
 * The boxes of a block's nodes.
 * @param {Network} model
 * @param {boolean} scalar whether each node is a single number
 */
export function nodesOf(model, scalar) {
  return model === 'lstm'
    ? boxesAt(lstm, scalar, { output: lstm.y, readout: { left: 110, right: 310 }, input: { left: 26, right: 554 } })
    : boxesAt(rnn, scalar, { output: rnn.h, readout: { left: 8, right: 178 }, input: { left: 26, right: 554 } });
}

/**
 * The boxes of the states at t = 0, counted from the left edge of the first block.
 * @param {Network} model
 * @param {boolean} scalar
 */
export function initialNodesOf(model, scalar) {
  return initialBoxesAt(model === 'lstm' ? lstmInitial : rnnInitial, scalar);
}

/**
 * Nodes at their places, and the rectangles around them: the inputs below, the loss above the
 * output, the readout beside it.
 * @param {Places} places
 * @param {boolean} scalar
 * @param {{ output: { x: number }, readout: { left: number, right: number }, input: { left: number, right: number } }} around
 * @returns {Record<string, NodeBox>}
 */
export function boxesAt(places, scalar, { output, readout, input }) {
  const boxes = Object.entries(places).map(([name, place]) => [name, scalar ? circle(name, place) : cardOf(name, place)]);
  const loss = rectangle('J', { left: output.x - 32, top: 3, right: output.x + 32, bottom: 40 });
  return {
    ...Object.fromEntries(boxes),
    x: rectangle('x', { ...input, top: 509, bottom: 543 }),
    s: rectangle('s', { ...readout, top: 3, bottom: 38 }),
    J: { ...loss, pill: { left: loss.body.left - 44, top: 2, right: loss.body.left - 4, bottom: 21 } },
  };
}

/** @param {Places} places @param {boolean} scalar */
export function initialBoxesAt(places, scalar) {
  return Object.entries(places).map(([name, place]) => (scalar ? circle(name, place) : smallCard(name, place)));
}

/** @param {string} name @param {Box} body @returns {NodeBox} */
function rectangle(name, body) {
  const [x, y] = [(body.left + body.right) / 2, (body.top + body.bottom) / 2];
  return { name, x, y, shape: 'box', body, pill: { left: x, top: y, right: x, bottom: y } };
}

/** @param {string} name @param {Places[string]} place @returns {NodeBox} */
function circle(name, { x, y, radius, pill }) {
  const body = around(x, y, radius, radius);
  return { name, x, y, shape: 'circle', body, pill: pillOf(x, y, radius, pill) };
}

/** @param {string} name @param {Places[string]} place @returns {NodeBox} */
function cardOf(name, { x, y, pill }) {
  const body = around(x, y, card.halfWidth, card.halfHeight);
  return { name, x, y, shape: 'card', body, pill: cardPill(x, y, pill) };
}

/** @param {string} name @param {Places[string]} place @returns {NodeBox} */
function smallCard(name, { x, y, pill }) {
  const body = around(x, y, card.smallHalfWidth, card.halfHeight);
  return { name, x, y, shape: 'card', body, pill: cardPill(x, y, pill) };
}

/** A card's upper edge holds its symbol, and is not covered. @param {number} x @param {number} y @param {PillSide} side */
function cardPill(x, y, side) {
  return pillOf(x, y, card.halfHeight + (side === 'below' ? 0 : plate.overlap), side);
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} half the body's half height
 * @param {PillSide} side
 * @returns {Box}
 */
function pillOf(x, y, half, side) {
  const reach = half - plate.overlap;
  if (side === 'below') return pillAt(x - plate.halfWidth, y + reach);
  if (side === 'above') return pillAt(x - plate.halfWidth, y - reach - plate.height);
  return pillAt(x + 14, y - half - 16);
}

/** @param {number} left @param {number} top */
function pillAt(left, top) {
  return { left, top, right: left + 2 * plate.halfWidth, bottom: top + plate.height };
}

/** @param {number} x @param {number} y @param {number} halfWidth @param {number} halfHeight */
function around(x, y, halfWidth, halfHeight) {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/**
 * A node moved sideways.
 * @template {NodeBox} N
 * @param {N} node
 * @param {number} dx
 * @returns {N}
 */
export function shifted(node, dx) {
  const across = (/** @type {Box} */ box) => ({
    ...box,
    left: box.left + dx,
    right: box.right + dx,
  });
  return { ...node, x: node.x + dx, body: across(node.body), pill: across(node.pill) };
}
