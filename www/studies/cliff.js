// The cliff: the network of Pascanu, Mikolov and Bengio 2013, figure 6, with one unit and without
// input, and the window that shows its wall.

/** @typedef {import('../state.js').Settings} Settings */

const steps = 50;
const target = 0.7;

/** A point on the wall, and the window around it that is as wide as the wall itself. */
export const wall = { across: 4.73, up: -2.4446, reach: 0.001 };

/** How wide the wall is in the bias there. */
export const wallWidth = 0.0004;

/** @param {number} entry @returns {number[][]} */
const all = (entry) => Array.from({ length: steps }, () => [entry]);

/** @type {Partial<Settings>} */
const network = {
  model: 'pascanu',
  units: 1,
  outputs: 0,
  drawn: false,
  params: { U: [[0]], W: [[wall.across]], b: [wall.up] },
  edits: {},
  x: all(0),
  targets: all(target),
  loss: 'last',
  initial: { h: [0.5] },
  cuts: [],
  clamps: [],
  mistake: null,
  original: null,
  labels: [],
  scale: [],
  case: null,
  source: 'numbers',
  sourceText: '',
  unit: 1,
};

/** How both descents go. */
export const cliffDescent = { descentStart: null, descentRate: 0.02, descentThreshold: 1, descentStep: 0 };

/** @type {Partial<Settings>} */
export const cliff = {
  ...network,
  ...cliffDescent,
  landscapeAcross: { parameter: 'W', entry: 0, from: 4.2, to: 5.8 },
  landscapeUp: { parameter: 'b', entry: 0, from: -3.1, to: -2 },
  landscapePoints: 64,
  surfaceTurn: -150,
  surfaceTilt: 35,
};

/** The window in which the wall is a slope. @type {Partial<Settings>} */
export const wallWindow = {
  landscapeAcross: { parameter: 'W', entry: 0, from: wall.across - wall.reach, to: wall.across + wall.reach },
  landscapeUp: { parameter: 'b', entry: 0, from: wall.up - wall.reach, to: wall.up + wall.reach },
};
