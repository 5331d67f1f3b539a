// The words of the classic mistakes: what each does, in the letters of the notation, and what it costs.

import { at, letter, weightLetter } from './letters.js';
import { countInWords } from './numbers.js';

/** @typedef {import('./letters.js').Letter} Letter */
/** @typedef {import('./letters.js').WeightLetter} WeightLetter */
/** @typedef {import('../../../pkg/deltascope.js').Mistake} Mistake */

/**
 * @typedef {object} Letters how things are written
 * @property {(name: string, t?: string) => string} value a variable, at t unless it is said otherwise
 * @property {(name: string, t?: string) => string} delta
 * @property {(name: string) => string} weight
 * @property {(name: string) => string} bare a variable without its step
 * @property {(name: string) => boolean} has whether the cell has a variable
 */

/**
 * @param {{ letterOf: (name: string) => Letter, weightOf: (name: string) => WeightLetter, id: (name: string) => number | undefined }} written
 * @returns {Letters}
 */
export function lettersOf(written) {
  const value = (/** @type {string} */ name, t = 't') => at(written.letterOf(name), t);
  return {
    value,
    delta: (name, t) => `δ${value(name, t)}`,
    weight: (name) => weightLetter(written.weightOf(name)),
    bare: (name) => letter(written.letterOf(name)),
    has: (name) => written.id(name) !== undefined,
  };
}

const [next, before] = ['t+1', 't−1'];

/** The gates whose peepholes see the state of the step before. @param {Letters} l */
const peepholesIn = (l) => ['i', 'f'].filter((gate) => l.has(`${gate}bar`));

/** What is done, and why it is wrong. @type {Record<Mistake, { name: (l: Letters) => string, why: (l: Letters) => string }>} */
const each = {
  carousel_missing: {
    name: (l) => `${l.delta('c', next)}${l.has('f') ? ` ⊙ ${l.value('f', next)}` : ''} is left out of ${l.delta('c')}`,
    why: (l) => `${l.value('c', next)} is computed from ${l.value('c')} directly, too: the longest road of all is gone. Training may still go down, but by another slope.`,
  },
  loss_of_this_step_alone: {
    name: (l) => `${l.value('J')} alone in place of all of ${l.bare('J')}: nothing comes from ${next}`,
    why: () => 'δ is the derivative of the whole loss: what this step changes in later losses belongs to it.',
  },
  recurrence_missing: {
    name: (l) => `every road from step ${next} is left out of ${l.delta('y')}`,
    why: (l) => `${l.value('y')} feeds every gate of the next step, so its error comes back from there.`,
  },
  gates_detached: {
    name: (l) => `no error through the gates to earlier steps: ${l.bare('c')} alone carries it`,
    why: () => 'The first LSTM of 1997 was trained like this, on purpose. It is not the gradient.',
  },
  output_peephole_missing: {
    name: (l) => `${l.weight('p_o')} ⊙ ${l.delta('obar')} is left out of ${l.delta('c')}`,
    why: (l) => `The output gate sees the new ${l.value('c')}, so a part of its error is for ${l.value('c')}, at the same step.`,
  },
  output_peephole_twice: {
    name: (l) => `${l.bare('c')} → ${l.bare('obar')} → ${l.bare('y')} is counted twice`,
    why: (l) => `The total ∂${l.value('y')}/∂${l.value('c')} already has the way through the output gate in it; the road of the peephole brings it once more.`,
  },
  output_peephole_late_backward: {
    name: (l) => `${l.value('c', before)} in place of ${l.value('c')} at the output peephole, backward only`,
    why: (l) => `Forward the output gate saw ${l.value('c')}; its error must go back to where it came from.`,
  },
  output_peephole_late: {
    name: (l) => `${l.value('c', before)} in place of ${l.value('c')} at the output peephole, forward too`,
    why: () => 'Both passes agree with each other, and its own check is green: it is another model. Only the comparison with the one that was meant shows it.',
  },
  next_peepholes_missing: {
    name: (l) => `${peepholesIn(l).map((gate) => `${l.weight(`p_${gate}`)} ⊙ ${l.delta(`${gate}bar`, next)}`).join(' + ')} is left out of ${l.delta('c')}`,
    why: (l) => `These gates of the next step see ${l.value('c')}: each sends a part of its error back.`,
  },
  input_peephole_for_forget: {
    name: (l) => `${l.weight('p_i')} in place of ${l.weight('p_f')} at the forget gate`,
    why: () => 'A slip of the pen, also in print. Each peephole carries error back by its own weight.',
  },
  input_gate_for_block_input: {
    name: (l) => `${l.delta('zbar')} computed as ${l.delta('ibar')}`,
    why: (l) => `∂${l.value('c')}/∂${l.value('ibar')} in place of ∂${l.value('c')}/∂${l.value('zbar')}: the two factors of a product have each other as local derivative.`,
  },
  new_state_in_forget_gate: {
    name: (l) => `${l.value('c')} in place of ${l.value('c', before)} in ${l.delta(l.has('fbar') ? 'fbar' : 'f')}`,
    why: (l) => `The forget gate multiplies the old state; ${l.value('c')} did not exist yet.`,
  },
  sigmoid_slope_at_activation: {
    name: () => 'σ′ of the gate’s value in place of σ′ of what went in',
    why: () => 'σ′(ū) = σ(ū)(1 − σ(ū)): a function that takes the argument must not be given the result.',
  },
  tanh_slope_at_activation: {
    name: () => 'tanh′ of the value in place of tanh′ of what went in',
    why: () => 'tanh′(ū) = 1 − tanh²(ū): a function that takes the argument must not be given the result.',
  },
  untransposed: {
    name: (l) => `${l.weight('R_z')} and the others in place of their transposes on the way back`,
    why: () => 'Forward, entry [j, k] leads from unit k to unit j. Backward, error comes from j to k.',
  },
  new_output_in_recurrent_gradient: {
    name: (l) => `${l.value('y')} in place of ${l.value('y', before)} in δ${l.weight('R_z')} and the others`,
    why: () => 'The recurrent weights multiply the output of the step before. Every δ is right: only these gradients are wrong.',
  },
  new_state_in_peephole_gradient: {
    name: (l) => `${l.value('c')} in place of ${l.value('c', before)} in ${peepholesIn(l).map((gate) => `δ${l.weight(`p_${gate}`)}`).join(' and ')}`,
    why: () => 'These peepholes saw the old state. Every δ is right: only what they are multiplied with is wrong.',
  },
  jacobian_untransposed: {
    name: () => 'the Jacobian itself carries error back, in place of its transpose',
    why: () => 'A column of error is carried back by the transpose: first the slope of tanh, then the matrix turned over.',
  },
  earlier_slope: {
    name: (l) => `tanh′ at ${l.value('a')} in place of ${l.value('a', next)} on the road from the next step`,
    why: (l) => `The road passes ${l.value('a', next)}: its slope is taken there.`,
  },
  average: {
    name: () => 'the mean of the roads in place of their sum',
    why: (l) => `Each road is real by itself, and a small move goes along all of them at once. What it does to ${l.bare('J')} adds up.`,
  },
};

