// How linked elements name what they stand for, and prose whose variables are linked.

import { html } from 'lit';

/**
 * A variable at a step: its value and its δ.
 * @param {string} node
 * @param {number} t
 */
export const ofNode = (node, t) => `${node}@${t}`;

/**
 * An edge from one step’s source: its line forward and the error’s way back.
 * @param {Pick<import('../core.js').GraphEdge, 'flow'>} edge
 * @param {number} t the step of its source
 */
export const ofFlow = ({ flow }, t) => `${flow}@${t}`;

/** A variable as prose has it: δ, its letter, its bar, its step. */
const variable = /(δ?([a-zA-Z])(\u0304?)\((\d+)\))/u;

/**
 * A sentence with each variable in it linked.
 * @param {string} sentence
 */
export function prose(sentence) {
  const parts = sentence.split(variable);
  const pieces = Array.from({ length: Math.ceil(parts.length / 5) }, (_, index) => parts.slice(5 * index, 5 * index + 5));
  return pieces.map(([plain, written, letter, bar, t]) =>
    written === undefined
      ? plain
      : html`${plain}<span class="variable" data-link=${ofNode(bar ? `${letter}bar` : letter, Number(t))}>${written}</span>`);
}
