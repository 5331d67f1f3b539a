// The column of a δ's table that says what each road was measured to bring, carrying a nudge alone.

import { nudged } from '../../tools/measuring.js';
import { alongEdge, chosenOf } from '../../tools/quantity.js';
import { nudge as words } from '../../words/en/touch.js';
import { isMissing } from '../late.js';
import { openTool } from './row.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */
/** @typedef {import('../ledger/waterfall.js').Measured} Measured */

/**
 * What stands in the column: beside an edge's amount, or without an edge beside their sum.
 * Undefined where the chosen node is not being nudged, or not yet.
 * @param {Scene} scene
 * @param {import('../../tools/actions.js').ToolActions} actions
 * @returns {((edge?: GraphEdge) => Measured) | undefined}
 */
export function measuredRoads(scene, actions) {
  const chosen = chosenOf(scene);
  if (openTool(scene) !== 'nudge' || isMissing('nudge') || chosen?.kind !== 'node') return undefined;
  const carrier = roadOfNudge(scene);
  return (edge) => {
    const isAsked = carrier === 'each' || carrier === (edge?.flow ?? null);
    const quantity = edge === undefined ? chosen : alongEdge(chosen, edge);
    return {
      quotient: isAsked ? nudged(scene.whole, quantity, scene.view.epsilon).quotient : undefined,
      ask: edge === undefined ? words.measureAll : words.measureAlone(scene.node(nameOfEnd(scene, edge)), chosen.t + edge.lag),
      measure: () => actions.carryBy(edge?.flow ?? null),
    };
  };
}

/**
 * What carries the nudge: an edge of the chosen node, `each`, or null for all at once.
 * @param {Scene} scene
 */
export function roadOfNudge(scene) {
  const { nudgeEdge } = scene.view;
  const chosen = chosenOf(scene);
  if (nudgeEdge === null || chosen?.kind !== 'node') return null;
  const isThere = nudgeEdge === 'each' || scene.roads(chosen.name, chosen.t).some(({ flow }) => flow === nudgeEdge);
  return isThere ? nudgeEdge : null;
}

/** @param {Scene} scene @param {GraphEdge} edge */
function nameOfEnd(scene, edge) {
  return scene.graph.nodes[edge.target].name;
}
