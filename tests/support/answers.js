// Every number of a run's way back, as it may be written anywhere, by the core alone.

import { commonDecimals, format, signed } from '../../www/format.js';
import { subjectOf } from '../../www/input/case.js';
import { editsForCore, fittingEdits } from '../../www/tools/edits.js';
import { madeIn } from '../../www/tools/mistakes.js';
import { shortAmount } from '../../www/views/stage/numbers.js';
import { Unrolled } from './core.js';

/** @typedef {import('../../www/state.js').Settings} Settings */
/** @typedef {InstanceType<typeof Unrolled>} Run */

/**
 * The texts that give an answer away: each number of the way back in full and as the page writes it,
 * with its sign; but none that a number of the forward pass may be written as.
 * @param {Settings} settings
 * @returns {string[]}
 */
export function answersOf(settings) {
  const runs = cellsOf(settings).map(runOf);
  const known = [...runs.flatMap(forwardNumbers), ...gapsBetween(runs)].flatMap(formsOf).join(' ');
  const answers = new Set(runs.flatMap(backwardNumbers).flatMap(formsOf));
  for (const run of runs) run.free();
  return [...answers].filter((text) => digitsOf(text) > 2 && !known.includes(text));
}

/** The cell, and the one that is compared with it. @param {Settings} settings @returns {Settings[]} */
function cellsOf(settings) {
  const second = { ...settings };
  for (const name of settings.compare ?? []) {
    if (name === 'mistake') second.mistake = null;
    else if (name === 'model') second.model = settings.model === 'lstm' ? 'rnn' : 'lstm';
    else second[name] = !settings[name];
  }
  return settings.compare === null ? [settings] : [settings, second];
}

/** @param {Settings} settings */
function runOf(settings) {
  const plain = new Unrolled(subjectOf(settings));
  const graph = plain.describe();
  plain.free();
  const edits = { ...fittingEdits(settings, graph), mistake: madeIn(settings, graph) };
  const run = new Unrolled(subjectOf(settings), editsForCore(edits));
  run.run();
  return run;
}

/** Values, targets, weights, and each term of each value. @param {Run} run */
function forwardNumbers(run) {
  const { nodes, sizes, parameters } = run.describe();
  const times = Array.from({ length: sizes.T }, (_, index) => index + 1);
  const targets = times.map((t) => run.target(t) ?? []).flatMap((target) => (typeof target === 'number' ? [] : [...target]));
  const values = nodes.flatMap(({ name, length }, id) => [
    ...run.value(name, 0),
    ...times.flatMap((t) => [
      ...run.value(name, t), run.valueNorm(name, t), run.probability(t) ?? 0,
      ...Array.from({ length }, (_, k) => k).flatMap((k) => [
        ...run.terms(id, t, k).map(({ value }) => value),
        ...run.reads(id, t, k).flatMap(({ products }) => products.map(({ product }) => product)),
      ]),
    ]),
  ]);
  const weights = parameters.flatMap(({ name }) => [...(run.parameter(name) ?? [])]);
  return [run.loss(), ...values, ...targets, ...weights];
}

/** How far the values of a second run are from those of the first. @param {Run[]} runs */
function gapsBetween([first, second]) {
  if (second === undefined) return [];
  const { nodes, sizes } = first.describe();
  const others = second.describe().nodes.map(({ name }) => name);
  const shared = nodes.map(({ name }) => name).filter((name) => others.includes(name));
  const times = Array.from({ length: sizes.T }, (_, index) => index + 1);
  return shared.flatMap((name) => times.flatMap((t) => second.value(name, t).map((value, k) => value - first.value(name, t)[k])).flatMap((gaps) => [...gaps]));
}

/** δ, contributions with their products, gradients with their shares. @param {Run} run */
function backwardNumbers(run) {
  const { nodes, edges, parameters, sizes } = run.describe();
  const times = Array.from({ length: sizes.T + 1 }, (_, t) => t);
  return times.flatMap((t) => [
    ...nodes.filter(({ name }) => name !== 'J').flatMap(({ name }) => [...run.delta(name, t)]),
    ...edges.filter(({ lag }) => t > 0 || lag === 1).flatMap(({ source, branch }, id) => [
      ...run.contribution(nodes[source].name, branch, t),
      ...(t === 0 ? [] : run.reasons(id, t, 0).map(({ product }) => product)),
    ]),
    ...parameters.flatMap(({ name }) => [...(t === 0 ? run.gradient(name) : run.share(name, t))]),
  ]);
}

/** @param {number} number */
function formsOf(number) {
  return [String(number), signed(number), signed(number, commonDecimals([number])), shortAmount(number), format(number, { decimals: 6, sign: 'always' })]
    .filter((text) => /^[+−-]|\d{8}/.test(text));
}

/** The digits that tell a number from others. @param {string} text */
function digitsOf(text) {
  return text.replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '').length;
}
