// From an array and what is said about it to numbers by name, as the core compares them.

import { homework as words } from '../words/en/homework.js';
import { fromNested } from './arrays.js';

/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../../pkg/whole/deltascope.js').Answer} Answer */
/** @typedef {import('./arrays.js').NumberArray} NumberArray */

/**
 * What is said about the numbers.
 * @typedef {object} Said
 * @property {string} what a quantity as `delta c` or `gradient W_z`; of all gates `delta *` or `gradient R_*`
 * @property {boolean} isTurned whether units stand before steps, or columns before rows
 * @property {keyof typeof words.orders} order of the gates, where they are stacked
 */

/** @typedef {{ answers: Answer[] } | { sentence: string }} Outcome */

/** The gates in each order, by their own letters. */
const orders = { zifo: ['z', 'i', 'f', 'o'], ifgo: ['i', 'f', 'z', 'o'], ifco: ['i', 'f', 'z', 'o'] };

/**
 * What can be compared.
 * @param {Description} graph
 * @returns {{ deltas: string[], gradients: string[], stacked: string[] }}
 */
export function comparable(graph) {
  const deltas = graph.nodes.filter(({ name }) => name !== 'J').map(({ name }) => `delta ${name}`);
  const gradients = graph.parameters.map(({ name }) => `gradient ${name}`);
  const hasAll = (/** @type {string} */ pattern) => orders.zifo.every((gate) => deltas.concat(gradients).includes(pattern.replace('*', gate)));
  const stacked = ['gradient W_*', 'gradient R_*', 'gradient b_*'].filter(hasAll);
  return { deltas, gradients, stacked: stacked.length > 0 ? ['delta *', ...stacked] : [] };
}

/**
 * What the numbers are said to be: δ of the state unless something is chosen that the cell has.
 * @param {Pick<Said, 'what'>} said
 * @param {Description} graph
 */
export function chosenOf({ what }, graph) {
  const { deltas, gradients, stacked } = comparable(graph);
  const all = [...deltas, ...gradients, ...stacked];
  const state = graph.nodes.find(({ state }) => state)?.name;
  return all.includes(what) ? what : `delta ${state}`;
}

/**
 * @param {NumberArray} array
 * @param {Said} said
 * @param {Description} graph
 * @returns {Outcome}
 */
export function answersOf(array, said, graph) {
  const [kind, name] = /** @type {['delta' | 'gradient', string]} */ (said.what.split(' '));
  const parts = name.includes('*')
    ? orders[said.order].map((gate) => ({ kind, name: kind === 'delta' ? `${gate}bar` : name.replace('*', gate) }))
    : [{ kind, name }];
  const shapes = parts.map((part) => shapeOf(part, graph));
  // Steps come first in a δ, so gates stand side by side there; in a gradient one below the other.
  const [rows, columns] = kind === 'delta'
    ? [shapes[0][0], sum(shapes.map(([, columns]) => columns))]
    : [sum(shapes.map(([rows]) => rows)), shapes[0][1]];
  const wanted = said.isTurned ? [columns, rows] : [rows, columns];
  if (squeezed(array.shape).join() !== squeezed(wanted).join()) {
    return { sentence: words.shape(kind, name, wanted, array.shape) };
  }
  const at = (/** @type {number} */ row, /** @type {number} */ column) =>
    array.numbers[said.isTurned ? column * rows + row : row * columns + column];
  let before = 0;
  const answers = parts.map((part, index) => {
    const [height, width] = shapes[index];
    const first = before;
    before += kind === 'delta' ? width : height;
    const numbers = Array.from({ length: height * width }, (_, entry) => {
      const [row, column] = [Math.floor(entry / width), entry % width];
      return kind === 'delta' ? at(row, first + column) : at(first + row, column);
    });
    return { ...part, numbers };
  });
  return { answers };
}

/**
 * Arrays by name: those of nodes are δ, those of weights gradients; also as the file that is taken away
 * has them, below `delta` and `grads`.
 * @param {Record<string, unknown>} named
 * @param {Description} graph
 * @returns {Outcome}
 */
export function answersByName(named, graph) {
  const result = /** @type {Record<string, Record<string, unknown>>} */ (isRecord(named.expected) ? named.expected : named);
  const isOurs = isRecord(result.delta) || isRecord(result.grads);
  const entries = isOurs ? [...Object.entries(result.delta ?? {}), ...Object.entries(result.grads ?? {})] : Object.entries(named);
  const known = [...graph.nodes, ...graph.parameters].map(({ name }) => name);
  const wanted = isOurs ? entries.filter(([name]) => known.includes(name)) : entries;
  if (wanted.length === 0) return { sentence: words.noNames };
  const answers = [];
  for (const [name, nested] of wanted) {
    const kind = graph.parameters.some((one) => one.name === name) ? 'gradient' : 'delta';
    if (!known.includes(name) || name === 'J') return { sentence: words.unknown(name, known.filter((one) => one !== 'J').join(', ')) };
    const read = fromNested(nested);
    if ('sentence' in read) return read;
    const outcome = answersOf(read.array, { what: `${kind} ${name}`, isTurned: false, order: 'zifo' }, graph);
    if ('sentence' in outcome) return outcome;
    answers.push(...outcome.answers);
  }
  return { answers };
}

/** @param {unknown} value */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Rows and columns: steps and components of a δ.
 * @param {{ kind: 'delta' | 'gradient', name: string }} part
 * @param {Description} graph
 * @returns {[number, number]}
 */
function shapeOf({ kind, name }, { nodes, parameters, sizes }) {
  const parameter = parameters.find((one) => one.name === name);
  if (kind === 'gradient') return [parameter?.rows ?? 0, parameter?.columns ?? 0];
  return [sizes.T, nodes.find((one) => one.name === name)?.length ?? 0];
}

/** Without axes of one, such as that of a batch. @param {number[]} shape */
function squeezed(shape) {
  return shape.filter((length) => length !== 1);
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
