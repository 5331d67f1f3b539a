// The words for two cells side by side.

import { format } from '../../format.js';
import { at } from './letters.js';
import { stage } from './stage.js';

/** @type {Record<import('../../beside.js').Difference, [withIt: string, without: string]>} */
const differences = {
  peepholes: ['with peepholes', 'without peepholes'],
  forgetGate: ['with a forget gate', 'without the forget gate'],
  inputGate: ['with an input gate', 'without the input gate'],
  outputGate: ['with an output gate', 'without the output gate'],
  inputActivation: ['with the input activation', 'without the input activation'],
  outputActivation: ['with the output activation', 'without the output activation'],
  coupledGates: ['with coupled gates', 'without coupled gates'],
  gateRecurrence: ['with full gate recurrence', 'without full gate recurrence'],
  model: ['as an LSTM', 'as a simple RNN'],
  mistake: ['with the mistake', 'without the mistake'],
};

export const compare = {
  ...stage.cells,
  firstTitle: 'the cell chosen above',
  /** @param {string[]} differences */
  secondTitle: (differences) =>
    differences.length === 0 ? 'the same cell' : `the same, but ${differences.join(', ')}`,
  /** @param {import('../../beside.js').Difference} name @param {boolean} isWith what the second cell has */
  difference: (name, isWith) => differences[name][isWith ? 0 : 1],
  /** @param {string} letter @param {string} title */
  figure: (letter, title) => `Cell ${letter}: ${title}`,
  change: 'change B',
  leave: 'leave the comparison',
  choose: 'B is the same cell on the same sequence, with the same weights, but',
  refused: (/** @type {string} */ sentence) => `B cannot be computed. ${sentence}`,
  /** @param {import('./letters.js').Letter} node @param {number} t */
  title: (node, t) => `δ${at(node, t)} in A and in B`,
  titleNone: 'A and B',
  columns: { what: 'number', difference: 'B − A', none: '' },
  value: 'value',
  loss: 'the whole loss J',
  /** @param {string} letter */
  lossIn: (letter) => `J in ${letter}`,
  sum: 'sum',
  noRoad: 'no such road',
  noNode: (/** @type {string} */ letter) => `not in ${letter}`,
  notYet: '?',
  chart: {
    /** @param {import('./letters.js').Letter} a @param {import('./letters.js').Letter} b */
    title: (a, b) => (a.letter === b.letter ? `‖δ${at(a, 't')}‖ in A and in B` : `‖δ${at(a, 't')}‖ in A, ‖δ${at(b, 't')}‖ in B`),
    log: 'log scale',
    howto: 'A is the whole line with filled marks, B the broken one with open marks; equal heights are equal factors.',
    asTable: 'as a table',
    time: 't',
    /** @param {{ steps: number, first: string, second: string }} facts */
    description: ({ steps, first, second }) =>
      `How much error reaches each of ${steps} steps, on a log scale. ${first} ${second}`,
    /**
     * @param {string} letter
     * @param {{ t: number, norm: number }} first the earliest step that is known
     * @param {{ t: number, norm: number }} last
     */
    line: (letter, first, last) =>
      `${letter}: ${format(first.norm)} at t = ${first.t}, ${format(last.norm)} at t = ${last.t}.`,
    none: 'Error has not come back to any step yet.',
  },
};
