// The words of the tools: nudge, hold, cut, check.

import { at, goal, letter, weightLetter } from './letters.js';
import { countInWords } from './numbers.js';

/** @typedef {import('./letters.js').Letter} Letter */
/** @typedef {import('./letters.js').WeightLetter} WeightLetter */

/** @typedef {import('../../tools/quantity.js').Chosen} Chosen */
/** @typedef {import('../../../pkg/whole/deltascope.js').Verdict} Verdict */

/** @param {number} count @param {string} noun */
const many = (count, noun) => `${countInWords(count)} ${noun}${count === 1 ? '' : 's'}`;

/** @param {string} sentence */
const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/**
 * A number that a tool speaks about, by name.
 * @param {Chosen} chosen
 * @param {{ node: Letter, weight: (WeightLetter & { rows: number, columns: number }) | undefined }} letters how it is written
 */
export function nameOf(chosen, { node, weight }) {
  if (chosen.kind === 'node' || weight === undefined) return at(node, chosen.kind === 'node' ? chosen.t : 0);
  const { rows, columns } = weight;
  if (rows * columns === 1) return weightLetter(weight);
  const [row, column] = [Math.floor(chosen.entry / columns) + 1, (chosen.entry % columns) + 1];
  return `${weightLetter(weight)}[${columns === 1 ? row : `${row}, ${column}`}]`;
}

export const nudge = {
  title: (/** @type {string} */ name) => `Nudge ${name}`,
  hint: (/** @type {Letter} */ J) => `move it by ε and compute ${letter(J)} again`,
  epsilon: 'ε',
  epsilonLabel: 'ε, by how much the number is moved',
  sign: 'The sign of ε',
  signs: { plus: '+', minus: '−' },
  size: 'The size of ε, a power of ten',
  decade: (/** @type {number} */ decade) => `10 to the power ${decade}`,
  carrier: 'What carries the change',
  all: 'all roads carry it',
  each: 'each road alone, in turn',
  alone: (/** @type {string} */ road) => `only the road ${road}`,
  /** @param {string} end @param {string} name */
  onlySees: (end, name) => `Only ${end} is given the moved ${name}; whatever else it feeds is given the old one.`,
  eachSees: 'The table shows each road measured alone, and all of them at once below.',
  /** @param {Letter} J @param {{ before: string, after: string, rises: boolean }} moved */
  really: (J, { before, after, rises }) => `${letter(J)} really ${rises ? 'rose' : 'fell'}, from ${before} to ${after}.`,
  drowned: (/** @type {Letter} */ J) => `${letter(J)} did not move at all: so small an ε is lost in its last digit.`,
  still: (/** @type {Letter} */ J) => `${letter(J)} did not move, as predicted.`,
  change: (/** @type {Letter} */ J) => `Δ${letter(J)}`,
  perEpsilon: (/** @type {Letter} */ J) => `Δ${letter(J)} / ε`,
  measured: 'measured',
  predicted: (/** @type {string} */ factor) => `predicted, ${factor} · ε`,
  gap: 'gap',
  unknown: (/** @type {string} */ name) =>
    `What was predicted shows once the walk has found δ${name}.`,
  /** @param {Letter} name @param {number} t */
  measureAlone: (name, t) => `Measure the road to ${at(name, t)} alone`,
  measureAll: 'Measure all roads at once',
};

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

export const cut = {
  here: 'Cut this road, backward only',
  everywhere: 'at every t',
  everywhereLabel: 'Cut this road at every t',
  alone: 'Nudge it alone',
  isCut: 'This road is cut: no error comes back along it, though it is as real as before.',
  isCutEverywhere: 'This road is cut at every t: no error comes back along it, though it is as real as before.',
  isCutByMistake: 'The mistake leaves this road out: no error comes back along it, though it is as real as before.',
  restore: 'restore',
};

/** The lines that stand as long as something is cut or held. */
export const standing = {
  /** @param {{ t: number | null }[]} cuts */
  cuts: ({ length: count, 0: { t } }) =>
    `${capital(many(count, 'arrow'))} cut${count === 1 && t === null ? ' at every t' : ''}: values are unchanged, but the gradients behind ${count === 1 ? 'it' : 'them'} are wrong.`,
  restore: 'restore',
  /** @param {{ node: Letter, t: number | null }[]} clamps */
  clamps: (clamps) => {
    const names = clamps.slice(0, 3).map(({ node, t }) => (t === null ? `${letter(node)} at every t` : at(node, t)));
    const more = clamps.length > 3 ? ` and ${clamps.length - 3} more` : '';
    return `Held fixed: ${names.join(', ')}${more}. What feeds ${clamps.length === 1 ? 'it' : 'them'} changes nothing.`;
  },
  letGo: 'let go',
  /** @param {number} count */
  aside: (count) =>
    `${capital(countInWords(count))} more ${count === 1 ? 'is' : 'are'} left aside, because this cell has no such place.`,
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
