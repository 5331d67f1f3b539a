// The whole sequence from afar: a small block for each step, side by side, with the error's way
// from block to block.

import { port } from './ports.js';

/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */
/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./points.js').Point} Point */
/** @typedef {import('./stage.js').PlacedLane} PlacedLane */
/** @typedef {import('./stage.js').PlacedNode} PlacedNode */

/** @typedef {'whole' | 'half'} Room for one picture, or for one of two that stand one above the other */

/** What is wide enough without scrolling on a wide screen. */
export const farWidth = 1416;

/**
 * The heights of what stands side by side: the block, in it the centres of nodes, and the first tracks
 * below the gates; `input` is the line on which is written what the block reads.
 * @type {Record<Room, { height: number, top: number, bottom: number, label: number, input: number,
 *   loss: number, cell: number, output: number, gates: number, state: number, bar: number, between: number }>}
 */
const rows = {
  whole: {
    height: 547, top: 54, bottom: 486, label: 76, input: 478,
    loss: 26, cell: 128, output: 240, gates: 358, state: 180, bar: 340, between: 439,
  },
  half: {
    height: 340, top: 50, bottom: 332, label: 68, input: 84,
    loss: 25, cell: 100, output: 160, gates: 252, state: 115, bar: 255, between: 325,
  },
};

/** The room between two blocks. */
const gap = 62;
const least = 250;
const most = 340;
const left = 12;

/**
 * @typedef {object} FarLayout
 * @property {number} width of the whole picture
 * @property {number} period how far the blocks are apart
 * @property {number} block how wide each is
 * @property {typeof rows.whole} rows
 */

/**
 * @param {number} steps T
 * @param {Room} room
 * @returns {FarLayout}
 */
export function farLayout(steps, room) {
  const share = (farWidth - 2 * left + gap) / steps;
  const period = Math.min(Math.max(share, least), most);
  const width = Math.max(2 * left + steps * period - gap, farWidth);
  return { width, period, block: period - gap, rows: rows[room] };
}

/**
 * The left edge of a block.
 * @param {FarLayout} layout
 * @param {number} t from 1
 */
export function blockLeft({ period }, t) {
  return left + (t - 1) * period;
}

/**
 * The nodes of one block.
 * @param {Description} graph
 * @param {FarLayout} layout
 * @param {number} t
 * @returns {PlacedNode[]}
 */
export function farNodes(graph, layout, t) {
  const places = networkOf(graph)(layout);
  const names = graph.nodes.map(({ name }) => name);
  return places.filter(({ name }) => names.includes(name)).map((place) => placed(place, blockLeft(layout, t), t));
}

/** @typedef {{ name: string, x: number, y: number, radius: number, pill?: 'above' | 'below' | 'beside' }} Place */

/** @param {FarLayout} layout @returns {Place[]} */
function lstm({ block, rows: { loss, cell, output, gates } }) {
  const names = ['f', 'i', 'z', 'o'];
  const pitch = block / names.length;
  return [
    { name: 'J', x: block * 0.84, y: loss, radius: 24 },
    { name: 'c', x: block * 0.56, y: cell, radius: 30, pill: 'above' },
    { name: 'y', x: block * 0.84, y: output, radius: 27, pill: 'below' },
    ...names.map((name, index) => ({ name, x: pitch * (index + 0.5), y: gates, radius: 22 })),
  ];
}

/** @param {FarLayout} layout @returns {Place[]} */
function rnn({ block, rows: { loss, state, bar } }) {
  return [
    { name: 'J', x: block * 0.76, y: loss, radius: 24 },
    { name: 'h', x: block * 0.76, y: state, radius: 30, pill: 'below' },
    { name: 'a', x: block * 0.36, y: bar, radius: 27 },
  ];
}

/** @param {FarLayout} layout @returns {Place[]} */
function pascanu({ block, rows: { loss, state, bar } }) {
  return [
    { name: 'J', x: block * 0.66, y: loss, radius: 24 },
    { name: 'r', x: block * 0.66, y: state, radius: 27 },
    { name: 'h', x: block * 0.66, y: bar, radius: 30, pill: 'below' },
    { name: 'v', x: block * 0.2, y: bar, radius: 22 },
  ];
}

/** @param {Description} graph */
function networkOf({ model }) {
  if (model === 'lstm') return lstm;
  return model === 'rnn' ? rnn : pascanu;
}

/** @param {Place} place @param {number} x @param {number} t @returns {PlacedNode} */
function placed({ name, x: across, y, radius, pill }, x, t) {
  const centre = x + across;
  const body = { left: centre - radius, top: y - radius, right: centre + radius, bottom: y + radius };
  const top = pill === 'above' ? y - radius - 12 : y + radius - 7;
  const half = pill === undefined ? 0 : 41;
  const box = { left: centre - half, right: centre + half, top, bottom: top + (pill === undefined ? 0 : 19) };
  return { name, t, x: centre, y, shape: 'circle', body, pill: box };
}

/** What a bar is drawn as, where only its gate is. */
const gateOf = (/** @type {string} */ name) => name.replace('bar', '');

/**
 * The lanes of the edges that leave the nodes of one block: forward all of them, and for error
 * those that lead from the next block, down from the loss and on to the state.
 * @param {Description} graph
 * @param {FarLayout} layout
 * @param {number} t
 * @returns {PlacedLane[]}
 */
