// How far error reaches: the curves over the distance T − t of a cell and of the one beside it, and the
// step that a distance adds.

import { once } from '../tools/measuring.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../pkg/whole/deltascope.js').OverDistance} OverDistance */
/** @typedef {import('../../pkg/whole/deltascope.js').DistanceChart} DistanceChart */

/** @typedef {'exact' | 'product' | 'carousel' | 'bound'} Kind what is taken for what is left */

/**
 * @typedef {object} Curve
 * @property {Kind} kind
 * @property {Scene} scene the cell that it belongs to
 * @property {number[]} amounts by distance, from 0
 */

const overDistance = once((run, /** @type {string} */ node) => run.overDistance(node));
const stepJacobians = once((run, /** @type {{ node: string, t: number }} */ { node, t }) => run.jacobians(node, t));
const recurrentWeights = once((run, /** @type {null} */ _) => run.recurrentWeights());

/** The state whose change is followed: the first of the cell. @param {Scene} scene */
export function stateOf(scene) {
  return scene.graph.nodes.filter(({ state }) => state)[0].name;
}

/**
 * Of each cell what is exact, and what may be taken for it; the product only where it is another.
 * @param {Scene[]} scenes
 * @returns {Curve[]}
 */
export function curvesOf(scenes) {
  return scenes.flatMap((scene) => {
    const measured = overDistance(scene.whole, stateOf(scene));
    /** @type {Kind[]} */
    const kinds = measured.bound === undefined ? ['carousel', 'product', 'exact'] : ['bound', 'exact'];
    return kinds.flatMap((kind) => {
      const amounts = measured[kind];
      return amounts === undefined ? [] : [{ kind, scene, amounts }];
    });
  });
}

/**
 * The Jacobian of the step that a distance adds, from t = T − distance to t + 1, and of all steps from t
 * on; undefined at distance 0, where there is none.
 * @param {Scene} scene
 * @param {number} distance
 */
export function factorAt(scene, distance) {
  if (distance === 0) return undefined;
  const t = scene.sizes.T - distance;
  return { t, ...stepJacobians(scene.whole, { node: stateOf(scene), t: t + 1 }) };
}

/**
 * The largest spectral norm of the matrices by which a step reads the one before; 0 where there is none.
 * @param {Scene} scene
 */
export function recurrentNorm(scene) {
  return Math.max(0, ...recurrentWeights(scene.whole, null).map(({ norm }) => norm));
}

/**
 * These matrices as they are now.
 * @param {Scene} scene
 * @returns {import('../input/reach.js').WeightNow[]}
 */
export function recurrentMatrices(scene) {
  return recurrentWeights(scene.whole, null).map(({ name }) => weightNow(scene, name));
}

/**
 * A weight as it is now, whole.
 * @param {Scene} scene
 * @param {string} name
 * @returns {import('../input/reach.js').WeightNow}
 */
export function weightNow(scene, name) {
  const columns = scene.graph.parameters.find((parameter) => parameter.name === name)?.columns ?? 1;
  return { name, columns, entries: scene.run.parameter(name) ?? [] };
}
