// The block output: the loss, and four flows from the next step.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const output = { ...inLesson, t: 3, step: 'y@3', selected: 'y', selectedT: 3 };
const fromNext = ['zbar>y', 'ibar>y', 'fbar>y', 'obar>y'];

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'block-output.flows',
    words: 'flows',
    settings: { ...inLesson, t: 3, step: 'before-y@3', question: true },
    focus: ['y@3'],
    numbers: {
      loss: (facts) => facts.amount('J>y', 3),
      block: (facts) => facts.amount('zbar>y', 3),
      sum: (facts) => facts.delta('y', 3),
    },
    claims: [(facts) => facts.roads('y').length === 5],
    question: { kind: 'largest', node: 'y', t: 3, reveal: { step: 'y@3', selected: 'y', selectedT: 3 } },
  },
  {
    id: 'block-output.one-of-them',
    words: 'oneOfThem',
    settings: { ...output, branch: 'via_z' },
    focus: ['zbar>y@3'],
    numbers: {
      weight: (facts) => facts.weight('R_z'),
      error: (facts) => facts.delta('zbar', 4),
      amount: (facts) => facts.amount('zbar>y', 3),
    },
    claims: [(facts) => Math.abs(facts.weight('R_z') * facts.delta('zbar', 4) - facts.amount('zbar>y', 3)) < 1e-15],
  },
  {
    id: 'block-output.patience',
    words: 'patience',
    settings: { ...output, t: 4, step: 'y@5', selected: 'y', selectedT: 5 },
    focus: ['y@5'],
    numbers: { last: (facts) => facts.delta('y', 5) },
    claims: [
      (facts) => fromNext.every((flow) => facts.amount(flow, 5) === 0),
      (facts) => facts.amount('J>y', 5) === facts.delta('y', 5),
    ],
    acts: { four: { step: 'y@4', selected: 'y', selectedT: 4, t: 4 }, three: { step: 'y@3', selected: 'y', selectedT: 3, t: 3 } },
  },
];
