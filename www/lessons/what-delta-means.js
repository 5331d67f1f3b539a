// What δ means: of a variable, of a weight, and of which loss.

import { inLesson, withStrip, withoutSum } from './figure.js';

/** @type {import('../state.js').Part} */
const state = { ...withoutSum, t: 3, step: 'c@3', selected: 'c', selectedT: 3 };
const [step, smaller] = [0.01, 0.001];

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'what-delta-means.slope',
    words: 'slope',
    settings: { ...state, tool: 'nudge', epsilon: step },
    focus: ['c@3'],
    numbers: {
      delta: (facts) => facts.delta('c', 3),
      step: () => step,
      before: (facts) => facts.loss,
      after: (facts) => facts.lossMoved('c', 3, step),
      change: (facts) => facts.lossMoved('c', 3, step) - facts.loss,
      predicted: (facts) => step * facts.delta('c', 3),
    },
    claims: [
      (facts) => {
        const gap = (/** @type {number} */ by) => Math.abs(facts.measured('c', 3, by) - facts.delta('c', 3));
        return gap(step) > 0 && gap(smaller) < gap(step) / 5;
      },
    ],
    acts: { smaller: { epsilon: smaller } },
  },
  {
    id: 'what-delta-means.whole-loss',
    words: 'wholeLoss',
    settings: { ...state, ...withStrip },
    focus: ['c@3'],
    numbers: {
      delta: (facts) => facts.delta('c', 3),
      alone: (facts) => facts.with({ mistake: 'loss_of_this_step_alone' }, (wrong) => wrong.delta('c', 3)),
    },
    claims: [
      (facts) => Math.abs(facts.with({ mistake: 'loss_of_this_step_alone' }, (wrong) => wrong.delta('c', 3))) < Math.abs(facts.delta('c', 3)) / 4,
    ],
    acts: { alone: { mistake: 'loss_of_this_step_alone', tool: 'break' } },
  },
  {
    id: 'what-delta-means.weight',
    words: 'weight',
    settings: { ...inLesson, step: 'end', parameter: 'R_z' },
    focus: [],
    numbers: {
      sum: (facts) => facts.gradient('R_z'),
      second: (facts) => facts.share('R_z', 2),
      third: (facts) => facts.share('R_z', 3),
      fourth: (facts) => facts.share('R_z', 4),
      fifth: (facts) => facts.share('R_z', 5),
    },
    claims: [(facts) => facts.share('R_z', 1) === 0],
  },
  {
    id: 'what-delta-means.letters',
    words: 'letters',
    settings: { ...inLesson, t: 3, step: 'c@3', selected: 'c', selectedT: 3, branch: 'carousel' },
    focus: ['c@3'],
    answering: 'reason',
    acts: { olah: { notation: 'olah' }, pytorch: { notation: 'pytorch' }, greff: { notation: 'greff' } },
  },
];
