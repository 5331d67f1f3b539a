// What a worksheet asks for: what the teacher chose, and where nothing is chosen, as much as fits on a
// page.

import { hasUnits } from '../scene.js';
import { carrierOf } from '../walk.js';
import { readWholes } from './wholes.js';

/** @typedef {import('../core.js').Description} Description */

/**
 * What the teacher chose; undefined: nothing yet.
 * @typedef {object} Form
 * @property {string} seeds as they were typed; empty: the numbers of the figure, for everyone
 * @property {string} [times] at which steps δ is asked for, as they were typed
 * @property {string[]} [nodes] whose δ is asked for
 * @property {number | null} [branchesAt] the step at which the branches of the carried state’s δ are
 *   asked for; null: at none
 * @property {string[]} gradients the weights whose gradient is asked for
 * @property {'chosen' | 'all'} units the unit of the figure, or each of them
 * @property {number} decimals of every number
 * @property {'both' | 'sheets' | 'keys'} pages what is printed
 */

/**
 * @typedef {object} Asked
 * @property {string[]} nodes whose δ is asked for, in the order in which error reaches them
 * @property {number[]} times the last one first, as error comes back
 * @property {number[]} units their indices
 * @property {{ node: string, t: number } | undefined} branches whose terms are asked for
 * @property {string[]} gradients
 * @property {number} decimals
 */

/** So many sheets at once. */
export const mostSheets = 40;

/** What can be written into a sheet by hand, and what may be given on it. */
export const mostFields = 400;
export const mostGiven = 2000;
export const mostUnits = 8;

/** @param {string} text */
export function readSeeds(text) {
  return readWholes(text, { of: 'seeds', least: 0, most: Number.MAX_SAFE_INTEGER, count: mostSheets });
}

/** @param {string} text @param {number} T */
export function readTimes(text, T) {
  const read = readWholes(text, { of: 'times', least: 1, most: T, count: T });
  return 'numbers' in read ? { numbers: read.numbers.sort((one, other) => other - one) } : read;
}

/**
 * @param {Form} form
 * @param {Description} graph
 * @param {number} unit the one that the figure shows, from 1
 * @returns {Asked}
 */
export function askedBy(form, graph, unit) {
  const { T, H } = graph.sizes;
  const times = timesOf(form, T);
  const nodes = form.nodes ?? defaultNodes(graph);
  const branchesAt = form.branchesAt === undefined ? times.at(-1) : form.branchesAt ?? undefined;
  return {
    nodes: askable(graph).filter((name) => nodes.includes(name)),
    times,
    units: form.units === 'all' ? Array.from({ length: H }, (_, index) => index) : [unit - 1],
    branches: branchesAt === undefined || branchesAt > T ? undefined : { node: carrierOf(graph), t: branchesAt },
    gradients: graph.parameters.map(({ name }) => name).filter((name) => form.gradients.includes(name)),
    decimals: form.decimals,
  };
}

/**
 * The nodes whose δ may be asked for, in the order in which error reaches them; of the loss it is 1.
 * @param {Pick<Description, 'nodes'>} graph
 */
export function askable({ nodes }) {
  return nodes.map(({ name }) => name).filter((name) => name !== 'J').reverse();
}

/**
 * How many fields a student has to fill in.
 * @param {Asked} asked
 * @param {Description} graph
 */
export function fieldCount({ nodes, times, units, branches, gradients }, graph) {
  const ofNode = (/** @type {string} */ name) => componentsOf(graph, name, units).length;
  const deltas = nodes.reduce((sum, name) => sum + ofNode(name), 0) * times.length;
  const carried = graph.nodes.find(({ name }) => name === branches?.node);
  const weights = graph.parameters.filter(({ name }) => gradients.includes(name));
  return deltas + (carried === undefined ? 0 : (carried.roads.length + 1) * units.length) + entriesOf(weights);
}

/**
 * How many numbers a student is given.
 * @param {Description} graph
 */
export function givenCount({ nodes, parameters, sizes }) {
  const perStep = nodes.reduce((sum, { length }) => sum + length, 0);
  return perStep * sizes.T + entriesOf(parameters);
}

/**
 * Which components of a node are asked for: those units, or all where it has none.
 * @param {Pick<Description, 'nodes'>} graph
 * @param {string} name
 * @param {number[]} units
 */
export function componentsOf({ nodes }, name, units) {
  const length = nodes.find((node) => node.name === name)?.length ?? 0;
  return hasUnits(name) ? units : Array.from({ length }, (_, index) => index);
}

/** @param {Form} form @param {number} T */
function timesOf({ times }, T) {
  const read = times === undefined ? undefined : readTimes(times, T);
  return read !== undefined && 'numbers' in read ? read.numbers : [T, T - 1].filter((t) => t > 0);
}

/**
 * The states, and what is computed with weights: the δ from which all gradients are made. A chain has
 * neither, so all of its nodes.
 * @param {Description} graph
 */
function defaultNodes({ model, nodes, edges }) {
  if (model === 'chain') return nodes.map(({ name }) => name);
  return nodes
    .filter(({ state }, id) => state || edges.some(({ target, parameter }) => target === id && parameter !== undefined))
    .map(({ name }) => name);
}

/** @param {{ rows: number, columns: number }[]} weights */
function entriesOf(weights) {
  return weights.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}
