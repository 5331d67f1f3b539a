// What the stage says: names of its parts, and one sentence for every mark on it.

import { letter, spoken, at as written } from './letters.js';

/** @typedef {import('./letters.js').Letter} Letter */

/** @param {Letter} node @param {number} t */
const at = (node, t) => (node.time === 'unwritten' ? spoken(node) : `${spoken(node)} at t = ${t}`);

export const stage = {
  /** @param {number} t @param {boolean} hasNext */
  label: (t, hasNext) =>
    hasNext ? `The cell at t = ${t} and t = ${t + 1}` : `The cell at t = ${t}, the last step`,
  region: 'The figure; the arrow keys left and right step through the walk',
  /** @param {string} region @param {string} [letter] of one of two cells */
  inCell: (region, letter) => (letter === undefined ? region : `Cell ${letter}. ${region}`),
  cells: { first: 'A', second: 'B' },
  /** How the picture is read, with one unit, and with several. */
  howto: {
    block: 'Circles hold values, grey lines compute them. Purple arrows bring error back: wider is more, filled is negative.',
    blockOfUnits: 'Cards have a bar for each unit, k outlined. Purple arrows bring error back: wider is more, filled is negative.',
    pair: 'A and B are drawn on one scale: a wider purple arrow brings more error, a filled one is negative.',
    model: 'Grey lines compute values from others. Purple arrows bring error back: wider is more, filled is negative.',
  },
  /** @param {number} t */
  block: (t) => `t = ${t}`,
  notYet: '?',
  delta: 'δ',
  overflow: 'overflow',
  zero: '0',
  factorOne: '×1',
  /** @param {Letter} c */
  factorOneTitle: (c) => `Without a forget gate the carousel carries ${letter(c)} on unchanged: its factor is 1`,
};

export const node = {
  /** @param {Letter} name @param {number} t @param {{ value?: string, delta?: string }} numbers */
  label: (name, t, { value, delta }) =>
    [
      at(name, t),
      value === undefined ? 'value not computed yet' : `value ${value}`,
      delta === undefined ? 'delta not known yet' : `delta ${delta}`,
    ].join(', '),
  /** @param {number} unit @param {number} units */
  unit: (unit, units) => `, unit ${unit} of ${units}`,
  /** @param {number} part @param {number} parts */
  part: (part, parts) => `, component ${part} of ${parts}`,
  /**
   * @param {Letter} name
   * @param {number} t
   * @param {number} component
   * @param {{ value: string, delta: string }} reading
   */
  component: (name, t, component, { value, delta }) =>
    `${at(name, t)}, component ${component}: ${value}, ${delta}`,
  held: ', held fixed',
  /** @param {string} norm */
  norm: (norm) => `‖${norm}‖`,
};

export const edge = {
  /** @param {Letter} source @param {number} t @param {Letter} target @param {number} targetT */
  forward: (source, t, target, targetT) => `${at(source, t)} enters ${at(target, targetT)}`,
  /** @param {Letter} source @param {number} t @param {Letter} target @param {number} targetT */
  peephole: (source, t, target, targetT) =>
    `A peephole: ${at(source, t)} is seen by ${at(target, targetT)}`,
};

/** What is said of a forward edge whose end is held fixed. @param {Letter} name @param {number} t */
export const idle = (name, t) => `${at(name, t)} is held fixed, so nothing reaches it`;

export const flow = {
  /**
   * @param {{ from: Letter, fromT: number, to: Letter, toT: number, amount: string }} flow
   */
  label: ({ from, fromT, to, toT, amount }) =>
    `Error flows from ${at(from, fromT)} back to ${at(to, toT)} and adds ${amount} to its delta`,
  /**
   * @param {{ from: Letter, fromT: number, to: Letter, toT: number, amount: string }} flow
   */
  cut: ({ from, fromT, to, toT, amount }) =>
    `Cut: no error flows from ${at(from, fromT)} back to ${at(to, toT)}; ${amount} is missing from its delta`,
  /**
   * @param {{ from: Letter, fromT: number, to: Letter, toT: number, amount: string }} flow
   */
  mistaken: ({ from, fromT, to, toT, amount }) =>
    `A mistake, on purpose: from ${at(from, fromT)} back to ${at(to, toT)} it brings ${amount}, which does not follow from the rule`,
  /** @param {Letter} to @param {number} t @param {string} reason */
  absent: (to, t, reason) => `Nothing flows back to ${at(to, t)} here: ${reason}`,
  /** @param {Letter} to @param {number} t */
  zero: (to, t) => `Nothing flows back to ${at(to, t)} here: the amount is exactly zero`,
  /** @param {number} t @param {string} share */
  share: (t, share) => `The weight’s use at step ${t} adds ${share} to its gradient`,
  /** @param {Letter} from @param {number} fromT @param {Letter} to @param {number} toT */
  hint: (from, fromT, to, toT) =>
    `Error will flow from ${at(from, fromT)} back to ${at(to, toT)}; how much is not known yet`,
};

export const loss = {
  /** @param {Letter} d @param {number} t @param {string} target */
  target: (d, t, target) => `${written(d, t)} = ${target}`,
  /** @param {Letter} judged @param {Letter} d @param {string} difference */
  difference: (judged, d, difference) => `${letter(judged)} − ${letter(d)} = ${difference}`,
  /** @param {number} index @param {string} [label] the character that the class stands for */
  classIndex: (index, label) => (label === undefined ? `class ${index}` : `next: “${label}”`),
  /** @param {string} probability */
  probability: (probability) => `p = ${probability}`,
  /** @param {string} difference */
  error: (difference) => `p − 1 = ${difference}`,
  none: 'no loss here',
};

export const scale = {
  logarithmic: 'arrow widths: log scale',
  /** @param {string} least @param {string} most */
  range: (least, most) => `${least} to ${most}`,
};

export const glyph = {
  /** @param {number} t */
  label: (t) => `Error from the gates' bars at t = ${t + 1} to the gates at t = ${t}`,
  /** @param {number} t */
  title: (t) =>
    `Each gate at t = ${t} feeds the bar of every gate at t = ${t + 1}, so error comes back to a row’s gate from each column’s bar. ` +
    'The larger a mark, the more; filled is negative, open is positive. The row of the gate that is looked at is lifted out: its marks are arrows.',
};
