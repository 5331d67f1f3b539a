// The names of the curves, in the letters of their cells.

import { distances as words } from '../../../words/en/studies/distances.js';
import { stateOf } from '../../../studies/distances.js';

/** @typedef {import('../../../scene.js').Scene} Scene */
/** @typedef {import('../../../studies/distances.js').Curve} Curve */

/** @param {Scene} scene @returns {import('../../../words/en/studies/distances.js').Letters} */
export function lettersOf(scene) {
  return {
    state: scene.node(stateOf(scene)),
    last: scene.sizes.T,
    output: scene.letterOf('y'),
    gate: scene.letterOf('f'),
    weight: scene.weightOf('W'),
    before: scene.letterOf('a'),
  };
}

/** With the model, where the curves belong to two. @param {Curve} curve @param {Curve[]} curves all of them */
export function nameOf({ kind, scene }, curves) {
  const name = words.names[kind](lettersOf(scene));
  const { model } = scene.graph;
  const isAlone = curves.every((other) => other.scene === scene);
  return isAlone || model === 'chain' ? name : words.nameIn(name, words.models[model]);
}
