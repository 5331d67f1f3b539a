// The words of the study of sources: which losses send error where.

import { countInWords } from '../numbers.js';
import { at, letter, spokenAt, weightLetter } from '../letters.js';

/** @typedef {import('../letters.js').Letter} Letter */
/** @typedef {import('../letters.js').WeightLetter} WeightLetter */

/** @param {number[]} steps @param {Letter} J */
const losses = (steps, J) => {
  const names = steps.map((s) => at(J, s));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
};

/** @param {Letter} J @param {Letter} node @param {number} s @param {number} t */
const derivative = (J, node, s, t) => `∂${at(J, s)}/∂${at(node, t)}`;

export const sources = {
  title: 'Which losses send error where',
  /** @param {Letter} J @param {Letter} node @param {number} s */
  ofLoss: (J, node, s) =>
    s === 1
      ? `${at(J, 1)} is compared at the first step: its error reaches ${at(node, 1)} and stops there.`
      : `${at(J, s)} is compared at t = ${s}. Its error falls into that block and runs back through every step before it, never to a later one.`,
  /** @param {Letter} J @param {Letter} node @param {number} t @param {number} T */
  ofStep: (J, node, t, T) =>
    t === T
      ? `Only ${at(J, T)} comes after ${at(node, T)}, so it is the only loss that sends error there.`
      : `${at(node, t)} has a say in ${at(J, t)} and in every later loss, so each of them sends error back to it${t === 1 ? '' : '; the earlier ones were settled before'}.`,
  /** @param {number} T @param {number} most */
  tooLong: (T, most) => `The sequence has ${T} steps; this table is drawn of at most ${most}.`,
  flows: 'The flows, and below them their table',
  follow: 'Follow',
  followed: { loss: 'one loss', step: 'one step' },
  node: 'error at',
  measure: 'numbers',
  measures: { norm: 'size of all units', unit: (/** @type {number} */ unit) => `unit k = ${unit}` },
  counted: 'Losses that count',
  /** @param {Letter} J @param {number} s */
  counts: (J, s) => `${at(J, s)} counts`,
  all: 'Count all again',
  /** @param {number[]} left @param {Letter} J */
  leftOut: (left, J) => `${losses(left, J)} ${left.length === 1 ? 'is' : 'are'} left out: the sums below are those of the other losses.`,
  /** @param {Letter} J @param {number} s */
  loss: (J, s) => at(J, s),
  /** @param {Letter} node @param {number} t */
  block: (node, t) => at(node, t),
  /** @param {Letter} node */
  sum: (node) => `δ${letter(node)}`,
  partialSum: 'sum',
  picture: {
    /** What the picture of one loss says, for those who cannot see it. @param {Letter} J @param {Letter} node @param {number} s @param {string[]} amounts from t = s on back */
    ofLoss: (J, node, s, amounts) =>
      `A row of blocks. From ${at(J, s)} error runs back: ${amounts.map((amount, index) => `${amount} at ${spokenAt(node, s - index)}`).join(', ')}.`,
    /** The same of one step. @param {Letter} J @param {Letter} node @param {number} t @param {string[]} amounts from s = t on */
    ofStep: (J, node, t, amounts) =>
      `A row of blocks. Error reaches ${spokenAt(node, t)}: ${amounts.map((amount, index) => `${amount} from ${spokenAt(J, t + index)}`).join(', ')}.`,
    /** @param {Letter} J @param {Letter} node @param {number} s @param {number} t @param {string} amount */
    piece: (J, node, s, t, amount) => `Of the error at ${at(node, t)}, ${at(J, s)} sends ${amount}`,
    /** @param {Letter} J @param {Letter} node @param {number} s @param {number} t */
    lost: (J, node, s, t) => `The shortened way back loses what ${at(J, s)} sends to ${at(node, t)}`,
    /** @param {Letter} J @param {number} s */
    chooseLoss: (J, s) => `Follow ${at(J, s)}`,
    /** @param {number} t */
    chooseStep: (t) => `Follow what reaches step ${t}`,
  },
  howto: {
    lanes: 'Purple is the chosen loss, orange the one before it, red the one after; thicker is more.',
    bars: 'Each bar is the error at one step, or from one loss, on the log scale of the table.',
    table: 'Rows are losses, columns steps; darker is more.',
    signed: 'Filled is negative.',
    shortened: 'Crossed out is lost, a grey corner changed.',
  },
  /** @param {Letter} J @param {Letter} node */
  table: (J, node) => `The table of ∂${at(J, 's')}/∂${at(node, 't')}`,
  /** @param {Letter} J @param {Letter} node @param {number} s @param {number} t @param {string} number */
  cell: (J, node, s, t, number) => `from ${spokenAt(J, s)} to ${spokenAt(node, t)}: ${number}`,
  /** Why a loss sends nothing. */
  silence: { left: 'left out', silent: 'no loss', lost: 'lost' },
  /** @param {string} number */
  cellLost: (number) => `${number}, lost by the shortened way back`,
  /** @param {string} number @param {string} kept */
  cellChanged: (number, kept) => `${number}, of which the shortened way back makes ${kept}`,
  derivative,
  /** @param {string} of */
  norm: (of) => `‖${of}‖`,
  scale: 'log scale',
  fileName: 'deltascope-sources',
  asTable: 'The numbers as a table',
  from: 'from',
  chosen: {
    /** @param {Letter} J @param {number} s */
    left: (J, s) => `${at(J, s)} is left out.`,
    /** @param {Letter} J @param {number} s */
    silent: (J, s) => `At t = ${s} nothing is compared with a target, so ${at(J, s)} sends nothing.`,
    lost: 'The shortened way back loses it.',
    /** @param {string} kept */
    changed: (kept) => `The shortened way back makes ${kept} of it.`,
    /** @param {Letter} J @param {Letter} node @param {number} s @param {number} t */
    says: (J, node, s, t) =>
      s === t
        ? `What ${at(J, s)} sends into its own block.`
        : `What is left of ${at(J, s)}’s error ${s - t === 1 ? 'one step' : `${countInWords(s - t)} steps`} further back.`,
  },
  delta: {
    /** @param {Letter} node @param {number} t @param {string} unit */
    title: (node, t, unit) => `How δ${at(node, t)} adds up from the losses${unit}`,
    columns: { road: 'loss', term: 'what it sends', amount: 'amount', bar: 'running sum' },
    howto: 'Every loss sends its own error, and δ is their sum.',
    /** @param {string} delta */
    without: (delta) => `part of ${delta}`,
  },
  shares: {
    title: 'The shares of one weight’s gradient',
    /** @param {Letter} J @param {string} weight */
    lead: (J, weight) => `${weight} is used at every step, so its gradient is a sum. Here is each step’s share of ∂${letter(J)}/∂${weight}, or each loss’s.`,
    table: 'The shares, one by one',
    weight: 'weight',
    by: 'Shares of',
    each: { step: 'each step', loss: 'each loss' },
    /** @param {number} t */
    step: (t) => `step ${t}`,
    columns: { road: 'part', term: 'what it is', amount: 'share', bar: 'running sum' },
    /** @param {Letter} J @param {string} weight @param {number} t */
    ofStep: (J, weight, t) => `from ${weight}’s use at t = ${t}`,
    /** @param {Letter} J @param {string} weight @param {number} s */
    ofLoss: (J, weight, s) => `∂${at(J, s)}/∂${weight}`,
    whole: 'All losses count: this sum is the gradient.',
    /** @param {string} gradient */
    part: (gradient) => `The gradient of all losses, all the way back, is ${gradient}.`,
    howto: 'The bars are a running sum from 0: filled is negative, open is positive; the dark one is the sum.',
    choose: 'choose an entry',
  },
  update: {
    title: 'One update',
    lead: 'Every step has put its share into the gradient. Only then do the weights move, all of them, once: each goes a little against its own gradient.',
    rate: 'learning rate',
    eta: 'η',
    button: 'Update all weights once',
    undo: 'Undo it',
    /** @param {Letter} J @param {string} number */
    before: (J, number) => `${letter(J)} is ${number}.`,
    /** @param {{ J: Letter, before: string, after: string, rate: string, isLess: boolean }} made */
    made: ({ J, before, after, rate, isLess }) =>
      `With η = ${rate} the weights were renewed once: ${letter(J)} was ${before} and is ${after}, ${isLess ? 'less' : 'more'} than before.`,
    worse: 'A step that is too long can make things worse: undo it, and try a smaller rate.',
    wholeLoss: 'The update follows the gradient of all losses, also of those that are left out above.',
    edited: 'A road is cut or a mistake made, so the update follows what the figure has, which is not the gradient.',
    overflowed: 'The gradient overflowed, so there is no update.',
  },
  truncation: {
    title: 'What a shortened way back loses',
    lead: 'Long sequences are expensive to go back through, so people stop early. That is a choice of cost, not a theorem: the error that is not followed is still there.',
    how: 'Go back',
    kinds: { whole: 'all the way', window: 'a window of steps', detach: 'to where it is detached', gates: 'but not into the gates' },
    steps: 'steps back',
    at: 'detached before t =',
    says: {
      /** @param {number} k @param {Letter} J */
      window: (k, J) =>
        k === 1
          ? `Each ${at(J, 's')} counts in its own block alone. What would go further back is dropped.`
          : `Each ${at(J, 's')} goes back through its own block and ${countInWords(k - 1)} before it. What would go further is dropped.`,
      /** @param {number} t @param {Letter} node */
      detach: (t, node) => `Between t = ${t - 1} and t = ${t} the state is passed on as a plain number, so ${at(node, t - 1)} and all before it hear nothing of the later losses.`,
      gates: 'The LSTM of 1997, and of 2000 with its forget gate, let error pass back through the cell state alone. What would flow from the gates and the block input into earlier steps was cut, so that each step could be learned at once. It works well, and it is not the gradient.',
      whole: 'Nothing is cut: this is the gradient.',
    },
    columns: { weight: 'weight', full: 'full length', shortened: 'shortened', distance: 'distance', angle: 'angle' },
    caption: 'The shortened gradient against the full one',
    /** @param {WeightLetter} weight */
    weight: (weight) => `δ${weightLetter(weight)}`,
    /** @param {string} degrees */
    angle: (degrees) => `${degrees}°`,
    noAngle: 'none: one of them is 0',
    together: 'all together',
    explained: 'The distance is how long the difference is, for each unit of the full gradient’s length. The angle says how far the direction is off: at 90° nothing of it is left.',
  },
};
