// Where the walk stands when the settings or the network change.

import { named, stepNamed } from './settings/places.js';

/** @typedef {import('./core.js').Unrolled} Unrolled */
/** @typedef {import('./core.js').Description} Description */
/** @typedef {import('./core.js').Place} Place */

/** @typedef {{ run: Unrolled, graph: Description, overflow?: import("../pkg/deltascope.js").Overflow }} Computed */

/**
 * The name of the state that carries error through time: c of the LSTM, h of the simple RNN, the
 * first one in either declaration; of a chain the given number, which all error comes back to.
 * @param {Pick<Description, 'nodes'>} graph
 */
export function carrierOf({ nodes }) {
  return (nodes.find(({ state }) => state) ?? nodes[0]).name;
}

/**
 * The step right before the δ of the carried state at the middle time step: the first sight.
 * @param {Computed} computed
 */
export function firstSight({ run, graph }) {
  const carrier = carrierOf(graph);
  const id = graph.nodes.findIndex(({ name }) => name === carrier);
  const middle = Math.ceil(graph.sizes.T / 2);
  return /** @type {number} */ (run.deltaKnown(id, middle)) - 1;
}

/**
 * A step as it was given, as a number within the walk. A place that the walk does not have is
 * refused elsewhere.
 * @param {number | string} step
 * @param {Computed} computed
 */
export function stepWithin(step, computed) {
  const last = computed.graph.phaseEnds[3];
  if (typeof step === 'number') return Math.min(step, last);
  if (step === 'start') return 0;
  if (step === 'end') return last;
  const place = named(step);
  return (place && stepNamed(place, computed)) ?? firstSight(computed);
}

/**
 * The block in which a step happens; undefined where it belongs to none.
 * @param {Computed} computed
 * @param {number} step
 */
export function blockOf({ run }, step) {
  const place = run.place(step) ?? run.place(step + 1);
  return place === undefined || place.phase === 'sum' ? undefined : Math.max(place.t, 1);
}

/**
 * The block of the number that is chosen, else that in which the step happens; of one that belongs to none,
 * that of the first sight.
 * @param {Computed} computed
 * @param {{ step: number, selected: string | null, selectedT: number }} view
 */
export function blockShown(computed, { step, selected, selectedT }) {
  if (selected !== null) return Math.max(selectedT, 1);
  return blockOf(computed, step) ?? blockOf(computed, firstSight(computed)) ?? 1;
}

/**
 * What plays a variable's part in the other kind of network.
 * @type {Record<string, string>}
 */
const counterparts = { c: 'h', h: 'c', zbar: 'a', a: 'zbar' };

/**
 * The node of a cell that a name means: the one of that name, or the one that plays its part;
 * undefined where there is none.
 * @param {Pick<Description, 'nodes'>} graph
 * @param {string} name
 */
export function counterpartIn({ nodes }, name) {
  const names = nodes.map((node) => node.name);
  return [name, counterparts[name]].find((candidate) => names.includes(candidate));
}

/**
 * The same place in another network's walk, or the last one before it that both have.
 * @param {number} step
 * @param {Computed} before
 * @param {Computed} after
 */
export function sameStep(step, before, after) {
  if (step >= before.graph.phaseEnds[3]) return after.graph.phaseEnds[3];
  if (before.graph.sizes.T !== after.graph.sizes.T) return firstSight(after);
  for (let candidate = step; candidate > 0; candidate -= 1) {
    const place = before.run.place(candidate);
    const found = place && stepOf(place, before, after);
    if (found !== undefined) return found;
  }
  return 0;
}

/**
 * @param {Place} place of the network before
 * @param {Computed} before
 * @param {Computed} after
 */
function stepOf(place, before, after) {
  if (place.phase === 'sum') {
    const name = before.graph.parameters[place.parameter].name;
    const id = after.graph.parameters.findIndex((parameter) => parameter.name === name);
    return id < 0 ? undefined : after.graph.phaseEnds[2] + id + 1;
  }
  const name = counterpartIn(after.graph, before.graph.nodes[place.node].name);
  if (name === undefined) return undefined;
  const id = after.graph.nodes.findIndex((node) => node.name === name);
  return place.phase === 'backward' ? after.run.deltaKnown(id, place.t) : after.run.valueKnown(id, place.t);
}
