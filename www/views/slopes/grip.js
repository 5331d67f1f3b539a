// The handle by which a number is drawn along an axis: by pointer anywhere on the picture, by keys on
// the handle itself.

/** @typedef {SVGElement & { go: (steps: number | undefined) => void }} Grip */

/**
 * @typedef {object} Draggable
 * @property {(x: number) => number} placeAt the number at a place of the picture, in its own units
 * @property {number} step how far a key goes, a power of ten
 * @property {[number, number]} range within which it can be put
 * @property {number} stands where the number stands by itself
 * @property {number} place where it is put
 * @property {(place: number | null) => void} put null: where it stands
 */

/** So near to where the number stands, in steps, a drag lets it stand there. */
const catches = 2;

/** In pixels: a finger that moves less across may be about to scroll the page. */
const tremor = 4;

/**
 * Puts the number where the pointer is, until it is up.
 * @param {PointerEvent} event which pressed the picture
 * @param {Draggable} draggable
 */
export function drag(event, { placeAt, step, range, stands, place, put }) {
  if (event.button !== 0 || !event.isPrimary) return;
  const picture = /** @type {SVGSVGElement} */ (event.currentTarget);
  const over = new AbortController();
  let isMeant = event.pointerType !== 'touch';
  let last = place;
  picture.setPointerCapture(event.pointerId);
  // No text is marked, and the handle, not the page, takes the keys.
  event.preventDefault();
  /** @type {SVGElement | null} */ (picture.querySelector('.grip'))?.focus({ preventScroll: true });

  /** @param {PointerEvent} pointed */
  function follow({ clientX }) {
    isMeant ||= Math.abs(clientX - event.clientX) >= tremor;
    if (!isMeant) return;
    const { left, width } = picture.getBoundingClientRect();
    const at = placeAt(((clientX - left) / width) * picture.viewBox.baseVal.width);
    const next = Math.abs(at - stands) <= catches * step ? stands : rounded(at, step, range);
    if (next !== last) put(next === stands ? null : next);
    last = next;
  }

  /** @param {PointerEvent} released */
  function release(released) {
    isMeant = true;
    follow(released);
    over.abort();
  }

  follow(event);
  const listens = { signal: over.signal };
  picture.addEventListener('pointermove', follow, listens);
  picture.addEventListener('pointerup', release, listens);
  picture.addEventListener('pointercancel', () => over.abort(), listens);
}

/**
 * What the keys do to the number.
 * @param {Draggable} draggable
 * @returns {Grip['go']}
 */
export function goneBy({ step, range, place, put }) {
  return (steps) => put(steps === undefined ? null : rounded(place + steps * step, step, range));
}

/**
 * The nearest whole number of steps within a range.
 * @param {number} number
 * @param {number} step
 * @param {[number, number]} range
 */
function rounded(number, step, [least, most]) {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const steps = Math.min(Math.max(Math.round(number / step), Math.ceil(least / step)), Math.floor(most / step));
  return Number((steps * step).toFixed(decimals));
}
