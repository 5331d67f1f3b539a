// Where a lane meets a node.

/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./points.js').Point} Point */

/**
 * The point of a node's outline that a level or upright lane reaches, its pill included.
 * @param {NodeBox} node
 * @param {'left' | 'right' | 'top' | 'bottom'} side
 * @param {number} offset of the lane from the node's centre, to the right or downward
 * @returns {Point}
 */
export function port(node, side, offset) {
  const { x, y } = node;
  if (side === 'left') return { x: Math.min(x - reach(node, 'x', offset), pillEdge(node, side, y + offset)), y: y + offset };
  if (side === 'right') return { x: Math.max(x + reach(node, 'x', offset), pillEdge(node, side, y + offset)), y: y + offset };
  if (side === 'top') return { x: x + offset, y: Math.min(y - reach(node, 'y', offset), pillEdge(node, side, x + offset)) };
  return { x: x + offset, y: Math.max(y + reach(node, 'y', offset), pillEdge(node, side, x + offset)) };
}

/**
 * How far the body reaches from the centre along an axis, at a distance from it.
 * @param {NodeBox} node
 * @param {'x' | 'y'} axis
 * @param {number} offset
 */
function reach({ shape, body }, axis, offset) {
  const half = axis === 'x' ? (body.right - body.left) / 2 : (body.bottom - body.top) / 2;
  return shape === 'circle' ? Math.sqrt(Math.max(half * half - offset * offset, 0)) : half;
}

/**
 * The pill's edge on a side where the lane would run into the pill; else an edge that never counts.
 * @param {NodeBox} node
 * @param {'left' | 'right' | 'top' | 'bottom'} side
 * @param {number} at the lane's own coordinate
 */
function pillEdge({ pill }, side, at) {
  const isLevel = side === 'left' || side === 'right';
  const [low, high] = isLevel ? [pill.top, pill.bottom] : [pill.left, pill.right];
  if (low < high && at >= low && at <= high) return pill[side];
  return side === 'left' || side === 'top' ? Infinity : -Infinity;
}
