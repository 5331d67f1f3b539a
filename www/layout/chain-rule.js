// The chain rule as a picture: y along the bottom, f along the top, and between them x₁ … side by side,
// so that every road is one upright column.

import { plate, radii } from './metrics.js';
import { port } from './ports.js';

/** @typedef {import('../core.js').Description} Description */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */
/** @typedef {import('./nodes.js').NodeBox} NodeBox */
/** @typedef {import('./points.js').Point} Point */
/** @typedef {import('./stage.js').PlacedLane & { slope: Point, forward: Point[] }} Stretch a lane, with the
 *   middle of its local derivative's place */

const column = 132;
const margin = 16;
/** Where y and f have room for their letter, value and δ. */
const leastWidth = 330;
const heights = { f: 10, x: 268, y: 482, box: 50 };

/** What fits beside the lines of a column. */
export const slopeWidth = column - 8;

/** Layouts by what they are made from. @type {WeakMap<Description, ReturnType<typeof laidOut>>} */
const known = new WeakMap();

/**
 * Where everything stands; the same object whenever it is asked for the same.
 * @param {Description} graph of a chain
 */
export function chainLayout(graph) {
  const layout = known.get(graph) ?? laidOut(graph);
  known.set(graph, layout);
  return layout;
}

/** @param {Description} graph */
function laidOut({ nodes, edges }) {
  const names = nodes.map(({ name }) => name);
  const between = names.slice(1, -1);
  const columns = between.length * column;
  const width = Math.max(columns, leastWidth) + 2 * margin;
  const first = (width - columns) / 2 + column / 2;
  const box = (/** @type {string} */ name, /** @type {number} */ top) => across(name, { left: margin, right: width - margin, top, bottom: top + heights.box });
  /** @type {Record<string, NodeBox>} */
  const boxes = {
    x: box('x', heights.y),
    ...Object.fromEntries(between.map((name, index) => [name, circle(name, first + index * column)])),
    J: box('J', heights.f),
  };
  return {
    size: { width, height: heights.y + heights.box + 10 },
    nodes: names.map((name) => ({ ...boxes[name], t: 1 })),
    lanes: edges.map((edge) => stretch(edge, boxes[names[edge.source]], boxes[names[edge.target]])),
  };
}

/** @param {string} name @param {import('./nodes.js').Box} body @returns {NodeBox} */
function across(name, body) {
  const [x, y] = [(body.left + body.right) / 2, (body.top + body.bottom) / 2];
  const pill = { left: body.right - 2 * plate.halfWidth - 10, right: body.right - 10, top: y - plate.height / 2, bottom: y + plate.height / 2 };
  return { name, x, y, shape: 'box', body, pill };
}

/** @param {string} name @param {number} x @returns {NodeBox} */
function circle(name, x) {
  const [y, radius] = [heights.x, radii.output];
  const top = y + radius - plate.overlap;
  return {
    name, x, y, shape: 'circle',
    body: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
    pill: { left: x - plate.halfWidth, right: x + plate.halfWidth, top, bottom: top + plate.height },
  };
}

/**
 * From y up to x, or from x up to f; the error's way down beside it, its amount near where it arrives.
 * @param {GraphEdge} edge
 * @param {NodeBox} source
 * @param {NodeBox} target
 * @returns {Stretch}
 */
function stretch(edge, source, target) {
  const isLower = source.shape === 'box';
  const { x } = isLower ? target : source;
  const [bottom, top] = isLower
    ? [() => source.body.top, (/** @type {number} */ offset) => port(target, 'bottom', offset).y]
    : [(/** @type {number} */ offset) => port(source, 'top', offset).y, () => target.body.bottom];
  const at = (/** @type {number} */ share) => top(0) + share * (bottom(0) - top(0));
  return {
    edge,
    t: 1,
    extent: 'whole',
    forward: [{ x: x - 6, y: bottom(-6) }, { x: x - 6, y: top(-6) }],
    error: [{ x: x + 6, y: top(6) }, { x: x + 6, y: bottom(6) }],
    slope: { x, y: at(0.33) },
    label: { x, y: at(0.67) },
  };
}
