// How linked elements name what they stand for, and prose whose variables are linked.

import { html } from 'lit';

import { letter, raised } from '../words/en/letters.js';
import { entryOf } from './asking.js';

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

/** A variable as prose has it: δ, its letter with its mark, its step. */
const variable = /(δ?([a-zA-Z][\u0303\u0304]?)(?:\((\d+)\)|([₀-₉]+)))/u;

/** The same where no step is written: a letter that stands alone, with its subscript. */
const stepless = /(?<!\p{L})(δ?([a-zA-Z][₀-₉]*))()()(?![\p{L}\d(])/u;

/**
 * A sentence with each variable in it linked.
 * @param {import('../scene.js').Scene} scene in whose letters it is written
 * @param {string} sentence
 */
export function prose(scene, sentence) {
  const names = new Map(scene.graph.nodes.map((node) => [letter(node), node.name]));
  const parts = sentence.split(scene.isChain ? stepless : variable);
  const pieces = Array.from({ length: Math.ceil(parts.length / 5) }, (_, index) => parts.slice(5 * index, 5 * index + 5));
  return pieces.map(([plain, written, letters, argument, subscript]) => {
    const name = names.get(letters);
    if (written === undefined || name === undefined) return `${plain}${written ?? ''}`;
    const t = scene.isChain ? 1 : Number(argument ?? raised(subscript));
    return html`${plain}<span class="variable" data-asked=${entryOf({ of: written.startsWith('δ') ? 'delta' : 'value', name })} data-link=${ofNode(name, t)}>${written}</span>`;
  });
}
