// The loss of a step, with the target and how far the output is from it.

import { svg } from 'lit';

import { loss as words } from '../../words/en/stage.js';
import { nodeButton, pill } from './nodes.js';
import { short, shortGiven } from './numbers.js';
import { numbers, valueText } from './readings.js';
import { symbol } from './symbol.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/stage.js').PlacedNode} PlacedNode */

/**
 * @param {Scene} scene
 * @param {PlacedNode} box
 * @param {import('./nodes.js').Drawing} drawing
 */
export function loss(scene, box, drawing) {
  const { left, top, right, bottom } = box.body;
  const given = givenOf(scene, box.t);
  return nodeButton(scene, box, drawing, {
    data: numbers(scene, 'J', box.t, 0),
    content: svg`<rect class="body" x=${left} y=${top} width=${right - left} height=${bottom - top} rx="9" />
      ${symbol(scene.node('J'), box.t, { x: box.x, y: top + 17 })}
      <text class="value" x=${box.x} y=${bottom - 6}>${valueText(scene, 'J', box.t)}</text>
      ${pill(scene, box)}
      ${notes(scene, box.t).map((note, index, all) => svg`<text
        class="note ${index === 0 ? given.kind : ''}"
        .given=${index === 0 ? given.place : undefined}
        x=${right + 8}
        y=${(top + bottom) / 2 + 5 + 14 * (index - (all.length - 1) / 2)}
      >${note}</text>`)}`,
  });
}

/**
 * The target as a number that can be changed, where it is one.
 * @param {Scene} scene
 * @param {number} t
 */
function givenOf(scene, t) {
  const target = scene.run.target(t);
  if (target === undefined || typeof target === 'number' || scene.view.readonly) return { kind: '', place: undefined };
  const index = target.length === 1 ? 0 : scene.component;
  return { kind: 'given', place: { node: 'J', t, index } };
}

/**
 * The target and the distance from it. What an edge into J contributes is that distance.
 * @param {Scene} scene
 * @param {number} t
 * @returns {string[]}
 */
function notes(scene, t) {
  const id = scene.id('J');
  const edge = scene.graph.edges.find(({ target }) => target === id);
  const target = scene.run.target(t);
  if (edge === undefined || target === undefined) return [words.none];
  const judged = scene.graph.nodes[edge.source].name;
  const component = typeof target === 'number' ? target : scene.shown(judged);
  const difference = scene.contributions(edge, t)[component];
  const isKnown = scene.valueKnown('J', t);
  const isTold = isKnown && !scene.hidesAnswers;
  if (typeof target === 'number') {
    const probability = scene.run.probability(t);
    const isGiven = isKnown && probability !== undefined;
    const numbers = isGiven ? [words.probability(short(probability))] : [];
    const error = isGiven && isTold ? [words.error(short(difference))] : [];
    return [words.classIndex(target + 1, scene.view.labels[target]), ...numbers, ...error];
  }
  const d = scene.letterOf('d');
  const given = words.target(d, t, shortGiven(target[component]));
  return isTold ? [given, words.difference(scene.node(judged), d, short(difference))] : [given];
}
