// The flat settings record ⇄ a case in the reference format.

import { shapes } from '../core.js';
import { fitting, initialOf, targetsOf } from './fitting.js';

/** @typedef {import('../core.js').Case} Case */
/** @typedef {import('../core.js').Subject} Subject */
/** @typedef {import('../core.js').Road} Road */
/** @typedef {import('./fitting.js').Weights} Weights */
/** @typedef {import('../tools/edits.js').Edits} Edits */
/** @typedef {import('../state.js').Mistaken} Mistaken */
/**
 * @typedef {{c?: number[], y?: number[], h?: number[]}} Initial the states at t = 0; absent: zero
 */

/**
 * @typedef {object} Settings the network and its sequence, as plain data
 * @property {'lstm' | 'rnn' | 'pascanu' | 'chain'} model
 * @property {Road[]} roads those of the chain, from 1 to 6; a network leaves them aside
 * @property {'sum' | 'product'} join how they come together
 * @property {number} at where the chain is looked at: its given number
 * @property {boolean} peepholes false: NP
 * @property {boolean} forgetGate false: NFG, f = 1
 * @property {boolean} inputGate false: NIG, i = 1
 * @property {boolean} outputGate false: NOG, o = 1
 * @property {boolean} inputActivation false: NIAF, z = z̄
 * @property {boolean} outputActivation false: NOAF, y = c ⊙ o
 * @property {boolean} coupledGates true: CIFG, f = 1 − i
 * @property {boolean} gateRecurrence true: FGR
 * @property {number} units H
 * @property {number} seed what the weights are drawn from that are not given, a whole number
 * @property {boolean} drawn true: `params` is left aside, and what is not edited is drawn
 * @property {Record<string, Weights>} params the weights that came with the example or the file.
 *   Those that do not fit the cell and its sizes are kept, and used again once they fit
 * @property {Record<string, Weights>} edits weights changed by hand, whole; they win over `params`
 * @property {number[][]} x T rows of N inputs
 * @property {(number | number[] | null)[]} targets a row or a class for each step. Without a
 *   readout a row is fitted to H units (`targetsOf`); under `last` only the last row counts
 * @property {'squared' | 'last' | 'softmax'} loss
 * @property {number} outputs K, or 0 without a readout
 * @property {Initial} initial
 * @property {Pick<Settings, 'x' | 'targets' | 'initial'> | null} original what stood there before
 *   the first edit by hand of an input, a target or an initial state; null: nothing was edited
 * @property {string[]} labels the characters that inputs and classes stand for, or none
 * @property {import('./scale.js').Scale[]} scale what −0.9 and 0.9 of a column stand for, or none
 * @property {string | null} case the built-in case whose numbers these are, but for what was changed
 * @property {'example' | 'numbers' | 'text' | 'file'} source where the sequence came from
 * @property {string} sourceText what was typed; of a file its name
 */

/** @typedef {Omit<Settings, 'roads' | 'join' | 'at'>} Network what of them a network is made of */

/** @typedef {'inputGate' | 'forgetGate' | 'outputGate' | 'inputActivation' | 'outputActivation' | 'coupledGates' | 'peepholes' | 'gateRecurrence'} Switch */

/** @type {[field: Switch, flag: string, changed: boolean][]} */
const switches = [
  ['inputGate', 'NIG', false],
  ['forgetGate', 'NFG', false],
  ['outputGate', 'NOG', false],
  ['inputActivation', 'NIAF', false],
  ['outputActivation', 'NOAF', false],
  ['coupledGates', 'CIFG', true],
  ['peepholes', 'NP', false],
  ['gateRecurrence', 'FGR', true],
];

/** The names of all switches. */
export const switchNames = switches.map(([field]) => field);

/**
 * What the settings describe: a network and its sequence, or a chain.
 * @param {Settings} settings
 * @returns {Subject}
 */
