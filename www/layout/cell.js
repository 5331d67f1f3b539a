// The lanes around c within a step: from the gates into it, and from it to y and ō.

import { rows } from './metrics.js';
import { port } from './ports.js';

/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./within.js').Lane} Lane */

/**
 * @param {NodeBox} gate
 * @param {NodeBox} cell
 * @param {{ forward: number, error: number }} heights at the cell's left side
 */
export function fromGate(gate, cell, heights) {
  return {
    forward: [
      port(gate, 'top', -4),
      { x: gate.x - 4, y: cell.y + heights.forward },
      port(cell, 'left', heights.forward),
    ],
    error: [
      port(cell, 'left', heights.error),
      { x: gate.x + 6, y: cell.y + heights.error },
      port(gate, 'top', 6),
    ],
    label: { x: gate.x, y: rows.output },
  };
}

/** @param {NodeBox} gate @param {NodeBox} cell */
export function fromGateBelow(gate, cell) {
  const [forwardHeight, errorHeight] = [cell.y + 53, cell.y + 62];
  return {
    forward: [
      port(gate, 'top', -4),
      { x: gate.x - 4, y: forwardHeight },
      { x: cell.x - 27, y: forwardHeight },
      port(cell, 'bottom', -27),
    ],
    error: [
      port(cell, 'bottom', -19),
      { x: cell.x - 19, y: errorHeight },
      { x: gate.x + 6, y: errorHeight },
      port(gate, 'top', 6),
    ],
    label: { x: gate.x, y: rows.output },
  };
}

/** @param {NodeBox} cell @param {NodeBox} output @returns {Lane} */
export function cellToOutput(cell, output) {
  return {
    forward: [port(cell, 'bottom', 30), { x: cell.x + 30, y: output.y - 6 }, port(output, 'left', -6)],
    error: [port(output, 'left', 5), { x: cell.x + 22, y: output.y + 5 }, port(cell, 'bottom', 22)],
    label: { x: 403, y: output.y + 5 },
  };
}

/** @param {NodeBox} cell @param {NodeBox} bar @returns {Lane} */
export function cellToOutputGate(cell, bar) {
  return {
    forward: [
      port(cell, 'bottom', 14),
      { x: cell.x + 14, y: 226 },
      { x: 409, y: 226 },
      { x: 409, y: bar.y - 6 },
      port(bar, 'left', -6),
    ],
    error: [
      port(bar, 'left', 5),
      { x: 398, y: bar.y + 5 },
      { x: 398, y: 236 },
      { x: cell.x + 6, y: 236 },
      port(cell, 'bottom', 6),
    ],
    label: { x: 398, y: rows.between },
  };
}
