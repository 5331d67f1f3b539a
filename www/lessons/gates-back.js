// Forget gate, input gate and block input: one road each, through the cell state.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const block = { ...inLesson, t: 3 };

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'gates-back.three',
    words: 'three',
    settings: { ...block, step: 'z@3', selected: 'i', selectedT: 3 },
    focus: ['c>f@3', 'c>i@3', 'c>z@3'],
    numbers: {
      state: (facts) => facts.delta('c', 3),
      forget: (facts) => facts.delta('f', 3),
      input: (facts) => facts.delta('i', 3),
      block: (facts) => facts.delta('z', 3),
    },
    claims: [
      (facts) => ['f', 'i', 'z'].every((node) => facts.roads(node).length === 1),
      (facts) => Math.abs(facts.delta('c', 3) * facts.value('c', 2) - facts.delta('f', 3)) < 1e-15,
      (facts) => Math.abs(facts.delta('c', 3) * facts.value('z', 3) - facts.delta('i', 3)) < 1e-15,
      (facts) => Math.abs(facts.delta('c', 3) * facts.value('i', 3) - facts.delta('z', 3)) < 1e-15,
    ],
  },
  {
    id: 'gates-back.first-step',
    words: 'firstStep',
    settings: { ...inLesson, t: 1, step: 'before-f@1', question: true },
    focus: ['f@1'],
    numbers: { start: (facts) => facts.value('c', 0), error: (facts) => facts.delta('c', 1) },
    claims: [(facts) => ['W_f', 'R_f', 'p_f', 'b_f'].every((weight) => facts.share(weight, 1) === 0)],
    question: { kind: 'sign', node: 'f', t: 1, reveal: { step: 'f@1', selected: 'f', selectedT: 1, t: 1 } },
  },
  {
    id: 'gates-back.bars',
    words: 'bars',
    settings: { ...block, step: 'zbar@3', selected: 'zbar', selectedT: 3 },
    focus: ['z>zbar@3'],
    numbers: {
      above: (facts) => facts.delta('z', 3),
      slope: (facts) => facts.slope('z>zbar', 3),
      below: (facts) => facts.delta('zbar', 3),
      wrong: (facts) => facts.delta('c', 3) * facts.slope('c>i', 3) * facts.slope('i>ibar', 3),
      made: (facts) => facts.with({ mistake: 'input_gate_for_block_input' }, (slip) => slip.delta('zbar', 3)),
    },
    claims: [(facts) => Math.abs(facts.delta('z', 3) * facts.slope('z>zbar', 3) - facts.delta('zbar', 3)) < 1e-15],
    acts: { slip: { mistake: 'input_gate_for_block_input', tool: 'break' } },
  },
  {
    id: 'gates-back.closed',
    words: 'closed',
    settings: { ...block, edits: { b_f: [-8] }, step: 'fbar@3', selected: 'fbar', selectedT: 3 },
    focus: ['f>fbar@3'],
    numbers: {
      bias: (facts) => facts.weight('b_f'),
      gate: (facts) => facts.value('f', 3),
      slope: (facts) => facts.slope('f>fbar', 3),
      closed: (facts) => facts.delta('fbar', 3),
      open: (facts) => facts.with({ edits: {} }, (before) => before.delta('fbar', 3)),
    },
    claims: [
      (facts) => Math.abs(facts.delta('fbar', 3)) < Math.abs(facts.with({ edits: {} }, (before) => before.delta('fbar', 3))) / 10,
      (facts) => facts.value('f', 3) < 0.001,
    ],
  },
];
