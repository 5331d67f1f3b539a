// The number that a tool speaks about: a component of the node that was chosen, or the entry of a
// weight.

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */
/** @typedef {import('../../pkg/whole/deltascope.js').Quantity} Quantity */
/** @typedef {Extract<Quantity, { kind: 'node' }>} NodeQuantity */
/** @typedef {Exclude<Quantity, { kind: 'edge' }>} Chosen */

/**
 * @param {Scene} scene
 * @returns {Chosen | undefined}
 */
export function chosenOf(scene) {
  const { focus, weight } = scene;
  if (weight !== undefined) return { kind: 'parameter', name: weight.parameter.name, entry: weight.entry };
  return focus && { kind: 'node', name: focus.node, t: focus.t, component: scene.shown(focus.node) };
}

/**
 * The same number as one edge alone carries it.
 * @param {NodeQuantity} chosen
 * @param {GraphEdge} edge
 * @returns {Quantity}
 */
export function alongEdge({ t, component }, edge) {
  return { kind: 'edge', name: edge.flow, t, component };
}

/**
 * Whether the walk has reached the derivative of J by a number.
 * @param {Scene} scene
 * @param {Chosen} chosen
 */
export function isDerivativeKnown(scene, chosen) {
  if (chosen.kind === 'node') return scene.deltaKnown(chosen.name, chosen.t);
  return scene.weight !== undefined && scene.view.step >= scene.stepOfSum(scene.weight.parameter);
}
