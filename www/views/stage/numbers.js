// Numbers as short as the stage needs them: eight characters at most. The full ones stand in the
// elements' data.

import { format } from '../../format.js';
import { stage as words } from '../../words/en/stage.js';

/**
 * @param {number} number
 * @param {{ decimals?: number, sign?: 'always' | 'negative' }} [style]
 */
export function short(number, { decimals = 4, sign = 'negative' } = {}) {
  if (!Number.isFinite(number)) return words.overflow;
  const size = Math.abs(number);
  const rounded = Number(size.toPrecision(decimals + 1));
  const digits = rounded < 10 ? decimals : Math.max(0, decimals - Math.floor(Math.log10(rounded)));
  const isPlain = size === 0 || (rounded < 1e4 && rounded >= 10 ** -digits / 2);
  if (isPlain) return format(number, { decimals: digits, sign });
  const isFar = size < 1e-98 || size >= 1e99;
  const [mantissa, exponent] = size.toExponential(isFar ? 0 : 1).split('e');
  const mark = number < 0 ? '−' : sign === 'always' ? '+' : '';
  return `${mark}${mantissa}e${exponent.replace('+', '').replace('-', '−')}`;
}

/** A node's value. @param {number} number */
export function shortValue(number) {
  return number === 0 ? words.zero : short(number, { decimals: 3 });
}

/** A number that someone has chosen: without the zeros at its end. @param {number} number */
export function shortGiven(number) {
  return short(number).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

/**
 * In five characters at most; nothing where it overflowed, which the numbers themselves say.
 * @param {number} size not negative
 */
export function shortest(size) {
  if (!Number.isFinite(size)) return '';
  if (size === 0) return words.zero;
  if (size < 1000 && size >= 0.01) return size.toFixed(size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2);
  const text = size.toExponential(0).replace('e+', 'e').replace('e-', 'e−');
  return text.length > 5 ? text.slice(1) : text;
}

/**
 * An amount or a δ, with its sign; exactly zero has neither sign nor decimals.
 * @param {number} number
 * @param {number} [decimals]
 */
export function shortAmount(number, decimals) {
  return number === 0 ? words.zero : short(number, { decimals, sign: 'always' });
}
