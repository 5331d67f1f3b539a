// The words of the tools at the chosen node.

import { at, letter } from './page.js';

export const tools = {
  /** @param {string} node @param {number} t */
  label: (node, t) => `Tools for ${at(node, t)}`,
  /** @type {Record<import('../../state.js').Tool, { name: string, hint: string }>} */
  each: {
    routes: { name: 'Routes', hint: 'every way, step by step, to the loss or to another node' },
    build: { name: 'Build it', hint: 'put the roads into the sum yourself, until nothing is missing' },
    compare: { name: 'Compare', hint: 'a second cell beside this one, on the same sequence' },
  },
  /** @param {string} node */
  onlyBeside: (node) => `Only B has ${letter(node)}: choose a node that A has, too.`,
  loading: 'Loading …',
};
