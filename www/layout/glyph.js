// Where the nine edges from the gates to the next step's bars are shown as a matrix: a row for each
// gate, a column for each bar.

import { block, tracks } from './metrics.js';

/** @typedef {import('./nodes.js').Box} Box */
/** @typedef {import('./stage.js').PlacedLane} PlacedLane */

const gates = ['f', 'i', 'o'];
const pitch = 16;
const head = { width: 14, height: 17 };

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
 * @returns {Matrix}
 */
export function matrixOf(t, shown, has) {
  const left = t < shown ? 6 : block.left + (t - shown) * block.period + 601;
  const top = tracks.gates.y - 82;
  const middle = (/** @type {number} */ index) => pitch * (index + 0.5);
  const live = gates.filter((gate) => has(`${gate}bar`));
  return {
    t,
    box: { left, top, right: left + head.width + 3 * pitch + 4, bottom: top + head.height + 3 * pitch + 4 },
    stem: { x: left + head.width + 1.5 * pitch, y: tracks.gates.y },
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
