// What the peepholes carry back.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const state = { ...inLesson, t: 3, step: 'c@3', selected: 'c', selectedT: 3 };

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'peepholes.back',
    words: 'back',
    settings: { ...state, branch: 'via_obar' },
    focus: ['obar>c@3', 'fbar>c@3', 'ibar>c@3'],
    numbers: {
      outputWeight: (facts) => facts.weight('p_o'),
      outputError: (facts) => facts.delta('obar', 3),
      output: (facts) => facts.amount('obar>c', 3),
      forget: (facts) => facts.amount('fbar>c', 3),
      input: (facts) => facts.amount('ibar>c', 3),
    },
    claims: [(facts) => Math.abs(facts.weight('p_f') * facts.delta('fbar', 4) - facts.amount('fbar>c', 3)) < 1e-15],
  },
  {
    id: 'peepholes.which',
    words: 'which',
    settings: { ...state, branch: 'via_fbar_next' },
    focus: ['fbar>c@3'],
    numbers: {
      right: (facts) => facts.amount('fbar>c', 3),
      weight: (facts) => facts.weight('p_f'),
      otherWeight: (facts) => facts.weight('p_i'),
      error: (facts) => facts.delta('fbar', 4),
      wrong: (facts) => facts.weight('p_i') * facts.delta('fbar', 4),
      made: (facts) => facts.with({ mistake: 'input_peephole_for_forget' }, (slip) => slip.amount('fbar>c', 3)),
    },
    claims: [
      (facts) => Math.abs(facts.weight('p_f') * facts.delta('fbar', 4) - facts.amount('fbar>c', 3)) < 1e-15,
      (facts) => facts.weight('p_f') * facts.weight('p_i') < 0,
    ],
    acts: { slip: { mistake: 'input_peephole_for_forget', tool: 'break' } },
  },
  {
    id: 'peepholes.zero',
    words: 'zero',
    settings: { ...inLesson, t: 3, edits: { p_f: [0] }, step: 'before-c@3', question: true },
    focus: ['fbar>c@3'],
    numbers: { weight: (facts) => facts.weight('p_f'), gradient: (facts) => facts.gradient('p_f') },
    claims: [(facts) => facts.gradient('p_f') !== 0 && facts.weight('p_f') === 0],
    question: { kind: 'zero', node: 'c', t: 3, reveal: { step: 'c@3', selected: 'c', selectedT: 3 } },
    acts: { none: { peepholes: false } },
  },
];
