// Where the numbers overflowed first, as a notice.

import { notices, overflowPlaces } from '../words/en/page.js';

/**
 * @param {import('../walk.js').Computed} computed
 * @param {import('../scene.js').Scene} scene
 */
export function overflowOf({ overflow, graph }, { hidesAnswers }) {
  if (overflow === undefined) return undefined;
  const { quantity, name, t = 0 } = overflow;
  if (hidesAnswers && quantity !== 'value') return undefined;
  return notices.overflowAt(placeOf(graph, quantity, name, t), graph.model === 'chain' ? 'chain' : 'network');
}

/**
 * @param {import('../core.js').Description} graph
 * @param {import('../../pkg/deltascope.js').Overflow['quantity']} quantity
 * @param {string} name
 * @param {number} t
 */
function placeOf({ nodes, edges, parameters }, quantity, name, t) {
  const parameter = parameters.find((one) => one.name === name);
  if (quantity === 'gradient' && parameter !== undefined) return overflowPlaces.gradient(parameter);
  const edge = edges.find(({ flow }) => flow === name);
  if (quantity === 'contribution' && edge !== undefined) {
    return overflowPlaces.contribution(nodes[edge.target], nodes[edge.source], t);
  }
  const node = nodes.find((one) => one.name === name) ?? nodes[0];
  return quantity === 'value' ? overflowPlaces.value(node, t) : overflowPlaces.delta(node, t);
}
