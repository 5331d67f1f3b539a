// The words of tools that only those read who open them: the gap over ε, holding, checking.

import { goal, letter, weightLetter } from './letters.js';
import { countInWords } from './numbers.js';
import { capital } from './touch.js';

/** @typedef {import('./letters.js').Letter} Letter */
/** @typedef {import('./letters.js').WeightLetter} WeightLetter */
/** @typedef {import('../../../pkg/whole/deltascope.js').Verdict} Verdict */

export const sweep = {
  caption: (/** @type {Letter} */ J) => `How far Δ${letter(J)}/ε is from the truth, over ε`,
  asTable: 'as a table',
  tooLarge: 'How the gap closes over ε is not measured here: this network is so large that the many runs would take long.',
  howto: (/** @type {Letter} */ J) =>
    `Lower is nearer to the truth: at the right ε is too large, and ${letter(J)} bends; at the left the change drowns in rounding.`,
  truth: (/** @type {string} */ truth) =>
    `The truth, ${truth}, comes from dual numbers, which need no ε.`,
  lines: { oneSided: 'one-sided', twoSided: 'two-sided', rounding: 'rounding' },
  /**
   * What the chart shows, for those who cannot see it.
   * @param {Letter} J
   * @param {{ best: string, gap: string, epsilon: string, now: string }} picture
   */
  description: (J, { best, gap, epsilon, now }) =>
    `Chart of the gap between the measured Δ${letter(J)}/ε and the true derivative over ε from 1 down to 1e−15, ` +
    `both on log scales. The one-sided gap is least at ε = ${best}: ${gap}. At ε = ${epsilon} it is ${now}.`,
  table: 'The gaps over ε',
  columns: { epsilon: 'ε', oneSided: (/** @type {Letter} */ J) => `one-sided Δ${letter(J)}/ε`, oneSidedGap: 'gap', twoSided: 'two-sided', twoSidedGap: 'gap' },
};

export const hold = {
  title: (/** @type {string} */ name) => `Hold ${name} fixed`,
  hint: 'whatever feeds it, it stays',
  given: (/** @type {string} */ name) => `Nothing feeds ${name}: it is given, and stays as it is.`,
  goal: (/** @type {Letter} */ J) => `${capital(goal(J))} is what everything is measured by: it cannot be held.`,
  meaning: (/** @type {string} */ name) =>
    `Held, ${name} is a constant: nothing comes back from it to what it was computed from, and no weight gets a share there.`,
  meaningInChain: (/** @type {string} */ name) =>
    `Held, ${name} is a constant: nothing comes back from it to what it was computed from.`,
  here: (/** @type {string} */ name) => `Hold ${name}`,
  everywhere: 'at every t, at this value',
  everywhereLabel: (/** @type {Letter} */ node) => `Hold ${letter(node)} at every t, at this value`,
  isHeld: (/** @type {string} */ name) => `${name} is held at`,
  isHeldEverywhere: (/** @type {Letter} */ node) => `${letter(node)} is held at every t at`,
  /** @param {string} name @param {number} component @param {number} length */
  value: (name, component, length) =>
    length === 1 ? `The value of ${name}` : `The value of ${name}, unit ${component + 1} of ${length}`,
  letGo: 'let go',
  mark: (/** @type {string} */ name) => `${name} is held fixed`,
};

export const check = {
  title: 'Check everything',
  hint: (/** @type {Letter} */ J) => `each δ and each gradient against what ${letter(J)} does when that very number is moved`,
  busy: (/** @type {Letter} */ J) => `Every number is moved, and ${letter(J)} computed again …`,
  stale: 'The numbers have changed since: they are checked again.',
  /** @param {{ checked: number, quantities: number }} counts */
  agrees: ({ checked, quantities }) =>
    `All agree: ${checked.toLocaleString('en')} numbers in ${countInWords(quantities)} quantities.`,
  /** @param {{ wrong: number, unsettled: number, quantities: number }} counts */
  differs: ({ wrong, unsettled, quantities }) => {
    const others = unsettled > 0 ? `; ${unsettled} more seem so` : wrong < quantities ? '; the others agree' : '';
    return `${wrong} of ${quantities} quantities ${wrong === 1 ? 'is' : 'are'} wrong${others}.`;
  },
  unsettled: 'Some numbers seem to differ, and the cell is too large to measure them all again.',
  tooSmall: 'Every number is too small to be told from 0 by a difference.',
  overflowed: 'Some numbers overflowed, and cannot be checked.',
  /** @param {{ checked: number, count: number }} counts */
  sampled: ({ checked, count }) =>
    `This cell has ${count.toLocaleString('en')} numbers; ${checked.toLocaleString('en')} of them, evenly spread, were checked.`,
  columns: {
    quantity: 'number', verdict: 'verdict', error: 'worst error', place: 'at', amount: 'backward', measured: 'measured', checked: 'checked',
  },
  table: 'What the check found',
  of: (/** @type {number} */ checked, /** @type {number} */ count) => `${checked} of ${count}`,
  delta: (/** @type {Letter} */ node) => `δ${letter(node)}`,
  gradient: (/** @type {WeightLetter} */ weight) => `δ${weightLetter(weight)}`,
  /** @type {Record<Verdict, string>} */
  verdicts: { agrees: '✓ agrees', too_small: '≈ 0', unsettled: '? unsettled', differs: '✗ wrong', overflowed: '! overflowed' },
  unit: (/** @type {number} */ unit) => `, k = ${unit}`,
};

export const turned = {
  right: 'the right gradient',
  wrong: { cut: 'without what is cut', mistake: 'with the mistake' },
  long: (/** @type {string} */ length) => `${length} long`,
  degrees: (/** @type {string} */ angle) => `${angle}°`,
  upright: '90°',
  apart: (/** @type {string} */ angle) => `They point ${angle}° apart.`,
  down: 'Below 90° a small enough step still goes down.',
  up: 'From 90° on no step goes down, however small.',
  label: (/** @type {string} */ angle) => `All gradients as one arrow: the right one, and the one that comes out, ${angle} degrees apart.`,
};
