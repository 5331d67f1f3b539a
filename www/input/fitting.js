// Weights, targets and initial states as the present cell and its sizes need them. The record keeps
// what was given, so what is changed and changed back brings the same numbers back.

import { mostColumns } from './numbers.js';

/** @typedef {import('./case.js').Settings} Settings */
/** @typedef {import('../core.js').WeightShape} WeightShape */
/** @typedef {number[] | number[][]} Weights a vector, or a matrix as a list of rows */
/** @typedef {Settings['targets'][number]} Target */

/**
 * Those of the given weights that the cell has and whose shape fits.
 * @param {Record<string, Weights>} weights
 * @param {WeightShape[]} shapes those of the cell's weights
 * @returns {Record<string, Weights>}
 */
export function fitting(weights, shapes) {
  const fits = shapes.filter((shape) => hasShape(weights[shape.name], shape));
  return Object.fromEntries(fits.map(({ name }) => [name, weights[name]]));
}

/** @param {unknown} weights @param {WeightShape} shape */
function hasShape(weights, { rows, columns, vector }) {
  if (!Array.isArray(weights) || weights.length !== rows) return false;
  if (vector) return weights.every((entry) => !Array.isArray(entry));
  return weights.every((row) => Array.isArray(row) && row.length === columns);
}

/**
 * The targets of every step.
 *
 * Without a readout, each unit has a target. Where a row has fewer than H, its numbers are repeated
 * from the first on, so that a single one becomes the target of every unit; where it has more, the
 * first H count. Under `last` the steps before T have none; where all steps need one and some have
 * none, they take the one of the last step.
 * @param {Pick<Settings, 'targets' | 'loss' | 'outputs' | 'units'>} settings
 * @returns {Target[]}
 */
export function targetsOf({ targets, loss, outputs, units }) {
  if (loss === 'softmax') return targets;
  const last = targets[targets.length - 1];
  return targets.map((target, index) => {
    if (loss === 'last' && index < targets.length - 1) return null;
    const row = target ?? last;
    return outputs === 0 && Array.isArray(row) ? rowForUnits(row, units) : row;
  });
}

/**
 * The initial states of the present model whose length fits the units; the others are zero.
 * @param {Pick<Settings, 'initial' | 'model' | 'units'>} settings
 * @returns {import('./case.js').Initial}
 */
export function initialOf({ initial, model, units }) {
  const fits = statesOf(model).filter((name) => initial[name]?.length === units);
  return Object.fromEntries(fits.map((name) => [name, initial[name]]));
}

/**
 * The names of the states that go from step to step.
 * @param {Settings['model']} model
 * @returns {('c' | 'y' | 'h')[]}
 */
export function statesOf(model) {
  if (model === 'chain') return [];
  return model === 'lstm' ? ['c', 'y'] : ['h'];
}

/**
 * More units than the core takes are left to it to refuse.
 * @param {number[]} row
 * @param {number} units
 */
function rowForUnits(row, units) {
  if (row.length === units || row.length === 0 || units > mostColumns) return row;
  return Array.from({ length: units }, (_, unit) => row[unit % row.length]);
}
