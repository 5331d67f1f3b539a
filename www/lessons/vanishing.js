// Why the error of a loss fades on its way back through a simple RNN, what a bound can prove, and what
// one weight makes of the shares of all steps.

import { inLesson, studyAlone } from './figure.js';
import { sharesOfW } from './shares.js';

/** @typedef {import('./facts.js').Facts} Facts */

/** @type {import('../state.js').Part} */
const sources = { ...studyAlone, model: 'rnn', step: 'end', study: 'sources' };

/** The last loss alone: every δ is its error. @type {import('../state.js').Part} */
const lastLoss = { ...inLesson, model: 'rnn', loss: 'last', targets: [null, null, null, null, [0.35]], t: 4 };
const last = 5;
const rate = 0.1;
const all = [1, 2, 3, 4, 5];

/** By how much one step back multiplies an error: to h(t − 1). @param {Facts} facts @param {number} t */
const factor = (facts, t) => facts.slope('h>a', t) * facts.slope('a>h', t - 1);

/** @param {Facts} facts */
const product = (facts) => [5, 4, 3, 2].reduce((made, t) => made * factor(facts, t), 1);

/** @param {Facts} facts */
const renewed = (facts) => facts.weight('W') - rate * facts.gradient('W');

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'vanishing.whose-error',
    words: 'whoseError',
    settings: { ...sources, lossStep: last },
    focus: [],
    answering: 'flows',
    numbers: {
      own: (facts) => facts.sent('h', last, 5),
      fourth: (facts) => facts.sent('h', last, 4),
      third: (facts) => facts.sent('h', last, 3),
      second: (facts) => facts.sent('h', last, 2),
      first: (facts) => facts.sent('h', last, 1),
      delta: (facts) => facts.delta('h', 1),
    },
    claims: [
      (facts) => Math.abs(all.reduce((sum, s) => sum + facts.sent('h', s, 1), 0) - facts.delta('h', 1)) < 1e-14,
      (facts) => all.every((s) => all.every((t) => s >= t || facts.sent('h', s, t) === 0)),
    ],
    acts: { without: { leftOut: [last] } },
  },
  {
    id: 'vanishing.factors',
    words: 'factors',
    settings: { ...lastLoss, step: 'h@4', selected: 'h', selectedT: 4 },
    focus: ['h>a@5', 'a>h@4'],
    numbers: {
      slope: (facts) => facts.slope('h>a', last),
      weight: (facts) => facts.weight('W'),
      factor: (facts) => factor(facts, last),
      above: (facts) => facts.delta('h', last),
      below: (facts) => facts.delta('h', 4),
      fourth: (facts) => factor(facts, 4),
      third: (facts) => factor(facts, 3),
      second: (facts) => factor(facts, 2),
      product,
      first: (facts) => facts.delta('h', 1),
    },
    claims: [
      (facts) => Math.abs(facts.delta('h', last) * product(facts) - facts.delta('h', 1)) < 1e-15,
      (facts) => all.every((t) => facts.slope('h>a', t) <= 1),
    ],
  },
  {
    id: 'vanishing.larger-weight',
    words: 'largerWeight',
    settings: { ...lastLoss, edits: { W: [[1.6]] }, step: 'h@1', t: 1, selected: 'h', selectedT: 1 },
    focus: ['a>h@1'],
    numbers: {
      weight: (facts) => facts.weight('W'),
      power: (facts) => facts.weight('W') ** 4,
      fifth: (facts) => factor(facts, last),
      fourth: (facts) => factor(facts, 4),
      third: (facts) => factor(facts, 3),
      second: (facts) => factor(facts, 2),
      product,
      before: (facts) => facts.with({ edits: {} }, product),
    },
    claims: [(facts) => product(facts) < 1 && facts.weight('W') ** 4 > 5],
  },
  {
    id: 'vanishing.bound',
    words: 'bound',
    settings: { ...studyAlone, case: 'rnn_squared', step: 'end', study: 'distances' },
    focus: [],
    answering: 'distances',
    numbers: {
      units: (facts) => facts.graph.sizes.H,
      steps: (facts) => facts.graph.sizes.T - 1,
      bound: (facts) => facts.left('bound', 'h', 4),
      exact: (facts) => facts.left('exact', 'h', 4),
    },
    claims: [(facts) => facts.left('bound', 'h', 4) > 1 && facts.left('exact', 'h', 4) < 0.1],
  },
  {
    id: 'vanishing.explode',
    words: 'explode',
    settings: { ...studyAlone, case: 'rnn_explode', step: 'end', study: 'distances' },
    focus: [],
    answering: 'distances',
    numbers: {
      steps: (facts) => facts.graph.sizes.T - 1,
      grown: (facts) => facts.left('exact', 'h', 9),
    },
    claims: [(facts) => facts.left('exact', 'h', 9) > 3],
  },
  {
    id: 'vanishing.renewed-once',
    words: 'renewedOnce',
    settings: { ...sources, shareOf: 'W', rate },
    focus: [],
    answering: 'update',
    numbers: {
      ...sharesOfW,
      before: (facts) => facts.weight('W'),
      rate: () => rate,
      after: renewed,
      lossBefore: (facts) => facts.loss,
      lossAfter: (facts) => facts.with({ edits: { W: [[renewed(facts)]] } }, ({ loss }) => loss),
    },
    claims: [
      (facts) => Math.abs(all.reduce((sum, t) => sum + facts.share('W', t), 0) - facts.gradient('W')) < 1e-15,
      (facts) => facts.with({ edits: { W: [[renewed(facts)]] } }, ({ loss }) => loss) < facts.loss,
    ],
  },
];
