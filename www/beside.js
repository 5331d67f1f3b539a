// A second cell beside the first: the same sequence and weights, other switches, seen from the same
// step of the walk.

import { compute, release } from './computed.js';
import { Scene } from './scene.js';
import { fittingIn } from './settings/misfits.js';
import { madeIn } from './tools/mistakes.js';
import { counterpartIn, sameStep } from './walk.js';
import { sentenceOfThrown } from './words/en/errors.js';

/** @typedef {import('./state.js').Settings} Settings */
/** @typedef {import('./walk.js').Computed} Computed */
/** @typedef {import('./input/case.js').Switch | 'model' | 'mistake'} Difference what of the cell is the other way;
 *   a mistake that the first one makes the second does not */

/** @typedef {{ scene: Scene } | { refusal: string }} Outcome */

/** @typedef {Outcome & { differences: Difference[], settings: Settings }} Beside */

/**
 * Holds the run of the second cell until another one is wanted, or none; then it is freed.
 * @returns {(first: Computed, settings: Settings) => Beside | undefined}
 */
export function makeBeside() {
  /** @type {{ first: Computed, asked: string, second: Computed | { refusal: string } } | undefined} */
  let held;
  const free = () => {
    if (held !== undefined && 'run' in held.second) release(held.second);
    held = undefined;
  };
  return (first, settings) => {
    const compare = meant(settings, first.graph);
    const asked = String(compare);
    if (held !== undefined && (held.first !== first || held.asked !== asked)) free();
    if (compare === null) return undefined;
    // What the first cell has left aside stays aside in the second.
    const changed = withDifferences(fittingIn(settings, first.graph), compare);
    held ??= { first, asked, second: computedOrRefused(changed) };
    const { second } = held;
    const outcome = 'run' in second ? { scene: sceneOf(first, second, changed) } : second;
    return { ...outcome, differences: compare, settings: changed };
  };
}

/**
 * What differs; a mistake only where one is made.
 * @param {Settings} settings
 * @param {import('./core.js').Description} graph
 */
function meant(settings, graph) {
  const { compare } = settings;
  if (!compare?.includes('mistake') || madeIn(settings, graph) !== null) return compare;
  const others = compare.filter((name) => name !== 'mistake');
  return others.length === 0 ? null : others;
}

/**
 * The settings with each of these switches the other way.
 * @param {Settings} settings
 * @param {Difference[]} differences
 * @returns {Settings}
 */
function withDifferences(settings, differences) {
  const changed = { ...settings };
  for (const name of new Set(differences)) {
    if (name === 'model') changed.model = settings.model === 'lstm' ? 'rnn' : 'lstm';
    else if (name === 'mistake') changed.mistake = null;
    else changed[name] = !settings[name];
  }
  return changed;
}

/** @param {Settings} settings */
function computedOrRefused(settings) {
  try {
    return compute(settings);
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return { refusal: sentenceOfThrown(error) };
  }
}

/**
 * The second cell from the first one’s place; a node that it does not have gives way to the one
 * that plays its part.
 * @param {Computed} first
 * @param {Computed} second
 * @param {Settings} settings the second one’s, with the first one’s view
 */
function sceneOf(first, second, settings) {
  const { step, question, selected } = settings;
  const same = question ? sameStep(step + 1, first, second) - 1 : sameStep(step, first, second);
  const node = selected === null ? null : counterpartIn(second.graph, selected) ?? null;
  const view = { ...settings, step: Math.max(same, 0), selected: node, tool: null, parameter: null };
  return new Scene(second.run, second.graph, view);
}
