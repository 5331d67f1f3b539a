// Which steps of a route are shown one by one: of a round that repeats, the first and the last.

/** @typedef {import('../../pkg/whole/deltascope.js').Stretch} Stretch */
/** @typedef {{ stretch: Stretch } | { count: number }} Piece */

/** Fewer steps are not worth folding. */
const fewest = 3;
/** No round of a cell takes more steps. */
const longestRound = 8;

/**
 * A route's steps in order; of rounds that repeat, those between the first and the last are folded
 * into the count of their steps.
 * @param {Stretch[]} stretches
 * @returns {Piece[]}
 */
export function folded(stretches) {
  /** @type {Piece[]} */
  const pieces = [];
  for (let index = 0; index < stretches.length; ) {
    const { length, rounds } = repetition(stretches, index);
    const count = (rounds - 2) * length;
    if (count < fewest) {
      pieces.push({ stretch: stretches[index] });
      index += 1;
      continue;
    }
    const end = index + rounds * length;
    const shown = (/** @type {number} */ from) => stretches.slice(from, from + length).map((stretch) => ({ stretch }));
    pieces.push(...shown(index), { count }, ...shown(end - length));
    index = end;
  }
  return pieces;
}

/**
 * The round that begins at a step and repeats over the most steps.
 * @param {Stretch[]} stretches
 * @param {number} start
 */
function repetition(stretches, start) {
  let best = { length: 1, rounds: 1 };
  for (let length = 1; length <= longestRound; length += 1) {
    let end = start + length;
    while (end < stretches.length && stretches[end].flow === stretches[end - length].flow) end += 1;
    const rounds = Math.floor((end - start) / length);
    if (rounds > 1 && rounds * length > best.rounds * best.length) best = { length, rounds };
  }
  return best;
}
