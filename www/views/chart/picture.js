// What the chart of branches shows: which node's δ, and what adds up to it at the steps that the
// walk has reached.

import { commonDecimals } from '../../format.js';
import { carrierOf } from '../../walk.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../words/en/chart.js').Road} Road */

/**
 * @typedef {object} Picture
 * @property {string} node whose δ adds up
 * @property {number} component which of its components, from 0
 * @property {Road[]} roads the branches of its δ
 * @property {number[]} steps the t at which it is known, up to T; never none
 * @property {(t: number) => number[]} amounts what each road brings at t, and last their sum
 * @property {() => number} decimals of all amounts
 */

/**
 * The picture, or undefined where error has not come back to the node at any step.
 * @param {Scene} scene
 * @returns {Picture | undefined}
 */
export function pictureOf(scene) {
  const node = chosenNode(scene);
  const from = firstKnown(scene, node);
  const steps = Array.from({ length: scene.sizes.T - from + 1 }, (_, index) => from + index);
  if (steps.length === 0) return undefined;
  const component = scene.shown(node);
  const edges = scene.roads(node);
  const amounts = (/** @type {number} */ t) =>
    [...edges.map((edge) => scene.contributions(edge, t)), scene.deltas(node, t)].map(
      (vector) => vector[component],
    );
  const roads = edges.map(({ branch, target, lag, rank }) => ({
    node,
    branch,
    target: scene.graph.nodes[target],
    lag,
    rank,
  }));
  return { node, component, roads, steps, amounts, decimals: () => commonDecimals(steps.flatMap(amounts)) };
}

/**
 * The node that the reader chose, or the one that carries error through time.
 * @param {Scene} scene
 */
function chosenNode(scene) {
  const { selected } = scene.view;
  if (selected !== null && scene.id(selected) !== undefined && scene.roads(selected).length > 0) return selected;
  return carrierOf(scene.graph);
}

/**
 * The first t from which on the walk has reached δ; T + 1 where it has reached none.
 * @param {Scene} scene
 * @param {string} node
 */
function firstKnown(scene, node) {
  let from = scene.sizes.T + 1;
  while (from > 1 && scene.deltaKnown(node, from - 1)) from -= 1;
  return from;
}
