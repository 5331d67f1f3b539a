// What the study of the landscape asks the core: which two weights, in which window, and from where two
// descents go down; and what the core answers.

import { mostDescentSteps } from '../state.js';
import { once } from '../tools/measuring.js';
import { isRefusal, sentenceOfThrown } from '../words/en/errors.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {import('../core.js').GraphParameter} GraphParameter */
/** @typedef {import('../core.js').WholeUnrolled} WholeUnrolled */
/** @typedef {import('../../pkg/whole/deltascope.js').Landscape} Landscape */
/** @typedef {import('../../pkg/whole/deltascope.js').LandscapeWindow} LandscapeWindow */
/** @typedef {import('../../pkg/whole/deltascope.js').Station} Station */
/** @typedef {NonNullable<Settings['landscapeAcross']>} Axis a weight, and the range in which it is moved */
/** @typedef {'across' | 'up'} Direction */

/**
 * @typedef {object} Asked
 * @property {Axis} across the weight that grows to the right
 * @property {Axis} up the one that grows upward
 * @property {number} points along each side
 * @property {[number, number]} start of both descents
 * @property {number} rate
 * @property {number} threshold
 * @property {number} updates
 */

/**
 * @typedef {object} Found
 * @property {Landscape} fine
 * @property {Landscape} coarse what is drawn while the surface turns
 * @property {Station[]} plain the descent without clipping
 * @property {Station[]} clipped
 */

/** So many points along each side are drawn while the surface turns. */
export const coarsePoints = 30;

/** How far to both sides of where a weight stands it is first moved. */
const reach = 3;

/** Which weights are moved where the reader has chosen none: the first of these that the cell has. */
const preferred = { across: ['W', 'R_z', 'W_z'], up: ['b', 'b_f', 'b_z'] };

/** @param {Scene} scene @param {Settings} settings @returns {Asked} */
export function askedOf(scene, { landscapeAcross, landscapeUp, landscapePoints, descentStart, descentRate, descentThreshold, descentStep }) {
  const [across, up] = axesOf(scene, landscapeAcross, landscapeUp);
  return {
    across,
    up,
    points: landscapePoints,
    start: descentStart === null ? [standing(scene, across), standing(scene, up)] : [descentStart.across, descentStart.up],
    rate: descentRate,
    threshold: descentThreshold,
    updates: Math.min(descentStep, mostDescentSteps),
  };
}

const surveys = once((run, /** @type {LandscapeWindow} */ window) => answered(() => run.landscape(window)));
const descents = once((run, /** @type {import('../../pkg/whole/deltascope.js').Descent} */ descent) => answered(() => run.descend(descent)));

/**
 * What the core finds, or the sentence with which it refuses.
 * @param {WholeUnrolled} run
 * @param {Asked} asked
 * @returns {Found | { refusal: string }}
 */
export function findIn(run, { across, up, points, start, rate, threshold, updates }) {
  const window = { across, up, points };
  const descent = { moved: /** @type {[Axis, Axis]} */ ([across, up]), start, rate, updates };
  const [fine, coarse] = [surveys(run, window), surveys(run, { ...window, points: Math.min(points, coarsePoints) })];
  const [plain, clipped] = [descents(run, descent), descents(run, { ...descent, threshold })];
  for (const answer of [fine, coarse, plain, clipped]) if ('refusal' in answer) return answer;
  return {
    fine: /** @type {{ answer: Landscape }} */ (fine).answer,
    coarse: /** @type {{ answer: Landscape }} */ (coarse).answer,
    plain: /** @type {{ answer: Station[] }} */ (plain).answer,
    clipped: /** @type {{ answer: Station[] }} */ (clipped).answer,
  };
}

/**
 * A window of the same weights around a point, so many times as wide.
 * @param {Asked} asked
 * @param {number} factor
 * @returns {Partial<Settings>}
 */
export function zoomed({ across, up, start }, factor) {
  const around = (/** @type {Axis} */ axis, /** @type {number} */ middle) => {
    const half = ((axis.to - axis.from) / 2) * factor;
    return { ...axis, from: middle - half, to: middle + half };
  };
  return { landscapeAcross: around(across, start[0]), landscapeUp: around(up, start[1]) };
}

/**
 * The axis of another weight, around where that stands.
 * @param {Scene} scene
 * @param {{ parameter: string, entry: number }} moved
 * @returns {Axis}
 */
export function axisAround(scene, moved) {
  const middle = standing(scene, moved);
  return { ...moved, from: middle - reach, to: middle + reach };
}

/**
 * The chosen axes, where the cell has their weights and these are two, else others.
 * @param {Scene} scene
 * @param {Axis | null} across
 * @param {Axis | null} up
 * @returns {[Axis, Axis]}
 */
function axesOf(scene, across, up) {
  const first = has(scene, across) ? across : axisAround(scene, { parameter: namedFirst(scene, 'across'), entry: 0 });
  if (has(scene, up) && !isSame(up, first)) return [first, up];
  const candidates = [{ parameter: namedFirst(scene, 'up'), entry: 0 }, { parameter: first.parameter, entry: first.entry === 0 ? 1 : 0 }, ...scene.graph.parameters.map(({ name }) => ({ parameter: name, entry: 0 }))];
  const other = candidates.find((moved) => has(scene, moved) && !isSame(moved, first));
  return [first, axisAround(scene, /** @type {{ parameter: string, entry: number }} */ (other))];
}

/** @param {Scene} scene @param {Direction} direction */
function namedFirst({ graph: { parameters } }, direction) {
  const found = preferred[direction].find((name) => parameters.some((parameter) => parameter.name === name));
  return found ?? parameters[0].name;
}

/**
 * @template {{ parameter: string, entry: number }} Moved
 * @param {Scene} scene
 * @param {Moved | null} moved
 * @returns {moved is Moved}
 */
function has({ graph: { parameters } }, moved) {
  const parameter = parameters.find(({ name }) => name === moved?.parameter);
  return moved !== null && parameter !== undefined && moved.entry < parameter.rows * parameter.columns;
}

/** @param {{ parameter: string, entry: number }} one @param {{ parameter: string, entry: number }} other */
function isSame(one, other) {
  return one.parameter === other.parameter && one.entry === other.entry;
}

/** Where a weight stands in the run. @param {Scene} scene @param {{ parameter: string, entry: number }} moved */
function standing({ run }, { parameter, entry }) {
  return /** @type {Float64Array} */ (run.parameter(parameter))[entry];
}

/**
 * @template Answer
 * @param {() => Answer} ask
 * @returns {{ answer: Answer } | { refusal: string }}
 */
function answered(ask) {
  try {
    return { answer: ask() };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { refusal: sentenceOfThrown(error) };
  }
}
