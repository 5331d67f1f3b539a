// The same with two units: a matrix is turned, a peephole stays with its unit.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const two = { ...inLesson, units: 2, unit: 1, t: 3 };

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'several-units.vectors',
    words: 'vectors',
    settings: { ...two, step: 'y@3', selected: 'y', selectedT: 3 },
    focus: ['y@3'],
    numbers: { first: (facts) => facts.value('y', 3, 1), second: (facts) => facts.value('y', 3, 2) },
    acts: { second: { unit: 2 }, first: { unit: 1 } },
  },
  {
    id: 'several-units.turned',
    words: 'turned',
    settings: { ...two, step: 'y@3', selected: 'y', selectedT: 3, branch: 'via_z', distance: 'node' },
    focus: ['zbar>y@3'],
    answering: 'matrix',
    numbers: {
      own: (facts) => facts.weight('R_z', 0),
      other: (facts) => facts.weight('R_z', 2),
      ownError: (facts) => facts.delta('zbar', 4, 1),
      otherError: (facts) => facts.delta('zbar', 4, 2),
      amount: (facts) => facts.amount('zbar>y', 3, 1),
      across: (facts) => facts.weight('R_z', 1),
      wrong: (facts) => facts.weight('R_z', 0) * facts.delta('zbar', 4, 1) + facts.weight('R_z', 1) * facts.delta('zbar', 4, 2),
      made: (facts) => facts.with({ mistake: 'untransposed' }, (slip) => slip.amount('zbar>y', 3, 1)),
    },
    claims: [
      (facts) => {
        const sum = facts.weight('R_z', 0) * facts.delta('zbar', 4, 1) + facts.weight('R_z', 2) * facts.delta('zbar', 4, 2);
        return Math.abs(sum - facts.amount('zbar>y', 3, 1)) < 1e-15;
      },
    ],
    acts: { slip: { mistake: 'untransposed', tool: 'break', distance: 'block' } },
  },
  {
    id: 'several-units.diagonal',
    words: 'diagonal',
    settings: { ...two, step: 'c@3', selected: 'c', selectedT: 3, branch: 'via_obar' },
    focus: ['obar>c@3'],
    numbers: {
      weight: (facts) => facts.weight('p_o', 0),
      error: (facts) => facts.delta('obar', 3, 1),
      amount: (facts) => facts.amount('obar>c', 3, 1),
    },
    claims: [(facts) => Math.abs(facts.weight('p_o', 0) * facts.delta('obar', 3, 1) - facts.amount('obar>c', 3, 1)) < 1e-15],
    acts: { second: { unit: 2 } },
  },
];
