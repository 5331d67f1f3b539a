// What a reader brings → a patch of the settings, or the sentence that says why not.

import { targets as sentences } from '../words/en/errors.js';
import { fiveNumbers, preset } from './example.js';
import { mostColumns, mostSteps, readNumbers } from './numbers.js';
import { scaled, scalesOf } from './scale.js';
import { readWord } from './text.js';

/** @typedef {import('./case.js').Settings} Settings */
/** @typedef {{sentence: string, isOfTargets?: boolean}} Refused */
/** @typedef {{patch: Partial<Settings>} | Refused} Outcome */
/** @typedef {Pick<Settings, 'x' | 'targets' | 'outputs' | 'labels' | 'scale'>} Parts */

/**
 * @typedef {object} Pasted
 * @property {string} text
 * @property {'next' | 'typed'} aim whether the next row is the target, or targets are typed
 * @property {string} targets the typed ones
 * @property {boolean} readout whether typed targets are those of a readout, whatever their number
 * @property {boolean} lastOnly whether only the last step's target counts
 */

/**
 * The five numbers of the first sight.
 * @param {Settings} settings
 * @returns {Partial<Settings>}
 */
export function exampleSequence(settings) {
  return { ...leaving(settings), ...fiveNumbers };
}

/**
 * Pasted numbers.
 * @param {Pasted} pasted
 * @param {Settings} settings
 * @returns {Outcome}
 */
export function numbersSequence(pasted, settings) {
  const predicts = pasted.aim === 'next';
  const read = readNumbers(pasted.text, predicts ? mostSteps + 1 : mostSteps);
  if ('sentence' in read) return read;
  const parts = predicts ? predictNext(read.x) : typedTargets(read.x, pasted, settings.units);
  if ('sentence' in parts) return parts;
  const loss = pasted.lastOnly ? 'last' : 'squared';
  return {
    patch: { ...leaving(settings), ...parts, loss, source: 'numbers', sourceText: pasted.text },
  };
}

/**
 * A word or a sentence; softmax chooses among its characters.
 * @param {string} text
 * @param {Settings} settings
 * @returns {Outcome}
 */
export function textSequence(text, settings) {
  const read = readWord(text);
  if ('sentence' in read) return read;
  const outputs = read.labels.length;
  const parts = { ...leaving(settings), ...read, outputs, scale: [] };
  return { patch: { ...parts, loss: 'softmax', source: 'text', sourceText: text } };
}

/**
 * Each row is to predict the next one, through a readout as wide as the rows. Inputs and targets
 * are the same quantities, so a column has one scale for both.
 * @param {number[][]} rows
 * @returns {Parts | Refused}
 */
function predictNext(rows) {
  if (rows.length < 2) return { sentence: sentences.tooFewToPredict };
  const scale = scalesOf(rows);
  const onScale = rows.map((row) => row.map((number, column) => scaled(number, scale[column])));
  return {
    x: onScale.slice(0, -1),
    targets: onScale.slice(1),
    outputs: scale.length,
    labels: [],
    scale,
  };
}

/**
 * Rows with targets that were typed beside them. Without a readout they belong to the units: one
 * column for all of them, or one for each.
 * @param {number[][]} x
 * @param {Pick<Pasted, 'targets' | 'readout'>} typed
 * @param {number} units
 * @returns {Parts | Refused}
 */
function typedTargets(x, { targets: text, readout }, units) {
  const read = readNumbers(text, mostSteps);
  if ('sentence' in read) return ofTargets(sentences.inTargets(read.sentence));
  const isOneRow = x.length === 1 && read.x[0].length === 1;
  const rows = isOneRow ? [read.x.flat()] : read.x;
  const columns = rows[0].length;
  if (rows.length !== x.length) return ofTargets(sentences.steps(rows.length, x.length));
  const fits = readout || columns === 1 || columns === units;
  if (!fits) return ofTargets(sentences.columns(columns, units));
  return { x, targets: rows, outputs: readout ? columns : 0, labels: [], scale: [] };
}

/** @param {string} sentence */
function ofTargets(sentence) {
  return { sentence, isOfTargets: true };
}

/**
 * What goes with the sequence that is left: its initial state, and the weights of a file.
 * @param {Settings} settings
 * @returns {Partial<Settings>}
 */
function leaving({ source }) {
  const ownWeights = source === 'file' && { params: preset, edits: {}, drawn: false };
  return { initial: {}, original: null, case: null, ...ownWeights };
}
