// Every view of the figure, by the settings that show it: what holds for everyone is tested on each.

/** @typedef {import('../../www/state.js').Part} Part */

/** What each view goes out from. @type {Part} */
const plain = {
  model: 'lstm', peepholes: true, gateRecurrence: false, units: 1, unit: 1, step: 'end', t: 3, theme: 'auto',
  distance: 'block', tool: null, selected: null, parameter: null, question: false, mistake: null, cuts: [], clamps: [], nudgeEdge: null,
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
  ['two slopes', { selected: 'c', selectedT: 3, tool: 'slopes' }],
  ['the gradient of a weight', { parameter: 'R_i' }],
  ['the gradient of a matrix', { units: 4, parameter: 'R_i', entry: 5 }],
  ['the chain rule', { model: 'chain', t: 1, selected: 'x', selectedT: 1 }],
];

/** @type {[what: string, part: Part][]} */
export const views = parts.map(([what, part]) => [what, { ...plain, ...part }]);

/** Enough steps for the strip to show them as cells. @type {Part} */
const long = {
  x: Array.from({ length: 24 }, (_, index) => [Math.sin(index)]),
  targets: Array.from({ length: 24 }, (_, index) => [Math.cos(index) / 2]),
};

/** Every kind of road there is. @type {Part} */
const sixRoads = {
  model: 'chain', t: 1, at: 0.5, join: 'product',
  roads: [
    { factor: 2, inner: 'square', outer: 'sin' },
    { factor: 1, inner: 'sin', outer: 'exp' },
    { factor: -0.5, inner: 'exp', outer: 'square' },
    { factor: 3, inner: 'identity', outer: 'identity' },
    { factor: 1, inner: 'tanh', outer: 'sigmoid' },
    { factor: 1, inner: 'sigmoid', outer: 'tanh' },
  ],
};

