// Which runs are compared: the vanilla LSTM, its eight variants and the reader's own mix of them, trained
// alike from several seeds; and what is told of the runs of each.

import { variants } from '../state.js';
import { intervals } from '../whole.js';

/** @typedef {import('./loop.js').Case} Case */
/** @typedef {import('./loop.js').Training} Training */
/** @typedef {import('./loop.js').Compared} Compared */
/** @typedef {import('../../pkg/whole/deltascope.js').Interval} Interval */

/** @typedef {null | 'own' | (typeof variants)[number]} Cell none of the changes, several as the reader has mixed them, or one */

/** @typedef {{ subject: Case, training: Training }} Run */

/** The seeds that weights, and sequences of a task, are drawn from. */
export const seeds = [1, 2, 3, 4, 5];

/**
 * The cells that are compared; a mix only where there is one.
 * @param {Case['variant']} variant what is changed in the reader's own cell
 * @returns {Cell[]}
 */
export function cellsFor(variant = []) {
  return [null, ...variants, ...(variant.length > 1 ? [/** @type {const} */ ('own')] : [])];
}

/**
 * The LSTM of the sizes of a network, on its sequence or on a task, with weights from a seed.
 * @param {Run} run
 * @param {Cell} cell
 * @param {number} seed
 * @returns {Run}
 */
export function runOf({ subject: { params: _, ...subject }, training }, cell, seed) {
  const variant = cell === null ? [] : cell === 'own' ? subject.variant : [cell];
  return { subject: /** @type {Case} */ ({ ...subject, model: 'lstm', variant, seed }), training: { ...training, seed } };
}

/**
 * What the runs of a cell come to, each as a median with its range: the loss over the last tenth of the
 * updates, the largest cell state, the share of slopes that are flat, the length of the gradient.
 * @param {Pick<Compared, 'losses' | 'condition'>[]} runs
 */
export function measuresOf(runs) {
  const one = (/** @type {(run: Pick<Compared, 'losses' | 'condition'>) => number} */ number) => bandOf(runs.map((run) => Float64Array.of(number(run))));
  return {
    loss: bandOf(runs.map(({ losses }) => losses.subarray(Math.floor(0.9 * losses.length)))),
    state: one(({ condition }) => condition.largestState),
    saturated: one(({ condition }) => condition.saturated),
    gradient: one(({ condition }) => condition.gradient),
  };
}

/** @param {Float64Array[]} runs @returns {Interval | undefined} undefined where there is no number */
function bandOf(runs) {
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  return longest === 0 ? undefined : intervals(runs, 1, 'median')[0];
}
