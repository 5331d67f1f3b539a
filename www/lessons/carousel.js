// How much of an error is left in an LSTM: the forget gates alone, the product of the one-step
// derivatives, and the exact number; what is in one factor; and that an LSTM can vanish, too.

import { forgetting } from '../whole.js';
import { studyAlone } from './figure.js';

/** @typedef {import('./facts.js').Facts} Facts */

/** @type {import('../state.js').Part} */
const distances = { ...studyAlone, case: 'vanilla_h1_t12', step: 'end', study: 'distances' };
const far = 11;

/** @type {import('../state.js').Part} */
const closed = { edits: { b_f: [-2] } };

/** What one term brings to ∂c(t)/∂c(t − 1). @param {Facts} facts @param {number} t @param {string} reader */
const term = (facts, t, reader) => facts.jacobians('c', t).terms.find((found) => found.reader === reader)?.entries[0] ?? NaN;

/** @param {Facts} facts @param {number} t */
const whole = (facts, t) => facts.jacobians('c', t).total.entries[0];

/** @param {Facts} facts */
const meanGate = (facts) => {
  const { T } = facts.graph.sizes;
  return Array.from({ length: T }, (_, t) => facts.value('f', t + 1)).reduce((sum, gate) => sum + gate, 0) / T;
};

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'carousel.three-numbers',
    words: 'threeNumbers',
    settings: distances,
    focus: [],
    answering: 'distances',
    numbers: {
      steps: () => far,
      forget: (facts) => facts.left('carousel', 'c', far),
      product: (facts) => facts.left('product', 'c', far),
      exact: (facts) => facts.left('exact', 'c', far),
    },
    claims: [
      (facts) => Math.abs(facts.left('exact', 'c', far) - 0.00668) < 5e-6,
      (facts) => Math.abs(facts.left('product', 'c', far) - 0.00593) < 5e-6,
      (facts) => Math.abs(facts.left('carousel', 'c', far) - 0.00543) < 5e-6,
    ],
  },
  {
    id: 'carousel.four-terms',
    words: 'fourTerms',
    settings: { ...distances, stepsBack: 8 },
    focus: [],
    answering: 'factor',
    numbers: {
      direct: (facts) => term(facts, 5, 'c'),
      forget: (facts) => term(facts, 5, 'fbar'),
      input: (facts) => term(facts, 5, 'ibar'),
      block: (facts) => term(facts, 5, 'zbar'),
      total: (facts) => whole(facts, 5),
      gate: (facts) => facts.value('f', 11),
      whole: (facts) => whole(facts, 11),
    },
    acts: { later: { stepsBack: 2 } },
    claims: [
      (facts) => term(facts, 5, 'c') === facts.value('f', 5),
      (facts) => Math.abs(['c', 'fbar', 'ibar', 'zbar'].reduce((sum, reader) => sum + term(facts, 5, reader), 0) - whole(facts, 5)) < 1e-12,
      (facts) => term(facts, 5, 'zbar') < 0,
    ],
  },
  {
    id: 'carousel.can-vanish',
    words: 'canVanish',
    settings: { ...distances, ...closed },
    focus: [],
    answering: 'distances',
    numbers: {
      bias: (facts) => facts.weight('b_f'),
      before: (facts) => facts.with({ edits: {} }, (open) => open.weight('b_f')),
      gate: meanGate,
      left: (facts) => facts.left('exact', 'c', far),
      open: (facts) => facts.with({ edits: {} }, (open) => open.left('exact', 'c', far)),
    },
    claims: [
      (facts) => facts.left('exact', 'c', far) < 1e-5,
      (facts) => meanGate(facts) < 0.3,
    ],
    acts: { open: { edits: {} } },
  },
  {
    id: 'carousel.half-life',
    words: 'halfLife',
    settings: { ...distances, edits: { b_f: [1] } },
    focus: [],
    answering: 'halfLife',
    numbers: {
      bias: () => 1,
      gate: () => forgetting(1).kept,
      steps: () => forgetting(1).halfLife,
      larger: () => 2,
      longer: () => forgetting(2).halfLife,
      largest: () => 4,
      longest: () => forgetting(4).halfLife,
    },
    claims: [() => Math.abs(forgetting(1).halfLife - 2.2) < 0.05],
  },
];
