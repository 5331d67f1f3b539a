// One typed number.

import { number as sentences } from '../words/en/errors.js';

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const decimalComma = /^[^.,]*,\d[^.,]*$/;
const notFinite = /^[+-]?(?:nan|inf|infinity|∞)$/i;
/** No number is written with more characters; a field need not hold more. */
export const longest = 400;

/**
 * What a text says as a number, −0 as 0: undefined where it is none; a number too large for a
 * double is infinite. A true minus sign counts as one.
 * @param {string} text without spaces around it
 */
export function numberOf(text) {
  if (text.length > longest) return undefined;
  const plain = text.replaceAll(/[−–]/g, '-');
  return decimal.test(plain) ? Number(plain) + 0 : undefined;
}

/**
 * Whether a text is a number with a decimal comma, if it is one.
 * @param {string} text
 */
export function hasDecimalComma(text) {
  return text.length <= longest && decimalComma.test(text);
}

/**
 * Whether a text names what is not a number or infinite.
 * @param {string} text
 */
export function namesNotFinite(text) {
  return notFinite.test(text.replace('−', '-'));
}

/**
 * A number typed into a field of its own, or why it is refused.
 * @param {string} typed
 * @returns {{number: number} | {sentence: string}}
 */
export function readNumber(typed) {
  const text = typed.trim();
  if (text === '') return { sentence: sentences.empty };
  if (namesNotFinite(text)) return { sentence: sentences.notFinite(text) };
  const number = numberOf(hasDecimalComma(text) ? text.replace(',', '.') : text);
  if (number === undefined) return { sentence: sentences.notNumber(text) };
  return Number.isFinite(number) ? { number } : { sentence: sentences.tooLarge(text) };
}

/**
 * A whole number within a range, or why it is refused.
 * @param {string} typed
 * @param {number} least
 * @param {number} most
 * @returns {{number: number} | {sentence: string}}
 */
export function readWhole(typed, least, most) {
  const number = numberOf(typed.trim());
  const isAccepted = Number.isInteger(number) && Number(number) >= least && Number(number) <= most;
  return isAccepted
    ? { number: Number(number) }
    : { sentence: sentences.notWhole(typed.trim(), least, most) };
}
