// A road out of a node: what it is called, and its mark.

import { html, nothing } from 'lit';

import { branchMark, road } from '../../words/en/page.js';
import { prose } from '../link-names.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */

/**
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t the step at which it begins
 */
export function roadName(scene, edge, t) {
  return road({
    branch: edge.branch,
    target: scene.graph.nodes[edge.target],
    targetTime: t + edge.lag,
    isPeephole: scene.isPeephole(edge),
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
