// The exits of the cell state, found on the way forward.

import { pictureAlone } from './figure.js';

/** @type {import('../state.js').Part} */
const forward = { ...pictureAlone, t: 3, step: 'value-J@5' };
const exits = ['y>c@3', 'obar>c@3', 'fbar>c@3', 'ibar>c@3', 'c>c@3'];

/** @type {import('./lesson.js').Step[]} */
export const steps = [
  {
    id: 'where-can-c-go.exits',
    words: 'exits',
    settings: forward,
    focus: exits,
    numbers: { roads: (facts) => facts.roads('c').length },
    claims: [(facts) => exits.every((exit) => facts.roads('c').includes(exit.split('@')[0]))],
  },
  {
    id: 'where-can-c-go.graph',
    words: 'graph',
    settings: { ...forward, picture: 'model' },
    focus: exits,
    acts: { wiring: { picture: 'block' }, graph: { picture: 'model' } },
  },
  {
    id: 'where-can-c-go.without-peepholes',
    words: 'withoutPeepholes',
    settings: forward,
    focus: ['c@3'],
    numbers: { left: (facts) => facts.with({ peepholes: false }, (others) => others.roads('c').length) },
    question: { kind: 'stays', node: 'c', t: 3, change: { peepholes: false }, reveal: { peepholes: false } },
  },
];
