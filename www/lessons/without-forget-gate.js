// What a cell does that never forgets, and why it learns worse.

import { inLesson, withStrip } from './figure.js';

/** The same input at every step. @type {import('../state.js').Part} */
const constant = { x: Array(12).fill([0.8]), targets: Array(12).fill([0.5]) };

/** @type {import('../state.js').Part} */
const never = { ...constant, forgetGate: false };

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'without-forget-gate.factor-one',
    words: 'factorOne',
    settings: { ...inLesson, ...never, t: 3, step: 'c@3', selected: 'c', selectedT: 3, branch: 'carousel' },
    focus: ['c>c@3'],
    numbers: { next: (facts) => facts.delta('c', 4) },
    claims: [(facts) => facts.amount('c>c', 3) === facts.delta('c', 4)],
  },
  {
    id: 'without-forget-gate.grows',
    words: 'grows',
    settings: { ...withStrip, ...never, t: 12, step: 'c@12', selected: 'c', selectedT: 12, branch: 'via_y' },
    focus: ['y>c@12'],
    numbers: {
      first: (facts) => facts.value('c', 1),
      middle: (facts) => facts.value('c', 6),
      last: (facts) => facts.value('c', 12),
      steep: (facts) => facts.slope('y>c', 1) / facts.value('o', 1),
      flat: (facts) => facts.slope('y>c', 12) / facts.value('o', 12),
      amount: (facts) => facts.amount('y>c', 12),
      gated: (facts) => facts.with({ forgetGate: true }, (gated) => gated.value('c', 12)),
    },
    claims: [
      (facts) => Array.from({ length: 11 }, (_, t) => t + 1).every((t) => facts.value('c', t + 1) > facts.value('c', t)),
      (facts) => facts.slope('y>c', 12) < 1e-6,
    ],
    acts: { gate: { forgetGate: true } },
  },
  {
    id: 'without-forget-gate.critical',
    words: 'critical',
    settings: { ...inLesson, ...never, step: 'end' },
    focus: [],
  },
];
