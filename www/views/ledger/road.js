// A road out of a node: what it is called, and its mark.

import { html, nothing } from 'lit';

import { isPeepholeIn } from '../../scene.js';
import { branchMark, road } from '../../words/en/page.js';
import { prose } from '../link-names.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */

/**
 * @param {Pick<Scene, 'graph'>} scene
 * @param {GraphEdge} edge
 * @param {number | 't'} t the step at which it begins: one, or any
 */
export function roadName({ graph }, edge, t) {
  return road({
    branch: edge.branch,
    target: graph.nodes[edge.target],
    targetTime: typeof t === 'number' ? t + edge.lag : edge.lag === 0 ? t : `${t}+${edge.lag}`,
    isPeephole: isPeepholeIn(graph, edge),
  });
}

/**
 * Its mark, where it has one, and its name.
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t
 */
export function roadLabel(scene, edge, t) {
  const mark = branchMark({ node: scene.graph.nodes[edge.source].name, branch: edge.branch });
  return html`${mark ? html`<span class="mark">${mark}</span> ` : nothing}<span class="road-words">${prose(scene, roadName(scene, edge, t))}</span>`;
}
