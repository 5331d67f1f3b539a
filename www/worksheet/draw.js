// The numbers of a chain, drawn from a seed: a chain has no weights that the core could draw.

/** @typedef {import('../core.js').Road} Road */

/** What is drawn from: short enough for work by hand, no road without a factor, no exponential beyond all bounds. */
const drawable = Array.from({ length: 14 }, (_, index) => (index + 2) / 10).flatMap((number) => [number, -number]);

/**
 * The same chain at a number of its own and with factors of its own: each uniform among ±0.2, ±0.3 …
 * ±1.5, first the given number, then the factors, road by road.
 * @param {number} seed a whole number from 0
 * @param {Road[]} roads
 */
export function chainFrom(seed, roads) {
  const next = splitMix64(seed);
  const draw = () => drawable[Math.floor((Number(next() >> 11n) / 2 ** 53) * drawable.length)];
  return { at: draw(), roads: roads.map((road) => ({ ...road, factor: draw() })) };
}

/**
 * The generator SplitMix64, with which the core draws weights: 64 bits at each call. (G. L. Steele Jr.,
 * D. Lea and C. H. Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.)
 * @param {number} seed a whole number from 0
 */
export function splitMix64(seed) {
  const whole = (/** @type {bigint} */ number) => BigInt.asUintN(64, number);
  let state = BigInt(seed);
  return () => {
    state = whole(state + 0x9e3779b97f4a7c15n);
    const once = whole((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    const twice = whole((once ^ (once >> 27n)) * 0x94d049bb133111ebn);
    return twice ^ (twice >> 31n);
  };
}
