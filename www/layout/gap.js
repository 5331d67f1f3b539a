// A lane that is cut through: two pieces, and a stroke across either end of the gap.

import { distance, shortened } from './points.js';

/** @typedef {import('./points.js').Point} Point */

/** How long the gap is, and how far from the lane's end it lies, where there is room. */
const gap = { length: 7, fromEnd: 26 };

/**
 * @typedef {object} Parted
 * @property {Point[]} before the piece up to the gap
 * @property {Point[]} after the piece behind it, with the lane's end
 * @property {[Point, Point][]} strokes across the lane, at either end of the gap
 */

/**
 * @param {Point[]} points
 * @param {number} width how far the strokes reach across the lane
 * @returns {Parted}
 */
export function partedLane(points, width) {
  const length = lengthOf(points);
  const behind = Math.min(gap.fromEnd, length / 2);
  const before = shortened(points, behind + gap.length / 2);
  const after = shortened(points.toReversed(), length - behind + gap.length / 2).toReversed();
  return { before, after, strokes: [slash(before.slice(-2), width), slash([after[1], after[0]], width)] };
}

/** @param {Point[]} points */
function lengthOf(points) {
  return points.slice(1).reduce((sum, point, index) => sum + distance(points[index], point), 0);
}

/**
 * A stroke through the second point, slanting across the way to it.
 * @param {Point[]} way
 * @param {number} width
 * @returns {[Point, Point]}
 */
function slash([from, to], width) {
  const size = distance(from, to) || 1;
  const along = { x: (to.x - from.x) / size, y: (to.y - from.y) / size };
  const lean = { x: (along.x * 0.35 - along.y) * (width / 2), y: (along.y * 0.35 + along.x) * (width / 2) };
  return [
    { x: to.x - lean.x, y: to.y - lean.y },
    { x: to.x + lean.x, y: to.y + lean.y },
  ];
}
