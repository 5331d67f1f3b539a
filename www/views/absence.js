// Why nothing comes back along an edge, in words.

import { absence as words, at } from '../words/en/page.js';

/**
 * The reason, where nothing comes back by construction.
 * @param {import('../scene.js').Scene} scene
 * @param {import('../core.js').GraphEdge} edge
 * @param {number} t the step of the edge's source
 */
export function absenceOf(scene, edge, t) {
  const absence = scene.absence(edge, t);
  const end = at(scene.graph.nodes[edge.target].name, t + edge.lag);
  return absence && words[absence](scene.sizes.T, end);
}
