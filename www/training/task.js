// What the settings ask a training for.

import { readWord } from '../input/text.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('./loop.js').Training} Training */

/**
 * How a network is trained by these settings, or why it cannot be.
 * @param {Settings} settings
 * @returns {Training | { sentence: string }}
 */
export function trainingOf({ task, taskSteps, taskText, trainingSeed, optimizer, rate, clipping, threshold }) {
  const word = task === 'next_character' ? readWord(taskText) : undefined;
  if (word !== undefined && 'sentence' in word) return word;
  return {
    task,
    steps: taskSteps,
    text: word === undefined ? [] : classesOf(word),
    seed: trainingSeed,
    optimizer,
    rate,
    ...(clipping !== null && { clipping: { by: clipping, threshold } }),
  };
}

/**
 * The characters that the classes of a task stand for.
 * @param {Settings} settings
 */
export function labelsOf({ task, taskText }) {
  const word = task === 'next_character' ? readWord(taskText) : undefined;
  return word === undefined || 'sentence' in word ? [] : word.labels;
}

/** @param {import('../input/text.js').Word} word */
function classesOf({ x, targets }) {
  return [x[0].indexOf(1), ...targets];
}
