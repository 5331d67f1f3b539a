// The way from entry to entry of a heat map, and into the field of one and out again.

/** @typedef {import('../fields/number.js').NumberInput} NumberInput */

/** In rows and columns. @typedef {{ down?: number, across?: number }} Way */

/**
 * A heat map on the page: a table, or a picture.
 * @typedef {HTMLElement & { shape: { across: number, down: number }, choose: (entry: number) => unknown }} MapElement
 */

/**
 * Goes on from an entry: to the cell of another, where the map has cells, which then takes the focus.
 * @param {Element} target
 * @param {Way} way
 */
export function goOn(target, way) {
  const { dataset } = /** @type {HTMLElement} */ (target.closest('[data-entry]'));
  const map = /** @type {MapElement} */ (target.closest('.cells'));
  const entry = entryBeside(Number(dataset.entry), way, map.shape);
  const cell = /** @type {HTMLElement | null} */ (map.querySelector(`[data-entry="${entry}"]`));
  if (cell === null) map.choose(entry);
  else cell.focus();
}

/**
 * The entry that lies that way of another; where the map ends, the last one.
 * @param {number} entry from 0, row by row
 * @param {Way} way
 * @param {{ across: number, down: number }} shape
 */
function entryBeside(entry, way, { across, down }) {
  const within = (/** @type {number} */ index, /** @type {number} */ count) => Math.min(Math.max(index, 0), count - 1);
  const row = within(Math.floor(entry / across) + (way.down ?? 0), down);
  return row * across + within((entry % across) + (way.across ?? 0), across);
}

/** Goes into the field of a cell, where it has one. @param {Element} target */
export function enterField(target) {
  target.querySelector('input')?.focus();
}

/**
 * What is typed on a cell is typed into its field; Enter and Escape lead out of it again.
 * @param {KeyboardEvent} event
 */
export function onCellKey(event) {
  const target = /** @type {NumberInput} */ (event.target);
  const cell = /** @type {HTMLElement} */ (event.currentTarget);
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  if (target === cell) {
    if (!hasModifier && /^[\d.,+−-]$/.test(event.key)) enterField(cell);
    return;
  }
  const isLeft = event.key === 'Escape' || (event.key === 'Enter' && target.isSettled?.(target.value));
  if (!isLeft) return;
  // Else the same key would act on the cell, too.
  event.stopPropagation();
  cell.focus();
}
