// From δ to the gradients of the weights, step by step.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const sums = { ...inLesson, step: 'end' };
const all = [1, 2, 3, 4, 5];

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'parameters.share',
    words: 'share',
    settings: { ...sums, parameter: 'W_z' },
    focus: [],
    numbers: {
      error: (facts) => facts.delta('zbar', 3),
      input: (facts) => facts.value('x', 3),
      share: (facts) => facts.share('W_z', 3),
      sum: (facts) => facts.gradient('W_z'),
    },
    claims: [
      (facts) => Math.abs(facts.delta('zbar', 3) * facts.value('x', 3) - facts.share('W_z', 3)) < 1e-15,
      (facts) => Math.abs(all.reduce((sum, t) => sum + facts.share('W_z', t), 0) - facts.gradient('W_z')) < 1e-15,
    ],
  },
  {
    id: 'parameters.earlier-output',
    words: 'earlierOutput',
    settings: { ...sums, parameter: 'R_z' },
    focus: [],
    numbers: {
      right: (facts) => facts.gradient('R_z'),
      wrong: (facts) => facts.with({ mistake: 'new_output_in_recurrent_gradient' }, (slip) => slip.gradient('R_z')),
    },
    claims: [
      (facts) => facts.with({ mistake: 'new_output_in_recurrent_gradient' }, (slip) => Math.abs(slip.delta('c', 3) - facts.delta('c', 3)) < 1e-15),
      (facts) => facts.with({ mistake: 'new_output_in_recurrent_gradient' }, (slip) => slip.gradient('R_z') !== facts.gradient('R_z')),
    ],
    acts: { slip: { mistake: 'new_output_in_recurrent_gradient', tool: 'break' } },
  },
  {
    id: 'parameters.peepholes',
    words: 'peepholes',
    settings: { ...sums, parameter: 'p_o' },
    focus: [],
    numbers: { output: (facts) => facts.share('p_o', 3), forget: (facts) => facts.share('p_f', 3) },
    claims: [
      (facts) => Math.abs(facts.delta('obar', 3) * facts.value('c', 3) - facts.share('p_o', 3)) < 1e-15,
      (facts) => Math.abs(facts.delta('fbar', 3) * facts.value('c', 2) - facts.share('p_f', 3)) < 1e-15,
    ],
    acts: { forget: { parameter: 'p_f' } },
  },
  {
    id: 'parameters.bias',
    words: 'bias',
    settings: { ...sums, parameter: 'b_z' },
    focus: [],
    numbers: { sum: (facts) => facts.gradient('b_z') },
    claims: [(facts) => all.every((t) => facts.share('b_z', t) === facts.delta('zbar', t))],
  },
  {
    id: 'parameters.matrix',
    words: 'matrix',
    settings: { ...sums, units: 2, unit: 1, parameter: 'R_z', entry: 1 },
    focus: [],
    numbers: {
      error: (facts) => facts.delta('zbar', 4, 1),
      output: (facts) => facts.value('y', 3, 2),
      share: (facts) => facts.share('R_z', 4, 1),
      sum: (facts) => facts.gradient('R_z', 1),
    },
    claims: [(facts) => Math.abs(facts.delta('zbar', 4, 1) * facts.value('y', 3, 2) - facts.share('R_z', 4, 1)) < 1e-15],
  },
];
