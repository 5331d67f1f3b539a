// The words of the panels through which a reader brings a sequence and changes numbers.

import { html } from 'lit';

import { at, letter } from './letters.js';

/** @typedef {import('../../input/case.js').Settings} Settings */

/** @typedef {(name: string) => import('./letters.js').Letter} Letters how variables are written */

/** @param {import('./letters.js').Letter} node @param {string} t */
const variable = (node, t) => html`<i>${at(node, t)}</i>`;

/** @param {number} count @param {string} noun */
const many = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * What the sequence is, in a few words.
 * @param {Settings} settings
 */
export function sequenceName(settings) {
  const { source, sourceText, original } = settings;
  const edited = original === null ? '' : ', edited';
  if (source === 'text') return `“${shortened(sourceText.trim(), 18)}”${edited}`;
  if (source === 'file') return (sourceText === '' ? 'a file' : shortened(sourceText, 22)) + edited;
  const [count, inputs] = [settings.x.length, settings.x[0].length];
  const numbersOf = source === 'example' && hasFiveNumbers(settings) ? 'five numbers' : many(count, 'number');
  return (inputs === 1 ? numbersOf : `${count} × ${inputs} numbers`) + edited;
}

export const sequence = {
  title: 'The sequence',
  tabs: 'Where the sequence comes from',
  /** @param {Settings} settings */
  tabNames: (settings) => ({
    steps: hasFiveNumbers(settings) ? 'Five numbers' : 'Each step',
    numbers: 'Numbers or CSV',
    text: 'A word',
    file: 'A file',
    initial: 'Initial state',
  }),
};

export const undo = {
  undo: { name: 'Undo', keys: 'Ctrl + Z' },
  redo: { name: 'Redo', keys: 'Ctrl + Shift + Z' },
};

export const steps = {
  hint: html`What the network reads, <i>x</i>, and what its output is compared with, <i>d</i>.`,
  hintLetters: 'What the network reads, and the letter that should come next.',
  hintUnits: 'Each unit has a target of its own.',
  caption: 'Inputs and targets',
  time: 't',
  row: 'step',
  letter: 'letter',
  next: 'next one',
  class: 'class',
  /** @param {number} t @param {number} index @param {number} of */
  input: (t, index, of) => `Input x of step ${t}${of > 1 ? `, column ${index + 1}` : ''}`,
  /** @param {number} t @param {number} index @param {number} of */
  target: (t, index, of) => `Target d of step ${t}${of > 1 ? `, component ${index + 1}` : ''}`,
  /** @param {number} t */
  nextOf: (t) => `Target class of step ${t}`,
  noTarget: 'no target',
  add: 'Add a step',
  /** @param {number} t */
  remove: (t) => `Remove step ${t}`,
  restore: 'Undo all edits',
  example: 'Back to the five numbers',
  loss: 'The loss counts at',
  everyStep: 'every step',
  lastStep: 'the last step only',
};

export const numbers = {
  hint: 'One line is one input over time. In a table, columns are inputs and rows are steps.',
  areas: {
    numbers: { label: 'Your numbers', placeholder: '0.8, -0.5, 0.9, 0.2, -0.7' },
    targets: { label: 'Your targets', placeholder: '0.1, 0.2, 0.45, 0.5, 0.35' },
  },
  targets: 'Targets',
  next: 'Predict the next numbers',
  nextHint: 'Each row’s target is the row after it, through a readout: weighted sums of the outputs of the units.',
  typed: 'Targets of my own',
  typedHint: 'As many rows as above, compared with the output of the units.',
  readout: 'Put a readout between the units and the targets: weighted sums of their outputs',
  use: 'Use these numbers',
  /** @param {Partial<Settings>} patch */
  preview: ({ x: rows = [], outputs = 0 }) =>
    `${many(rows.length, 'step')} of ${many(rows[0].length, 'input')}${
      outputs > 0 ? `, a readout of ${many(outputs, 'output')}` : ''
    }.`,
  scaleTitle: 'Each column is scaled, inputs and targets alike. In your numbers, −0.9 and 0.9 are:',
  scaleColumn: 'column',
};

