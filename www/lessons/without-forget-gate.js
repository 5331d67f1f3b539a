// What a cell does that never forgets, and why it learns worse.

import { inLesson, studyAlone, withStrip } from './figure.js';
import { trained } from './trained.js';

/** The same input at every step. @type {import('../state.js').Part} */
const constant = { x: Array(12).fill([0.8]), targets: Array(12).fill([0.5]) };

/** @type {import('../state.js').Part} */
const never = { ...constant, forgetGate: false };

/** What has to be forgotten all the time: a wave. @type {Partial<import('../state.js').Settings>} */
const wave = { units: 4, task: 'sine', taskSteps: 30, updates: 300 };

/** What must not be forgotten. @type {Partial<import('../state.js').Settings>} */
const first = { ...wave, task: 'first_symbol', taskSteps: 20 };

/**
 * What is in the middle of five runs.
 * @param {typeof wave} task
 * @param {import('../training/runs.js').Cell} cell
 * @param {'loss' | 'state'} measure
 */
const median = (task, cell, measure) => trained(task, cell)[measure]?.middle ?? NaN;

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'without-forget-gate.factor-one',
    words: 'factorOne',
    settings: { ...inLesson, ...never, t: 3, step: 'c@3', selected: 'c', selectedT: 3, branch: 'carousel' },
    focus: ['c>c@3'],
    numbers: { next: (facts) => facts.delta('c', 4) },
    claims: [(facts) => facts.amount('c>c', 3) === facts.delta('c', 4)],
  },
  {
    id: 'without-forget-gate.grows',
    words: 'grows',
    settings: { ...withStrip, ...never, t: 12, step: 'c@12', selected: 'c', selectedT: 12, branch: 'via_y' },
    focus: ['y>c@12'],
    numbers: {
      first: (facts) => facts.value('c', 1),
      middle: (facts) => facts.value('c', 6),
      last: (facts) => facts.value('c', 12),
      steep: (facts) => facts.slope('y>c', 1) / facts.value('o', 1),
      flat: (facts) => facts.slope('y>c', 12) / facts.value('o', 12),
      amount: (facts) => facts.amount('y>c', 12),
      gated: (facts) => facts.with({ forgetGate: true }, (gated) => gated.value('c', 12)),
    },
    claims: [
      (facts) => Array.from({ length: 11 }, (_, t) => t + 1).every((t) => facts.value('c', t + 1) > facts.value('c', t)),
      (facts) => facts.slope('y>c', 12) < 1e-6,
    ],
    acts: { gate: { forgetGate: true } },
  },
  {
    id: 'without-forget-gate.runs',
    words: 'runs',
    settings: { ...studyAlone, ...wave, step: 'end', study: 'training', trainedBeside: 'NFG' },
    focus: [],
    answering: 'runs',
    numbers: {
      updates: () => wave.updates ?? NaN,
      loss: () => median(wave, null, 'loss'),
      lossWithout: () => median(wave, 'NFG', 'loss'),
      state: () => median(wave, null, 'state'),
      stateWithout: () => median(wave, 'NFG', 'state'),
    },
    claims: [
      () => median(wave, 'NFG', 'loss') > 1.3 * median(wave, null, 'loss'),
      () => median(wave, 'NFG', 'state') > 2 * median(wave, null, 'state'),
      () => median(first, 'NFG', 'loss') < median(first, null, 'loss'),
      () => (trained(wave, 'NFG').loss?.low ?? NaN) < (trained(wave, null).loss?.high ?? NaN),
    ],
    acts: { first: { task: first.task, taskSteps: first.taskSteps } },
  },
  {
    id: 'without-forget-gate.critical',
    words: 'critical',
    settings: { ...studyAlone, ...wave, step: 'end', study: 'training', trainedBeside: 'NOAF' },
    focus: [],
    answering: 'runs',
  },
];
