// The words of the tools at the chosen node.

import { letter } from './letters.js';

export const tools = {
  label: (/** @type {string} */ name) => `Tools for ${name}`,
  why: { name: 'Why?', hint: 'what the number adds up from' },
  /** What is said where it is not the loss. @param {import('./letters.js').Letter} J @returns {Partial<Record<import('../../state.js').Tool, string>>} */
  chainHints: (J) => ({
    routes: `every way, step by step, to ${letter(J)} or to another node`,
    nudge: `move the number a little and see what ${letter(J)} does`,
    check: `compare each δ with what ${letter(J)} does`,
  }),
  /** @type {Record<import('../../state.js').Tool, { name: string, hint: string }>} */
  each: {
    routes: { name: 'Routes', hint: 'every way, step by step, to the loss or to another node' },
    build: { name: 'Build it', hint: 'put the roads into the sum yourself, until nothing is missing' },
    slopes: { name: 'Two slopes', hint: 'why a derivative may touch one factor only: local against total' },
    compare: { name: 'Compare', hint: 'a second cell beside this one, on the same sequence' },
    nudge: { name: 'Nudge', hint: 'move the number a little and see what J does' },
    hold: { name: 'Hold fixed', hint: 'make the node a constant, whatever feeds it' },
    break: { name: 'Break it', hint: 'make a classic mistake on purpose, and see what it costs' },
    check: { name: 'Check everything', hint: 'compare each δ and each gradient with what J does' },
  },
  /** @param {import('./letters.js').Letter} node */
  onlyBeside: (node) => `Only B has ${letter(node)}: choose a node that A has, too.`,
  loading: 'Loading …',
};