/** In the simple RNN the same mistakes have other names. @type {Partial<typeof each>} */
const eachOfSimple = {
  untransposed: {
    name: (l) => `${l.weight('W')} in place of its transpose on the way back`,
    why: each.untransposed.why,
  },
  recurrence_missing: {
    name: (l) => `the road from step ${next} is left out of ${l.delta('h')}`,
    why: (l) => `${l.value('h')} feeds the next step, so its error comes back from there.`,
  },
  new_output_in_recurrent_gradient: {
    name: (l) => `${l.value('h')} in place of ${l.value('h', before)} in δ${l.weight('W')}`,
    why: () => 'The recurrent weights multiply the state of the step before. Every δ is right: only this gradient is wrong.',
  },
};

/** @type {Partial<typeof each>} */
const eachOfChain = {
  sigmoid_slope_at_activation: {
    name: () => 'σ′ of the result in place of σ′ of what went in',
    why: each.sigmoid_slope_at_activation.why,
  },
};

export const mistakes = {
  title: 'Break it',
  hint: 'make a classic mistake on purpose, and see what it costs',
  list: 'The mistakes',
  none: 'no mistake',
  /** @param {Mistake} mistake @param {import('./names.js').Model} model */
  of: (mistake, model) => ({ lstm: {}, rnn: eachOfSimple, pascanu: eachOfChain, chain: eachOfChain })[model][mistake] ?? each[mistake],
  /** @param {string} name */
  standing: (name) => `A mistake, on purpose: ${name}.`,
  restore: 'put it right',
  wrongRoad: 'Here is the mistake: this amount does not follow from the rule.',
  wrongWeight: 'Here is the mistake: the values that δ is multiplied with are those of another step.',
  mean: 'mean',
  costs: 'What it costs: how far each number is from the right one',
  columns: { quantity: 'number', cost: 'wrong by', bar: 'as a bar' },
  untouched: 'untouched',
  delta: (/** @type {Letter} */ node) => `δ${letter(node)}${node.time === 'unwritten' ? '' : ', all t'}`,
  gradient: (/** @type {WeightLetter} */ weight) => `δ${weightLetter(weight)}`,
  homework: 'Is one of them in your own code? Compare its numbers.',
  choose: 'Choose a mistake: the figure, its sums and every gradient then follow it.',
  /** @param {number} wrong @param {number} count */
  total: (wrong, count) => {
    if (wrong === 0) return 'Nothing is wrong with any of these numbers, on this sequence.';
    const whole = `${wrong} of ${count} quantities ${wrong === 1 ? 'is' : 'are'} wrong`;
    return wrong === count ? `${whole}.` : `${whole}; ${countInWords(count - wrong)} stay right, and would not show it.`;
  },
  percent: (/** @type {string} */ number) => `${number} %`,
  isNothing: 'wrong, where the right one is 0',
  overflowed: 'overflowed',
  oneUnit: 'With one unit a matrix is its own transpose: choose more units, H, to see what this costs.',
};
