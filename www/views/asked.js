// What a symbol says when it is asked: its name in words, its shape, and its value as far as the
// walk has come.

import { format } from '../format.js';
import { names } from '../words/en/names.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('./formula.js').SymbolFormula} SymbolFormula */

/**
 * @typedef {object} Answer
 * @property {string} name
 * @property {string} shape
 * @property {string} value empty where it has more numbers than one can say
 */

/**
 * @param {Scene} scene
 * @param {SymbolFormula} symbol
 * @returns {Answer}
 */
export function answerOf(scene, symbol) {
  const { of, name, t = 0 } = symbol;
  if (of === 'parameter') return weightAnswer(scene, name);
  if (of === 'one_hot') return { name: names.class, shape: names.shape(scene.sizes.K), value: '' };
  if (of === 'target') return targetAnswer(scene, t);
  const isDelta = of === 'delta';
  const isKnown = isDelta ? scene.deltaKnown(name, t) : scene.valueKnown(name, t);
  const vector = isDelta ? scene.deltas(name, t) : scene.values(name, t);
  return {
    name: isDelta ? names.delta(name, scene.graph.model, { node: scene.node(name), goal: scene.goal }) : names.variable(name, scene.graph.model),
    shape: names.shape(scene.node(name).length),
    value: isKnown ? numberOf(vector, scene.shown(name), scene.isHidden(name) ? names.unit : names.component) : names.notYet,
  };
}

/**
 * The same as one line.
 * @param {Scene} scene
 * @param {SymbolFormula} symbol
 */
export function asked(scene, symbol) {
  const { name, shape, value } = answerOf(scene, symbol);
  return [name, shape, value].filter(Boolean).join(' · ');
}

/** @param {Scene} scene @param {string} name */
function weightAnswer(scene, name) {
  const { rows, columns, vector } = scene.graph.parameters.find((one) => one.name === name) ?? { rows: 0, columns: 0, vector: true };
  const numbers = scene.run.parameter(name) ?? [];
  const value = columns === 1 ? numberOf(numbers, Math.min(scene.component, rows - 1), names.unit) : '';
  return { name: names.weight(name), shape: names.shape(rows, vector ? undefined : columns), value };
}

/** @param {Scene} scene @param {number} t */
function targetAnswer(scene, t) {
  const target = scene.run.target(t);
  const numbers = typeof target === 'object' ? target : [];
  const value = numbers.length === 0 ? '' : numberOf(numbers, Math.min(scene.component, numbers.length - 1), names.component);
  return { name: names.variable('d', scene.graph.model), shape: names.shape(numbers.length), value };
}

/**
 * @param {ArrayLike<number>} numbers
 * @param {number} index
 * @param {(place: number) => string} place which of several
 */
function numberOf(numbers, index, place) {
  const number = format(numbers[index]);
  return numbers.length === 1 ? number : `${place(index + 1)}: ${number}`;
}
