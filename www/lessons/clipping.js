// What clipping does to a gradient, by norm and by value; the cliff; and what it does not help against.

import { cliff, cliffDescent } from '../studies/cliff.js';
import { studyAlone } from './figure.js';

/** @type {import('../state.js').Part} */
const training = { ...studyAlone, case: 'np_nfg_1997', step: 'end', study: 'training' };
const longest = 1;
const largest = 0.5;

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'clipping.by-norm',
    words: 'byNorm',
    settings: { ...training, clipping: 'norm', threshold: longest },
    focus: [],
    answering: 'byNorm',
    numbers: {
      length: (facts) => facts.clipped('norm', longest).before,
      threshold: () => longest,
      scale: (facts) => longest / facts.clipped('norm', longest).before,
      angle: (facts) => facts.clipped('norm', longest).angle,
    },
    claims: [
      (facts) => Math.abs(facts.clipped('norm', longest).after - longest) < 1e-12,
      (facts) => facts.clipped('norm', longest).angle < 1e-6,
    ],
  },
  {
    id: 'clipping.by-value',
    words: 'byValue',
    settings: { ...training, clipping: 'value', threshold: largest },
    focus: [],
    answering: 'byValue',
    numbers: {
      threshold: () => largest,
      angle: (facts) => facts.clipped('value', largest).angle,
    },
    claims: [(facts) => facts.clipped('value', largest).angle > 10],
  },
  {
    id: 'clipping.cliff',
    words: 'cliff',
    settings: { ...studyAlone, ...cliff, step: 'end', study: 'landscape' },
    focus: [],
    answering: 'landscape',
    numbers: {
      steps: (facts) => facts.graph.sizes.T,
      weight: (facts) => facts.weight('W'),
      bias: (facts) => facts.weight('b'),
      loss: (facts) => facts.loss,
      length: (facts) => facts.clipped('norm', 1).before,
      rate: () => cliffDescent.descentRate,
      step: (facts) => cliffDescent.descentRate * facts.clipped('norm', 1).before,
      threshold: () => cliffDescent.descentThreshold,
      short: (facts) => cliffDescent.descentRate * facts.clipped('norm', cliffDescent.descentThreshold).after,
    },
    claims: [
      (facts) => Math.abs(facts.loss - 0.13537) < 1.4e-4,
      (facts) => Math.abs(facts.clipped('norm', 1).before - 818.6) < 0.9,
    ],
  },
  {
    id: 'clipping.not-vanishing',
    words: 'notVanishing',
    settings: { ...studyAlone, case: 'rnn_last_vanish', step: 'end', study: 'sources', shareOf: 'b' },
    focus: [],
    answering: 'shares',
    numbers: { share: (facts) => shareOfBias(facts, 2) / shareOfBias(facts, facts.graph.sizes.T) },
    claims: [(facts) => shareOfBias(facts, 2) < 1e-4 * shareOfBias(facts, facts.graph.sizes.T)],
  },
];

/** The length of what a step adds to the gradient of b. @param {import('./facts.js').Facts} facts @param {number} t */
function shareOfBias(facts, t) {
  return Math.hypot(...Array.from({ length: facts.graph.sizes.H }, (_, entry) => facts.share('b', t, entry)));
}
