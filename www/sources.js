// What of each loss reaches each step: the numbers of the study of sources, as the core has them.

import { once } from './tools/measuring.js';
import { carrierOf } from './walk.js';
import { isRefusal } from './words/en/errors.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('../pkg/whole/deltascope.js').Truncation} Truncation */
/** @typedef {import('../pkg/whole/deltascope.js').Part} Part */

/**
 * @typedef {object} Sources
 * @property {number} T
 * @property {string} node whose error it is
 * @property {'norm' | 'signed'} kind what the numbers are: norms over all units, or those of unit k
 * @property {Float64Array} errors T × T, row s by row: the error from J(s) at t
 * @property {Float64Array} kept the same as far as a shortened way back leaves it
 * @property {Float64Array} sums T numbers: the sum over the losses that count, on that way back
 * @property {number[]} leftOut the steps of the losses that do not count
 * @property {number[]} silent the steps at which nothing is compared, so that there is no loss
 * @property {boolean} isShortened whether the way back is shortened
 * @property {boolean} isWhole whether every loss counts, all the way back, so that sums are δ and gradients
 * @property {Part} part what counts, and how far back
 * @property {'loss' | 'step'} followed
 * @property {number} s the chosen loss
 * @property {number} t the chosen step
 */

/** Of one unit, from 0: those of all of them are many. */
const errors = once((run, /** @type {{ node: string, truncation: Truncation | undefined, unit: number, H: number }} */ { node, truncation, unit, H }) =>
  ofUnit(run.errorBySource(node, truncation), unit, H));
const norms = once((run, /** @type {{ node: string, truncation: Truncation | undefined }} */ { node, truncation }) =>
  run.sourceNorms(node, truncation));
const partials = once((run, /** @type {Part} */ part) => run.partial(part));
const shares = once((run, /** @type {{ parameter: string, entry: number, truncation: Truncation | undefined }} */ { parameter, entry, truncation }) =>
  run.sourceShares(parameter, entry, truncation));

/**
 * The numbers of the study, or the core’s refusal where they are too many.
 * @param {Scene} scene
 * @param {Settings} settings
 * @returns {Sources | import('./core.js').Refusal}
 */
