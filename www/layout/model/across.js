// The graphical model's lines from a step to the next one. All points are counted from the left
// edge of the step where the edge begins.

import { block } from '../metrics.js';
import { port } from '../ports.js';
import { slots } from './within.js';

/** @typedef {import('../points.js').Point} Point */
/** @typedef {import('../nodes.js').NodeBox} NodeBox */
/** @typedef {import('../within.js').Nodes} Nodes */
/** @typedef {import('../across.js').LongLane} LongLane */

/**
 * @param {string} flow
 * @param {Nodes} here the nodes of the edge's source
 * @param {Nodes} next those of the step after, counted from the same edge
 * @returns {LongLane}
 */
export function modelLaneAcross(flow, here, next) {
  const [target, source] = flow.split('>');
  if (target === 'c') return carousel(here.c, next.c);
  if (source === 'c') return peepholes[target](here.c, next[target]);
  if (source === 'y') return recurrent[target](here.y, next[target]);
  return gateToBar(here[source], next[target]);
}

/** @param {NodeBox} cell @param {NodeBox} nextCell @returns {LongLane} */
function carousel(cell, nextCell) {
  const error = [port(nextCell, 'left', -22), port(cell, 'right', -22)];
  return {
    forward: [port(cell, 'right', -10), port(nextCell, 'left', -10)],
    error,
    label: { x: 650, y: cell.y - 22 },
    open: [{ x: block.period + 70, y: cell.y - 22 }, error[1]],
    outLabel: { x: 616, y: cell.y - 22 },
    inLabel: { x: block.period + 150, y: cell.y - 22 },
  };
}

/** @type {Record<string, (cell: NodeBox, bar: NodeBox) => LongLane>} */
const peepholes = {
  fbar: (cell, bar) => across(cell, bar, {
    from: { forward: 2, error: 11 },
    into: slots.c,
    turns: [{ x: 610, y: cell.y }, { x: 672, y: bar.y }],
    label: { x: 655, y: 152 },
    outLabel: { x: 600, y: 128 },
  }),
  ibar: (cell, bar) => across(cell, bar, {
    from: { forward: 20, error: 29 },
    into: slots.c,
    turns: [{ x: 598, y: cell.y }, { x: 678, y: bar.y }],
    label: { x: 655, y: 190 },
    outLabel: { x: 606, y: 172 },
  }),
  // Where by mistake the output gate sees the step before.
  obar: (cell, bar) => across(cell, bar, {
    from: { forward: 30, error: 35 },
    into: -16,
    turns: [{ x: 586, y: cell.y }, { x: 666, y: bar.y }],
    label: { x: 843, y: bar.y - 10 },
    outLabel: { x: 596, y: cell.y + 60 },
  }),
};

/** @type {Record<string, (output: NodeBox, bar: NodeBox) => LongLane>} */
const recurrent = {
  fbar: (output, bar) => across(output, bar, {
    from: { forward: -20, error: -11 },
    into: slots.y,
    turns: [{ x: 632, y: output.y }, { x: 684, y: bar.y }],
    label: { x: 667, y: 202 },
    outLabel: { x: 625, y: 250 },
    inLabel: { x: block.period + 9, y: 196 },
  }),
  ibar: (output, bar) => across(output, bar, {
    from: { forward: -20, error: -1 },
    into: slots.y,
    turns: [{ x: 632, y: output.y }, { x: 684, y: bar.y }],
    label: { x: 657, y: 273 },
    outLabel: { x: 625, y: 272 },
    inLabel: { x: block.period + 9, y: 218 },
  }),
  zbar: (output, bar) => across(output, bar, {
    from: { forward: -20, error: 9 },
    into: slots.y,
    turns: [{ x: 632, y: output.y }, { x: 680, y: bar.y }],
    label: { x: 664, y: 322 },
    outLabel: { x: 625, y: 294 },
    inLabel: { x: block.period + 9, y: 322 },
  }),
  obar: (output, bar) => across(output, bar, {
    from: { forward: -20, error: 19 },
    into: 12,
    apart: 9,
    turns: [{ x: 622, y: output.y }, { x: 678, y: bar.y }],
    label: { x: 760, y: 441 },
    outLabel: { x: 625, y: 316 },
    inLabel: { x: block.period + 100, y: 441 },
  }),
};

/** One of full gate recurrence's nine. @param {NodeBox} gate @param {NodeBox} bar @returns {LongLane} */
function gateToBar(gate, bar) {
  const rank = ['fbar', 'ibar', 'obar'].indexOf(bar.name);
  const into = bar.name === 'obar' ? -2 : slots.gates;
  const label = { x: [668, 670, 745][rank], y: [bar.y - 15, bar.y - 17, bar.y + into + 7][rank] };
  const outLabel = { x: 626, y: (gate.name === 'o' ? [376, 398, 420] : [174, 197, 400])[rank] };
  const [first, last] = bar.name === 'obar' ? [642, 660] : [638, 684];
  const lane = across(gate, bar, {
    from: gate.name === 'f' ? { forward: -20, error: 12 + 7 * rank } : { forward: 12, error: 17 + 5 * rank },
    into,
    turns: [{ x: first, y: gate.y }, { x: last, y: bar.y }],
    label,
    outLabel,
  });
  if (gate.name !== 'i') return lane;
  const [rise, fall] = [315, 327 + 8 * rank];
  const [up, down] = [160, 192 + 7 * rank];
  const detour = (/** @type {Point[]} */ error) => {
    const [end, before] = [error[error.length - 1], error[error.length - 2]];
    return [...error.slice(0, -2), { x: before.x, y: down }, { x: fall, y: down }, { x: fall, y: end.y }, end];
  };
  const [start, turn, ...rest] = lane.forward;
  return {
    ...lane,
    forward: [start, { x: rise, y: start.y }, { x: rise, y: up }, { x: turn.x, y: up }, ...rest],
    error: detour(lane.error),
    open: detour(lane.open),
  };
}

/**
 * A line that leaves to the right, bends in the space between the steps, and arrives at the left;
 * the error's way runs beside it.
 * @param {NodeBox} source
 * @param {NodeBox} target
 * @param {object} way
 * @param {{ forward: number, error: number }} way.from offsets at the source's right side
 * @param {number} way.into offset at the target's left side
 * @param {number} [way.apart] how far down from it the error leaves
 * @param {[Point, Point]} way.turns where it bends, without the offsets
 * @param {Point} way.label
 * @param {Point} way.outLabel
 * @param {Point} [way.inLabel]
 * @returns {LongLane}
 */
function across(source, target, { from, into, apart = 7, turns: [first, last], label, outLabel, inLabel }) {
  const [bend, end] = [{ x: first.x - 4, y: first.y + from.error }, port(source, 'right', from.error)];
  const far = { x: last.x - 4, y: last.y + into + apart };
  const middle = { x: (bend.x + far.x) / 2 + 14, y: (bend.y + far.y) / 2 + 6 };
  return {
    forward: [
      port(source, 'right', from.forward),
      { x: first.x, y: first.y + from.forward },
      { x: last.x, y: last.y + into },
      port(target, 'left', into),
    ],
    error: [port(target, 'left', into + apart), far, bend, end],
    label,
    open: [{ ...middle, x: Math.max(middle.x, 652) }, bend, end],
    outLabel,
    inLabel,
  };
}
