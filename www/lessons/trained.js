// What the trainings that a scene speaks of come to. Chapters that ask for it are loaded with the whole core.

import { caseOf } from '../input/case.js';
import { completed } from '../settings/start.js';
import { measuresOf, runOf, seeds } from '../training/runs.js';
import { trainingOf } from '../training/task.js';
import { Trainer } from '../whole.js';

/** @typedef {import('../training/runs.js').Cell} Cell */
/** @typedef {ReturnType<typeof measuresOf>} Measures */

/** @type {WeakMap<object, Map<Cell, Measures>>} */
const known = new WeakMap();

/**
 * The same as the table of trainings says of a cell; found once for the same settings.
 * @param {Partial<import('../state.js').Settings>} part that settings differ in from those at first
 * @param {Cell} cell
 */
export function trained(part, cell) {
  const measures = known.get(part) ?? new Map();
  known.set(part, measures);
  const found = measures.get(cell) ?? trainedAnew(completed(part), cell);
  measures.set(cell, found);
  return found;
}

/** @param {import('../state.js').Settings} settings @param {Cell} cell */
function trainedAnew(settings, cell) {
  const training = trainingOf(settings);
  if ('sentence' in training) throw new RangeError(training.sentence);
  const run = { subject: caseOf(settings), training };
  return measuresOf(seeds.map((seed) => {
    const { subject, training } = runOf(run, cell, seed);
    const trainer = new Trainer(subject, training);
    const found = trainer.advance(settings.updates);
    const condition = trainer.condition();
    trainer.free();
    return { losses: found.filter((_, place) => place % numbersOfUpdate === 0), condition };
  }));
}

/** Of each update the loss comes first. */
const numbersOfUpdate = 4;
