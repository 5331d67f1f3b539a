// Why nothing comes back along an edge, in words.

import { at } from '../words/en/letters.js';
import { absence as words } from '../words/en/page.js';

/**
 * The reason, where nothing comes back by construction.
 * @param {import('../scene.js').Scene} scene
 * @param {import('../core.js').GraphEdge} edge
 * @param {number} t the step of the edge's source
 */
export function absenceOf(scene, edge, t) {
  const absence = scene.absence(edge, t);
  const end = at(scene.graph.nodes[edge.target], t + edge.lag);
  return absence && words[absence](scene.sizes.T, end);
}
