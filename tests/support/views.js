// Every view of the figure, by the settings that show it: what holds for everyone is tested on each.

/** @typedef {import('../../www/state.js').Part} Part */

/** What each view goes out from. @type {Part} */
const plain = {
  model: 'lstm', peepholes: true, gateRecurrence: false, units: 1, unit: 1, step: 'end', t: 3, theme: 'auto',
  distance: 'block', tool: null, selected: null, parameter: null, question: false,
};

/** @type {[what: string, part: Part][]} */
const parts = [
  ['first sight', { step: 85, question: true }],
  ['the forward pass', { step: 30 }],
  ['δc(3)', { step: 86 }],
  ['the last step', { t: 5, selected: 'c', selectedT: 5 }],
  ['several units', { units: 4, unit: 2, selected: 'y', selectedT: 3 }],
  ['full gate recurrence', { gateRecurrence: true, selected: 'f', selectedT: 3 }],
  ['the simple RNN', { model: 'rnn', selected: 'h', selectedT: 3 }],
  ['one node', { selected: 'c', selectedT: 3, distance: 'node' }],
  ['one node of several units', { units: 4, unit: 2, selected: 'y', selectedT: 3, distance: 'node' }],
  ['the whole sequence', { distance: 'sequence' }],
  ['the routes', { selected: 'c', selectedT: 3, tool: 'routes' }],
  ['building a δ', { step: 86, tool: 'build' }],
  ['the gradient of a weight', { parameter: 'R_i' }],
  ['the gradient of a matrix', { units: 4, parameter: 'R_i', entry: 5 }],
];

/** @type {[what: string, part: Part][]} */
export const views = parts.map(([what, part]) => [what, { ...plain, ...part }]);
