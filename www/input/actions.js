// What the input panels do, in terms of the few things that the holder of the state can do.

import {
  drawnFrom,
  withInitial,
  withInput,
  withStep,
  withTarget,
  withWeight,
  withoutEdits,
  withoutSequenceEdits,
  withoutStep,
} from './edits.js';
import { loadCase } from '../cases.js';
import { partOf } from './case.js';
import { exampleSequence } from './sequence.js';
import { sentenceOfThrown } from '../words/en/errors.js';
import { failure } from '../words/en/page.js';

/** @typedef {import('./case.js').Settings} Settings */
/** @typedef {import('../state.js').Part} Patch */
/** @typedef {import('../core.js').GraphParameter} GraphParameter */

/**
 * @typedef {object} InputHost
 * @property {() => Settings} settings
 * @property {(name: string) => GraphParameter | undefined} parameter
 * @property {(name: string) => ArrayLike<number>} weights a weight's entries, row by row
 * @property {(patch: Patch, control: string) => string | undefined} change merges what
 *   the core accepts and forgets the refusal; else shows the core's sentence at the control and
 *   returns it
 * @property {(control: string, sentence: string | undefined) => void} refuse shows or forgets a
 *   sentence at a control
 * @property {(name: string, text: string | undefined) => void} draft keeps or forgets what is typed
 *   and not applied, and forgets a refusal at that control
 * @property {(subject: import('../core.js').Case) => string | undefined} check the sentence with
 *   which the core refuses a case
 * @property {(read: import('../link.js').Read) => void} openSettings that a file holds
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {import('../views/fields/scrub.js').Gestures} gestures
 * @property {(name: string, entry: number, step?: number) => void} chooseWeight shows a weight, one
 *   of its entries, and how that one's gradient adds up
 */

/** @typedef {ReturnType<typeof inputActions>} InputActions */

/** @param {InputHost} host */
export function inputActions(host) {
  const { settings, change, refuse, draft, gestures, chooseWeight } = host;
  return {
    change,
    refuse,
    draft,
    undo: host.undo,
    redo: host.redo,
    gestures,
    chooseWeight,
    /** @param {import('./sequence.js').Outcome} outcome @param {string} control */
    apply: (outcome, control) =>
      'sentence' in outcome ? refuse(control, outcome.sentence) : change(outcome.patch, control),
    /** @param {Blob & {name?: string}} file */
    open: async (file) => {
      const reader = await import('./file.js').catch(() => undefined);
      if (reader === undefined) return refuse('file', failure.view);
      const read = await reader.readCaseFile(file);
      if ('settings' in read) return host.openSettings(read.settings);
      if ('sentence' in read) return refuse('file', read.sentence);
      const sentence = host.check(read.case);
      if (sentence !== undefined) return refuse('file', sentence);
      change(partOf(read.case, file.name ?? read.case.id), 'file');
    },
    /** @param {string} id of a built-in case */
    openCase: async (id) => {
      try {
        change({ ...(await loadCase(id)), unit: 1, step: 'middle' }, 'file');
      } catch (error) {
        refuse('file', sentenceOfThrown(error));
      }
    },
    example: () => change(exampleSequence(settings()), 'steps'),
    /** @param {string} name @param {number} row @param {number} column @param {number} number */
    edit: (name, row, column, number) => {
      const parameter = host.parameter(name);
      if (parameter === undefined) return undefined;
      const patch = withWeight(settings(), parameter, host.weights(name), { row, column }, number);
      return change(patch, `${name}[${row}][${column}]`);
    },
    /** @param {string} [name] */
    reset: (name) => change(withoutEdits(settings(), name), 'reset'),
    /** @param {number} seed */
    seed: (seed) => change(drawnFrom(seed), 'seed'),
    /** @param {'c' | 'y' | 'h'} name @param {number} index @param {number} number */
    initial: (name, index, number) =>
      change(withInitial(settings(), name, index, number), `${name}0[${index}]`),
    /** @param {number} t @param {number} index @param {number} number */
    target: (t, index, number) =>
      change(withTarget(settings(), t, index, number), `targets[${t - 1}][${index}]`),
    /** @param {number} t @param {number} index @param {number} number */
    input: (t, index, number) =>
      change(withInput(settings(), t, index, number), `x[${t - 1}][${index}]`),
    addStep: () => change(withStep(settings()), 'steps'),
    /** @param {number} t */
    removeStep: (t) => change(withoutStep(settings(), t), 'steps'),
    restore: () => change(withoutSequenceEdits(settings()), 'steps'),
  };
}
