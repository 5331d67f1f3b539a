// What the last place of the walk did, as a sentence to be heard.

import { format, signed } from '../format.js';
import { told } from '../words/en/told.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../words/en/told.js').Place} Place */

/** @param {Scene} scene */
export function sentence(scene) {
  const { place } = scene;
  if (place === undefined) return told.start;
  if (place.phase === 'sum') return sumSentence(scene, scene.graph.parameters[place.parameter]);
  const { node, t } = place;
  const { name } = scene.graph.nodes[node];
  if (place.phase === 'backward') {
    const number = signed(scene.deltas(name, t)[scene.shown(name)]);
    return told.backward({ node: scene.node(name), t }, { read: roadsFrom(scene, name, t), number, which: whichOf(scene, name) });
  }
  if (name === 'x') return told.input({ node: scene.node(name), t }, inputWords(scene, t));
  const read = sourcesOf(scene, node, t);
  const number = format(scene.values(name, t)[scene.shown(name)]);
  if (place.phase === 'forward') return told.forward({ node: scene.node(name), t }, { read, number, which: whichOf(scene, name) });
  if (scene.isChain) return told.goal({ node: scene.node(name), t }, { read, number, which: '' });
  return scene.hasLoss(t) ? told.loss({ node: scene.node(name), t }, { read, number, which: '' }) : told.noLoss({ node: scene.node(name), t });
}

/**
 * The places at which a node’s error comes from.
 * @param {Scene} scene
 * @param {string} name
 * @param {number} t
 * @returns {Place[]}
 */
function roadsFrom(scene, name, t) {
  const roads = scene.roads(name).filter((edge) => scene.absence(edge, t) === undefined && t + edge.lag > 0);
  return roads.map(({ target, lag }) => ({ node: scene.graph.nodes[target], t: t + lag }));
}

/**
 * The places that a node's value is computed from; gates before the first step are nothing.
 * @param {Scene} scene
 * @param {number} node
 * @param {number} t
 * @returns {Place[]}
 */
function sourcesOf({ graph }, node, t) {
  const entering = graph.edges.filter(({ target }) => target === node);
  const places = entering.map(({ source, lag }) => ({ node: graph.nodes[source], t: t - lag }));
  return places.filter(({ node, t }) => t > 0 || node.state);
}

/** @param {Scene} scene @param {string} name */
function whichOf(scene, name) {
  if (scene.node(name).length === 1) return '';
  return scene.isHidden(name) ? told.unit(scene.view.unit) : told.component(scene.shown(name) + 1);
}

/** More numbers than these are not told one by one. */
const mostNumbers = 8;

/** @param {Scene} scene @param {number} t */
function inputWords(scene, t) {
  const x = scene.values('x', t);
  const character = scene.view.labels.length === x.length ? scene.view.labels[x.indexOf(1)] : undefined;
  if (character !== undefined) return told.character(character);
  if (x.length > mostNumbers) return told.many(x.length);
  return Array.from(x, (number) => format(number)).join(', ');
}

/** @param {Scene} scene @param {import('../core.js').GraphParameter} parameter */
function sumSentence(scene, parameter) {
  const { rows, columns, gradient, vector } = parameter;
  const row = Math.min(scene.component, rows - 1);
  const entry = rows * columns === 1 ? '' : told.entry(row + 1, vector ? 0 : 1);
  const number = signed(scene.trace[gradient + row * columns]);
  return told.sum(parameter, entry, { steps: scene.sizes.T, number });
}
