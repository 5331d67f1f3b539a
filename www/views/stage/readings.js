// What is known of a node: its value and its δ as far as the walk has come, as data and as text.

import { node, stage } from '../../words/en/stage.js';
import { short, shortAmount, shortValue } from './numbers.js';

/** @typedef {import('../../scene.js').Scene} Scene */

/** @typedef {{ value?: string, delta?: string }} Numbers in full precision, where they are known */

/**
 * @param {Scene} scene
 * @param {string} name
 * @param {number} t
 * @param {number} component
 * @returns {Numbers}
 */
export function numbers(scene, name, t, component) {
  const [values, deltas] = known(scene, name, t);
  return { value: values && String(values[component]), delta: deltas && String(deltas[component]) };
}

/**
 * A node's value and δ at t as vectors, as far as the walk has come.
 * @param {Scene} scene
 * @param {string} name
 * @param {number} t
 */
export function known(scene, name, t) {
  return [
    scene.valueKnown(name, t) ? scene.values(name, t) : undefined,
    scene.deltaKnown(name, t) ? scene.deltas(name, t) : undefined,
  ];
}

/** @param {Scene} scene @param {string} name @param {number} t @param {number} [component] */
export function valueText(scene, name, t, component = scene.shown(name)) {
  const isKnown = scene.valueKnown(name, t);
  return isKnown ? shortValue(scene.values(name, t)[component]) : stage.notYet;
}

/** @param {Scene} scene @param {string} name @param {number} t @param {number} component */
export function deltaText(scene, name, t, component) {
  const isKnown = scene.deltaKnown(name, t);
  const delta = isKnown ? scene.deltas(name, t)[component] : 0;
  const number = isKnown ? (delta === 1 ? '1' : shortAmount(delta)) : stage.notYet;
  return `${stage.delta} ${number}`;
}

/**
 * What a node says when it is asked.
 * @param {Scene} scene
 * @param {string} name
 * @param {number} t
 */
export function labelOf(scene, name, t) {
  const component = scene.shown(name);
  const [values, deltas] = known(scene, name, t);
  const label = node.label(scene.node(name), t, {
    value: values && shortValue(values[component]),
    delta: deltas && short(deltas[component]),
  });
  const { length } = scene.node(name);
  const held = scene.isHeld(name, t) ? node.held : '';
  if (length === 1) return label + held;
  return label + (scene.isHidden(name) ? node.unit : node.part)(component + 1, length) + held;
}
