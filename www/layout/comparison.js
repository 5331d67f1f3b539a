// Where the lines of two cells stand that show how much error reaches each step.

import { logScale } from './history.js';

/** @typedef {{ x: number, y: number, t: number }} Mark */

export const comparisonSize = { width: 520, height: 132, left: 44, right: 22, top: 10, bottom: 22 };

/**
 * The marks of both lines on one log scale. A step that is not known, or that no error reaches, has
 * none, for the logarithm of 0 is nowhere.
 * @param {(number | undefined)[][]} lines norms from t = 1, undefined where they are not known
 */
export function comparisonLines(lines) {
  const { width, height, left, right, top, bottom } = comparisonSize;
  const norms = lines.flat().filter((norm) => norm !== undefined);
  const scale = logScale(norms);
  const steps = Math.max(...lines.map(({ length }) => length));
  const x = (/** @type {number} */ t) =>
    left + ((width - left - right) * (steps === 1 ? 0.5 : (t - 1) / (steps - 1)));
  const y = (/** @type {number} */ share) => height - bottom - (height - top - bottom) * share;
  const marks = lines.map((line) =>
    line.flatMap((norm, index) => {
      const isShown = norm !== undefined && norm > 0 && Number.isFinite(norm) && scale !== undefined;
      return isShown ? [{ t: index + 1, x: x(index + 1), y: y(scale.share(norm)) }] : [];
    }));
  return { marks, labels: apart(marks.map((line) => line[line.length - 1]?.y ?? 0)), scale, x, y };
}

/** The least distance of two letters at the lines’ ends. */
const leastApart = 13;

/**
 * Two heights, moved apart where they are too close.
 * @param {number[]} heights
 */
function apart([first, second]) {
  const missing = leastApart - Math.abs(first - second);
  if (missing <= 0) return [first, second];
  const move = (first <= second ? -1 : 1) * (missing / 2);
  return [first + move, second - move];
}