export function sourcesOf(scene, settings) {
  const { T, H } = scene.sizes;
  const node = errorNodeOf(scene, settings);
  const kind = H > 1 && settings.errorMeasure === 'norm' ? 'norm' : 'signed';
  const steps = Array.from({ length: T }, (_, index) => index + 1);
  const silent = steps.filter((t) => !scene.hasLoss(t));
  const leftOut = settings.leftOut.filter((s) => s <= T && !silent.includes(s));
  const truncation = truncationOf(scene, settings);
  const counted = steps.filter((s) => !leftOut.includes(s));
  const part = { sources: counted, ...(truncation && { truncation }) };
  const s = Math.min(settings.lossStep ?? T, T);
  const { followed } = settings;
  // The chosen cell lies where error flows: no loss reaches a later step.
  const place = followed === 'loss' ? { s, t: Math.min(settings.t, s) } : { s: Math.max(s, settings.t), t: settings.t };
  try {
    const tableOf = (/** @type {Truncation | undefined} */ shortened) =>
      kind === 'norm' ? norms(scene.whole, { node, truncation: shortened }) : errors(scene.whole, { node, truncation: shortened, unit: scene.component, H });
    const { deltas, deltaNorms } = partials(scene.whole, part);
    const whole = tableOf(undefined);
    return {
      T, node, kind, leftOut, silent, part, followed, ...place,
      errors: whole,
      kept: truncation === undefined ? whole : tableOf(truncation),
      sums: kind === 'norm' ? deltaNorms[node] : ofUnit(deltas[node], scene.component, H),
      isShortened: truncation !== undefined,
      isWhole: truncation === undefined && leftOut.length === 0,
    };
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

/** One unit's numbers of vectors of H. @param {Float64Array} numbers @param {number} unit from 0 @param {number} H */
function ofUnit(numbers, unit, H) {
  return H === 1 ? numbers : numbers.filter((_, index) => index % H === unit);
}

/**
 * The states whose error can be shown.
 * @param {Scene} scene
 */
export function errorNodes({ graph: { nodes } }) {
  return nodes.filter(({ state }) => state);
}

/** @param {Scene} scene @param {Pick<Settings, 'errorNode'>} settings */
function errorNodeOf(scene, { errorNode }) {
  return errorNodes(scene).find(({ name }) => name === errorNode)?.name ?? carrierOf(scene.graph);
}

/**
 * How the way back is shortened, where it is, and where the cell has what is cut.
 * @param {Scene} scene
 * @param {Pick<Settings, 'truncation' | 'truncationSteps' | 'detachStep'>} settings
 * @returns {Truncation | undefined}
 */
export function truncationOf({ sizes: { T }, graph }, { truncation, truncationSteps, detachStep }) {
  if (truncation === 'window') return { kind: 'window', steps: Math.min(truncationSteps, T) - 1 };
  if (truncation === 'detach') return T === 1 ? undefined : { kind: 'detach', t: Math.min(Math.max(detachStep, 2), T) - 1 };
  return truncation === 'gates' && graph.model === 'lstm' ? { kind: 'gates' } : undefined;
}

/**
 * The error from a loss at a step, whole and as far as a shortened way back leaves it.
 * @param {Sources} sources
 * @param {number} s
 * @param {number} t
 */
export function numberAt({ errors, kept, T }, s, t) {
  const at = (s - 1) * T + t - 1;
  return { error: errors[at], kept: kept[at] };
}

/** Whether a shortened way back leaves a number as it is. @param {number} error @param {number} kept */
export function isSame(error, kept) {
  return Object.is(error, kept) || error === kept;
}

/**
 * Why a loss sends nothing: there is none at its step, or it is left out.
 * @param {Pick<Sources, 'leftOut' | 'silent'>} sources
 * @param {number} s
 * @returns {'silent' | 'left' | undefined}
 */
export function silenceOf({ leftOut, silent }, s) {
  if (silent.includes(s)) return 'silent';
  return leftOut.includes(s) ? 'left' : undefined;
}

/**
 * What is followed: the error of the chosen loss at each step, or at the chosen step from each loss.
 * @param {Sources} sources
 * @returns {{ at: number, number: number }[]} in the order of time
 */
export function sentAlong(sources) {
  const { T, s, t, followed } = sources;
  const [from, to] = followed === 'loss' ? [1, s] : [t, T];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((at) => {
    const source = followed === 'loss' ? s : at;
    const { kept } = numberAt(sources, source, followed === 'loss' ? at : t);
    return { at, number: silenceOf(sources, source) === undefined ? kept : 0 };
  });
}

/**
 * What each loss sends to the chosen step, for unit k, and the sum of what counts.
 * @param {Scene} scene
 * @param {Sources} sources
 */
export function sentTo(scene, sources) {
  const { T, t, node, part } = sources;
  const { H } = scene.sizes;
  const [whole, kept] = [undefined, part.truncation].map((truncation) => errors(scene.whole, { node, truncation, unit: scene.component, H }));
  const parts = Array.from({ length: T - t + 1 }, (_, index) => t + index).map((s) => {
    const at = (s - 1) * T + t - 1;
    const silence = silenceOf(sources, s);
    const isLost = kept[at] === 0 && whole[at] !== 0;
    return { s, number: silence === undefined ? kept[at] : 0, silence: silence ?? (isLost ? /** @type {const} */ ('lost') : undefined) };
  });
  return { parts, sum: ofUnit(partials(scene.whole, part).deltas[node], scene.component, H)[t - 1] };
}

/**
 * One entry of a weight's gradient as the shares of the steps and of the losses, of what counts; and the
 * gradient of all losses, all the way back.
 * @param {Scene} scene
 * @param {Sources} sources
 * @param {import('./core.js').GraphParameter} parameter
 * @param {number} entry
 */
export function entryShares(scene, sources, parameter, entry) {
  const { T, leftOut, part } = sources;
  const { name } = parameter;
  const table = shares(scene.whole, { parameter: name, entry, truncation: part.truncation });
  const steps = Array.from({ length: T }, (_, index) => index + 1);
  const counted = steps.filter((s) => !leftOut.includes(s));
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
  const at = (/** @type {number} */ s, /** @type {number} */ t) => table[(s - 1) * T + t - 1];
  const all = partials(scene.whole, part).gradients[name];
  return {
    byStep: steps.map((t) => sum(counted.map((s) => at(s, t)))),
    byLoss: steps.map((s) => ({
      s, amount: counted.includes(s) ? sum(steps.map((t) => at(s, t))) : 0, silence: silenceOf(sources, s),
    })),
    gradient: { entry: all[entry], all },
    full: scene.gradient(parameter)[entry],
  };
}

/**
 * How far the gradients of a shortened way back are from the full ones, weight by weight and all
 * together.
 * @param {Scene} scene
 * @param {Sources} sources
 */
export function shortenedGradients(scene, { part: { truncation } }) {
  const { deviations, gap } = partials(scene.whole, { ...(truncation && { truncation }) });
  return { weights: deviations.filter(({ kind }) => kind === 'gradient'), whole: gap };
}
