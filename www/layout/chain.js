// Which steps of a route are shown one by one: of many equal ones in a row the first and the last.

/** @typedef {import('../../pkg/deltascope.js').Stretch} Stretch */
/** @typedef {{ stretch: Stretch } | { count: number }} Piece */

/** As many equal steps in a row are still shown. */
const mostInRow = 4;

/**
 * A route's steps in order, long rows of the same edge folded into their count.
 * @param {Stretch[]} stretches
 * @returns {Piece[]}
 */
export function folded(stretches) {
  return rowsOf(stretches).flatMap((row) => {
    if (row.length <= mostInRow) return row.map((stretch) => ({ stretch }));
    return [{ stretch: row[0] }, { count: row.length - 2 }, { stretch: row[row.length - 1] }];
  });
}

/**
 * The steps, those along one edge in a row together.
 * @param {Stretch[]} stretches
 */
function rowsOf(stretches) {
  /** @type {Stretch[][]} */
  const rows = [];
  for (const stretch of stretches) {
    const row = rows[rows.length - 1];
    if (row?.[0].flow === stretch.flow) row.push(stretch);
    else rows.push([stretch]);
  }
  return rows;
}
