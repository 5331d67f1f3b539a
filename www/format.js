// Numbers as the page writes them: a true minus sign, tabular digits, never −0, no NaN.

import { overflowed } from './words/en/numbers.js';

const minus = '−';

/** From here on numbers are in exponent form. */
export const exponentFrom = 1e4;

/**
 * A number with a fixed number of decimals; very small and very large ones in exponent form.
 * @param {number} number
 * @param {{decimals?: number, sign?: 'always' | 'negative'}} [style]
 */
export function format(number, { decimals = 4, sign = 'negative' } = {}) {
  if (!Number.isFinite(number)) return overflowed;
  const size = Math.abs(number);
  const digits =
    size === 0 || (size >= 10 ** -decimals / 2 && size < exponentFrom)
      ? size.toFixed(decimals)
      : exponentForm(size);
  const isZero = /^0(\.0*)?$/.test(digits);
  const mark = isZero ? '' : number < 0 ? minus : sign === 'always' ? '+' : '';
  return mark + digits;
}

/**
 * A number with its sign always shown; exactly zero has none.
 * @param {number} number
 * @param {number} [decimals]
 */
export function signed(number, decimals = 4) {
  return format(number, { decimals, sign: 'always' });
}

/**
 * As many decimals as it takes to show every one of the numbers with two significant digits, four
 * at least and eight at most; within one sum all terms have the same.
 * @param {Iterable<number>} numbers
 */
export function commonDecimals(numbers) {
  let decimals = 4;
  for (const number of numbers) {
    const size = Math.abs(number);
    if (size > 0 && Number.isFinite(size)) {
      decimals = Math.max(decimals, Math.min(8, 1 - Math.floor(Math.log10(size))));
    }
  }
  return decimals;
}

/**
 * A number with so many significant digits.
 * @param {number} number
 * @param {number} digits
 * @param {'always' | 'negative'} [sign]
 */
export function significant(number, digits, sign = 'negative') {
  const size = Math.abs(number);
  const isPlain = size === 0 || !Number.isFinite(number) || (size >= 1e-4 && size < exponentFrom);
  const decimals = size === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  if (isPlain) return format(number, { decimals, sign });
  return (number < 0 ? minus : sign === 'always' ? '+' : '') + exponentForm(size, digits - 1);
}

/** A power of ten, as the ends of log scales are written. @param {number} exponent */
export function powerOfTen(exponent) {
  return `1e${String(exponent).replace('-', minus)}`;
}

/** @param {number} size a positive number @param {number} [decimals] */
function exponentForm(size, decimals = 2) {
  const [mantissa, exponent] = size.toExponential(decimals).split('e');
  return `${mantissa}e${exponent.replace('+', '').replace('-', minus)}`;
}
