// The study of distances: what is left of a change after so many steps.

import { at, letter, weightLetter } from '../letters.js';

/** @typedef {import('../letters.js').Letter} Letter */
/** @typedef {import('../letters.js').WeightLetter} WeightLetter */
/** @typedef {import('../../../studies/distances.js').Kind} Kind */

/** ∂c(5)/∂c(t) @param {Letter} state @param {number | string} later @param {number | string} earlier */
const slope = (state, later, earlier) => `∂${at(state, later)}/∂${at(state, earlier)}`;

/**
 * The letters of a cell that the words need.
 * @typedef {object} Letters
 * @property {Letter} state c, or h
 * @property {number} last T
 * @property {Letter} output y
 * @property {Letter} gate f
 * @property {WeightLetter} weight W
 * @property {Letter} before a
 */

export const distances = {
  /** @param {Letter} state */
  title: (state) => `How much of a change in ${letter(state)} is left, so many steps later?`,
  hint: 'the same number says how much error comes back that far',
  presets: {
    label: 'Open a case',
    /** @type {[id: string, name: string][]} */
    each: [
      ['vanilla_h1_t12', 'one unit, 12 steps'],
      ['vanilla_squared', 'the curves part'],
      ['np_nfg_1997', 'no forget gate'],
      ['rnn_last_vanish', 'vanishing'],
      ['rnn_explode', 'exploding'],
    ],
  },
  /** @param {'lstm' | 'rnn'} other */
  beside: (other) => ({ lstm: 'An LSTM on the same axis', rnn: 'A simple RNN on the same axis' })[other],
  models: { lstm: 'LSTM', rnn: 'RNN', pascanu: 'Pascanu et al.' },
  /**
   * The name of a curve at its end.
   * @type {Record<Kind, (letters: Letters) => string>}
   */
  names: {
    exact: () => 'exact',
    product: ({ state }) => `product of ∂${letter(state)}/∂${letter(state)}`,
    carousel: ({ gate }) => `${letter(gate)} alone`,
    bound: () => 'bound',
  },
  /** @param {string} name @param {string} model */
  nameIn: (name, model) => `${model}: ${name}`,
  /**
   * What a curve is.
   * @type {Record<Kind, (letters: Letters) => string>}
   */
  meanings: {
    exact: ({ state, last }) => `${slope(state, last, 't')} as it is: everything in between moves.`,
    product: ({ state, output }) =>
      `The Jacobians of single steps, ${slope(state, 't', 't−1')}, multiplied. This leaves out the roads on which ` +
      `${letter(output)} reaches the step after next without passing through ${letter(state)}.`,
    carousel: ({ state, gate }) => `The product of ${letter(gate)} over the steps: the straight road from ${letter(state)} to ${letter(state)}, and no other.`,
    bound: ({ weight, before }) =>
      `For each step ‖${weightLetter(weight)}‖ times the largest tanh′(${letter(before)}), multiplied. The exact curve never lies above it. ` +
      'So where the bound goes to 0, the gradient vanishes; where it grows, nothing is proved: the gradient need not explode.',
  },
  /** @param {Letters} letters */
  layout: ({ state }) =>
    `A Jacobian stands here with a row for each component of the later ${letter(state)}. Some texts, the article among them, write it transposed; its norm is the same.`,
  mistaken: 'A mistake is made on the way back, and this follows the right rule only: take the mistake back to see it.',
  cut: 'A road is cut: what would come back on it is missing here too.',
  /** @param {number} steps @param {number} units */
  tooLarge: (steps, units) =>
    `With T = ${steps} and H = ${units} this takes too long; it is shown for fewer steps or fewer units.`,
  howto: 'To the right more steps back; each line is the most that is left of a change, in powers of ten.',
  caption: 'What is left over the distance',
  /** @param {Letter} state @param {number} distance @param {string} curves what each is there */
  label: (state, distance, curves) =>
    `What is left of a change in ${letter(state)} over the distance T − t, as lines on a log scale. At distance ${distance}: ${curves}.`,
  distance: 'distance',
  table: 'What is left at each distance',
  /** @param {number} distance @param {string} list */
  told: (distance, list) => `distance ${distance}: ${list}`,
  /** @param {string} name @param {string} amount */
  amount: (name, amount) => `${name} ${amount}`,
  /** @param {number} distance @param {number} t */
  at: (distance, t) => `${distance} ${distance === 1 ? 'step' : 'steps'} back, at t = ${t}`,
  slider: 'Steps back',
  drives: {
    label: 'What drives it',
    size: 'Size of the recurrent weights',
    sizeHint: 'the largest spectral norm',
    noSize: 'All recurrent weights are 0, so there is nothing to make larger.',
    /** @param {WeightLetter} bias */
    bias: (bias) => `Forget bias ${weightLetter(bias)}`,
    biasHint: 'of the chosen unit; the others move along',
    steps: 'Number of steps T',
    /** @param {Letter} gate @param {string} kept @param {string} life */
    halfLife: (gate, kept, life) =>
      `With the bias alone and no other input ${letter(gate)} = ${kept}, so half is left after ${life} steps: ln ½ / ln ${letter(gate)}.`,
    /** @param {Letter} gate */
    forEver: (gate) => `With the bias alone and no other input ${letter(gate)} is 1 to the last digit: nothing is lost.`,
  },
  factor: {
    /** @param {Letter} state @param {number} t of the earlier end */
    title: (state, t) => `The factor of this step: ${slope(state, t + 1, t)}`,
    none: 'At distance 0 there is nothing to multiply yet.',
    columns: { road: 'through', term: 'norm of the matrix', amount: 'entry', bar: 'running sum' },
    /** @param {number} unit */
    lead: (unit) => `What unit ${unit} passes to itself on each road, and all of it together. The norm beside is that of the whole matrix; norms do not add up.`,
    /** @param {Letter} state */
    straight: (state) => `${letter(state)} itself, the carousel`,
    /** @param {string} norm */
    norm: (norm) => `norm ${norm}`,
    sum: 'sum',
    /** @param {string} name */
    matrix: (name) => `${name} as a matrix`,
    matrices: 'The matrices, row by row',
    /** @param {WeightLetter} weight @param {Letter} before @param {string} norm @param {string} most @param {string} bound */
    bound: (weight, before, norm, most, bound) =>
      `‖${weightLetter(weight)}‖ = ${norm}, the largest tanh′(${letter(before)}) = ${most}; their product ${bound} bounds the norm of this step.`,
  },
};
