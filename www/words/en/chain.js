// The words of the chain rule by itself.

import { countInWords } from './numbers.js';
import { letter, spoken } from './letters.js';

/** @typedef {import('./letters.js').Letter} Letter */

/** Each function of a letter. @type {Record<import('../../core.js').Road['inner'], (of: string) => string>} */
export const functions = {
  identity: (of) => of,
  square: (of) => `${of}²`,
  sin: (of) => `sin(${of})`,
  exp: (of) => `exp(${of})`,
  tanh: (of) => `tanh(${of})`,
  sigmoid: (of) => `σ(${of})`,
};

export const chain = {
  label: 'What the chain is made of',
  count: 'Roads',
  /** @param {string} f */
  join: (f) => `How the roads come together in ${f}`,
  sum: 'sum',
  product: 'product',
  /** @param {string} f */
  into: (f) => `in ${f}:`,
  /** @param {string} x */
  factor: (x) => `The factor of ${x}`,
  /** @param {string} x @param {string} y */
  inner: (x, y) => `The function of ${y} that ${x} is`,
  /** @param {string} x @param {string} f */
  outer: (x, f) => `The function of ${x} that stands in ${f}`,
};

export const stage = {
  /** @param {number} count */
  label: (count) => `The chain rule along ${countInWords(count)} road${count === 1 ? '' : 's'}`,
  /**
   * ∂target/∂source, in pieces.
   * @param {Letter} target
   * @param {Letter} source
   * @returns {import('../../views/chain/written.js').Piece[]}
   */
  quotient: (target, source) => [
    { kind: 'upright', text: '∂' },
    { kind: 'letter', text: letter(target) },
    { kind: 'upright', text: '/∂' },
    { kind: 'letter', text: letter(source) },
  ],
  /** @param {{ source: Letter, target: Letter, formula: string, number: string | undefined }} edge */
  slope: ({ source, target, formula, number }) =>
    `How ${spoken(target)} moves with ${spoken(source)}, all else held still: ${formula}${number === undefined ? '' : `, which is ${number}`}`,
};
