// The numbers of a worksheet and of its key: taken from a run of the core, which is then let go.

import { hidesAnswers } from '../answers.js';
import { compute, release } from '../computed.js';
import { Scene } from '../scene.js';
import { completed } from '../settings/start.js';
import { componentsOf } from './asked.js';
import { chainFrom } from './draw.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../core.js').GraphNode} GraphNode */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */
/** @typedef {import('../core.js').GraphParameter} GraphParameter */
/** @typedef {import('../../pkg/deltascope.js').Formula} Formula */
/** @typedef {import('./asked.js').Asked} Asked */

/** @typedef {{ parameter: GraphParameter, numbers: number[] }} Weight row by row */
/** @typedef {{ node: GraphNode, numbers: number[][] }} Series by t from 0; empty where there is none */
/** @typedef {{ node: GraphNode, components: number[], numbers: number[][] }} Delta by t from 0, of all components */

/**
 * One of the terms of a δ.
 * @typedef {object} Road
 * @property {GraphEdge} edge
 * @property {Formula} term
 * @property {'no-next-step' | 'no-loss' | 'held' | 'cut' | undefined} absence why it brings nothing
 * @property {number[]} amounts by component
 */

/** @typedef {{ node: GraphNode, t: number, roads: Road[], total: number[] }} Branches */

/**
 * @typedef {object} Sheet
 * @property {number | undefined} seed from which the numbers are drawn; undefined: those of the figure
 * @property {Settings} settings of this sheet
 * @property {Description} graph
 * @property {Formula[]} equations as they stand at t = T
 * @property {(number[] | number | undefined)[]} targets by t from 0: rows, or classes from 0
 * @property {Weight[]} weights
 * @property {Series[]} values
 * @property {number} loss J
 * @property {Asked} asked
 * @property {Delta[]} deltas
 * @property {Branches | undefined} branches
 * @property {Weight[]} gradients
 */

/**
 * The settings of a sheet: the weights, and only those, are drawn from the seed, of a chain the given
 * number and the factors; no mistake is made.
 * @param {Settings} settings
 * @param {number | undefined} seed undefined: the numbers stay
 * @returns {Settings}
 */
export function settingsWith(settings, seed) {
  const right = { ...settings, mistake: null };
  if (seed === undefined) return right;
  if (settings.model === 'chain') return { ...right, ...chainFrom(seed, settings.roads) };
  // Given weights play no part once all are drawn: the link need not hold them.
  const { params } = completed({ case: settings.case });
  return { ...right, seed, drawn: true, edits: {}, params };
}

/**
 * The same for a student: what is asked is hidden.
 * @param {Settings} settings
 * @param {number | undefined} seed
 * @returns {Settings}
 */
export function settingsOfStudent(settings, seed) {
  const hide = hidesAnswers(settings) ? settings.hide : [...settings.hide, /** @type {const} */ ('answers')];
  return { ...settingsWith(settings, seed), hide };
}

/**
 * Throws what the core refuses.
 * @param {Settings} settings
 * @param {number | undefined} seed
 * @param {Asked} asked
 * @returns {Sheet}
 */
export function sheetOf(settings, seed, asked) {
  const own = settingsWith(settings, seed);
  const computed = compute(own);
  try {
    return read(new Scene(computed.run, computed.graph, own), own, seed, asked);
  } finally {
    release(computed);
  }
}

/**
 * @param {Scene} scene
 * @param {Settings} settings
 * @param {number | undefined} seed
 * @param {Asked} asked
 * @returns {Sheet}
 */
function read(scene, settings, seed, asked) {
  const { run, graph } = scene;
  const { T } = graph.sizes;
  const times = Array.from({ length: T + 1 }, (_, t) => t);
  const computedNodes = graph.nodes.filter(({ name }) => name !== 'x');
  return {
    seed,
    settings,
    graph,
    asked,
    equations: computedNodes.map(({ name }) => scene.equation(scene.node(name, 'id'), T)),
    targets: times.map((t) => (t === 0 ? undefined : plain(run.target(t)))),
    weights: graph.parameters.map((parameter) => ({ parameter, numbers: [...(run.parameter(parameter.name) ?? [])] })),
    values: graph.nodes.map((node) => ({
      node,
      numbers: times.map((t) => (t === 0 && !node.state ? [] : [...run.value(node.name, t)])),
    })),
    loss: run.loss(),
    deltas: asked.nodes.map((name) => ({
      node: scene.node(name),
      components: componentsOf(graph, name, asked.units),
      numbers: times.map((t) => [...run.delta(name, t)]),
    })),
    branches: asked.branches && branchesOf(scene, asked.branches),
    gradients: graph.parameters
      .filter(({ name }) => asked.gradients.includes(name))
      .map((parameter) => ({ parameter, numbers: [...run.gradient(parameter.name)] })),
  };
}

/**
 * @param {Scene} scene
 * @param {{ node: string, t: number }} place
 * @returns {Branches}
 */
function branchesOf(scene, { node, t }) {
  const roads = scene.roads(node, t).map((edge) => ({
    edge,
    term: scene.branch(scene.edgeId(edge), t, 0).term,
    absence: scene.absence(edge, t) ?? (scene.run.isCut(scene.edgeId(edge), t) ? /** @type {const} */ ('cut') : undefined),
    amounts: [...scene.contributions(edge, t)],
  }));
  return { node: scene.node(node), t, roads, total: [...scene.deltas(node, t)] };
}

/** @param {Float64Array | number | undefined} target */
function plain(target) {
  return typeof target === 'object' ? [...target] : target;
}
