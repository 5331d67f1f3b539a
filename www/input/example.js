// The first sight: one cell with one input, five steps, and numbers of at most two decimals, so
// that everything can be checked by hand.

/** @typedef {import('./case.js').Settings} Settings */
/** @typedef {'x' | 'targets' | 'loss' | 'outputs' | 'labels' | 'scale' | 'source' |
 *   'sourceText'} SequenceField */

/**
 * The weights of the scalar cells. In the default cell, δc(3) = −0.0995 adds up from
 * −0.0206 (y), −0.0016 (ō), +0.0032 (f̄), −0.0040 (ī) and −0.0766 (the carousel); in the simple
 * RNN, δh(3) = −0.2122 from +0.0843 (its own loss) and −0.2965 (the next step).
 * @type {Record<string, number[] | number[][]>}
 */
export const preset = {
  W_z: [[1.1]],
  W_i: [[0.7]],
  W_f: [[0.5]],
  W_o: [[0.9]],
  R_z: [[0.6]],
  R_i: [[-0.4]],
  R_f: [[0.3]],
  R_o: [[0.5]],
  p_i: [0.35],
  p_f: [-0.25],
  p_o: [0.4],
  b_z: [0],
  b_i: [0.1],
  b_f: [1],
  b_o: [0.1],
  R_ii: [[0.45]],
  R_fi: [[-0.3]],
  R_oi: [[0.25]],
  R_if: [[-0.35]],
  R_ff: [[0.5]],
  R_of: [[0.2]],
  R_io: [[0.3]],
  R_fo: [[-0.4]],
  R_oo: [[0.55]],
  U: [[0.9]],
  W: [[0.7]],
  b: [-0.1],
};

/**
 * The five numbers and their targets. With more units than one, each unit has the same target.
 * @type {Pick<Settings, SequenceField>}
 */
export const fiveNumbers = {
  x: [[0.8], [-0.5], [0.9], [0.2], [-0.7]],
  targets: [[0.1], [0.2], [0.45], [0.5], [0.35]],
  loss: 'squared',
  outputs: 0,
  labels: [],
  scale: [],
  source: 'example',
  sourceText: '',
};

/**
 * What the instrument shows first.
 * @type {Settings}
 */
export const example = {
  model: 'lstm',
  roads: [
    { factor: 1, inner: 'square', outer: 'identity' },
    { factor: 3, inner: 'identity', outer: 'identity' },
  ],
  join: 'product',
  at: 1,
  peepholes: true,
  forgetGate: true,
  inputGate: true,
  outputGate: true,
  inputActivation: true,
  outputActivation: true,
  coupledGates: false,
  gateRecurrence: false,
  units: 1,
  seed: 1,
  drawn: false,
  params: preset,
  edits: {},
  initial: {},
  original: null,
  case: null,
  ...fiveNumbers,
};