export function farLanes(graph, layout, t) {
  const boxes = (/** @type {number} */ time) =>
    Object.fromEntries(farNodes(graph, layout, time).map((box) => [box.name, box]));
  const [here, next] = [boxes(t), boxes(t + 1)];
  return graph.edges.flatMap((edge) => {
    if (edge.lag === 1 && t === graph.sizes.T) return [];
    const [source, target] = [edge.source, edge.target].map((id) => graph.nodes[id].name);
    const lane = edge.lag === 1
      ? across({ source, target }, here[source], next[next[target] === undefined ? target.replace('bar', '') : target], layout.rows)
      : within[edge.flow]?.(here[source], here[target]);
    return lane === undefined ? [] : [{ edge, t, extent: 'whole', label: labelOf(lane), ...lane }];
  });
}

/** @typedef {Pick<PlacedLane, 'forward' | 'error'>} FarLane */

/** The middle of a lane's end. @param {FarLane} lane */
function labelOf({ error }) {
  const [from, to] = [error[0], error[error.length - 1]];
  return error.length === 0 ? { x: 0, y: 0 } : { x: (from.x + to.x) / 2, y: to.y };
}

/** Within a block: from the source to the target, and back. @type {Record<string, (source: NodeBox, target: NodeBox) => FarLane>} */
const within = {
  'J>y': fromLoss,
  'J>h': fromLoss,
  'J>r': fromLoss,
  'r>h': fromLoss,
  'h>v': (before, state) => ({
    forward: [port(before, 'right', -5), port(state, 'left', -5)],
    error: [port(state, 'left', 6), port(before, 'right', 6)],
  }),
  'y>c': (cell, output) => ({
    forward: [port(cell, 'bottom', 18), { x: cell.x + 18, y: output.y - 8 }, port(output, 'left', -8)],
    error: [port(output, 'left', 4), { x: cell.x + 8, y: output.y + 4 }, port(cell, 'bottom', 8)],
  }),
  'c>f': (gate, cell) => intoCell(gate, cell, -20),
  'c>i': (gate, cell) => intoCell(gate, cell, -10),
  'c>z': (gate, cell) => intoCell(gate, cell, 0),
  'y>o': (gate, output) => ({
    forward: [port(gate, 'top', 0), { x: gate.x, y: gate.y - 38 }, { x: output.x + 16, y: gate.y - 46 }, port(output, 'bottom', 16)],
    error: [],
  }),
  'h>a': (bar, output) => ({
    forward: [port(bar, 'top', -5), { x: bar.x - 5, y: output.y - 5 }, port(output, 'left', -5)],
    error: [port(output, 'left', 6), { x: bar.x + 6, y: output.y + 6 }, port(bar, 'top', 6)],
  }),
};

/** @param {NodeBox} output @param {NodeBox} loss @returns {FarLane} */
function fromLoss(output, loss) {
  return {
    forward: [port(output, 'top', -5), port(loss, 'bottom', -5)],
    error: [port(loss, 'bottom', 5), port(output, 'top', 5)],
  };
}

/** @param {NodeBox} gate @param {NodeBox} cell @param {number} offset @returns {FarLane} */
function intoCell(gate, cell, offset) {
  const turn = cell.body.bottom + 45 - offset;
  return {
    forward: [port(gate, 'top', 0), { x: gate.x, y: turn + 30 }, { x: cell.x + offset, y: turn }, port(cell, 'bottom', offset)],
    error: [],
  };
}

const bars = ['obar', 'fbar', 'ibar', 'zbar'];

/**
 * From one block to the next: from the source here to the target there, and back.
 * @param {{ source: string, target: string }} names
 * @param {NodeBox} here
 * @param {NodeBox} there
 * @param {FarLayout['rows']} rows
 * @returns {FarLane}
 */
function across({ source, target }, here, there, { between }) {
  const rank = bars.indexOf(target);
  if (target === 'c') {
    return { forward: [port(here, 'right', 2), port(there, 'left', 2)], error: [port(there, 'left', -9), port(here, 'right', -9)] };
  }
  if (source === 'c') {
    const height = target === 'fbar' ? 12 : 22;
    return { forward: undefined, error: [port(there, 'top', -8), { x: there.x - 8, y: here.y + height }, port(here, 'right', height)] };
  }
  if (target === 'v') {
    return { forward: [port(here, 'right', -5), port(there, 'left', -5)], error: [port(there, 'left', 6), port(here, 'right', 6)] };
  }
  if (source === 'h') {
    const turn = there.x - 52;
    return {
      forward: [port(here, 'right', -5), { x: turn + 11, y: here.y - 5 }, { x: turn + 11, y: there.y - 5 }, port(there, 'left', -5)],
      error: [port(there, 'left', 6), { x: turn, y: there.y + 6 }, { x: turn, y: here.y + 6 }, port(here, 'right', 6)],
    };
  }
  if (source === 'y') return recurrent(here, there, rank);
  const low = between + 10 * bars.slice(0, 3).indexOf(target);
  return {
    forward: undefined,
    error: [port(there, 'bottom', 8), { x: there.x + 8, y: low }, { x: here.x - 8, y: low }, port(here, 'bottom', -8)],
  };
}

/** @param {NodeBox} output @param {NodeBox} gate @param {number} rank @returns {FarLane} */
function recurrent(output, gate, rank) {
  const below = gate.body.bottom + 10;
  const [track, turn, height] = [below + 9 + 9 * rank, output.x + 72 - 8 * rank, output.y - 12 + 8 * rank];
  return {
    forward: [
      port(output, 'right', -20),
      { x: output.x + 81, y: output.y - 20 },
      { x: output.x + 81, y: below },
      { x: gate.x - 8, y: below },
      port(gate, 'bottom', -8),
    ],
    error: [
      port(gate, 'bottom', 0),
      { x: gate.x, y: track },
      { x: turn, y: track },
      { x: turn, y: height },
      port(output, 'right', height - output.y),
    ],
  };
}
