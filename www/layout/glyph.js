// Where the nine edges from the gates to the next step's bars are shown as a matrix: a row for each
// gate, a column for each bar.

import { block, tracks } from './metrics.js';

/** @typedef {import('./nodes.js').Box} Box */
/** @typedef {import('./stage.js').PlacedLane} PlacedLane */

const gates = ['f', 'i', 'o'];
const pitch = 16;
const head = { width: 14, height: 17 };

/** Where it stands in its block, or before the first one, and how far down its stem reaches. */
const places = {
  block: { offset: 601, before: 6, top: tracks.gates.y - 82, stem: tracks.gates.y },
  model: { offset: 417, before: 2, top: 297, stem: 366 },
};

/**
 * @typedef {object} Matrix
 * @property {number} t the step of the gates
 * @property {Box} box
 * @property {{ x: number, y: number }} stem where it hangs on the track of its edges
 * @property {{ gate: string, x: number, y: number }[]} rows the middle of each row's head
 * @property {{ bar: string, x: number, y: number }[]} columns
 */

/**
 * @param {number} t the step of the gates
 * @param {number} shown the block at the left of the picture
 * @param {(name: string) => boolean} has whether the cell has a node
 * @param {import('./stage.js').Picture} [picture]
 * @returns {Matrix}
 */
export function matrixOf(t, shown, has, picture = 'block') {
  const { offset, before, top, stem } = places[picture];
  const left = t < shown ? before : block.left + (t - shown) * block.period + offset;
  const middle = (/** @type {number} */ index) => pitch * (index + 0.5);
  const live = gates.filter((gate) => has(`${gate}bar`));
  return {
    t,
    box: { left, top, right: left + head.width + 3 * pitch + 4, bottom: top + head.height + 3 * pitch + 4 },
    stem: { x: left + head.width + 1.5 * pitch, y: stem },
    rows: live.map((gate) => ({ gate, x: left + head.width / 2 + 1, y: top + head.height + middle(gates.indexOf(gate)) })),
    columns: live.map((gate) => ({
      bar: `${gate}bar`,
      x: left + head.width + middle(gates.indexOf(gate)),
      y: top + head.height / 2,
    })),
  };
}

/** Half the width of a cell's largest mark. */
export const largestMark = pitch / 2 - 2;

/** The side of a matrix's cell. */
export const cellSide = pitch;

/**
 * Whether a lane is one of those that the matrix stands for.
 * @param {PlacedLane} lane
 */
export function isInMatrix({ edge }) {
  return edge.branch.startsWith('rec_');
}
