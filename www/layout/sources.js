// Which loss sends error where: a row of blocks, in it one lane for each loss J(s), which falls into
// block s and runs back from there; below it, column under column, the table of the same numbers. A long
// sequence has bars in place of lanes.

/** @typedef {import('./points.js').Point} Point */

/**
 * @typedef {object} Grid where the cells of the table stand
 * @property {number} left the left edge of the first column
 * @property {number} top the upper edge of the first row
 * @property {number} width of a cell
 * @property {number} height of a cell
 * @property {number} sum the upper edge of the sum below the rows
 */

/**
 * @typedef {object} SourcesLayout
 * @property {'lanes' | 'bars'} kind
 * @property {number} width of picture and table
 * @property {Grid} grid
 * @property {number} tableHeight
 * @property {number} pictureHeight
 */

/** More lanes than this cannot be told apart, nor their numbers be read. */
const mostLanes = 12;

/** More rows and columns are more than a picture of cells can hold. */
export const mostSteps = 300;

const left = 62;
const right = 12;
const widest = 112;
const narrowest = 4;
/** What a table takes at most before its cells become as small as they may be. */
const room = { width: 690, height: 460 };
const [highest, head, betweenSum] = [30, 22, 8];

/** Of the row of blocks: the losses, the upper edge of the blocks, the first lane, and below the last one. */
export const blockRow = { loss: 4, lossHeight: 38, top: 58, first: 88, lane: 30, foot: 14 };

/** Of the bars: their ground and how high the largest is. */
export const bars = { top: 18, height: 56, foot: 18 };

/**
 * @param {number} steps T
 * @returns {SourcesLayout}
 */
export function sourcesLayout(steps) {
  const width = Math.min(Math.max(Math.floor(room.width / steps), narrowest), widest);
  const height = Math.min(highest, Math.max(Math.min(width, 7), Math.floor(room.height / steps)));
  const foot = head + steps * height + betweenSum;
  const kind = steps <= mostLanes ? 'lanes' : 'bars';
  const pictureHeight = kind === 'lanes' ? blockRow.first + (steps - 0.5) * blockRow.lane + blockRow.foot : bars.top + bars.height + bars.foot;
  return {
    kind,
    width: left + steps * width + right,
    grid: { left, top: head, width, height, sum: foot },
    tableHeight: foot + height + 4,
    pictureHeight,
  };
}

/**
 * The cell at a point of the table; undefined where there is none.
 * @param {SourcesLayout} layout
 * @param {number} steps T
 * @param {Point} point in CSS pixels
 * @returns {{ s: number, t: number } | undefined}
 */
export function cellAt({ grid }, steps, { x, y }) {
  const t = Math.floor((x - grid.left) / grid.width) + 1;
  const s = Math.floor((y - grid.top) / grid.height) + 1;
  return t >= 1 && s >= 1 && s <= steps && t <= s ? { s, t } : undefined;
}

/**
 * The middle of a column.
 * @param {SourcesLayout} layout
 * @param {number} t
 */
export function columnAt({ grid }, t) {
  return grid.left + (t - 0.5) * grid.width;
}

/**
 * How high the lane of a loss runs.
 * @param {number} s
 */
export function laneAt(s) {
  return blockRow.first + (s - 1) * blockRow.lane;
}

/**
 * The way of one loss's error: down into its block, and from block to block back.
 * @param {SourcesLayout} layout
 * @param {number} s
 * @returns {{ t: number, way: Point[], label: Point }[]} the piece that arrives at t, from t = s on back
 */
export function piecesOf(layout, s) {
  const y = laneAt(s);
  const arrival = (/** @type {number} */ t) => columnAt(layout, t) + layout.grid.width * arrivalShare;
  const pieces = Array.from({ length: s }, (_, index) => s - index);
  return pieces.map((t) => {
    const x = arrival(t);
    const way = t === s
      ? [{ x, y: blockRow.loss + blockRow.lossHeight + 1 }, { x, y }]
      : [{ x: arrival(t + 1), y }, { x, y }];
    return { t, way, label: { x: x + 9, y: y - 6 } };
  });
}

/** How far left of the middle of its block error arrives: its number stands at the right, over its way. */
const arrivalShare = -0.36;

/** @typedef {'chosen' | 'before' | 'after' | 'other'} Role */

/**
 * How a loss is told from the others: the chosen one, the one before it, the one after it.
 * @param {number} s
 * @param {number} chosen
 * @returns {Role}
 */
export function roleOf(s, chosen) {
  if (s === chosen) return 'chosen';
  if (s === chosen - 1) return 'before';
  return s === chosen + 1 ? 'after' : 'other';
}
