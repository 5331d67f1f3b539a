// Where curves stand in their frame, and how far their tangents reach.

/** The frame, and what is around it for numbers and names, in units of the picture. */
export const curvesSize = { width: 384, height: 268, left: 34, right: 96, top: 8, bottom: 46 };

/** @typedef {[least: number, most: number]} Range */
/** @typedef {{ across: (place: number) => number, up: (value: number) => number, back: (x: number) => number }} Scales */

/**
 * From numbers to places in the picture, and back.
 * @param {Range} places
 * @param {Range} values
 * @returns {Scales}
 */
export function scalesOf(places, values) {
  const { width, height, left, right, top, bottom } = curvesSize;
  const [wide, high] = [width - left - right, height - top - bottom];
  const [across, up] = [places[1] - places[0], values[1] - values[0]];
  return {
    across: (place) => left + wide * ((place - places[0]) / across),
    up: (value) => top + high * (1 - (value - values[0]) / up),
    back: (x) => places[0] + across * ((x - left) / wide),
  };
}

/** Numbers that differ by less of their size look alike. */
const alike = 5e-4;

/**
 * A range with some room around, in which all finite numbers lie, and so wide that round numbers
 * within it can be told apart.
 * @param {number[]} numbers
 * @returns {Range}
 */
export function rangeAround(numbers) {
  const finite = numbers.filter(Number.isFinite);
  const [least, most] = finite.length === 0 ? [0, 0] : [Math.min(...finite), Math.max(...finite)];
  const size = Math.max(Math.abs(least), Math.abs(most));
  const room = most > least ? Math.max(0.08 * (most - least), alike * size) : Math.max(0.5, 0.1 * size);
  return [least - room, most + room];
}

/**
 * Round numbers within a range, a few of them, and how far they are apart.
 * @param {Range} range
 */
export function ticksOf([least, most]) {
  const rough = (most - least) / 4;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * decade >= rough) ?? 10) * decade;
  const first = Math.ceil(least / step);
  const count = Math.floor(most / step) - first + 1;
  return { numbers: Array.from({ length: count }, (_, index) => (first + index) * step), step };
}

/**
 * The ends of a tangent within the frame.
 * @param {{ place: number, value: number, slope: number }} point
 * @param {Range} places
 */
export function tangentOf({ place, value, slope }, places) {
  return places.map((end) => ({ place: end, value: value + slope * (end - place) }));
}

/**
 * Heights moved apart until no two are nearer than a distance; their order stays.
 * @param {[number, number]} heights
 * @param {number} distance
 * @returns {[number, number]}
 */
export function apart([first, second], distance) {
  const missing = distance - Math.abs(first - second);
  if (!(missing > 0)) return [first, second];
  const sign = first < second ? -1 : 1;
  return [first + (sign * missing) / 2, second - (sign * missing) / 2];
}
