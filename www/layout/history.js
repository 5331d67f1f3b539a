// Where the steps of a long sequence stand: a cell for each, or for several where there are more
// than can be told apart, in one row for each state, as high as the size's logarithm.

export const historySize = { width: 1000, row: 19, gap: 4 };

/** More cells than this would be narrower than a line. */
export const mostCells = 250;

/** What is not zero is still to be seen. */
const least = 0.08;

/**
 * @typedef {object} Cell
 * @property {number} from the first step that it stands for
 * @property {number} to the last one
 * @property {number} x
 * @property {number} width
 */

/**
 * @param {number} steps T
 * @returns {Cell[]}
 */
export function cellsOf(steps) {
  const size = Math.ceil(steps / mostCells);
  const pitch = historySize.width / steps;
  return Array.from({ length: Math.ceil(steps / size) }, (_, index) => {
    const [from, to] = [index * size + 1, Math.min((index + 1) * size, steps)];
    return { from, to, x: (from - 1) * pitch, width: (to - from + 1) * pitch };
  });
}

/**
 * The step at a part of the width.
 * @param {number} part from 0 to 1
 * @param {number} steps T
 */
export function stepAt(part, steps) {
  return Math.min(Math.max(Math.ceil(part * steps), 1), steps);
}

/**
 * One logarithmic scale for all sizes, between powers of ten; undefined where none is a finite
 * number above 0.
 * @param {number[]} sizes
 */
export function logScale(sizes) {
  const exponents = sizes.filter((size) => size > 0 && Number.isFinite(size)).map(Math.log10);
  if (exponents.length === 0) return undefined;
  const most = Math.ceil(exponents.reduce((a, b) => Math.max(a, b)));
  const from = Math.min(Math.floor(exponents.reduce((a, b) => Math.min(a, b))), most - 1);
  /** How high a size stands, from 0 for nothing to 1. @param {number} size */
  const share = (size) =>
    size > 0 ? Math.min(least + ((1 - least) * (Math.log10(size) - from)) / (most - from), 1) : 0;
  return { least: from, most, share };
}
