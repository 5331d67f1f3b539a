// δc adds up from five roads; at the last step three of them lead nowhere.

import { inLesson, withChart } from './figure.js';

/** What the three peephole roads bring to δc(1). @param {import('./facts.js').Facts} facts */
const throughPeepholes = (facts) => facts.amount('obar>c', 1) + facts.amount('fbar>c', 1) + facts.amount('ibar>c', 1);

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'five-roads.last',
    words: 'last',
    settings: { ...inLesson, t: 4, step: 'before-c@5', question: true },
    focus: ['c@5'],
    numbers: {
      delta: (facts) => facts.delta('c', 5),
      straight: (facts) => facts.amount('y>c', 5),
      peephole: (facts) => facts.amount('obar>c', 5),
      roads: (facts) => facts.roads('c').length,
    },
    claims: [
      (facts) => [...facts.amounts('c', 5).values()].filter((amount) => amount === 0).length === 3,
      (facts) => Math.abs(facts.amount('y>c', 5) + facts.amount('obar>c', 5) - facts.delta('c', 5)) < 1e-15,
    ],
    question: { kind: 'zero', node: 'c', t: 5, reveal: { step: 'c@5', selected: 'c', selectedT: 5 } },
  },
  {
    id: 'five-roads.largest',
    words: 'largest',
    settings: { ...inLesson, t: 3, step: 'before-c@3', question: true },
    focus: ['c@3'],
    numbers: {
      delta: (facts) => facts.delta('c', 3),
      carousel: (facts) => facts.amount('c>c', 3),
      forget: (facts) => facts.value('f', 4),
      next: (facts) => facts.delta('c', 4),
    },
    claims: [
      (facts) => [...facts.amounts('c', 3).values()].every((amount) => amount !== 0),
      (facts) => Math.abs(facts.delta('c', 4) * facts.value('f', 4) - facts.amount('c>c', 3)) < 1e-15,
    ],
    question: { kind: 'largest', node: 'c', t: 3, reveal: { step: 'c@3', selected: 'c', selectedT: 3, branch: 'carousel' } },
  },
  {
    id: 'five-roads.alone',
    words: 'alone',
    settings: { ...inLesson, t: 3, step: 'c@3', selected: 'c', selectedT: 3, tool: 'nudge', nudgeEdge: 'each' },
    focus: ['c@3'],
    numbers: { delta: (facts) => facts.delta('c', 3) },
    acts: { together: { nudgeEdge: null } },
  },
  {
    id: 'five-roads.all-time',
    words: 'allTime',
    settings: { ...withChart, chart: 'stack', t: 1, step: 'c@1', selected: 'c', selectedT: 1 },
    focus: ['y>c@1', 'c>c@1'],
    answering: 'stack',
    numbers: {
      straight: (facts) => facts.amount('y>c', 1),
      carousel: (facts) => facts.amount('c>c', 1),
      left: (facts) => facts.amount('y>c', 1) + facts.amount('c>c', 1),
      peepholes: throughPeepholes,
      delta: (facts) => facts.delta('c', 1),
    },
    claims: [
      (facts) => Math.abs(facts.amount('y>c', 1) + facts.amount('c>c', 1)) < Math.abs(throughPeepholes(facts)) / 5,
      (facts) => Math.abs(throughPeepholes(facts)) > 0.9 * Math.abs(facts.delta('c', 1)),
    ],
    acts: { sequence: { distance: 'sequence' } },
  },
];
