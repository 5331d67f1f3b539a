// The numbers that are given and not computed – inputs, targets, the initial state – as fields.

import { letter } from '../../words/en/letters.js';
import { initialOf, statesOf, targetsOf } from '../../input/fitting.js';
import { initial as initialWords, steps as words } from '../../words/en/input.js';

/** @typedef {import('../../input/case.js').Settings} Settings */
/** @typedef {import('./context.js').InputActions} InputActions */
/** @typedef {import('./number.js').NumberField} NumberField */
/** @typedef {Pick<import('./context.js').InputContext, 'letterOf'> & { settings: Settings & { readonly?: boolean } }} Given */

/**
 * @typedef {object} Place of a given number on the figure
 * @property {string} node x, J for its target, or a state
 * @property {number} t
 * @property {number} index the component, from 0
 */

/**
 * x(t), unless characters stand for it.
 * @param {Settings} settings
 * @param {InputActions} actions
 * @param {number} t
 * @returns {NumberField[]}
 */
export function inputFields({ x, labels }, actions, t) {
  if (labels.length > 0) return [];
  return x[t - 1].map((number, index) => ({
    control: `x[${t - 1}][${index}]`,
    label: words.input(t, index, x[t - 1].length),
    number,
    apply: (now) => actions.input(t, index, now),
  }));
}

/**
 * d(t), where the step has a target that is no class.
 * @param {Settings} settings
 * @param {InputActions} actions
 * @param {number} t
 * @returns {NumberField[]}
 */
export function targetFields(settings, actions, t) {
  const target = targetsOf(settings)[t - 1];
  if (!Array.isArray(target)) return [];
  return target.map((number, index) => ({
    control: `targets[${t - 1}][${index}]`,
    label: words.target(t, index, target.length),
    number,
    apply: (now) => actions.target(t, index, now),
  }));
}

/**
 * A state at t = 0.
 * @param {Given} given
 * @param {InputActions} actions
 * @param {'c' | 'y' | 'h'} name
 * @returns {NumberField[]}
 */
export function initialFields({ settings, letterOf }, actions, name) {
  const given = initialOf(settings)[name];
  return Array.from({ length: settings.units }, (_, index) => ({
    control: `${name}0[${index}]`,
    label: initialWords.entry(letterOf(name), index + 1),
    number: given?.[index] ?? 0,
    apply: (/** @type {number} */ now) => actions.initial(name, index, now),
  }));
}

/**
 * Where a chain is looked at.
 * @param {Given} given
 * @param {InputActions} actions
 * @returns {NumberField}
 */
function chainField({ settings, letterOf }, actions) {
  return { control: 'at[0]', label: letter(letterOf('x')), number: settings.at, apply: (at) => actions.change({ at }, 'at[0]') };
}

/**
 * What is given at a node of the figure; at J it is the target.
 * @param {Given} given
 * @param {InputActions} actions
 * @param {{ node: string, t: number }} place
 * @returns {NumberField[]}
 */
export function givenAt(given, actions, { node, t }) {
  const { settings } = given;
  if (settings.readonly) return [];
  if (settings.model === 'chain') return node === 'x' ? [chainField(given, actions)] : [];
  if (node === 'x' && t > 0) return inputFields(settings, actions, t);
  if (node === 'J' && t > 0) return targetFields(settings, actions, t);
  const state = statesOf(settings.model).find((name) => name === node);
  return t === 0 && state !== undefined ? initialFields(given, actions, state) : [];
}
