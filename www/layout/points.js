// Lanes are lists of points joined by straight lines; they are drawn with round corners.

import { corner } from './metrics.js';

/** @typedef {{ x: number, y: number }} Point */

/**
 * A lane as path data.
 * @param {Point[]} points
 * @param {number} [radius]
 */
export function pathOf(points, radius = corner) {
  const parts = points.map((point, index) => {
    if (index === 0) return `M${pair(point)}`;
    const next = points[index + 1];
    if (next === undefined) return `L${pair(point)}`;
    const before = points[index - 1];
    const room = Math.min(radius, distance(before, point) / 2, distance(point, next) / 2);
    return `L${pair(toward(point, before, room))}Q${pair(point)} ${pair(toward(point, next, room))}`;
  });
  return parts.join('');
}

/**
 * The triangle at the end of a lane.
 * @param {Point[]} points
 * @param {{ length: number, width: number }} size
 */
export function headOf(points, { length, width }) {
  const [before, tip] = points.slice(-2);
  const base = toward(tip, before, length);
  const across = { x: ((base.y - tip.y) / length) * (width / 2), y: ((tip.x - base.x) / length) * (width / 2) };
  const left = { x: base.x + across.x, y: base.y + across.y };
  const right = { x: base.x - across.x, y: base.y - across.y };
  return `M${pair(tip)}L${pair(left)}L${pair(right)}Z`;
}

/**
 * A lane without the last piece of its length.
 * @param {Point[]} points
 * @param {number} length
 * @returns {Point[]}
 */
export function shortened(points, length) {
  const [before, last] = points.slice(-2);
  const piece = distance(before, last);
  if (piece > length || points.length === 2) return [...points.slice(0, -1), toward(last, before, length)];
  return shortened(points.slice(0, -1), length - piece);
}

/**
 * The part of a lane that lies on one side of an upright line which it crosses once; the whole lane
 * where it does not cross.
 * @param {Point[]} points
 * @param {number} x
 * @param {'left' | 'right'} side
 */
export function clipped(points, x, side) {
  const inside = (/** @type {Point} */ point) => (side === 'left' ? point.x <= x : point.x >= x);
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const crosses = before !== undefined && inside(before) !== inside(point);
    const crossing = crosses ? [{ x, y: heightAt(before, point, x) }] : [];
    return inside(point) ? [...crossing, point] : crossing;
  });
}

/** @param {Point[]} points @param {number} dx */
export function moved(points, dx) {
  return points.map(({ x, y }) => ({ x: x + dx, y }));
}

/** @param {Point} from @param {Point} to */
export function distance(from, to) {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** @param {Point} a @param {Point} b @param {number} x */
function heightAt(a, b, x) {
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

/** @param {Point} from @param {Point} to @param {number} length */
function toward(from, to, length) {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

/** @param {Point} point */
function pair({ x, y }) {
  return `${tenth(x)},${tenth(y)}`;
}

/** So that what moves less than can be seen leaves the page as it is. @param {number} length */
export function tenth(length) {
  return Math.round(length * 10) / 10;
}
