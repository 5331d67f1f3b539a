// The chain rule on one road: slopes are multiplied.

import { chainInLesson } from './figure.js';

/** @typedef {import('./facts.js').Facts} Facts */

/** f = sin(y²). @type {import('../state.js').Part} */
const chain = { ...chainInLesson, roads: [{ factor: 1, inner: 'square', outer: 'sin' }], join: 'sum', at: 1 };

const move = 0.001;

/** How much f changes for each unit of a small move of y. @param {Facts} facts */
const measured = (facts) => (facts.with({ at: 1 + move }, ({ loss }) => loss) - facts.loss) / move;

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'one-road.slopes',
    words: 'slopes',
    settings: { ...chain, step: 'value-J@1', selected: 'J', selectedT: 1 },
    focus: ['x1>x@1', 'J>x1@1'],
    numbers: {
      start: (facts) => facts.value('x'),
      between: (facts) => facts.value('x1'),
      end: (facts) => facts.value('J'),
      first: (facts) => facts.slope('x1>x'),
      second: (facts) => facts.slope('J>x1'),
    },
    claims: [(facts) => facts.slope('x1>x') === 2, (facts) => Math.abs(facts.slope('J>x1') - Math.cos(1)) < 1e-15],
  },
  {
    id: 'one-road.product',
    words: 'product',
    settings: { ...chain, step: 'before-x@1', question: true },
    focus: ['x@1'],
    numbers: {
      first: (facts) => facts.slope('x1>x'),
      second: (facts) => facts.slope('J>x1'),
      product: (facts) => facts.delta('x'),
      turned: (facts) => facts.with({ at: 2 }, (other) => other.delta('x')),
    },
    claims: [
      (facts) => Math.abs(facts.slope('x1>x') * facts.slope('J>x1') - facts.delta('x')) < 1e-15,
      (facts) => facts.with({ at: 2 }, (other) => other.delta('x')) < 0,
    ],
    question: { kind: 'sign', node: 'x', reveal: { step: 'x@1', selected: 'x', selectedT: 1 } },
    acts: { two: { at: 2 } },
  },
  {
    id: 'one-road.backward',
    words: 'backward',
    settings: { ...chain, step: 'x@1', selected: 'x', selectedT: 1 },
    focus: ['J>x1@1', 'x1>x@1'],
    numbers: { between: (facts) => facts.delta('x1'), start: (facts) => facts.delta('x') },
    claims: [(facts) => Math.abs(facts.delta('x1') - facts.slope('J>x1')) < 1e-15],
  },
  {
    id: 'one-road.check',
    words: 'check',
    settings: { ...chain, step: 'x@1', selected: 'x', selectedT: 1, tool: 'nudge', epsilon: move },
    focus: ['x@1'],
    numbers: { step: () => move, measured, product: (facts) => facts.delta('x') },
    claims: [(facts) => Math.abs(measured(facts) - facts.delta('x')) < 2 * move],
  },
];
