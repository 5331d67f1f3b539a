// What variables and weights are called in words.

import { letter } from './letters.js';

/** @typedef {import('./letters.js').Letter} Letter */

const parts = new Map([['z', 'block input'], ['i', 'input gate'], ['f', 'forget gate'], ['o', 'output gate']]);

/** @type {Record<string, string>} */
const variables = {
  x: 'input',
  zbar: 'block input before its activation',
  z: 'block input: what could be written into the cell',
  ibar: 'input gate before σ',
  i: 'input gate: how much of the block input is written',
  fbar: 'forget gate before σ',
  f: 'forget gate: how much of the cell state is kept',
  c: 'cell state',
  obar: 'output gate before σ',
  o: 'output gate: how much of the cell is shown',
  y: 'block output',
  a: 'pre-activation',
  h: 'hidden state',
  v: 'hidden state of the step before, after σ',
  r: 'output: the hidden state after σ',
  s: 'readout',
  J: 'loss of one step',
  d: 'target',
};

/** Of a chain. @param {string} name */
const ofChain = (name) => ({ x: 'the given number', J: 'what is differentiated' })[name] ?? 'a number between, on one of the roads';

/** @typedef {'lstm' | 'rnn' | 'pascanu' | 'chain'} Model */

/** @type {Record<string, string>} */
const weights = {
  U: 'input weights',
  W: 'recurrent weights',
  b: 'bias',
  V: 'weights of the readout',
  a: 'bias of the readout',
};

/** @type {Record<string, string>} */
const kinds = { W: 'input weights', R: 'recurrent weights', p: 'peephole', b: 'bias' };

export const names = {
  /** @param {string} name of a node, or d @param {Model} model */
  variable: (name, model) => (model === 'chain' ? ofChain(name) : variables[name] ?? name),
  /** @param {string} name of a parameter, as W_z or R_io */
  weight(name) {
    if (Object.hasOwn(weights, name)) return weights[name];
    const [kind, from, to] = [name[0], name[2], name[3]];
    return to === undefined
      ? `${kinds[kind]} of the ${parts.get(from)}`
      : `recurrent weights from the ${parts.get(from)} to the ${parts.get(to)}`;
  },
  /** @param {string} name @param {Model} model @param {{ node: Letter, goal: Letter }} letters */
  delta: (name, model, { node, goal }) =>
    `δ, the derivative of ${letter(goal)} with respect to ${model === 'chain' ? letter(node) : `the ${names.variable(name, model).split(':')[0]}`}`,
  class: 'target: 1 at its class, 0 elsewhere',
  /** @param {number} rows @param {number} [columns] */
  shape: (rows, columns) => (columns === undefined ? `${rows} number${rows === 1 ? '' : 's'}` : `${rows} × ${columns} numbers`),
  symbols: 'What the symbols are',
  /** @param {string} name */
  ask: (name) => `${name.split(':')[0]}, in the glossary`,
  glossary: 'Glossary',
  notYet: 'not computed yet',
  /** @param {number} unit */
  unit: (unit) => `unit k = ${unit}`,
  /** @param {number} component */
  component: (component) => `component ${component}`,
};