export function subjectOf(settings) {
  return settings.model === 'chain' ? chainOf(settings) : caseOf(settings);
}

/**
 * The network and its sequence that the settings describe. The core checks it, here the cell and its
 * sizes: it throws where settings have no meaning.
 * @param {Network} settings
 * @returns {Case}
 */
export function caseOf(settings) {
  const { units, outputs, loss, seed, x } = settings;
  const states = Object.entries(initialOf(settings)).map(([name, state]) => [`${name}0`, state]);
  const cell = {
    model: /** @type {Case['model']} */ (settings.model),
    ...(settings.model === 'lstm' && { variant: variantOf(settings) }),
    N: Array.isArray(x[0]) ? x[0].length : 1,
    H: units,
    ...(outputs > 0 && { K: outputs }),
    loss,
  };
  const known = shapes(cell);
  const given = settings.drawn ? {} : fitting(settings.params, known);
  return {
    ...cell,
    T: x.length,
    seed,
    x,
    targets: targetsOf(settings),
    ...Object.fromEntries(states),
    params: { ...given, ...fitting(settings.edits, known) },
  };
}

/** @param {Pick<Settings, 'roads' | 'join' | 'at'>} settings @returns {Subject} */
function chainOf({ roads, join, at }) {
  return { model: 'chain', roads, join, N: 1, H: 1, T: 1, x: [[at]] };
}

/**
 * T, the number of steps: a chain has one, and leaves the sequence aside.
 * @param {Pick<Settings, 'model' | 'x'>} settings
 */
export function stepsOf({ model, x }) {
  return model === 'chain' ? 1 : x.length;
}

/**
 * The flags of the reference format for the switches.
 * @param {Pick<Settings, Switch>} settings
 */
export function variantOf(settings) {
  return switches.flatMap(([field, flag, changed]) => (settings[field] === changed ? [flag] : []));
}

/**
 * The settings that something opened stands for, which the core has accepted. A chain leaves the
 * network and its sequence as they are.
 * @param {Subject & Partial<Edits & Mistaken>} subject
 * @param {string} [name] the file's, if it is known
 * @returns {Partial<Settings & Edits & Mistaken>}
 */
export function partOf(subject, name) {
  if (subject.model !== 'chain') return settingsOf(subject, name);
  const { model, roads, join, x, cuts = [], clamps = [], mistake = null } = subject;
  return { model, roads, join, at: x[0][0], cuts, clamps, mistake };
}

/**
 * The settings that an opened case stands for, one that the core has accepted. Weights that it
 * gives are kept; later ones, as of a part switched on, are drawn from its seed, or from 1.
 * @param {Case & Partial<Edits & Mistaken>} subject
 * @param {string} [name] the file's, if it is known
 * @returns {Network & Edits & Mistaken}
 */
export function settingsOf(subject, name = subject.id ?? '') {
  const variant = subject.variant ?? [];
  const switched = switches.map(([field, flag, changed]) => [
    field,
    variant.includes(flag) === changed,
  ]);
  return {
    .../** @type {Pick<Settings, Switch>} */ (Object.fromEntries(switched)),
    model: subject.model,
    units: subject.H,
    seed: subject.seed ?? 1,
    drawn: false,
    params: subject.params ?? {},
    edits: {},
    cuts: subject.cuts ?? [],
    clamps: subject.clamps ?? [],
    mistake: subject.mistake ?? null,
    x: subject.x,
    targets: subject.targets,
    loss: subject.loss,
    outputs: subject.K ?? 0,
    initial: statesOf(subject),
    original: null,
    labels: [],
    scale: [],
    case: null,
    source: 'file',
    sourceText: name,
  };
}

/** @param {Case} subject @returns {Initial} */
function statesOf({ model, c0, y0, h0 }) {
  const states = model === 'lstm' ? { c: c0, y: y0 } : { h: h0 };
  return Object.fromEntries(Object.entries(states).filter(([, state]) => Array.isArray(state)));
}
