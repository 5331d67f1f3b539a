// What the page has to show at a place of the walk, said by the core alone.

import { caseOf } from '../../www/input/case.js';
import { Unrolled } from './core.js';

/** @typedef {import('../../www/state.js').Settings} Settings */
/** @typedef {import('../../www/core.js').GraphEdge} GraphEdge */
/** @typedef {import('./reader.js').NodeReading} NodeReading */
/** @typedef {import('./reader.js').FlowReading} FlowReading */

/** @typedef {ReturnType<typeof runOf>} Run */

/**
 * A run of what the settings describe.
 * @param {Settings} settings
 */
export function runOf(settings) {
  const run = new Unrolled(caseOf(settings));
  run.run();
  return { run, graph: run.describe() };
}

/** @typedef {{ step: number, t: number, unit: number }} View */

/**
 * The nodes of the shown blocks, with what is known of them at this step.
 * @param {Run} of
 * @param {View} view
 * @returns {NodeReading[]}
 */
export function nodesAt({ run, graph }, { step, t, unit }) {
  return timesOf(graph, t).flatMap((time) =>
    graph.nodes.flatMap(({ name, length, state }, id) => {
      if (time === 0 && !state) return [];
      const isVector = name === 'x' || name === 's';
      const components = isVector ? Array.from({ length }, (_, index) => index) : [name === 'J' ? 0 : unit - 1];
      return components.map((component) => ({
        node: name,
        t: time,
        input: name === 'x' ? component + 1 : 0,
        class: name === 's' ? component + 1 : 0,
        value: isDone(run.valueKnown(id, time), step) ? String(run.value(name, time)[component]) : null,
        delta: isDone(run.deltaKnown(id, time), step) ? String(run.delta(name, time)[component]) : null,
      }));
    }),
  );
}

/**
 * The flows of the shown blocks that the walk has passed, without their reasons.
 * @param {Run} of
 * @param {View} view
 * @returns {Omit<FlowReading, 'reason'>[]}
 */
export function flowsAt({ run, graph }, { step, t, unit }) {
  return graph.edges.flatMap((edge) => {
    const source = graph.nodes[edge.source];
    const component = source.name === 'x' || source.name === 's' ? 0 : unit - 1;
    const times = timesOfEdge(graph, edge, t);
    return times
      .filter((time) => isDone(run.deltaKnown(edge.source, time), step))
      .map((time) => ({
        flow: edge.flow,
        from: graph.nodes[edge.target].name,
        fromT: time + edge.lag,
        to: source.name,
        toT: time,
        amount: String(run.contribution(source.name, edge.branch, time)[component]),
      }));
  });
}

/**
 * The steps of the shown blocks; before the first one stand the initial states.
 * @param {Run['graph']} graph
 * @param {number} t
 */
function timesOf({ sizes }, t) {
  const next = t < sizes.T ? [t + 1] : [];
  return [...(t === 1 ? [0] : []), t, ...next];
}

/**
 * The steps of an edge's source where the edge lies in a shown block, or leads into one.
 * @param {Run['graph']} graph
 * @param {GraphEdge} edge
 * @param {number} t
 */
function timesOfEdge({ sizes, nodes }, { source, lag }, t) {
  const within = t < sizes.T ? [t, t + 1] : [t];
  const isBegun = t > 1 || nodes[source].state;
  return lag === 1 && isBegun ? [t - 1, ...within] : within;
}

/**
 * @param {number | undefined} at
 * @param {number} step
 */
function isDone(at, step) {
  return at !== undefined && at <= step;
}

/**
 * A list in an order that does not depend on how the page draws.
 * @template {object} Reading
 * @param {Reading[]} readings
 */
export function sorted(readings) {
  return readings.map((reading) => JSON.stringify(reading)).sort();
}
