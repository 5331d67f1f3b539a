// The words of the sheet that is printed.

import { letter } from './letters.js';
import { countInWords } from './numbers.js';

export const sheet = {
  /** @param {string} network @param {{ t: number, T: number }} place @param {string} unit */
  title: (network, { t, T }, unit) => `Deltascope · ${network} · t = ${t} of ${T}${unit}`,
  chainTitle: 'Deltascope · the chain rule',
  /** @param {number} unit @param {number} units */
  unit: (unit, units) => ` · unit k = ${unit} of ${units}`,
  rnn: 'simple RNN',
  pascanu: 'network of Pascanu et al.',
  /** @param {string[]} variant abbreviations */
  lstm: (variant) => (variant.length === 0 ? 'LSTM with peepholes' : `LSTM, ${variant.join(' and ')}`),
  values: 'The values, in the order in which they are computed',
  /** @param {import('./letters.js').Letter} J */
  deltas: (J) => `The errors, in the order in which they come back: δ = ∂${letter(J)}/∂ of each variable`,
  given: 'given',
  unknown: '?',
  /** @param {number} step @param {number} last */
  unfinished: (step, last) => `As far as the walk has come: ${step} of ${last} places. What is not computed yet has a “?”.`,
  rounding: (/** @type {number} */ decimals) => `Rounded to ${countInWords(decimals)} decimals or two digits; every sum is rounded once, at its end.`,
  reading:
    'A filled head or bar is negative, an open one positive. Each term of a δ is what one arrow brings: a local derivative times the δ where the arrow starts.',
};
