// The settings: one flat record. This table gives each field its name, its default and what it
// accepts; everything else writes to the record through it.

import { caseIds } from './cases.js';
import { stepsOf, switchNames } from './input/case.js';
import { example } from './input/example.js';
import { between, either, flag, number, oneOf, orNull, sized, text, whole } from './settings/kinds.js';
import { areAlike } from './settings/alike.js';
import { byName, listOf, listOrRows, record } from './settings/lists.js';
import { named, place } from './settings/places.js';
import { span } from './settings/span.js';
import { mistakeNames } from './tools/mistakes.js';
import { nudgeSizes } from './tools/epsilon.js';
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
 * @property {number} component which component of it, from 1, where it is x or s
 * @property {string | null} branch the branch whose reason is asked for; null: the largest
 * @property {Tool | null} tool what is open at the chosen node, one at a time
 * @property {Study | null} study the figure over all time that is open
 * @property {Task} task what the network is trained on: the sequence of the figure, or drawn ones
 * @property {number} taskSteps T of a task that draws its sequences
 * @property {string} taskText the text whose characters are predicted
 * @property {number} trainingSeed what a task draws weights and sequences from
 * @property {'descent' | 'momentum' | 'adam'} optimizer
 * @property {number} rate the learning rate
 * @property {'norm' | 'value' | null} clipping how the gradient is clipped, if at all
 * @property {number} threshold what it is clipped to
 * @property {number} updates how many updates a training makes
 * @property {number | null} update after how many of them the network is looked at; null: after the last
 * @property {(typeof variants)[number] | 'own'} trainedBeside which variant's training is drawn beside the vanilla one's, or that
 *   of the cell's own mix
 * @property {string[] | null} arrows the entries of weights, as `R_z[3]`, counted from 0, whose gradient
 *   is drawn as an arrow; null: the two largest
 * @property {number | null} stepsBack how many steps before the last the study of distances looks; null: all
 * @property {'loss' | 'step'} followed whether the study of sources follows one loss, or what reaches one step
 * @property {number | null} lossStep the step of the loss that it looks at; null: the last
 * @property {string | null} errorNode the state whose error it shows; null: the one that carries error through time
 * @property {'norm' | 'unit'} errorMeasure whether its numbers are norms over all units, or those of unit k
 * @property {number[]} leftOut the steps of the losses that it does not count
 * @property {string | null} shareOf the weight whose shares it shows; null: one through which error goes back in time
 * @property {number} shareEntry which entry of that weight, from 0, row by row
 * @property {'step' | 'loss'} shareBy
 * @property {'window' | 'detach' | 'gates' | null} truncation how its way back is shortened
 * @property {number} truncationSteps how many blocks a window has
 * @property {number} detachStep the step before which error does not go back
 * @property {string | null} destination the node to which routes are asked for; null: J as a whole
 * @property {number} destinationT the t of that node
 * @property {number} routeCount how many routes are shown, the largest first
 * @property {string | null} parameter the weight that was asked for; null: the walk's own, if any
 * @property {number} entry which entry of that weight, from 0, row by row
 * @property {import('./beside.js').Difference[] | null} compare what is the other way in a second
 *   cell that stands beside this one; null: there is none
 * @property {string | null} nudgeEdge which of the chosen node's edges carries a nudge alone, as the
 *   name of its flow; `each`: each of them in turn; null: all of them at once
 * @property {number} epsilon by how much a nudge moves a number
 * @property {number | null} probe where the chosen number is put to see two slopes; null: where it stands
 * @property {boolean} question whether the reader is asked before the next place is done
 * @property {'sequence' | 'block' | 'node'} distance how near the figure is looked at
 * @property {'lines' | 'stack'} chart how the branches over t are drawn: each as a line, or as bars on each other
 * @property {'block' | 'model'} picture how the block is drawn: with its wiring, or as a graphical model
 * @property {(typeof hideable)[number][]} hide what is not shown
 * @property {{ from: number | string, to: number | string } | null} range the steps of the walk that can be
 *   reached; null: all
 * @property {boolean} readonly whether nothing can be changed but the walk and what it looks at
 * @property {'greff' | 'olah' | 'pytorch'} notation whose letters are written
 * @property {LandscapeAxis | null} landscapeAcross the weight that grows to the right in the landscape;
 *   null: one of the cell's own
 * @property {LandscapeAxis | null} landscapeUp the one that grows upward
 * @property {number} landscapePoints how many points each side of the landscape has
 * @property {number} surfaceTurn how far its surface is turned, in degrees
 * @property {number} surfaceTilt how far above it the eye stands, in degrees
 * @property {{ across: number, up: number } | null} descentStart where both descents begin; null: where
 *   the weights stand
 * @property {number} descentRate their learning rate
 * @property {number} descentThreshold what the gradient of one of them is clipped to
 * @property {number} descentStep how many updates are done
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {string | null} lesson the scene of the course that the figure belongs to
 */

