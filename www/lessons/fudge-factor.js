// Is the carousel a fudge factor? Strike it out, and look at the check.

import { inLesson } from './figure.js';

/** @type {import('../state.js').Part} */
const state = { ...inLesson, t: 3, step: 'c@3', selected: 'c', selectedT: 3 };

/** @type {import('../state.js').Part} */
const struckOut = { cuts: [{ flow: 'c>c', t: null }] };
const move = 0.0001;

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'fudge-factor.suspect',
    words: 'suspect',
    settings: { ...state, branch: 'carousel' },
    focus: ['c>c@3'],
    numbers: {
      forget: (facts) => facts.value('f', 4),
      next: (facts) => facts.delta('c', 4),
      carousel: (facts) => facts.amount('c>c', 3),
    },
    claims: [(facts) => Math.abs(facts.slope('c>c', 3) - facts.value('f', 4)) < 1e-15],
  },
  {
    id: 'fudge-factor.strike',
    words: 'strike',
    settings: state,
    focus: ['c>c@3'],
    numbers: {
      without: (facts) => facts.with(struckOut, (cut) => cut.delta('c', 3)),
      delta: (facts) => facts.delta('c', 3),
      step: () => move,
      measured: (facts) => facts.measured('c', 3, move),
    },
    claims: [
      (facts) => Math.abs(facts.measured('c', 3, move) - facts.delta('c', 3)) < 5e-5,
      (facts) => Math.abs(facts.with(struckOut, (cut) => cut.delta('c', 3))) < Math.abs(facts.delta('c', 3)) / 2,
    ],
    acts: { strike: { ...struckOut, tool: 'check' } },
  },
  {
    id: 'fudge-factor.still-falls',
    words: 'stillFalls',
    settings: { ...state, ...struckOut, tool: 'check' },
    focus: ['c>c@3'],
    answering: 'arrows',
    numbers: { angle },
    claims: [(facts) => angle(facts) > 10 && angle(facts) < 90],
  },
];

/** Between the gradient without the carousel and the right one, in degrees. @param {import('./facts.js').Facts} facts */
function angle(facts) {
  return facts.gapTo({ cuts: [] }).angle ?? NaN;
}
