// Numbers scaled so that a column's smallest is −0.9 and its largest 0.9.

const reach = 0.9;

/** @typedef {{minimum: number, maximum: number}} Scale what −0.9 and 0.9 stand for */

/**
 * The scale of each column, from its own smallest and largest number: columns may be in different
 * units, and a joint scale would flatten the smaller ones.
 * @param {number[][]} rows
 * @returns {Scale[]}
 */
export function scalesOf(rows) {
  return rows[0].map((_, column) => ({
    minimum: rows.reduce((least, row) => Math.min(least, row[column]), Infinity),
    maximum: rows.reduce((most, row) => Math.max(most, row[column]), -Infinity),
  }));
}

/**
 * A number on its scale; 0 where all numbers of the column are the same.
 * @param {number} number
 * @param {Scale} scale
 */
export function scaled(number, scale) {
  const { middle, half } = middleOf(scale);
  if (half === 0) return 0;
  return reach * Math.max(-1, Math.min(1, (number - middle) / half)) + 0;
}

/**
 * The middle and half the width, halved before they are added, so that nothing overflows.
 * @param {Scale} scale
 */
function middleOf({ minimum, maximum }) {
  if (minimum === maximum) return { middle: minimum, half: 0 };
  return { middle: maximum / 2 + minimum / 2, half: maximum / 2 - minimum / 2 };
}
