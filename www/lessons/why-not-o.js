// Local against total: why ∂y/∂c skips the output gate, and what it costs to count that road twice.

import { inLesson } from './figure.js';

/** @typedef {import('./facts.js').Facts} Facts */

/** @type {import('../state.js').Part} */
const state = { ...inLesson, t: 3, step: 'c@3', selected: 'c', selectedT: 3 };
const move = 0.0001;

/** How far y follows c through the output gate, for each unit. @param {Facts} facts */
const throughGate = (facts) => facts.slope('y>o', 3) * facts.slope('o>obar', 3) * facts.slope('obar>c', 3);
/** @param {Facts} facts */
const measured = (facts) => facts.measured('c', 3, move);
/** The total slope in place of the local one on the first road, and the roads beside it. @param {Facts} facts @param {string[]} besides */
const byTotalSlope = (facts, besides) =>
  besides.reduce((sum, flow) => sum + facts.amount(flow, 3), (facts.slope('y>c', 3) + throughGate(facts)) * facts.delta('y', 3));
const next = ['fbar>c', 'ibar>c', 'c>c'];

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'why-not-o.doubt',
    words: 'doubt',
    settings: { ...state, branch: 'via_y' },
    focus: ['y>c@3'],
    answering: 'reason',
    numbers: { amount: (facts) => facts.amount('y>c', 3) },
    claims: [(facts) => Math.abs(facts.delta('y', 3) * facts.slope('y>c', 3) - facts.amount('y>c', 3)) < 1e-15],
  },
  {
    id: 'why-not-o.two-slopes',
    words: 'twoSlopes',
    settings: { ...state, tool: 'slopes' },
    focus: ['c@3', 'y@3'],
    answering: 'curves',
    numbers: {
      local: (facts) => facts.slope('y>c', 3),
      total: (facts) => facts.slope('y>c', 3) + throughGate(facts),
    },
    acts: { left: { probe: -1 }, back: { probe: null } },
  },
  {
    id: 'why-not-o.once',
    words: 'once',
    settings: { ...state, branch: 'via_obar' },
    focus: ['obar>c@3'],
    answering: 'reason',
    numbers: {
      weight: (facts) => facts.slope('obar>c', 3),
      slope: (facts) => facts.slope('o>obar', 3),
      factor: (facts) => facts.slope('y>o', 3),
      difference: throughGate,
      above: (facts) => facts.delta('y', 3),
      peephole: (facts) => facts.amount('obar>c', 3),
    },
    claims: [(facts) => Math.abs(throughGate(facts) * facts.delta('y', 3) - facts.amount('obar>c', 3)) < 1e-15],
  },
  {
    id: 'why-not-o.four-ways',
    words: 'fourWays',
    settings: { ...state, tool: 'slopes' },
    focus: ['c@3'],
    answering: 'ways',
    numbers: {
      right: (facts) => facts.delta('c', 3),
      total: (facts) => byTotalSlope(facts, next),
      double: (facts) => byTotalSlope(facts, ['obar>c', ...next]),
      carousel: (facts) => facts.amount('c>c', 3),
      measured,
    },
    claims: [
      (facts) => Math.abs(measured(facts) - facts.delta('c', 3)) < 1e-4,
      (facts) => Math.abs(byTotalSlope(facts, next) - facts.delta('c', 3)) < 1e-15,
      (facts) => Math.abs(byTotalSlope(facts, ['obar>c', ...next]) - facts.delta('c', 3)) > 1e-3,
    ],
  },
  {
    id: 'why-not-o.no-peepholes',
    words: 'noPeepholes',
    settings: { ...state, peepholes: false, tool: 'slopes' },
    focus: ['c@3'],
    answering: 'curves',
    numbers: { slope: (facts) => facts.slope('y>c', 3) },
    claims: [(facts) => !facts.roads('c').includes('obar>c')],
    acts: { on: { peepholes: true } },
  },
];
