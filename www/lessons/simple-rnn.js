// The simple RNN: error comes back from now and from next, and one weight gathers a share at every step.

import { inLesson, withStrip } from './figure.js';
import { sharesOfW } from './shares.js';

/** @type {import('../state.js').Part} */
const rnn = { ...inLesson, model: 'rnn', t: 3 };

/** @type {import('../state.js').Part} */
const nextStruckOut = { cuts: [{ flow: 'a>h', t: null }] };

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'simple-rnn.forward',
    words: 'forward',
    settings: { ...rnn, ...withStrip, step: 'value-h@3', selected: 'a', selectedT: 3 },
    focus: ['a@3'],
    numbers: { sum: (facts) => facts.value('a', 3), state: (facts) => facts.value('h', 3) },
    claims: [(facts) => Math.abs(Math.tanh(facts.value('a', 3)) - facts.value('h', 3)) < 1e-15],
  },
  {
    id: 'simple-rnn.now-and-next',
    words: 'nowAndNext',
    settings: { ...rnn, step: 'before-h@3', question: true },
    focus: ['h@3'],
    numbers: {
      now: (facts) => facts.amount('J>h', 3),
      next: (facts) => facts.amount('a>h', 3),
      sum: (facts) => facts.delta('h', 3),
    },
    claims: [
      (facts) => facts.amount('J>h', 3) * facts.amount('a>h', 3) < 0,
      (facts) => Math.abs(facts.amount('J>h', 3) + facts.amount('a>h', 3) - facts.delta('h', 3)) < 1e-15,
    ],
    question: { kind: 'largest', node: 'h', t: 3, reveal: { step: 'h@3', selected: 'h', selectedT: 3 } },
  },
  {
    id: 'simple-rnn.slope',
    words: 'slope',
    settings: { ...rnn, step: 'a@3', selected: 'a', selectedT: 3 },
    focus: ['h>a@3'],
    numbers: {
      above: (facts) => facts.delta('h', 3),
      slope: (facts) => facts.slope('h>a', 3),
      below: (facts) => facts.delta('a', 3),
    },
    claims: [(facts) => Math.abs(facts.delta('h', 3) * facts.slope('h>a', 3) - facts.delta('a', 3)) < 1e-15],
  },
  {
    id: 'simple-rnn.one-weight',
    words: 'oneWeight',
    settings: { ...rnn, step: 'end', parameter: 'W' },
    focus: [],
    numbers: sharesOfW,
    claims: [
      (facts) => facts.share('W', 1) === 0,
      (facts) => Math.abs([1, 2, 3, 4, 5].reduce((sum, t) => sum + facts.share('W', t), 0) - facts.gradient('W')) < 1e-15,
    ],
  },
  {
    id: 'simple-rnn.without-next',
    words: 'withoutNext',
    settings: { ...rnn, step: 'h@3', selected: 'h', selectedT: 3 },
    focus: ['a>h@3'],
    numbers: {
      right: (facts) => facts.gradient('W'),
      wrong: (facts) => facts.with(nextStruckOut, (cut) => cut.gradient('W')),
    },
    claims: [(facts) => Math.abs(facts.gradient('W') - facts.with(nextStruckOut, (cut) => cut.gradient('W'))) > 0.1],
    acts: { strike: { ...nextStruckOut, tool: 'check' } },
  },
];