/** @typedef {'routes' | 'build' | 'slopes' | 'compare' | 'nudge' | 'hold' | 'check' | 'break'} Tool */

/** @typedef {(typeof studies)[number]} Study */

/** @typedef {(typeof tasks)[number]} Task */

/** @typedef {{ parameter: string, entry: number, from: number, to: number }} LandscapeAxis an entry, from 0, and its range */

/** @typedef {{ mistake: import('./tools/mistakes.js').Mistake | null }} Mistaken what is got wrong on purpose */

/** @typedef {CaseSettings & import('./tools/edits.js').Edits & Mistaken & ViewSettings} Settings */

/**
 * A part of the settings as it may be given: the step also as a word, "middle" being where the
 * figure begins, or as the name of a place.
 * @typedef {Partial<Omit<Settings, 'step'>> & { step?: number | string }} Part
 */

/**
 * @typedef {object} FieldFacts
 * @property {'model' | 'numbers' | 'origin' | 'view'} changes what a change of it changes: the
 *   network, with every forward value; some of the numbers only; where the numbers are said to come
 *   from; or nothing but what is looked at
 * @property {unknown} initial
 * @property {string} [key] its name in a link, where that is shorter
 * @property {true} [follows] its default hangs on what is computed, so a link always names it
 */

/** @typedef {FieldFacts & import('./settings/kinds.js').Kind} Field */

const numbers = listOf(number, words.numbers);
const rows = listOf(numbers, words.rows);
const targets = listOrRows(numbers, listOf(orNull(numbers), words.targets), words.targets);
const weights = byName(listOrRows(numbers, rows, words.weights), words.weightsByName);
const states = byName(numbers, words.states);
const scale = record({ minimum: number, maximum: number }, words.scales);

const stepOrAll = orNull(whole(0));
const cut = record({ flow: text, t: stepOrAll }, words.cuts);
const map = oneOf('identity', 'square', 'sin', 'exp', 'tanh', 'sigmoid');
const road = record({ factor: number, inner: map, outer: map }, words.roads);
const clamp = record({ node: text, t: stepOrAll, values: numbers }, words.clamps);

const step = either([whole(0), oneOf('start', 'middle', 'end'), place], words.step);

/** The descents are followed so far. */
export const mostDescentSteps = 200;

const axis = record({ parameter: text, entry: whole(0), from: number, to: number }, words.axes);
const start = record({ across: number, up: number }, words.start);

/** What may be the other way in a second cell. */
export const differences = /** @type {const} */ ([...switchNames, 'model', 'mistake']);

/**
 * The differences, where they mean something: a simple RNN beside another has no switches, and a chain
 * stands alone.
 * @param {Settings['compare']} compare
 * @param {Settings['model']} model
 */
export function differencesWithin(compare, model) {
  if (model === 'chain') return null;
  const isAnyLstm = model === 'lstm' || compare?.includes('model');
  return isAnyLstm || compare?.every((name) => name === 'mistake') ? compare : null;
}

/** More routes than these nobody reads. */
const mostRoutes = 50;

/** What can be hidden: link and take-away also go with the transport, in which they stand; answers are all numbers of the way back. */
const hideable = /** @type {const} */ (['header', 'strip', 'figure', 'question', 'tools', 'studies', 'ledger', 'chart', 'transport', 'link', 'takeaway', 'distance', 'howto', 'answers']);

