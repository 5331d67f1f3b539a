// One entry of a weight, as it is written.

import { landscape as words } from '../../../words/en/studies/landscape.js';

/** @typedef {{ parameter: string, entry: number }} Moved */

/**
 * @param {import('../../../scene.js').Scene} scene
 * @param {string} name
 */
export function parameterOf({ graph }, name) {
  return /** @type {import('../../../core.js').GraphParameter} */ (graph.parameters.find((parameter) => parameter.name === name));
}

/**
 * A weight of one entry by its letter, else with the row and, of a matrix, the column, from 1.
 * @param {import('../../../scene.js').Scene} scene
 * @param {Moved} moved
 */
export function nameOf(scene, { parameter: name, entry }) {
  const parameter = parameterOf(scene, name);
  const { rows, columns, vector } = parameter;
  if (rows * columns === 1) return words.weight(parameter, undefined);
  return words.weight(parameter, [Math.floor(entry / columns) + 1, vector ? undefined : (entry % columns) + 1]);
}
