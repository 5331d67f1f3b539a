// The settings: one flat record. This table gives each field its name, its default and what it
// accepts; everything else writes to the record through it.

import { example } from './input/example.js';
import { blockOf } from './walk.js';
import { settings as words, sentenceOf, written } from './words/en/errors.js';

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
 * @property {'model' | 'numbers' | 'view'} changes what a change of it changes: the network, with
 *   every forward value; some of the numbers only; or nothing that is computed
 * @property {unknown} initial
 * @property {(value: unknown) => boolean} accepts
 * @property {string} accepted in words
 */

/** @typedef {Pick<Field, 'accepts' | 'accepted'>} Kind */

/** @param {...string} choices @returns {Kind} */
const oneOf = (...choices) => ({
  accepts: (value) => choices.includes(/** @type {string} */ (value)),
  accepted: choices.join(', '),
});
/** @type {Kind} */
const flag = { accepts: (value) => typeof value === 'boolean', accepted: words.flag };
/** @param {number} least @returns {Kind} */
const whole = (least) => ({
  accepts: (value) => Number.isSafeInteger(value) && Number(value) >= least,
  accepted: words.wholeFrom(least),
});
/** @type {Kind} */
const text = { accepts: (value) => typeof value === 'string', accepted: words.text };
/** @type {Kind} */
const list = { accepts: Array.isArray, accepted: words.list };
/** @param {Field['accepts']} accepts one entry @param {string} accepted @returns {Kind} */
const listOf = (accepts, accepted) => ({
  accepts: (value) => Array.isArray(value) && value.every((entry) => accepts(entry)),
  accepted,
});
/** @type {Kind} */
const record = {
  accepts: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  accepted: words.record,
};
/** @param {Kind} kind @returns {Kind} */
const orNull = ({ accepts, accepted }) => ({
  accepts: (value) => value === null || accepts(value),
  accepted: words.orNull(accepted),
});
/** @param {unknown} value */
const isScale = (value) => {
  const { minimum, maximum } = Object(value);
  return Number.isFinite(minimum) && Number.isFinite(maximum);
};
/** @type {Kind} */
const step = {
  accepts: (value) => value === 'start' || value === 'end' || whole(0).accepts(value),
  accepted: words.step,
};

/** @type {Kind} */
const recordOfLists = {
  accepts: (value) =>
    record.accepts(value) && Object.values(/** @type {object} */ (value)).every(Array.isArray),
  accepted: words.recordOfLists,
};

/** @type {Record<keyof Settings, Field>} */
export const fields = {
  model: { changes: 'model', initial: example.model, ...oneOf('lstm', 'rnn') },
  peepholes: { changes: 'model', initial: true, ...flag },
  forgetGate: { changes: 'model', initial: true, ...flag },
  inputGate: { changes: 'model', initial: true, ...flag },
  outputGate: { changes: 'model', initial: true, ...flag },
  inputActivation: { changes: 'model', initial: true, ...flag },
  outputActivation: { changes: 'model', initial: true, ...flag },
  coupledGates: { changes: 'model', initial: false, ...flag },
  gateRecurrence: { changes: 'model', initial: false, ...flag },
  units: { changes: 'model', initial: example.units, ...whole(1) },
  seed: { changes: 'numbers', initial: example.seed, ...whole(0) },
  drawn: { changes: 'numbers', initial: example.drawn, ...flag },
  params: { changes: 'numbers', initial: example.params, ...recordOfLists },
  edits: { changes: 'numbers', initial: example.edits, ...recordOfLists },
  x: { changes: 'numbers', initial: example.x, ...listOf(Array.isArray, words.lists) },
  targets: { changes: 'numbers', initial: example.targets, ...list },
  loss: { changes: 'numbers', initial: example.loss, ...oneOf('squared', 'last', 'softmax') },
  outputs: { changes: 'numbers', initial: example.outputs, ...whole(0) },
  initial: { changes: 'numbers', initial: example.initial, ...recordOfLists },
  original: { changes: 'view', initial: example.original, ...orNull(record) },
  labels: { changes: 'view', initial: example.labels, ...listOf(text.accepts, words.texts) },
  scale: { changes: 'view', initial: example.scale, ...listOf(isScale, words.scales) },
  source: { changes: 'view', initial: example.source, ...oneOf('example', 'numbers', 'text', 'file') },
  sourceText: { changes: 'view', initial: example.sourceText, ...text },
  t: { changes: 'view', initial: 1, ...whole(1) },
  unit: { changes: 'view', initial: 1, ...whole(1) },
  step: { changes: 'view', initial: 0, ...step },
  gear: { changes: 'view', initial: 'node', ...oneOf('node', 'time', 'state') },
  selected: { changes: 'view', initial: null, ...orNull(text) },
  selectedT: { changes: 'view', initial: 1, ...whole(0) },
  branch: { changes: 'view', initial: null, ...orNull(text) },
  question: { changes: 'view', initial: true, ...flag },
  theme: { changes: 'view', initial: 'auto', ...oneOf('auto', 'light', 'dark') },
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
  return namesIn(part).some((name) => fields[name].changes !== 'view');
}

/**
 * Whether a part makes another model of the same sequence.
 * @param {Part} part
 * @param {Settings} settings those before
 */
export function changesModel(part, settings) {
  const isSameSequence = part.x === undefined;
  return (
    isSameSequence &&
    namesIn(part).some((name) => fields[name].changes === 'model' && part[name] !== settings[name])
  );
}

/**
 * Whether settings show another place than others, or another sequence.
 * @param {Settings} settings
 * @param {Settings | undefined} before
 */
export function showsElsewhere(settings, before) {
  const names = /** @type {const} */ (['step', 't', 'selected', 'selectedT', 'x']);
  return names.some((name) => settings[name] !== before?.[name]);
}

/** @param {Part} part */
function namesIn(part) {
  return /** @type {(keyof Settings)[]} */ (Object.keys(part));
}

/**
 * What is wrong with a part of the settings, as a refusal; undefined where nothing is.
 * @param {unknown} part
 */
export function refusalOf(part) {
  if (!record.accepts(part)) return typeRefusal(words.settings, part, record.accepted);
  for (const [name, value] of Object.entries(/** @type {object} */ (part))) {
    if (!Object.hasOwn(fields, name)) {
      return { code: 'range', field: name, got: words.unknown, accepted: Object.keys(fields).join(', ') };
    }
    const { accepts, accepted } = fields[/** @type {keyof Settings} */ (name)];
    if (!accepts(value)) return typeRefusal(name, value, accepted);
  }
  return undefined;
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {string} accepted
 */
function typeRefusal(field, value, accepted) {
  return { code: 'type', field, got: written(value), accepted };
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
  if (typeof part.selected === 'string') refuseUnknownNode(part.selected, computed.graph);
  const moved = part.step !== undefined || part.x !== undefined;
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
    selectedT: Math.min(part.selected && part.selectedT === undefined ? t : merged.selectedT, T),
  };
}

/**
 * @param {string} name
 * @param {import('./core.js').Description} graph
 */
function refuseUnknownNode(name, { nodes }) {
  const names = nodes.map((node) => node.name);
  if (names.includes(name)) return;
  throw new Error(
    sentenceOf({ code: 'range', field: 'selected', got: name, accepted: names.join(', ') }),
  );
}

/**
 * @param {string} field
 * @param {number | undefined} number
 * @param {number} most
 */
function refuseBeyond(field, number, most) {
  if (number === undefined || number <= most) return;
  const refusal = { code: 'range', field, got: String(number), accepted: words.wholeTo(most) };
  throw new Error(sentenceOf(refusal));
}
