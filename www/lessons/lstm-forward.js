// The LSTM block, variable by variable, on the way forward.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const block = { ...inLesson, t: 3 };

/** The forget gate of step three, held at one. @type {import('../state.js').Part} */
const wideOpen = { clamps: [{ node: 'f', t: 3, values: [1] }] };

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'lstm-forward.inputs',
    words: 'inputs',
    settings: { ...block, t: 2, step: 'value-x@3', selected: 'x', selectedT: 3 },
    focus: ['x@3', 'y@2', 'c@2'],
    numbers: {
      input: (facts) => facts.value('x', 3),
      output: (facts) => facts.value('y', 2),
      state: (facts) => facts.value('c', 2),
    },
  },
  {
    id: 'lstm-forward.block-input',
    words: 'blockInput',
    settings: { ...block, step: 'value-z@3', selected: 'zbar', selectedT: 3 },
    focus: ['zbar@3', 'z@3'],
    numbers: { before: (facts) => facts.value('zbar', 3), after: (facts) => facts.value('z', 3) },
    claims: [(facts) => Math.abs(Math.tanh(facts.value('zbar', 3)) - facts.value('z', 3)) < 1e-15],
  },
  {
    id: 'lstm-forward.gates',
    words: 'gates',
    settings: { ...block, step: 'value-f@3', selected: 'fbar', selectedT: 3 },
    focus: ['i@3', 'f@3'],
    numbers: { input: (facts) => facts.value('i', 3), forget: (facts) => facts.value('f', 3) },
  },
  {
    id: 'lstm-forward.memory',
    words: 'memory',
    settings: { ...block, step: 'value-c@3', selected: 'c', selectedT: 3 },
    focus: ['c@3'],
    numbers: {
      written: (facts) => facts.value('z', 3) * facts.value('i', 3),
      kept: (facts) => facts.value('c', 2) * facts.value('f', 3),
      state: (facts) => facts.value('c', 3),
      old: (facts) => facts.value('c', 2),
      all: (facts) => facts.with(wideOpen, (keeping) => keeping.value('c', 3)),
    },
    claims: [
      (facts) => Math.abs(facts.value('z', 3) * facts.value('i', 3) + facts.value('c', 2) - facts.with(wideOpen, (keeping) => keeping.value('c', 3))) < 1e-15,
    ],
    acts: { keep: wideOpen },
  },
  {
    id: 'lstm-forward.output',
    words: 'output',
    settings: { ...block, step: 'value-y@3', selected: 'y', selectedT: 3 },
    focus: ['y@3'],
    numbers: {
      state: (facts) => facts.slope('y>o', 3),
      gate: (facts) => facts.value('o', 3),
      output: (facts) => facts.value('y', 3),
    },
    claims: [(facts) => Math.abs(Math.tanh(facts.value('c', 3)) - facts.slope('y>o', 3)) < 1e-15],
  },
  {
    id: 'lstm-forward.loss',
    words: 'loss',
    settings: { ...block, step: 'value-J@5', selected: 'J', selectedT: 3 },
    focus: ['J@3'],
    numbers: {
      output: (facts) => facts.value('y', 3),
      target: (facts) => facts.target(3),
      apart: (facts) => facts.value('y', 3) - facts.target(3),
      own: (facts) => facts.value('J', 3),
      whole: (facts) => facts.loss,
    },
    claims: [(facts) => facts.value('J', 3) < 0.001 * facts.loss],
  },
];
