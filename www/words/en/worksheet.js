// The words of the worksheet, its key, and the panel in which a teacher makes it.

import { at, letter } from './letters.js';
import { countInWords } from './numbers.js';

/** @typedef {import('./letters.js').Letter} Letter */
/** @typedef {{ N: number, H: number, T: number, K: number }} Sizes */

/** @param {number} count @param {string} noun */
const many = (count, noun) => `${countInWords(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What is wrong with a list of whole numbers. */
export const wholes = {
  /** @param {string} got */
  seeds: (got) => `“${got}” is no seed: accepted are whole numbers from 0, such as 1–5 or 3, 7, 12.`,
  /** @param {string} got @param {{ most: number }} bounds */
  times: (got, { most }) => `“${got}” is no step of this sequence: accepted are whole numbers from 1 to ${most}, such as ${most > 1 ? `${most - 1}–${most}` : '1'}.`,
  /** @param {'seeds' | 'times'} of @param {number} count */
  tooMany: (of, count) => `These are too many ${of === 'seeds' ? 'seeds' : 'steps'}: accepted are at most ${count} at once.`,
};

/** The parts of an LSTM that a variant has not, or has more. @type {Record<string, string>} */
const variants = {
  NIG: 'without input gate',
  NFG: 'without forget gate',
  NOG: 'without output gate',
  NIAF: 'without input activation',
  NOAF: 'without output activation',
  CIFG: 'with coupled input and forget gates',
  NP: 'without peepholes',
  FGR: 'with full gate recurrence',
};

export const paper = {
  title: 'How error flows back',
  key: 'Key',
  name: 'Name',
  seed: (/** @type {number} */ seed) => `Seed ${seed}`,
  network: 'The network',
  chainTitle: 'The chain',
  given: 'What is given',
  find: 'What is asked',
  answers: 'The answers',
  /** @param {'lstm' | 'rnn' | 'pascanu'} model @param {string[]} variant @param {Sizes} sizes */
  cell(model, variant, { N, H, T, K }) {
    const named = variant.includes('NP') ? variant : [...variant, 'with peepholes'];
    const kind = {
      rnn: 'A simple RNN',
      pascanu: 'The recurrent network of Pascanu et al. 2013',
      lstm: `An LSTM ${named.map((flag) => variants[flag] ?? flag).join(', ')}`,
    }[model];
    const readout = K > 0 ? ` and a readout of ${many(K, 'output')}` : '';
    return `${kind}, with ${many(N, 'input')}, ${many(H, 'unit')}${readout}, over ${many(T, 'step')}.`;
  },
  /** @type {Record<'squared' | 'last' | 'softmax', (J: Letter) => string>} */
  loss: {
    squared: (J) => `The loss ${letter(J)} is the sum of ${at(J, 't')} over all steps.`,
    last: (J) => `The loss ${letter(J)} is ${at(J, 't')} of the last step.`,
    softmax: (J) => `The loss ${letter(J)} is the sum of ${at(J, 't')}, the cross-entropy of a softmax, over all steps.`,
  },
  chain: (/** @type {Letter} */ start, /** @type {Letter} */ goal) => `${letter(goal)} hangs on ${letter(start)} over every road below.`,
  meaning: (/** @type {Letter} */ goal) => `δ of a variable is the derivative of ${letter(goal)} with respect to it.`,
  elementwise: 'σ and tanh act on each unit by itself, and so does ⊙.',
  drawn: 'The weights were drawn from the seed.',
  chainDrawn: (/** @type {Letter} */ start) => `${letter(start)} and the factors were drawn from the seed.`,
  /** @param {{ node: Letter, t: number | null }[]} clamps */
  held: (clamps) => `Held fixed, whatever feeds it: ${clamps.map(({ node, t }) => (t === null ? `${letter(node)} at every t` : at(node, t))).join(', ')}.`,
  /** @param {{ from: Letter, to: Letter, t: number | null, lag: number }[]} cuts */
  cut: (cuts) => `No error goes back ${cuts.map(({ from, to, t, lag }) => t === null ? `from ${letter(from)} to ${letter(to)}` : `from ${at(from, t + lag)} to ${at(to, t)}`).join(', ')}: leave that out.`,
  sequence: 'Sequence',
  weights: 'Weights',
  values: 'Values',
  valuesByUnit: 'Values, a column for each unit',
  step: (/** @type {number} */ t) => `t = ${t}`,
  unit: (/** @type {number} */ unit) => `k = ${unit}`,
  oneHot: (/** @type {string[]} */ labels) => `Each character is one-hot, in this order: ${labels.map((label) => `“${label}”`).join(' ')}.`,
  classes: (/** @type {Letter} */ d, /** @type {number} */ K) => `${letter(d)} names one of the ${countInWords(K)} classes.`,
  /** @param {number[]} times @param {number[]} units from 1 @param {number} all */
  deltas: (times, units, all) => `Find each δ at t = ${listed(times)}${unitsSaid(units, all)}. Begin at the last step: error comes from there.`,
  chainDeltas: (/** @type {Letter} */ goal) => `Find each δ. Begin next to ${letter(goal)}: error comes from there.`,
  deltasTitle: 'δ of each variable',
  /** @param {Letter} node @param {number} t @param {number} count */
  branches: (node, t, count) => `δ${at(node, t)} adds up from ${countInWords(count)} road${count === 1 ? '' : 's'}. Find what each brings.`,
  branchesTitle: (/** @type {Letter} */ node, /** @type {number} */ t) => `What δ${at(node, t)} adds up from`,
  gradients: (/** @type {Letter} */ J) => `Find the gradient of ${letter(J)} with respect to these weights: a sum over all steps.`,
  gradientsTitle: 'Gradients',
  sum: 'sum',
  cutRoad: 'cut',
  /** @param {number} decimals */
  rounding: (decimals) => `Every number here is rounded to ${countInWords(decimals)} decimals. Write yours with as many.`,
  /** @param {number} decimals */
  keyRounding: (decimals) => `Computed in full, and rounded to ${countInWords(decimals)} decimals at the end: who computes with the rounded numbers of the sheet may differ in the last digit or two.`,
  goalIs: (/** @type {Letter} */ goal, /** @type {string} */ number) => `${letter(goal)} = ${number}`,
};

/** @param {number[]} numbers */
function listed(numbers) {
  return numbers.length < 2 ? String(numbers[0] ?? '–') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** @param {number[]} units from 1 @param {number} all */
function unitsSaid(units, all) {
  return all === 1 ? '' : units.length === all ? ', for every unit k' : `, for the unit k = ${units[0]}`;
}

export const worksheet = {
  title: 'Worksheet',
  hint: 'What the figure shows, as a page to fill in: forward numbers given, the way back asked.',
  draws: 'Each seed draws weights of its own.',
  chainDraws: (/** @type {Letter} */ start) => `Each seed draws numbers of its own: ${letter(start)} and the factors.`,
  fields: {
    seeds: 'Seeds, one for each student',
    times: 'Steps t',
    nodes: 'δ of',
    branches: (/** @type {Letter} */ node) => `Roads into δ${letter(node)}`,
    gradients: 'Gradients of',
    units: 'Units',
    decimals: 'Decimals',
    pages: 'Print',
  },
  seedsHint: 'as 1–5 or 3, 7, 12; empty: the numbers of the figure, for everyone',
  timesHint: 'the steps whose δ is asked for',
  none: 'not asked',
  asked: 'asked',
  at: (/** @type {number} */ t) => `t = ${t}`,
  units: { chosen: (/** @type {number} */ unit) => `k = ${unit}`, all: 'all' },
  pages: { both: 'sheets and keys', sheets: 'sheets', keys: 'keys' },
  /** @param {'both' | 'sheets' | 'keys'} pages @param {number} count */
  print: (pages, count) => (pages === 'both' ? `Print ${many(count, 'sheet')} and ${count === 1 ? 'its key' : 'their keys'}` : `Print ${many(count, pages === 'keys' ? 'key' : 'sheet')}`),
  /** @param {string} field */
  mendFirst: (field) => `What is typed under “${field}” cannot be read: mend it, and then print.`,
  /** @param {number} papers */
  takesTime: (papers) => `At least ${papers} pages: the browser takes a while to set them, and the page stands still meanwhile.`,
  preview: (/** @type {number} */ count) => (count === 1 ? 'What is printed' : `The first of ${countInWords(count)}`),
  paper: 'What is printed',
  mistake: 'The mistake that the figure makes is left out: the key is right.',
  nothing: 'Nothing is asked yet: choose a δ, a step or a gradient.',
  links: 'For the students',
  linksHint: 'The same figure with the answers hidden. It hides, it does not lock: whoever computes them has them.',
  linksLabel: 'A link for each seed',
  copyLinks: (/** @type {number} */ count) => (count === 1 ? 'Copy link' : 'Copy links'),
  copied: '✓ copied',
  notCopied: 'The browser does not let the page copy. Select the text and copy it by hand.',
  /** @param {number} fields @param {number} most */
  tooMuchAsked: (fields, most) => `These are ${fields} fields to fill in; a sheet has at most ${most}. Ask for fewer steps, units or weights.`,
  /** @param {number} most */
  tooManyUnits: (most) => `A worksheet has room for at most ${most} units: choose fewer under H.`,
  /** @param {number} numbers @param {number} most */
  tooMuchGiven: (numbers, most) => `This network has ${numbers} numbers to be given; a sheet has at most ${most}. Take a shorter sequence or fewer units.`,
};
