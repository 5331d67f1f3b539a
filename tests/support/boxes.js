// What the layout's tests need to know of boxes, circles and lanes.

/** @typedef {import('../../www/layout/nodes.js').Box} Box */
/** @typedef {import('../../www/layout/points.js').Point} Point */

/** @typedef {{ what: string, box: Box, radius?: number }} Part */

/**
 * How far a point is outside a part; negative inside.
 * @param {Part} part
 * @param {Point} point
 */
export function gapTo({ box, radius }, { x, y }) {
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  if (radius !== undefined) return Math.hypot(x - middleX, y - middleY) - radius;
  return Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom);
}

/** @param {Part} a @param {Part} b */
export function overlap(a, b) {
  if (a.radius !== undefined && b.radius !== undefined) {
    return gapTo(a, middle(b.box)) < b.radius;
  }
  if (a.radius !== undefined) return gapTo(a, nearest(b.box, middle(a.box))) < 0;
  if (b.radius !== undefined) return overlap(b, a);
  return a.box.left < b.box.right && b.box.left < a.box.right
    && a.box.top < b.box.bottom && b.box.top < a.box.bottom;
}

/** @param {Box} box @param {Point} point */
function nearest({ left, right, top, bottom }, { x, y }) {
  return { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) };
}

/** @param {Box} box */
function middle({ left, right, top, bottom }) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** @param {Point} point @param {number} halfWidth @param {number} halfHeight */
export function around({ x, y }, halfWidth, halfHeight) {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/**
 * A lane as a point every few units.
 * @param {Point[]} lane
 */
export function pointsAlong(lane) {
  return lane.slice(1).flatMap((end, index) => {
    const start = lane[index];
    const count = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 5);
    return Array.from({ length: count + 1 }, (_, step) => ({
      x: start.x + ((end.x - start.x) * step) / count,
      y: start.y + ((end.y - start.y) * step) / count,
    }));
  });
}
