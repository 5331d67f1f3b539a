// The words of what was nudged, cut and held.

import { at, goal, letter, weightLetter } from './letters.js';
import { countInWords } from './numbers.js';

/** @typedef {import('./letters.js').Letter} Letter */
/** @typedef {import('./letters.js').WeightLetter} WeightLetter */

/** @typedef {import('../../tools/quantity.js').Chosen} Chosen */

/** @param {number} count @param {string} noun */
const many = (count, noun) => `${countInWords(count)} ${noun}${count === 1 ? '' : 's'}`;

/** @param {string} sentence */
export const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

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
