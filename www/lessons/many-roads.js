// Any number of roads: as many terms, the same rule.

import { chainInLesson } from './figure.js';

/** @typedef {import('../state.js').Settings['roads'][number]} Road */

/** @type {Road[]} */
const six = [
  { factor: 1, inner: 'square', outer: 'identity' },
  { factor: 1, inner: 'sin', outer: 'identity' },
  { factor: 1, inner: 'exp', outer: 'identity' },
  { factor: -2, inner: 'tanh', outer: 'identity' },
  { factor: 2, inner: 'sigmoid', outer: 'square' },
  { factor: 1, inner: 'identity', outer: 'sin' },
];

/** @type {import('../state.js').Part} */
const chain = { ...chainInLesson, roads: six.slice(0, 4), join: 'sum', at: 0.5 };

/** f = y² − 2y at y = 1. @type {Road[]} */
const cancelling = [{ factor: 1, inner: 'square', outer: 'identity' }, { factor: -2, inner: 'identity', outer: 'identity' }];

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'many-roads.four',
    words: 'four',
    settings: { ...chain, step: 'before-x@1', question: true },
    focus: ['x@1'],
    numbers: {
      roads: (facts) => facts.roads('x').length,
      largest: (facts) => [...facts.amounts('x').values()].reduce((most, amount) => (Math.abs(amount) > Math.abs(most) ? amount : most)),
      sum: (facts) => facts.delta('x'),
    },
    claims: [(facts) => Math.abs([...facts.amounts('x').values()].reduce((sum, amount) => sum + amount, 0) - facts.delta('x')) < 1e-15],
    question: { kind: 'largest', node: 'x', reveal: { step: 'x@1', selected: 'x', selectedT: 1 } },
  },
  {
    id: 'many-roads.choose',
    words: 'choose',
    settings: { ...chain, step: 'x@1', selected: 'x', selectedT: 1 },
    focus: ['x@1'],
    acts: {
      one: { roads: six.slice(0, 1) },
      two: { roads: six.slice(0, 2) },
      three: { roads: six.slice(0, 3) },
      four: { roads: six.slice(0, 4) },
      five: { roads: six.slice(0, 5) },
      six: { roads: six },
    },
  },
  {
    id: 'many-roads.cancel',
    words: 'cancel',
    settings: { ...chain, roads: cancelling, at: 1, step: 'before-x@1', question: true },
    focus: ['x@1'],
    numbers: { first: (facts) => facts.amount('x1>x'), second: (facts) => facts.amount('x2>x'), sum: (facts) => facts.delta('x') },
    claims: [(facts) => facts.delta('x') === 0 && facts.amount('x1>x') === 2],
    question: { kind: 'sign', node: 'x', reveal: { step: 'x@1', selected: 'x', selectedT: 1 } },
  },
];