/** The figures over all time. */
export const studies = /** @type {const} */ (['sources', 'distances', 'training', 'landscape']);

/** What a network is trained on. */
export const tasks = /** @type {const} */ (['own', 'sine', 'first_symbol', 'adding', 'next_character']);

/** The variants of Greff et al., by their flags. */
export const variants = /** @type {const} */ (['NIG', 'NFG', 'NOG', 'NIAF', 'NOAF', 'CIFG', 'NP', 'FGR']);

/** More updates than these nobody waits for. */
const mostUpdates = 100_000;

/** @type {Record<keyof Settings, Field>} */
export const fields = {
  case: { changes: 'origin', initial: example.case, ...orNull(oneOf(...caseIds)) },
  model: { changes: 'model', initial: example.model, ...oneOf('lstm', 'rnn', 'chain', 'pascanu') },
  roads: { changes: 'numbers', initial: example.roads, ...listOf(road, words.roads) },
  join: { changes: 'numbers', initial: example.join, ...oneOf('sum', 'product') },
  at: { changes: 'numbers', initial: example.at, ...number },
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
  params: { changes: 'numbers', initial: example.params, ...weights },
  edits: { changes: 'numbers', initial: example.edits, ...weights },
  x: { changes: 'numbers', initial: example.x, ...rows },
  targets: { changes: 'numbers', initial: example.targets, ...targets },
  loss: { changes: 'numbers', initial: example.loss, ...oneOf('squared', 'last', 'softmax') },
  outputs: { changes: 'numbers', initial: example.outputs, ...whole(0) },
  initial: { changes: 'numbers', initial: example.initial, ...states },
  cuts: { changes: 'numbers', initial: [], ...listOf(cut, words.cuts) },
  clamps: { changes: 'numbers', initial: [], ...listOf(clamp, words.clamps) },
  mistake: { changes: 'numbers', initial: null, ...orNull(oneOf(...mistakeNames)) },
  original: { changes: 'origin', initial: example.original, ...orNull(record({ x: rows, targets, initial: states }, words.original)) },
  labels: { changes: 'origin', initial: example.labels, ...listOf(text, words.texts) },
  scale: { changes: 'origin', initial: example.scale, ...listOf(scale, words.scales) },
  source: { changes: 'origin', initial: example.source, ...oneOf('example', 'numbers', 'text', 'file') },
  sourceText: { changes: 'origin', initial: example.sourceText, key: 'text', ...text },
  t: { changes: 'view', initial: 1, follows: true, ...whole(1) },
  unit: { changes: 'view', initial: 1, ...whole(1) },
  step: { changes: 'view', initial: 0, follows: true, ...step },
  gear: { changes: 'view', initial: 'node', ...oneOf('node', 'time', 'state') },
  selected: { changes: 'view', initial: null, ...orNull(text) },
  selectedT: { changes: 'view', initial: 1, ...whole(0) },
  component: { changes: 'view', initial: 1, ...whole(1) },
  branch: { changes: 'view', initial: null, ...orNull(text) },
  tool: { changes: 'view', initial: null, ...orNull(oneOf('routes', 'build', 'slopes', 'compare', 'nudge', 'hold', 'check', 'break')) },
  study: { changes: 'view', initial: null, ...orNull(oneOf(...studies)) },
  task: { changes: 'view', initial: 'own', ...oneOf(...tasks) },
  taskSteps: { changes: 'view', initial: 20, ...whole(2, 1000) },
  taskText: { changes: 'view', initial: 'she sells sea shells by the sea shore', ...text },
  trainingSeed: { changes: 'view', initial: 1, ...whole(0) },
  optimizer: { changes: 'view', initial: 'adam', ...oneOf('descent', 'momentum', 'adam') },
  rate: { changes: 'view', initial: 0.01, ...between(1e-9, 1000) },
  clipping: { changes: 'view', initial: null, ...orNull(oneOf('norm', 'value')) },
  threshold: { changes: 'view', initial: 1, ...between(1e-9, 1e9) },
  updates: { changes: 'view', initial: 1000, ...whole(1, mostUpdates) },
  update: { changes: 'view', initial: null, ...orNull(whole(0, mostUpdates)) },
  trainedBeside: { changes: 'view', initial: 'NFG', ...oneOf(...variants, 'own') },
  arrows: { changes: 'view', initial: null, ...orNull(listOf(text, words.texts)) },
  stepsBack: { changes: 'view', initial: null, ...orNull(whole(0)) },
  followed: { changes: 'view', initial: 'loss', ...oneOf('loss', 'step') },
  lossStep: { changes: 'view', initial: null, ...orNull(whole(1)) },
  errorNode: { changes: 'view', initial: null, ...orNull(text) },
  errorMeasure: { changes: 'view', initial: 'norm', ...oneOf('norm', 'unit') },
  leftOut: { changes: 'view', initial: [], ...listOf(whole(1), words.steps) },
  shareOf: { changes: 'view', initial: null, ...orNull(text) },
  shareEntry: { changes: 'view', initial: 0, ...whole(0) },
  shareBy: { changes: 'view', initial: 'step', ...oneOf('step', 'loss') },
  truncation: { changes: 'view', initial: null, ...orNull(oneOf('window', 'detach', 'gates')) },
  truncationSteps: { changes: 'view', initial: 2, ...whole(1) },
  detachStep: { changes: 'view', initial: 2, ...whole(2) },
  destination: { changes: 'view', initial: null, ...orNull(text) },
  destinationT: { changes: 'view', initial: 1, ...whole(0) },
  routeCount: { changes: 'view', initial: 5, ...whole(1) },
  parameter: { changes: 'view', initial: null, ...orNull(text) },
  entry: { changes: 'view', initial: 0, ...whole(0) },
  compare: { changes: 'view', initial: null, ...orNull(listOf(oneOf(...differences), words.someOf(differences))) },
  nudgeEdge: { changes: 'view', initial: null, ...orNull(text) },
  epsilon: { changes: 'view', initial: 0.001, ...sized(nudgeSizes.least, nudgeSizes.most, words.nudge) },
  probe: { changes: 'view', initial: null, ...orNull(number) },
  question: { changes: 'view', initial: true, ...flag },
  chart: { changes: 'view', initial: 'lines', ...oneOf('lines', 'stack') },
  picture: { changes: 'view', initial: 'block', ...oneOf('block', 'model') },
  distance: { changes: 'view', initial: 'block', ...oneOf('sequence', 'block', 'node') },
  hide: { changes: 'view', initial: [], ...listOf(oneOf(...hideable), words.someOf(hideable)) },
  range: { changes: 'view', initial: null, ...orNull(span(step, words.range)) },
  readonly: { changes: 'view', initial: false, ...flag },
  landscapeAcross: { changes: 'view', initial: null, ...orNull(axis) },
  landscapeUp: { changes: 'view', initial: null, ...orNull(axis) },
  landscapePoints: { changes: 'view', initial: 64, ...whole(2) },
  surfaceTurn: { changes: 'view', initial: 35, ...between(-180, 180) },
  surfaceTilt: { changes: 'view', initial: 35, ...between(0, 90) },
  descentStart: { changes: 'view', initial: null, ...orNull(start) },
  descentRate: { changes: 'view', initial: 0.02, ...between(1e-9, 1000) },
  descentThreshold: { changes: 'view', initial: 1, ...between(1e-9, 1e9) },
  descentStep: { changes: 'view', initial: 0, ...whole(0) },
  notation: { changes: 'view', initial: 'greff', ...oneOf('greff', 'olah', 'pytorch') },
  theme: { changes: 'view', initial: 'auto', ...oneOf('auto', 'light', 'dark') },
  lesson: { changes: 'view', initial: null, ...orNull(text) },
};