export const area = {
  /** @param {number} characters */
  long: (characters) => `${Math.round(characters / 1000)}\u202f000 characters, not all shown here`,
  clear: 'Clear',
};

export const text = {
  label: 'A word or a sentence',
  hint: 'Each letter is an input; the letter after it is the class that the softmax should choose.',
  placeholder: 'hello',
  use: 'Use this text',
  /** @param {number} stepCount @param {number} letters */
  preview: (stepCount, letters) =>
    `${many(stepCount, 'step')}, ${letters} different letters: N\xa0=\xa0K\xa0=\xa0${letters}.`,
  letters: 'Each letter, and under it the one that it should predict',
  space: 'space',
  /** @param {number} count */
  more: (count) => `and ${many(count, 'step')} more`,
};

export const file = {
  drop: 'Drop a case file here, or',
  open: 'Open a file …',
  hint: 'A case is a JSON object: the model, its sizes, weights or a seed, inputs and targets.',
  /** @param {string} name */
  opened: (name) => `Open now: ${name}`,
};

export const initial = {
  hint: 'What the network remembers before the first step. It is zero unless you change it.',
  caption: 'The state before the first step',
  unit: 'unit',
  /** @param {import('./letters.js').Letter} state @param {number} unit */
  entry: (state, unit) => `Initial state ${at(state, 0)} of unit ${unit}`,
};

export const weights = {
  title: 'Weights',
  seed: 'Seed',
  draw: 'Draw anew',
  drawHint: 'All weights are drawn from the seed, by name: a switch off and on again changes none.',
  givenHint: 'These weights came with the sequence. Drawing anew takes them all from the seed.',
  mixedHint: 'Weights that did not come with the sequence are drawn from the seed, by name.',
  reset: 'Reset all',
  /** @param {string} name */
  resetOne: (name) => `Reset ${name}`,
  resetShort: 'Reset',
  gradients: 'How its gradient adds up:',
  /** @param {string} name */
  gradient: (name) => `How δ${name} adds up`,
  /**
   * @param {string} name
   * @param {number} row
   * @param {number} column
   * @param {{rows: number, columns: number}} size
   */
  entry: (name, row, column, { rows, columns }) =>
    rows * columns === 1
      ? name
      : `${name}, row ${row + 1}${columns > 1 ? `, column ${column + 1}` : ''}`,
  /** @type {Record<string, [title: string, hint: (of: Letters) => unknown]>} */
  groups: {
    W: ['From the input', (of) => html`${variable(of('x'), 't')} to ${variable(of('zbar'), 't')} and each gate`],
    R: ['From the output', (of) => html`${variable(of('y'), 't−1')} to ${variable(of('zbar'), 't')} and each gate`],
    p: ['Peepholes', (of) => html`the cell <i>${letter(of('c'))}</i> to each gate`],
    b: ['Biases', () => ''],
    gates: ['From gate to gate', () => 'each gate of the step before to each gate'],
    U: ['From the input', (of) => html`${variable(of('x'), 't')} to ${variable(of('a'), 't')}`],
    h: ['From the state', (of) => html`${variable(of('h'), 't−1')} to ${variable(of('a'), 't')}`],
    readout: ['Readout', (of) => html`from the units to ${variable(of('s'), 't')}`],
  },
  /** @param {number} rows @param {number} columns */
  size: (rows, columns) => `${rows} × ${columns}`,
  choose: 'Weight',
  unit: 'unit',
  output: 'output',
  from: 'from',
  to: 'to',
};

export const page = {
  row: 'row',
  column: 'column',
  /** @param {string} what */
  label: (what) => `Shown ${what}s`,
  /** @param {string} what @param {number} from @param {number} to @param {number} of */
  range: (what, from, to, of) => `${what}s ${from}–${to} of ${of}`,
};

export const space = '␣';

/** @param {Settings} settings */
function hasFiveNumbers({ x: rows, labels }) {
  return rows.length === 5 && rows[0].length === 1 && labels.length === 0;
}

/** @param {string} text @param {number} most */
function shortened(text, most) {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