/** What only some readers open, and cells of other letters. @type {[what: string, part: Part][]} */
const moreParts = [
  ['the picture as a graph', { picture: 'model', selected: 'c', selectedT: 3 }],
  ['full gate recurrence of several units as a graph', { picture: 'model', gateRecurrence: true, units: 3, selected: 'c', selectedT: 3 }],
  ['the simple RNN as a graph', { picture: 'model', model: 'rnn', selected: 'h', selectedT: 3 }],
  ['one node of eight units', { units: 8, unit: 3, selected: 'y', selectedT: 3, distance: 'node' }],
  ['the whole sequence of eight units', { units: 8, unit: 3, selected: 'y', selectedT: 3, distance: 'sequence' }],
  ['an input alone', { selected: 'x', selectedT: 3, distance: 'node' }],
  ['z̄ alone', { selected: 'zbar', selectedT: 3, distance: 'node' }],
  ['the initial state', { t: 1, selected: 'y', selectedT: 0 }],
  ['a loss', { selected: 'J', selectedT: 3 }],
  ['routes to z', { selected: 'y', selectedT: 2, tool: 'routes', destination: 'z', destinationT: 4 }],
  ['two slopes, elsewhere', { selected: 'c', selectedT: 3, tool: 'slopes', probe: -1.25 }],
  ['two slopes that are one', { peepholes: false, selected: 'c', selectedT: 3, tool: 'slopes' }],
  ['two slopes of several units at the last step', { units: 4, unit: 2, t: 5, selected: 'c', selectedT: 5, tool: 'slopes' }],
  ['two slopes at a coupled gate', { coupledGates: true, selected: 'i', selectedT: 3, tool: 'slopes' }],
  ['two slopes with full gate recurrence', { gateRecurrence: true, selected: 'c', selectedT: 3, tool: 'slopes' }],
  ['two slopes with a mistake', { selected: 'c', selectedT: 3, tool: 'slopes', mistake: 'output_peephole_twice' }],
  ['a nudge', { selected: 'z', selectedT: 3, tool: 'nudge' }],
  ['each road nudged alone', { selected: 'y', selectedT: 3, tool: 'nudge', nudgeEdge: 'each' }],
  ['one road nudged alone', { selected: 'y', selectedT: 3, tool: 'nudge', nudgeEdge: 'zbar>y' }],
  ['a weight nudged', { parameter: 'R_z', tool: 'nudge' }],
  ['what may be held', { selected: 'z', selectedT: 3, tool: 'hold' }],
  ['what is cut and held', { selected: 'y', selectedT: 3, tool: 'hold', cuts: [{ flow: 'zbar>y', t: 3 }, { flow: 'c>c', t: null }], clamps: [{ node: 'y', t: 3, values: [0.5] }, { node: 'z', t: null, values: [0.5] }] }],
  ['a road cut', { selected: 'y', selectedT: 3, branch: 'via_z', cuts: [{ flow: 'zbar>y', t: 3 }] }],
  ['the branches on each other', { selected: 'c', selectedT: 3, chart: 'stack' }],
  ['the check', { selected: 'c', selectedT: 3, tool: 'check' }],
  ['a mistake', { units: 3, unit: 2, selected: 'y', selectedT: 3, tool: 'break', mistake: 'untransposed' }],
  ['a mistake that makes another model', { selected: 'c', selectedT: 3, tool: 'break', mistake: 'output_peephole_late' }],
  ['a mistake that makes another model, as a graph', { selected: 'c', selectedT: 3, picture: 'model', mistake: 'output_peephole_late' }],
  ['a mistake at one node', { selected: 'c', selectedT: 3, distance: 'node', mistake: 'output_peephole_twice' }],
  ['a cell with a mistake beside the right one', { selected: 'c', selectedT: 3, compare: ['mistake'], tool: 'compare', mistake: 'carousel_missing' }],
  ['a mistake of the simple RNN', { model: 'rnn', selected: 'h', selectedT: 2, tool: 'break', mistake: 'jacobian_untransposed' }],
  ['two cells', { selected: 'c', selectedT: 3, compare: ['peepholes'], tool: 'compare' }],
  ['an LSTM and a simple RNN', { selected: 'c', selectedT: 3, compare: ['model'], tool: 'compare' }],
  ['two cells, the whole sequence', { compare: ['forgetGate'], distance: 'sequence' }],
  ['two cells, one node', { selected: 'c', selectedT: 3, compare: ['forgetGate'], distance: 'node' }],
  ['an LSTM and a simple RNN, the whole sequence', { compare: ['model'], distance: 'sequence' }],
  ['an LSTM and a simple RNN, one node', { selected: 'c', selectedT: 3, compare: ['model'], distance: 'node' }],
  ['two cells of several units, one node', { units: 4, unit: 2, selected: 'y', selectedT: 3, compare: ['peepholes'], distance: 'node' }],
  ['two cells as graphs', { picture: 'model', selected: 'c', selectedT: 3, compare: ['peepholes'] }],
  ['two cells of a long sequence', { ...long, t: 12, selected: 'c', selectedT: 12, compare: ['forgetGate'], distance: 'sequence' }],
  ['a long sequence', { ...long, t: 12, selected: 'c', selectedT: 12 }],
  ['coupled gates', { coupledGates: true, selected: 'f', selectedT: 3 }],
  ['a readout', { model: 'lstm', loss: 'softmax', outputs: 3, targets: [2, 0, 1, 1, 0], units: 2, selected: 's', selectedT: 3 }],
  ['the gradient of the readout', { loss: 'softmax', outputs: 3, targets: [2, 0, 1, 1, 0], units: 2, parameter: 'V' }],
  ['the simple RNN, one node', { model: 'rnn', selected: 'h', selectedT: 2, distance: 'node' }],
  ['a weight of the simple RNN', { model: 'rnn', parameter: 'W' }],
  ['the answers hidden', { selected: 'c', selectedT: 3, hide: ['answers'] }],
  ['the answers hidden, at one node', { units: 4, unit: 2, selected: 'y', selectedT: 3, distance: 'node', hide: ['answers'] }],
  ['routes of the simple RNN', { model: 'rnn', selected: 'h', selectedT: 2, tool: 'routes' }],
  ['training', { selected: 'c', selectedT: 3, study: 'training', clipping: 'value' }],
  ['training on a task, of several units', { units: 4, unit: 2, selected: 'y', selectedT: 3, study: 'training', task: 'next_character', clipping: 'norm', threshold: 0.1 }],
  ['training of the simple RNN', { model: 'rnn', selected: 'h', selectedT: 2, study: 'training' }],
  ['the question of the chain rule', { model: 'chain', t: 1, step: 'middle', question: true }],
  ['six roads', { ...sixRoads, selected: 'x', selectedT: 1 }],
  ['six roads, one cut and one held', { ...sixRoads, selected: 'x', selectedT: 1, branch: 'via_x2', cuts: [{ flow: 'x2>x', t: 1 }], clamps: [{ node: 'x3', t: 1, values: [0.5] }] }],
  ['the way forward along one road', { ...sixRoads, roads: sixRoads.roads?.slice(0, 1), step: 2 }],
  ['f of a chain', { model: 'chain', t: 1, selected: 'J', selectedT: 1 }],
  ['the mean of two roads', { model: 'chain', t: 1, selected: 'x', selectedT: 1, tool: 'break', mistake: 'average' }],
  ['a nudge of y', { model: 'chain', t: 1, selected: 'x', selectedT: 1, tool: 'nudge', nudgeEdge: 'each' }],
  ['what is left over the distance', { selected: 'c', selectedT: 3, study: 'distances' }],
  ['what is left over the distance, of several units beside the simple RNN', { units: 3, unit: 2, selected: 'c', selectedT: 3, study: 'distances', stepsBack: 2, compare: ['model'] }],
  ['what is left over the distance in the simple RNN', { model: 'rnn', selected: 'h', selectedT: 2, study: 'distances', stepsBack: 1 }],
  ['routes of a chain', { model: 'chain', t: 1, selected: 'x', selectedT: 1, tool: 'routes' }],
  ['which loss sends error where', { selected: 'c', selectedT: 3, study: 'sources' }],
  ['which losses send error to one step', { units: 4, unit: 2, study: 'sources', followed: 'step', errorNode: 'y', leftOut: [4], shareBy: 'loss', truncation: 'window', truncationSteps: 2 }],
  ['the losses of the simple RNN, of several units', { model: 'rnn', units: 3, study: 'sources', lossStep: 4, truncation: 'detach', detachStep: 3, shareEntry: 5 }],
  ['the losses of a long sequence', { ...long, t: 9, study: 'sources', lossStep: 20, truncation: 'gates' }],
  ['the landscape', { selected: 'c', selectedT: 3, study: 'landscape', descentStep: 2 }],
  ['the landscape of several units', { units: 3, unit: 2, selected: 'c', selectedT: 3, study: 'landscape', landscapePoints: 16, landscapeAcross: { parameter: 'R_z', entry: 4, from: -1, to: 1 }, descentStart: { across: 0.5, up: 0.5 }, descentStep: 3 }],
  ['the landscape of the network of Pascanu et al.', { model: 'pascanu', selected: 'h', selectedT: 3, study: 'landscape' }],
  ['the network of Pascanu et al.', { model: 'pascanu', selected: 'h', selectedT: 3 }],
  ['the network of Pascanu et al., several units', { model: 'pascanu', units: 3, unit: 2, selected: 'h', selectedT: 2 }],
  ['the network of Pascanu et al. as a graph', { model: 'pascanu', picture: 'model', selected: 'r', selectedT: 3 }],
  ['the network of Pascanu et al., one node', { model: 'pascanu', selected: 'h', selectedT: 2, distance: 'node' }],
  ['the network of Pascanu et al., the whole sequence', { model: 'pascanu', distance: 'sequence' }],
  ['building δy', { model: 'chain', t: 1, selected: 'x', selectedT: 1, tool: 'build' }],
  ['read-only, with a range', { selected: 'c', selectedT: 3, readonly: true, range: { from: 84, to: 'c@2' } }],
  ['a weight, read-only', { units: 4, parameter: 'R_i', entry: 5, readonly: true }],
  ['a chain, read-only', { model: 'chain', t: 1, selected: 'x', selectedT: 1, readonly: true }],
  ['the check of a chain', { model: 'chain', t: 1, selected: 'x', selectedT: 1, tool: 'check' }],
];

/** What they set and others do not. @type {Part} */
const calm = {
  hide: [], range: null, readonly: false, picture: 'block', chart: 'lines', coupledGates: false, cuts: [], clamps: [], mistake: null, compare: null, nudgeEdge: null, branch: null, probe: null,
  landscapeAcross: null, landscapePoints: 64, descentStart: null, descentStep: 0,
  study: null, task: 'own', clipping: null, threshold: 1, stepsBack: null, followed: 'loss', lossStep: null, errorNode: null, errorMeasure: 'norm', leftOut: [], shareOf: null, shareEntry: 0, shareBy: 'step', truncation: null,
  destination: null, at: 1, join: 'product', roads: [{ factor: 1, inner: 'square', outer: 'identity' }, { factor: 3, inner: 'identity', outer: 'identity' }],
  x: [[0.8], [-0.5], [0.9], [0.2], [-0.7]], loss: 'squared', outputs: 0, targets: [[0.1], [0.2], [0.45], [0.5], [0.35]],
};

/** All of them, each as a whole part. @type {[what: string, part: Part][]} */
export const everything = [...parts, ...moreParts].map(([what, part]) => [what, { ...plain, ...calm, ...part }]);
