// A line where the terms of a sum, as they are printed, do not add up to the sum as it is printed.

import { html, nothing } from 'lit';

import { exponentFrom, format } from '../format.js';
import { ledger as words } from '../words/en/page.js';

/**
 * @param {number[]} amounts all printed with the same decimals
 * @param {number} total
 * @param {number} decimals
 */
export function roundingLine(amounts, total, decimals) {
  const sentence = roundingSentence(amounts, total, decimals);
  return sentence === undefined ? nothing : html`<p class="rounding">${sentence}</p>`;
}

/**
 * @param {number[]} amounts
 * @param {number} total
 * @param {number} decimals
 */
function roundingSentence(amounts, total, decimals) {
  const terms = amounts.filter((amount) => amount !== 0);
  if (terms.length < 2 || ![...terms, total].every(Number.isFinite)) return undefined;
  const unit = 10 ** decimals;
  const inUnits = (/** @type {number} */ number) => Math.round(Number(number.toFixed(decimals)) * unit);
  const rounded = terms.reduce((sum, amount) => sum + inUnits(amount), 0);
  if ([...terms, total, rounded / unit].some((number) => isExponential(number, decimals))) return words.roundedEach;
  if (rounded === inUnits(total)) return undefined;
  return words.rounding(format(rounded / unit, { decimals }), amounts.length);
}

/**
 * Whether a number is printed in exponent form, with digits of its own.
 * @param {number} number
 * @param {number} decimals
 */
function isExponential(number, decimals) {
  const size = Math.abs(number);
  return size >= exponentFrom || (size > 0 && size < 10 ** -decimals / 2);
}
