// Single numbers changed by hand. Each function returns a patch of the settings.

import { initialOf, targetsOf } from './fitting.js';
import { mostSteps } from './numbers.js';

/** @typedef {import('./case.js').Settings} Settings */
/** @typedef {Partial<Settings>} Patch */

/**
 * One entry of a weight.
 * @param {Settings} settings
 * @param {{name: string, columns: number, vector: boolean}} parameter
 * @param {ArrayLike<number>} entries the weight as it is now, row by row
 * @param {{row: number, column: number}} place both from 0
 * @param {number} number
 * @returns {Patch}
 */
export function withWeight(settings, parameter, entries, { row, column }, number) {
  const changed = replaced(Array.from(entries), row * parameter.columns + column, number);
  return withWeights(settings, [{ parameter, entries: changed }]);
}

/**
 * Whole weights, each with all of its entries row by row.
 * @param {Settings} settings
 * @param {{ parameter: { name: string, columns: number, vector: boolean }, entries: number[] }[]} weights
 * @returns {Patch}
 */
export function withWeights({ edits }, weights) {
  const changed = weights.map(({ parameter: { name, columns, vector }, entries }) => [name, vector ? entries : rowsOf(entries, columns)]);
  return { edits: { ...edits, ...Object.fromEntries(changed) } };
}

/**
 * A weight as it was before it was edited; without a name, all of them, and those that came with
 * the example or the file back in use.
 * @param {Settings} settings
 * @param {string} [name]
 * @returns {Patch}
 */
export function withoutEdits({ edits }, name) {
  if (name === undefined) return { edits: {}, drawn: false };
  return { edits: Object.fromEntries(Object.entries(edits).filter(([other]) => other !== name)) };
}

/**
 * All weights drawn from a seed.
 * @param {number} seed
 * @returns {Patch}
 */
export function drawnFrom(seed) {
  return { seed, drawn: true, edits: {} };
}

/**
 * One input of step t, from 1; the index counts from 0.
 * @param {Settings} settings
 * @param {number} t
 * @param {number} index
 * @param {number} number
 * @returns {Patch}
 */
export function withInput(settings, t, index, number) {
  const row = replaced(settings.x[t - 1], index, number);
  return { ...remembering(settings), x: replaced(settings.x, t - 1, row) };
}

/**
 * One target of step t, from 1; under softmax the number is the class, from 0. A step that has no
 * target gets none.
 * @param {Settings} settings
 * @param {number} t
 * @param {number} index
 * @param {number} number
 * @returns {Patch}
 */
export function withTarget(settings, t, index, number) {
  const shown = targetsOf(settings)[t - 1];
  if (shown === null) return {};
  const target = Array.isArray(shown) ? replaced(shown, index, number) : number;
  return { ...remembering(settings), targets: replaced(settings.targets, t - 1, target) };
}

/**
 * One component of a state at t = 0, the index from 0.
 * @param {Settings} settings
 * @param {'c' | 'y' | 'h'} name
 * @param {number} index
 * @param {number} number
 * @returns {Patch}
 */
export function withInitial(settings, name, index, number) {
  const now = initialOf(settings)[name] ?? new Array(settings.units).fill(0);
  return {
    ...remembering(settings),
    initial: { ...settings.initial, [name]: replaced(now, index, number) },
  };
}

/**
 * One step more, at the end: zeros as inputs, the last target again. No more than are allowed.
 * @param {Settings} settings
 * @returns {Patch}
 */
export function withStep(settings) {
  const { x, targets } = settings;
  if (x.length === mostSteps) return {};
  return {
    ...remembering(settings),
    x: [...x, x[0].map(() => 0)],
    targets: [...targets, targets[targets.length - 1]],
  };
}

/**
 * Step t left out; the only one stays.
 * @param {Settings} settings
 * @param {number} t
 * @returns {Patch}
 */
export function withoutStep(settings, t) {
  const { x, targets } = settings;
  if (x.length === 1) return {};
  const last = targets[targets.length - 1];
  const others = (/** @type {unknown} */ _, /** @type {number} */ index) => index !== t - 1;
  return {
    ...remembering(settings),
    x: x.filter(others),
    targets: targets.map((target) => target ?? last).filter(others),
  };
}

/**
 * Inputs, targets and initial state as they were before the first edit.
 * @param {Settings} settings
 * @returns {Patch}
 */
export function withoutSequenceEdits({ original }) {
  return original === null ? {} : { ...original, original: null };
}

/** What stood there before the first edit of the sequence. @param {Settings} settings @returns {Pick<Settings, 'original'>} */
export function remembering({ original, x, targets, initial }) {
  return { original: original ?? { x, targets, initial } };
}

/**
 * A copy of a list with one entry replaced.
 * @template Entry
 * @param {Entry[]} list
 * @param {number} index
 * @param {Entry} entry
 */
function replaced(list, index, entry) {
  return list.map((old, at) => (at === index ? entry : old));
}

/** @param {number[]} entries @param {number} columns */
export function rowsOf(entries, columns) {
  const count = entries.length / columns;
  return Array.from({ length: count }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns),
  );
}
