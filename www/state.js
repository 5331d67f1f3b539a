// The settings: one flat record. This table gives each field its name, its default and what it
// accepts; everything else writes to the record through it.

import { example } from './input/example.js';
import { blockOf } from './walk.js';
import { sentenceOf } from './words/en/errors.js';

/** @typedef {import('./input/case.js').Settings} CaseSettings what the computation depends on */

/**
 * @typedef {object} ViewSettings
 * @property {number} t the block that the stage shows, from 1
 * @property {number} unit the unit k, from 1
 * @property {number} step how many places of the walk are done
 * @property {'node' | 'time' | 'state'} gear how far one step goes
 * @property {string | null} selected the node that was asked for; null: the walk's own
 * @property {number} selectedT the t of that node
 * @property {string | null} branch the branch whose reason is asked for; null: the largest
 * @property {boolean} question whether the reader is asked before the next place is done
 * @property {'auto' | 'light' | 'dark'} theme
 */

/** @typedef {CaseSettings & ViewSettings} Settings */

/**
 * A part of the settings as it may be given: the step also as a word.
 * @typedef {Partial<Omit<Settings, 'step'>> & { step?: number | 'start' | 'end' }} Part
 */

/**
 * @typedef {object} Field
 * @property {unknown} initial
 * @property {(value: unknown) => boolean} accepts
 * @property {string} accepted in words
 */

/** @param {...string} choices */
const oneOf = (...choices) => ({
  accepts: (/** @type {unknown} */ value) => choices.includes(/** @type {string} */ (value)),
  accepted: choices.join(', '),
});
const flag = {
  accepts: (/** @type {unknown} */ value) => typeof value === 'boolean',
  accepted: 'true or false',
};
const whole = (/** @type {number} */ least) => ({
  accepts: (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= least,
  accepted: `a whole number from ${least}`,
});
const list = { accepts: Array.isArray, accepted: 'a list' };
const record = {
  accepts: (/** @type {unknown} */ value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
  accepted: 'an object',
};
const recordOrNull = {
  accepts: (/** @type {unknown} */ value) => value === null || record.accepts(value),
  accepted: 'an object or null',
};
const text = {
  accepts: (/** @type {unknown} */ value) => typeof value === 'string',
  accepted: 'a text',
};
const textOrNull = {
  accepts: (/** @type {unknown} */ value) => value === null || typeof value === 'string',
  accepted: 'a text or null',
};
const step = {
  accepts: (/** @type {unknown} */ value) =>
    value === 'start' || value === 'end' || whole(0).accepts(value),
  accepted: 'a whole number from 0, "start" or "end"',
};

/** @type {Record<keyof Settings, Field>} */
export const fields = {
  model: { initial: example.model, ...oneOf('lstm', 'rnn') },
  peepholes: { initial: true, ...flag },
  forgetGate: { initial: true, ...flag },
  inputGate: { initial: true, ...flag },
  outputGate: { initial: true, ...flag },
  inputActivation: { initial: true, ...flag },
  outputActivation: { initial: true, ...flag },
  coupledGates: { initial: false, ...flag },
  gateRecurrence: { initial: false, ...flag },
  units: { initial: example.units, ...whole(1) },
  seed: { initial: example.seed, ...whole(0) },
  drawn: { initial: example.drawn, ...flag },
  params: { initial: example.params, ...record },
  edits: { initial: example.edits, ...record },
  x: { initial: example.x, ...list },
  targets: { initial: example.targets, ...list },
  loss: { initial: example.loss, ...oneOf('squared', 'last', 'softmax') },
  outputs: { initial: example.outputs, ...whole(0) },
  initial: { initial: example.initial, ...record },
  original: { initial: example.original, ...recordOrNull },
  labels: { initial: example.labels, ...list },
  scale: { initial: example.scale, ...list },
  source: { initial: example.source, ...oneOf('example', 'numbers', 'text', 'file') },
  sourceText: { initial: example.sourceText, ...text },
  t: { initial: 1, ...whole(1) },
  unit: { initial: 1, ...whole(1) },
  step: { initial: 0, ...step },
  gear: { initial: 'node', ...oneOf('node', 'time', 'state') },
  selected: { initial: null, ...textOrNull },
  selectedT: { initial: 1, ...whole(0) },
  branch: { initial: null, ...textOrNull },
  question: { initial: true, ...flag },
  theme: { initial: 'auto', ...oneOf('auto', 'light', 'dark') },
};

/**
 * The settings before anyone has touched anything.
 * @returns {Settings}
 */
export function initialSettings() {
  const entries = Object.entries(fields).map(([name, field]) => [name, structuredClone(field.initial)]);
  return Object.fromEntries(entries);
}

/**
 * Whether a part changes what is computed.
 * @param {Part} part
 */
export function changesCase(part) {
  return Object.keys(part).some((name) => name in example);
}

/**
 * What is wrong with a part of the settings, as a refusal; undefined where nothing is.
 * @param {unknown} part
 */
export function refusalOf(part) {
  if (!record.accepts(part)) return { code: 'type', field: 'settings', got: String(part), accepted: record.accepted };
  for (const [name, value] of Object.entries(/** @type {object} */ (part))) {
    const field = /** @type {Record<string, Field>} */ (fields)[name];
    if (field === undefined) {
      return { code: 'range', field: name, got: 'an unknown setting', accepted: Object.keys(fields).join(', ') };
    }
    if (!field.accepts(value)) {
      return { code: 'type', field: name, got: String(JSON.stringify(value)).slice(0, 40), accepted: field.accepted };
    }
  }
  return undefined;
}

/**
 * Brings the view into the bounds of what was computed. A step without a block of its own shows
 * the block in which it happens, and takes the choice of a node back.
 * @param {Settings} merged with a step within the walk
 * @param {Part} part what was asked for
 * @param {import('./walk.js').Computed} computed
 * @returns {Settings}
 */
export function settled(merged, part, computed) {
  const { T, H } = computed.graph.sizes;
  refuseBeyond('t', part.t, T);
  refuseBeyond('unit', part.unit, H);
  const moved = part.step !== undefined || changesCase(part);
  const choice =
    part.step === undefined
      ? {}
      : { question: part.question ?? false, selected: part.selected ?? null, branch: part.branch ?? null };
  const block = moved ? blockOf(computed, merged.step) : undefined;
  const t = part.t ?? block ?? merged.t;
  return {
    ...merged,
    ...choice,
    t: Math.min(t, T),
    unit: Math.min(merged.unit, H),
    selectedT: Math.min(merged.selectedT, T),
  };
}

/**
 * @param {string} field
 * @param {number | undefined} number
 * @param {number} most
 */
function refuseBeyond(field, number, most) {
  if (number === undefined || number <= most) return;
  const refusal = { code: 'range', field, got: String(number), accepted: `a whole number from 1 to ${most}` };
  throw new Error(sentenceOf(refusal));
}