/**
 * The settings before anyone has touched anything.
 * @returns {Settings}
 */
export function initialSettings() {
  const entries = Object.entries(fields).map(([name, field]) => [name, structuredClone(field.initial)]);
  return Object.fromEntries(entries);
}

/** @type {Field['changes'][]} */
const ofCase = ['model', 'numbers'];

/**
 * Whether a part changes what is computed.
 * @param {Part} part
 */
export function changesCase(part) {
  return namesIn(part).some((name) => ofCase.includes(fields[name].changes));
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
 * Whether settings show another place than others, or a sequence of another length.
 * @param {Settings} settings
 * @param {Settings | undefined} before
 */
export function showsElsewhere(settings, before) {
  const names = /** @type {const} */ (['step', 't', 'selected', 'selectedT', 'distance']);
  return before === undefined || stepsOf(settings) !== stepsOf(before) || names.some((name) => settings[name] !== before[name]);
}

/**
 * What takes settings to others that they came from, or led to: what of the network and its numbers
 * differs, and where the sequence has another length, the place in it.
 * @param {Settings} settings
 * @param {Settings} others
 * @returns {Partial<Settings>}
 */
export function turnedPart(settings, others) {
  const numbers = numbersThatDiffer(settings, others);
  if (stepsOf(settings) === stepsOf(others)) return numbers;
  const { step, t, selected, selectedT, branch, question } = others;
  return { ...numbers, step, t, selected, selectedT, branch, question };
}

/**
 * What of the network and its numbers differs in other settings: a part of those.
 * @param {Settings} settings
 * @param {Settings} others
 * @returns {Partial<Settings>}
 */
export function numbersThatDiffer(settings, others) {
  const names = namesThatDiffer(settings, others).filter((name) => fields[name].changes !== 'view');
  return Object.fromEntries(names.map((name) => [name, others[name]]));
}

/**
 * @param {Settings} settings
 * @param {Settings} others
 */
export function namesThatDiffer(settings, others) {
  return namesIn(fields).filter((name) => !isSame(name, settings, others));
}

/**
 * Whether two settings look at the same thing in the same way, whatever its numbers are.
 * @param {Settings} settings
 * @param {Settings} others
 */
export function isSameView(settings, others) {
  return namesIn(fields).every((name) => fields[name].changes !== 'view' || isSame(name, settings, others));
}

/**
 * Whether two settings agree in a field, to the last bit.
 * @param {keyof Settings} name
 * @param {Settings} settings
 * @param {Settings} others
 */
export function isSame(name, settings, others) {
  return areAlike(settings[name], others[name]);
}

/** @param {object} part of the settings, or of a record of them */
function namesIn(part) {
  return /** @type {(keyof Settings)[]} */ (Object.keys(part));
}

/**
 * What is wrong with a part of the settings, as a refusal; undefined where nothing is.
 * @param {unknown} part
 */
export function refusalOf(part) {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) {
    return typeRefusal(words.settings, part, words.record);
  }
  for (const [name, value] of Object.entries(part)) {
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
  return { code: 'range', field, got: written(value), accepted };
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
  const refusal = viewRefusalOf(part, computed.graph);
  if (refusal !== undefined) throw new Error(sentenceOf(refusal));
  const moved = part.step !== undefined || part.x !== undefined;
  const choice =
    part.step === undefined
      ? {}
      : {
          question: part.question ?? false,
          selected: part.selected ?? null,
          branch: part.branch ?? null,
          tool: part.tool ?? null,
          parameter: part.parameter ?? null,
        };
  const isAnother = part.step !== undefined || part.selected !== undefined;
  const isElsewhere = isAnother || part.selectedT !== undefined || part.unit !== undefined;
  const block = moved ? blockOf(computed, merged.step) : undefined;
  const asked = { ...merged, ...choice };
  const t = part.t ?? chosenBlock(part, asked) ?? block ?? merged.t;
  return {
    ...merged,
    ...choice,
    t: Math.min(t, T),
    unit: Math.min(merged.unit, H),
    ...(computed.graph.model === 'chain' && { distance: /** @type {const} */ ('block') }),
    component: part.component ?? (isAnother ? 1 : merged.component),
    probe: part.probe ?? (isElsewhere ? null : merged.probe),
    selectedT: Math.min(part.selected && part.selectedT === undefined ? t : merged.selectedT, T),
    ...comparedWithin(merged, computed.graph),
    ...entryWithin(asked, computed.graph),
  };
}

/**
 * The block from which a number is seen that a part chooses at a t of its own: the shown one where
 * that or the next one has it.
 * @param {Part} part
 * @param {Settings} settings with the part in them
 */
function chosenBlock({ selectedT }, { selected, t }) {
  if (selected === null || selectedT === undefined) return undefined;
  const own = Math.max(selectedT, 1);
  return own === t + 1 ? t : own;
}

/**
 * What of a part the computed network does not have, as a refusal; undefined where it has all.
 * @param {Part} part that the table accepts
 * @param {import('./core.js').Description} graph
 */
export function viewRefusalOf(part, { model, sizes, nodes, edges, parameters }) {
  const weight = parameters.find(({ name }) => name === part.parameter);
  const chosen = nodes.find(({ name }) => name === part.selected);
  const branches = [...new Set(edges.map(({ branch }) => branch))].map((name) => ({ name }));
  return (
    nowhere('step', part.step, nodes, sizes.T) ??
    nowhere('range', part.range?.from, nodes, sizes.T) ??
    nowhere('range', part.range?.to, nodes, sizes.T) ??
    unknown('selected', part.selected, nodes) ??
    unknown('destination', part.destination, nodes) ??
    unknown('parameter', part.parameter, parameters) ??
    unknown('branch', part.branch, branches) ??
    (model === 'chain' ? unknown('distance', part.distance, [{ name: 'block' }]) : undefined) ??
    beyond('t', part.t, sizes.T) ??
    beyond('selectedT', part.selectedT, sizes.T) ??
    beyond('destinationT', part.destinationT, sizes.T) ??
    unknown('errorNode', part.errorNode, nodes.filter(({ state }) => state)) ??
    unknown('shareOf', part.shareOf, parameters) ??
    beyond('lossStep', part.lossStep ?? undefined, sizes.T) ??
    beyond('unit', part.unit, sizes.H) ??
    beyond('routeCount', part.routeCount, mostRoutes) ??
    (chosen && beyond('component', part.component, chosen.length)) ??
    (weight && beyond('entry', part.entry, weight.rows * weight.columns - 1))
  );
}

/**
 * What carries a nudge, and what differs in a second cell, where the cell has it.
 * @param {Settings} merged
 * @param {import('./core.js').Description} graph
 * @returns {Pick<Settings, 'nudgeEdge' | 'compare'>}
 */
function comparedWithin({ nudgeEdge, compare }, { edges, model }) {
  const isEdge = nudgeEdge === 'each' || edges.some(({ flow }) => flow === nudgeEdge);
  return { nudgeEdge: isEdge ? nudgeEdge : null, compare: differencesWithin(compare, model) };
}

/**
 * The chosen weight and entry, where the cell has them.
 * @param {Settings} merged
 * @param {import('./core.js').Description} graph
 */
function entryWithin({ parameter, entry }, { parameters }) {
  const chosen = parameters.find(({ name }) => name === parameter);
  if (chosen === undefined) return { parameter: null, entry: 0 };
  return { parameter, entry: Math.min(entry, chosen.rows * chosen.columns - 1) };
}

/**
 * A place that the walk does not have.
 * @param {'step' | 'range'} field
 * @param {Part['step']} step
 * @param {import('./core.js').GraphNode[]} nodes
 * @param {number} T
 */
function nowhere(field, step, nodes, T) {
  const place = named(step);
  if (place === undefined) return undefined;
  const [all, states] = [nodes, nodes.filter(({ state }) => state)].map((known) => known.map(({ name }) => name));
  if (place.t <= T && (place.t > 0 ? all : states).includes(place.node)) return undefined;
  return { code: 'range', field, got: String(step), accepted: words.places(all, states, T) };
}

/**
 * @param {string} field
 * @param {string | null | undefined} got
 * @param {{ name: string }[]} known
 */
function unknown(field, got, known) {
  const names = known.map(({ name }) => name);
  if (typeof got !== 'string' || names.includes(got)) return undefined;
  return { code: 'range', field, got, accepted: names.join(', ') };
}

/**
 * @param {string} field
 * @param {number | undefined} number
 * @param {number} most
 */
function beyond(field, number, most) {
  if (number === undefined || number <= most) return undefined;
  return { code: 'range', field, got: String(number), accepted: words.wholeTo(most) };
}
