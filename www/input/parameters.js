// Which weights a cell has, and their shapes in the reference format.

/** @typedef {number[] | number[][]} Weights a vector, or a matrix as a list of rows */
/** @typedef {{name: string, rows: number, columns: number, isVector: boolean}} Shape */
/** @typedef {import('./case.js').Settings} Settings */
/** @typedef {'model' | 'peepholes' | 'forgetGate' | 'inputGate' | 'outputGate' | 'coupledGates' |
 *   'gateRecurrence' | 'units' | 'x' | 'outputs'} CellField */
/** @typedef {Pick<Settings, CellField>} Cell */

/**
 * The weights of the cell that the settings describe.
 * @param {Cell} cell
 * @returns {Shape[]}
 */
export function parametersOf(cell) {
  const names = [...(cell.model === 'rnn' ? ['U', 'W', 'b'] : lstmNames(cell))];
  if (cell.outputs > 0) names.push('V', 'a');
  return names.map((name) => shapeOf(name, cell));
}

/**
 * Those of the given weights that the cell has and whose shape fits.
 * @param {Record<string, Weights>} weights
 * @param {Cell} cell
 * @returns {Record<string, Weights>}
 */
export function fitting(weights, cell) {
  const fits = parametersOf(cell).filter((shape) => hasShape(weights[shape.name], shape));
  return Object.fromEntries(fits.map(({ name }) => [name, weights[name]]));
}

/** @param {Cell} cell */
function lstmNames(cell) {
  const gates = liveGates(cell);
  const parts = ['z', ...gates];
  const recurrent = gates.flatMap((to) => gates.map((from) => `R_${from}${to}`));
  return [
    ...['W', 'R', 'b'].flatMap((letter) => parts.map((part) => `${letter}_${part}`)),
    ...(cell.peepholes ? gates.map((gate) => `p_${gate}`) : []),
    ...(cell.gateRecurrence ? recurrent : []),
  ];
}

/**
 * The gates that own a pre-activation.
 * @param {Cell} cell
 */
function liveGates({ inputGate, forgetGate, outputGate, coupledGates }) {
  const isLive = { i: inputGate, f: forgetGate && !coupledGates, o: outputGate };
  return Object.entries(isLive).flatMap(([gate, live]) => (live ? [gate] : []));
}

/** @param {string} name @param {Cell} cell @returns {Shape} */
function shapeOf(name, { model, units, outputs, x }) {
  const inputs = x[0]?.length ?? 0;
  const letter = name[0];
  const isVector = 'pba'.includes(letter);
  const readsInput = letter === 'U' || (letter === 'W' && model === 'lstm');
  const columns = isVector ? 1 : readsInput ? inputs : units;
  return { name, rows: 'Va'.includes(letter) ? outputs : units, columns, isVector };
}

/** @param {unknown} weights @param {Shape} shape */
function hasShape(weights, { rows, columns, isVector }) {
  if (!Array.isArray(weights) || weights.length !== rows) return false;
  if (isVector) return weights.every((entry) => !Array.isArray(entry));
  return weights.every((row) => Array.isArray(row) && row.length === columns);
}
