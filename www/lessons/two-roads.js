// Two roads to the end: what they bring is added, not averaged.

import { chainInLesson } from './figure.js';

/** @typedef {import('./facts.js').Facts} Facts */

/** x₁ = y², x₂ = 3y, f = x₁ x₂ at y = 1. @type {import('../state.js').Part} */
const chain = {
  ...chainInLesson,
  roads: [{ factor: 1, inner: 'square', outer: 'identity' }, { factor: 3, inner: 'identity', outer: 'identity' }],
  join: 'product',
  at: 1,
};

const move = 0.001;

/** How much f changes for each unit of a small move of y, to both sides. @param {Facts} facts */
const measured = (facts) => {
  const at = (/** @type {number} */ y) => facts.with({ at: y }, ({ loss }) => loss);
  return (at(1 + move) - at(1 - move)) / (2 * move);
};

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'two-roads.forward',
    words: 'forward',
    settings: { ...chain, step: 'value-J@1', selected: 'J', selectedT: 1 },
    focus: ['x1>x@1', 'x2>x@1'],
    numbers: {
      start: (facts) => facts.value('x'),
      first: (facts) => facts.value('x1'),
      second: (facts) => facts.value('x2'),
      end: (facts) => facts.value('J'),
    },
  },
  {
    id: 'two-roads.add-or-average',
    words: 'addOrAverage',
    settings: { ...chain, step: 'before-x@1', question: true },
    focus: ['x1>x@1', 'x2>x@1'],
    numbers: {
      firstSlope: (facts) => facts.slope('x1>x'),
      firstAfter: (facts) => facts.slope('J>x1'),
      first: (facts) => facts.amount('x1>x'),
      secondSlope: (facts) => facts.slope('x2>x'),
      secondAfter: (facts) => facts.slope('J>x2'),
      second: (facts) => facts.amount('x2>x'),
      sum: (facts) => facts.delta('x'),
      measured,
    },
    claims: [
      (facts) => facts.amount('x1>x') === 6 && facts.amount('x2>x') === 3 && facts.delta('x') === 9,
      (facts) => Math.abs(measured(facts) - 9) < 1e-5,
    ],
    question: { kind: 'together', node: 'x', reveal: { step: 'x@1', selected: 'x', selectedT: 1 } },
  },
  {
    id: 'two-roads.average',
    words: 'average',
    settings: { ...chain, step: 'x@1', selected: 'x', selectedT: 1 },
    focus: ['x@1'],
    numbers: {
      mean: (facts) => facts.with({ mistake: 'average' }, (wrong) => wrong.delta('x')),
      sum: (facts) => facts.delta('x'),
    },
    claims: [(facts) => facts.with({ mistake: 'average' }, (wrong) => wrong.delta('x')) === 4.5],
    acts: { average: { mistake: 'average', tool: 'check' } },
  },
  {
    id: 'two-roads.strike-out',
    words: 'strikeOut',
    settings: { ...chain, step: 'x@1', selected: 'x', selectedT: 1 },
    focus: ['x1>x@1'],
    numbers: { left: (facts) => facts.with({ cuts: [{ flow: 'x1>x', t: null }] }, (cut) => cut.delta('x')), sum: (facts) => facts.delta('x') },
    claims: [(facts) => facts.with({ cuts: [{ flow: 'x1>x', t: null }] }, (cut) => cut.delta('x')) === 3],
    acts: { strike: { cuts: [{ flow: 'x1>x', t: null }], tool: 'check' } },
  },
];
