// What the three distances say: the whole sequence, the block, the node.

import { at, letter } from './letters.js';

/** @typedef {import('./letters.js').Letter} Letter */

export const distance = {
  label: 'How near the figure is: + goes nearer, − or Escape farther',
  names: { sequence: 'sequence', block: 'block', node: 'node' },
  model: 'as graph',
  modelHint: 'The same numbers as a graphical model: the variables in layers, without the wiring of the block',
  hints: {
    sequence: 'All blocks of the sequence, side by side',
    block: 'The blocks t and t + 1',
    node: 'One node: what it reads, and what reads it',
  },
};

export const near = {
  /** @param {Letter} node @param {number} t */
  region: (node, t) => `${at(node, t)} alone: what it reads, and what reads it`,
  back: 'Back to the block',
  howto: 'Left: what it reads. Right: what reads it, each bringing its δ times a local derivative; together they are δ.',
  component: 'component',
  /** @param {Letter} node @param {number} t */
  reads: (node, t) => `What ${at(node, t)} reads`,
  /** @param {Letter} node @param {number} t */
  readBy: (node, t) => `What reads ${at(node, t)}`,
  /** @param {Letter} node @param {number} t */
  adds: (node, t) => `how δ${at(node, t)} adds up`,
  /** @param {Letter} node @param {number} t */
  given: (node, t) => (t === 0 ? `${at(node, 0)} is the initial state: it is given.` : `${at(node, t)} is an input: it is given.`),
  /** @param {Letter} J */
  loss: (J) => `Nothing reads ${at(J, 't')}: it is a summand of J, so δ${at(J, 't')} = 1.`,
  unread: 'At t = 0 nothing reads it.',
  unknown: '?',
  bias: 'the bias',
  constant: 'a constant',
};

export const product = {
  unit: 'unit j',
  component: 'component j',
  product: 'product',
  sum: 'sum',
  /** @param {number} count */
  others: (count) => `the other ${count} together`,
  /** @param {number} rows @param {number} columns */
  shape: (rows, columns) => `${rows}×${columns}`,
  table: 'The products, one for each component, and their sum',
  /**
   * @param {{ name: string, rows: number, columns: number, group: number, chosen: 'row' | 'column', index: number }} matrix
   */
  heatMap: ({ name, rows, columns, group, chosen, index }) => {
    const grouped = group === 1 ? '' : `, each square the largest of ${group} × ${group}`;
    return `${name}, ${rows} × ${columns}${grouped}; ${chosen} ${index} outlined; filled is negative, open positive`;
  },
  /** @param {{ name: string, rows: number, columns: number, chosen: 'row' | 'column', index: number }} matrix */
  numbered: ({ name, rows, columns, chosen, index }) => `${name}, ${rows} × ${columns}; ${chosen} ${index} outlined`,
};

export const far = {
  region: 'The whole sequence; choose a block to go nearer',
  howto: 'Each box is a step. Purple arrows bring error to the step before: wider is more, filled is negative.',
  /** @param {number} T */
  label: (T) => `All ${T} blocks of the sequence`,
  /** @param {number} t @param {string[]} readings */
  block: (t, readings) => [`Time step ${t}`, ...readings].join(', '),
  /** @param {Letter} node @param {string} value @param {string | undefined} delta */
  reading: (node, value, delta) => `${letter(node)} ${value}, δ${letter(node)} ${delta ?? 'not known yet'}`,
};
