// The path lens: the routes from the node that the view speaks about to where the reader wants.

import { wholeOf } from './core.js';
import { remembered } from './remembered.js';
import { sentenceOfThrown } from './words/en/errors.js';

/** @typedef {import('../pkg/whole/deltascope.js').Routes} Routes */
/** @typedef {import('../pkg/whole/deltascope.js').Route} Route */
/** @typedef {import('../pkg/whole/deltascope.js').Stop} Stop */
/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./walk.js').Computed} Computed */

/**
 * @typedef {object} Question
 * @property {Stop} origin
 * @property {Stop | undefined} destination undefined: J as a whole
 * @property {number} most how many routes
 */

/** @typedef {{ found: Routes } | { refusal: string }} Answer */

/** @typedef {Question & { answer: Answer, lit: Route | undefined }} Seen with the route that is marked on the figure */

/**
 * A lens, which looks again only when it is pointed elsewhere.
 * @returns {(computed: Computed, scene: Scene, lit: number) => Seen | undefined}
 */
export function makeLens() {
  const look = remembered(answerOf);
  return (computed, scene, lit) => {
    const question = questionOf(scene);
    if (question === undefined) return undefined;
    const answer = look(computed, question);
    return { ...question, answer, lit: 'found' in answer ? answer.found.largest[lit] : undefined };
  };
}

/** @param {Computed} computed @param {Question} question @returns {Answer} */
function answerOf({ run }, { origin, destination, most }) {
  try {
    return { found: wholeOf(run).routes(origin, destination, most) };
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return { refusal: sentenceOfThrown(error) };
  }
}

/** @param {Scene} scene @returns {Question | undefined} */
function questionOf(scene) {
  const { focus, view, graph } = scene;
  if (focus === undefined) return undefined;
  const stop = (/** @type {string} */ node, /** @type {number} */ t) => ({ node, t, component: scene.shown(node) });
  const { destination, destinationT, routeCount } = view;
  const end = graph.nodes.find(({ name }) => name === destination);
  return {
    origin: stop(focus.node, focus.t),
    destination: end && stop(end.name, Math.min(destinationT, graph.sizes.T)),
    most: routeCount,
  };
}

/**
 * The nodes that a route passes at t, in order.
 * @param {Route} route
 * @param {number} t
 */
export function nodesAt({ stretches }, t) {
  const stops = [...stretches.slice(0, 1).map(({ from }) => from), ...stretches.map(({ to }) => to)];
  return stops.filter((stop) => stop.t === t).map(({ node }) => node);
}

/**
 * The keys of a route's edges, as the stage names its lanes: the edge and the step of its source.
 * @param {Route | undefined} route
 */
export function lanesOf(route) {
  return new Set(route?.stretches.map(({ flow, from }) => laneKey(flow, from.t)));
}

/** @param {string} flow @param {number} t the step of the edge's source */
export function laneKey(flow, t) {
  return `${flow}@${t}`;
}
