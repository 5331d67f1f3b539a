// The output gate: one way out, one product.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const block = { ...inLesson, t: 3 };
const move = 0.001;

/** σ′ of a σ: the slope where a common slip takes it. @param {import('./facts.js').Facts} facts */
const slopeAtGate = (facts) => facts.with({ mistake: 'sigmoid_slope_at_activation' }, (slip) => slip.slope('o>obar', 3));

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'output-gate.one-road',
    words: 'oneRoad',
    settings: { ...block, step: 'before-o@3', question: true },
    focus: ['y>o@3'],
    numbers: {
      above: (facts) => facts.delta('y', 3),
      factor: (facts) => facts.slope('y>o', 3),
      below: (facts) => facts.delta('o', 3),
    },
    claims: [(facts) => facts.roads('o').length === 1],
    question: { kind: 'sign', node: 'o', t: 3, reveal: { step: 'o@3', selected: 'o', selectedT: 3 } },
  },
  {
    id: 'output-gate.before-activation',
    words: 'beforeActivation',
    settings: { ...block, step: 'obar@3', selected: 'obar', selectedT: 3 },
    focus: ['o>obar@3'],
    numbers: {
      above: (facts) => facts.delta('o', 3),
      slope: (facts) => facts.slope('o>obar', 3),
      below: (facts) => facts.delta('obar', 3),
      slopeThere: (facts) => slopeAtGate(facts),
      wrong: (facts) => facts.delta('o', 3) * slopeAtGate(facts),
      made: (facts) => facts.with({ mistake: 'sigmoid_slope_at_activation' }, (slip) => slip.delta('obar', 3)),
    },
    claims: [
      (facts) => [1, 2, 3, 4, 5].every((t) => facts.slope('o>obar', t) <= 0.25),
      (facts) => Math.abs(facts.delta('o', 3) * facts.slope('o>obar', 3) - facts.delta('obar', 3)) < 1e-15,
    ],
    acts: { wrong: { mistake: 'sigmoid_slope_at_activation', tool: 'break' } },
  },
  {
    id: 'output-gate.check',
    words: 'check',
    settings: { ...block, step: 'obar@3', selected: 'obar', selectedT: 3, tool: 'nudge', epsilon: move },
    focus: ['obar@3'],
    numbers: {
      step: () => move,
      measured: (facts) => facts.measured('obar', 3, move),
      delta: (facts) => facts.delta('obar', 3),
    },
    claims: [(facts) => Math.abs(facts.measured('obar', 3, move) - facts.delta('obar', 3)) < 1e-4],
  },
];
