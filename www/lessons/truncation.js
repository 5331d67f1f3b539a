// What is lost where error does not go all the way back: a window, a cut in one place, and the gradient
// of the first LSTM.

import { studyAlone } from './figure.js';

/** @type {import('../state.js').Part} */
const sources = { ...studyAlone, step: 'end', study: 'sources' };

/** What is cut before step three. @type {import('../../pkg/whole/deltascope.js').Part} */
const detached = { truncation: { kind: 'detach', t: 2 } };
/** @type {import('../../pkg/whole/deltascope.js').Part} */
const ofTheGates = { truncation: { kind: 'gates' } };
/** @type {import('../../pkg/whole/deltascope.js').Part} */
const oneStep = { truncation: { kind: 'window', steps: 1 } };

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'truncation.window',
    words: 'window',
    settings: { ...sources, model: 'rnn', truncation: 'window', truncationSteps: 2, shareOf: 'W' },
    focus: [],
    answering: 'truncation',
    numbers: {
      window: () => 1,
      short: (facts) => facts.partial(oneStep).gradients.W[0],
      whole: (facts) => facts.gradient('W'),
      angle: (facts) => facts.partial(oneStep).gap.angle ?? NaN,
    },
    claims: [(facts) => Math.abs(facts.partial(oneStep).gradients.W[0] - facts.gradient('W')) > 0.001],
  },
  {
    id: 'truncation.detach',
    words: 'detach',
    settings: { ...sources, model: 'rnn', truncation: 'detach', detachStep: 3 },
    focus: [],
    answering: 'truncation',
    numbers: {
      short: (facts) => facts.partial(detached).deltas.h[1],
      whole: (facts) => facts.delta('h', 2),
    },
    claims: [(facts) => Math.abs(facts.partial(detached).deltas.h[1] - facts.sent('h', 2, 2)) < 1e-15],
  },
  {
    id: 'truncation.gates',
    words: 'gates',
    settings: { ...sources, truncation: 'gates' },
    focus: [],
    answering: 'truncation',
    numbers: {
      off: (facts) => 100 * facts.partial(ofTheGates).gap.distance,
      angle: (facts) => facts.partial(ofTheGates).gap.angle ?? NaN,
    },
    claims: [(facts) => facts.partial(ofTheGates).gap.distance > 0.01],
  },
];
