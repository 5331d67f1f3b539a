// The words of numbers that are given: a weight, its entries, its gradient and how one entry adds up;
// inputs, targets and the initial state.

import { at, weightLetter } from './letters.js';

/** @typedef {import('./letters.js').Letter} Letter */
/** @typedef {import('./letters.js').WeightLetter} WeightLetter */

/** @typedef {{ name: string, rows: number, columns: number }} Shape */

/** @param {number} entry @param {Shape} shape */
const place = (entry, { rows, columns }) => {
  if (rows * columns === 1) return '';
  const [row, column] = [Math.floor(entry / columns) + 1, (entry % columns) + 1];
  return columns === 1 ? `row ${row}` : `row ${row}, column ${column}`;
};

export const weight = {
  title: 'How',
  titleEnd: 'adds up over time',
  hint: 'a weight does not depend on t, so its gradient is a sum over the steps that use it',
  valueHint: 'drag a number, or type',
  largeValueHint: 'drag a cell to change it',
  gradientHint: 'choose an entry',
  notYet: 'is not added up yet: that comes once error has gone all the way back.',
  close: 'Back to the walk',
  place,
  /** @param {string} what @param {number} entry @param {Shape} shape */
  entry: (what, entry, shape) => [what, place(entry, shape)].filter(Boolean).join(', '),
  /** @param {string} entry @param {string} number */
  cell: (entry, number) => `${entry}: ${number}`,
  /** @param {WeightLetter} weight */
  value: (weight) => weightLetter(weight),
  /** @param {WeightLetter} weight */
  gradient: (weight) => `δ${weightLetter(weight)}`,
  /** @param {string} what @param {Shape} shape @param {string} most */
  map: (what, { rows, columns }, most) =>
    `${what}, ${rows} × ${columns} numbers between −${most} and +${most}`,
  asTable: 'as a table',
  row: 'row',
  column: 'column',
  howto: 'Filled is negative, open positive, stronger larger, each matrix on its own scale. The outlined cell is added up.',
  step: (/** @type {number} */ t) => `step ${t}`,
  columns: { road: 'step', term: 'δ · value', amount: 'product', bar: 'running sum' },
  /** @param {WeightLetter} weight */
  products: (weight) => `The products of δ${weightLetter(weight)}, step by step`,
  alone: '1',
  /** @param {0 | 1} lag */
  time: (lag) => (lag === 0 ? 't' : 't − 1'),
};

export const given = {
  hint: 'drag the number, or type',
  component: 'component',
  /** @param {Letter} variable @param {number} t */
  caption: (variable, t) => `The given numbers ${at(variable, t)}`,
};
