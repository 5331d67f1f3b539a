// How dark a cell of a heat map is. One scale serves the whole map; the sign is seen without
// colour: filled is negative, open is positive.

/** So many shades there are besides none. */
const darkest = 8;

/** The size that is darkest. @param {ArrayLike<number>} numbers */
export function mostOf(numbers) {
  let most = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const size = Math.abs(numbers[index]);
    if (size > most && size < Infinity) most = size;
  }
  return most;
}

/**
 * From 0 for nothing to 1 for the largest, and for what overflowed.
 * @param {number} number
 * @param {number} most
 */
export function darkness(number, most) {
  const size = Math.abs(number);
  if (!Number.isFinite(size)) return 1;
  return most === 0 ? 0 : Math.min(size / most, 1);
}

/**
 * A cell's shade as a class and a level that the styles know.
 * @param {number} number
 * @param {number} most
 */
export function shadeOf(number, most) {
  const level = Math.ceil(darkness(number, most) * darkest - 1e-9);
  return { level, sign: level === 0 ? 'none' : number < 0 ? 'negative' : 'positive' };
}
