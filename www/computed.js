// From settings to a run of the core, and back.

import { newestCore } from './core.js';
import { subjectOf, switchNames } from './input/case.js';
import { misfitIn } from './settings/misfits.js';
import { completed } from './settings/start.js';
import { isTooMuch } from './settings/work.js';
import { viewRefusalOf } from './state.js';
import { madeIn } from './tools/mistakes.js';
import { editsForCore, fittingEdits, isUnedited } from './tools/edits.js';
import { isRefusal } from './words/en/errors.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./walk.js').Computed} Computed */

/**
 * Frees a run, unless a trap left it in use for ever.
 * @param {Computed} computed
 */
export function release({ run }) {
  try {
    run.free();
  } catch {
    // What is in use cannot be freed, and nothing else refers to it.
  }
}

/** What of the settings a description depends on, beside the length and the width of the sequence. */
const described = /** @type {const} */ (['model', 'roads', 'join', ...switchNames, 'units', 'outputs', 'loss', 'notation', 'mistake']);

/**
 * Unrolls what the settings describe and runs both passes; throws what the core refuses. A
 * description that holds for other settings as well is taken from there, so that what hangs on it
 * alone stays as it is.
 * @param {Settings} settings
 * @param {{ settings: Settings, computed: Computed }} [earlier]
 * @returns {Computed}
 */
export function compute(settings, earlier) {
  const run = unrolled(settings);
  run.run();
  const isAlike = earlier !== undefined && isDescribedAlike(settings, earlier.settings);
  const graph = isAlike ? earlier.computed.graph : run.describe(settings.notation);
  return { run, graph, overflow: run.overflow() };
}

/** @param {Settings} settings @param {Settings} others */
function isDescribedAlike(settings, others) {
  const [here, there] = [settings.x, others.x];
  const isSameShape = here.length === there.length && here[0].length === there[0].length;
  return isSameShape && described.every((name) => settings[name] === others[name]);
}

/**
 * The same run, described in the letters of a notation.
 * @param {Computed} computed
 * @param {Settings['notation']} notation
 * @returns {Computed}
 */
export function lettered(computed, notation) {
  return { ...computed, graph: computed.run.describe(notation) };
}

/** Whether what is loaded by now can do more with a run than that which made it. @param {Computed} computed */
export function isOutdated({ run }) {
  return !(run instanceof newestCore());
}

/**
 * With those of the cuts, clamps and mistakes that the network has; nothing is computed yet.
 * @param {Settings} settings
 */
function unrolled(settings) {
  const Core = newestCore();
  const description = subjectOf(settings);
  const plain = new Core(description);
  if (isUnedited(settings) && settings.mistake === null) return plain;
  const graph = plain.describe();
  const edits = { ...fittingEdits(settings, graph), mistake: madeIn(settings, graph) };
  plain.free();
  return new Core(description, editsForCore(edits));
}

/**
 * Why a part of the settings cannot be shown; undefined where it can.
 * @param {Partial<Settings>} part
 */
export function faultOf(part) {
  try {
    const Core = newestCore();
    const run = new Core(subjectOf(completed(part)));
    const graph = run.describe();
    run.free();
    return viewRefusalOf(part, graph) ?? misfitIn(part, graph);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

/**
 * The same of a part that came with a link, which may not ask for too much.
 * @param {Partial<Settings>} part
 */
export function faultInLink(part) {
  const settings = completed(part);
  if (!isTooMuch(settings)) return faultOf(part);
  const { units, x } = settings;
  return { code: 'work', field: 'units', got: String(units), accepted: String(x.length) };
}
