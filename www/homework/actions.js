// What the controls of the homework doctor do.

import { wholeOf } from '../core.js';
import { subjectOf } from '../input/case.js';
import { isRefusal, sentenceOf } from '../words/en/errors.js';
import { homework as words } from '../words/en/homework.js';
import { diagnose } from '../whole.js';
import { answersByName, answersOf, chosenOf } from './answers.js';
import { readArray, readNpy } from './arrays.js';

/** @typedef {import('../actions.js').Host} Host */
/** @typedef {import('../views/homework.js').Homework} Homework */

/** The numbers of float32 agree to this part of them. */
const leastRelative = 1e-6;
/** Below this a number and 0 are the same. */
const leastAbsolute = 1e-12;

/** @param {Partial<Homework>} part @param {Host} host */
export function tell(part, host) {
  const { homework } = host.transient();
  host.show({ homework: { ...homework, ...part, sentence: undefined, found: undefined } });
}

/** @param {File} file @param {Host} host */
export async function openFile(file, host) {
  try {
    const buffer = await file.arrayBuffer();
    if (!file.name.endsWith('.npy')) return tell({ text: new TextDecoder().decode(buffer), file: undefined }, host);
    const read = readNpy(buffer);
    if ('sentence' in read) return refuse(read.sentence, host);
    tell({ text: '', file: { name: file.name, array: read.array } }, host);
  } catch {
    refuse(words.unreadable, host);
  }
}

/** @param {Host} host */
export function compare(host) {
  const { homework } = host.transient();
  const { graph, run } = host.computed();
  wholeOf(run);
  const read = homework.file ?? readArray(homework.text);
  if ('sentence' in read) return refuse(read.sentence, host);
  const said = { ...homework, what: chosenOf(homework, graph) };
  const outcome = 'named' in read ? answersByName(read.named, graph) : answersOf(read.array, said, graph);
  if ('sentence' in outcome) return refuse(outcome.sentence, host);
  const { answers } = outcome;
  const { precision } = 'named' in read ? read : read.array;
  const tolerance = {
    absolute: Math.max(precision.absolute, leastAbsolute),
    relative: Math.max(precision.relative, leastRelative),
  };
  try {
    const diagnosis = diagnose(subjectOf(host.settings()), answers, tolerance);
    host.show({ homework: { ...homework, sentence: undefined, found: { of: run, answers, tolerance, diagnosis } } });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    refuse(sentenceOf(error), host);
  }
}

/** @param {string} sentence @param {Host} host */
function refuse(sentence, host) {
  host.show({ homework: { ...host.transient().homework, sentence, found: undefined } });
}
