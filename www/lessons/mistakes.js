// Seventeen mistakes that people make in this pass.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const state = { ...inLesson, t: 3, step: 'c@3', selected: 'c', selectedT: 3 };

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'mistakes.make-one',
    words: 'makeOne',
    settings: { ...state, tool: 'break', mistake: 'carousel_missing' },
    focus: ['c>c@3'],
    numbers: {
      right: (facts) => facts.with({ mistake: null }, (whole) => whole.gradient('W_z')),
      wrong: (facts) => facts.gradient('W_z'),
      off: (facts) => facts.with({ mistake: null }, (whole) => 100 * Math.abs(facts.gradient('W_z') / whole.gradient('W_z') - 1)),
    },
    claims: [(facts) => Math.abs(facts.with({ mistake: null }, (whole) => whole.gradient('W_z')) - facts.gradient('W_z')) > 0.01],
  },
  {
    id: 'mistakes.average',
    words: 'average',
    settings: { ...state, tool: 'break', mistake: 'average' },
    focus: ['c@3'],
    numbers: {
      right: (facts) => facts.with({ mistake: null }, (whole) => whole.delta('c', 3)),
      wrong: (facts) => facts.delta('c', 3),
    },
    claims: [
      (facts) => {
        const amounts = [...facts.amounts('c', 3).values()];
        return Math.abs(amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length - facts.delta('c', 3)) < 1e-15;
      },
    ],
  },
  {
    id: 'mistakes.quiet',
    words: 'quiet',
    settings: { ...state, tool: 'break', mistake: 'new_state_in_peephole_gradient' },
    focus: ['c@3'],
    claims: [
      (facts) => facts.with({ mistake: null }, (whole) =>
        facts.graph.parameters.every(({ name }) => (Math.abs(whole.gradient(name) - facts.gradient(name)) < 1e-15) === !['p_i', 'p_f'].includes(name))),
    ],
  },
  {
    id: 'mistakes.another-model',
    words: 'anotherModel',
    settings: { ...state, tool: 'compare', compare: ['mistake'], mistake: 'output_peephole_late' },
    focus: ['obar@3'],
    numbers: {
      own: (facts) => facts.loss,
      right: (facts) => facts.with({ mistake: null }, (whole) => whole.loss),
    },
    claims: [(facts) => facts.with({ mistake: null }, (whole) => whole.loss) !== facts.loss],
    acts: { check: { compare: null, tool: 'check' }, compare: { compare: ['mistake'], tool: 'compare' } },
  },
  {
    id: 'mistakes.your-own',
    words: 'yourOwn',
    settings: { ...state, tool: 'break' },
    focus: [],
  },
  {
    id: 'mistakes.take-along',
    words: 'takeAlong',
    settings: state,
    focus: ['c@3'],
    numbers: { delta: (facts) => facts.delta('c', 3) },
  },
];
