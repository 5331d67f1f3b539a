// The number that a tool speaks about, by name.

import { nameOf } from '../../words/en/touch.js';

/**
 * @param {import('../../scene.js').Scene} scene
 * @param {import('../../tools/quantity.js').Chosen} chosen
 */
export function nameOfChosen(scene, chosen) {
  const weight = scene.graph.parameters.find(({ name }) => chosen.kind === 'parameter' && name === chosen.name);
  return nameOf(chosen, { node: scene.letterOf(chosen.name), weight });
}
