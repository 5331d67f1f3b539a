// The matrix that a node reads or is read by: a small one with its numbers, a larger one as squares.

import { nothing } from 'lit';

import { heatMap } from '../product/heat-map.js';
import { mostNumbers, numberedMatrix } from '../product/numbered.js';

/** @typedef {import('../../scene.js').Scene} Scene */

/**
 * The matrix of an edge with the source's column outlined; nothing where the edge is no matrix, or one of
 * one entry.
 * @param {Scene} scene
 * @param {import('../product/edge.js').EdgeEnd} end
 */
export function matrixView(scene, { edge, component }) {
  return edge.parameter === undefined ? nothing : pictureOf(scene, edge.parameter, 'column', component);
}

/**
 * @param {Scene} scene
 * @param {number} id of a parameter
 * @param {'row' | 'column'} chosen
 * @param {number} index
 */
export function pictureOf(scene, id, chosen, index) {
  const parameter = scene.graph.parameters[id];
  const entries = scene.run.parameter(parameter.name);
  if (parameter.vector || parameter.rows * parameter.columns === 1 || entries === undefined) return nothing;
  const matrix = { parameter, entries, chosen, index };
  return Math.max(parameter.rows, parameter.columns) <= mostNumbers ? numberedMatrix(matrix) : heatMap(matrix);
}
