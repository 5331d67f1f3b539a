// Local and total derivative at one node: the curves of its target with the other inputs held and
// following, and the ways in which δ is added up from them.

import { once } from './tools/measuring.js';
import { isRefusal } from './words/en/errors.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').Focus} Focus */
/** @typedef {import('./core.js').GraphEdge} GraphEdge */
/** @typedef {import('./tools/detour.js').Detour} Detour */
/** @typedef {import('../pkg/whole/deltascope.js').Account} Account */
/** @typedef {import('../pkg/whole/deltascope.js').ResponsePoint} Point */

/**
 * @typedef {object} Response what the target does
 * @property {Point[]} curve over the range
 * @property {Point} point where the number is put
 */

/**
 * @typedef {object} Slopes
 * @property {number} stands what the number is in the run
 * @property {number} place where it is put, within the range
 * @property {[number, number]} range of the curves
 * @property {Response} held with the target's other inputs held
 * @property {Response} following
 * @property {Silence | undefined} silence why the two curves are one, but for rounding; undefined where they are two
 * @property {Account} account of the direct way, where the number stands
 * @property {Way[]} ways
 */

/**
 * Where on the other way what the source does is lost: at a weight of 0; among the terms of a sum,
 * beside which it is too small; in a function that is flat there; or in the target itself, where what
 * follows is multiplied by next to nothing.
 * @typedef {{ by: 'weight' | 'sum' | 'function', node: string } | { by: 'factor' }} Silence
 */

/** Why there are no curves. @typedef {'large' | 'overflowed'} Absence */

/** @typedef {'local' | 'total' | 'twice' | 'carousel'} WayName */

/**
 * @typedef {object} Way how somebody might add up δ
 * @property {WayName} name
 * @property {{ of: 'local' | 'total' | GraphEdge, amount: number }[]} terms
 * @property {number} sum
 * @property {number} gap how far the sum is above what is measured
 * @property {boolean} agrees whether that is rounding
 */

/** How far to both sides the curves go, at least, and of a large number so much of it. */
const [leastReach, share] = [2, 0.25];
/** So many places on each side. */
const places = 40;

/** What rounding may take away, of all that is added up. */
const rounding = 1e-9;

/** @typedef {import('../pkg/whole/deltascope.js').Stop} Stop */

const responses = once((run, /** @type {{ origin: Stop, target: Stop, held: string[], at: number[] }} */ { origin, target, held, at }) =>
  run.respond(origin, target, held, Float64Array.from(at)));
const accounts = once((run, /** @type {{ flow: string, t: number, component: number }} */ { flow, t, component }) =>
  run.account(flow, t, component));

/**
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {Detour} detour
 * @returns {Slopes | Absence}
 */
export function slopesOf(scene, { node, t }, detour) {
  const component = scene.shown(node);
  const stands = scene.values(node, t)[component];
  const reach = Math.max(leastReach, share * Math.abs(stands));
  const range = Array.from({ length: 2 * places + 1 }, (_, index) => stands + reach * ((index - places) / places));
  const [least, most] = [range[0], range[2 * places]];
  if (!Number.isFinite(most - least)) return 'overflowed';
  const place = Math.min(Math.max(scene.view.probe ?? stands, least), most);
  const ends = { origin: { node, t, component }, target: { node: detour.target, t, component } };
  const respond = (/** @type {string[]} */ held, /** @type {number[]} */ at) => responses(scene.whole, { ...ends, held, at });
  const response = (/** @type {string[]} */ held) => ({ curve: respond(held, range), point: respond(held, [place])[0] });
  try {
    const { flow } = detour.edge;
    const [still, moving] = [response(detour.held), response([])];
    if (isOverflowed([...still.curve, ...moving.curve], reach)) return 'overflowed';
    const size = Math.max(...moving.curve.map(({ value }) => Math.abs(value)));
    const account = accounts(scene.whole, { flow, t, component });
    return {
      stands,
      place,
      range: [least, most],
      held: still,
      following: moving,
      silence: isSame(still.curve, moving.curve)
        ? silenceOf(scene, detour, (of) => responses(scene.whole, { origin: ends.origin, target: { node: of, t, component }, held: [], at: range }))
        : undefined,
      account,
      ways: waysOf(scene, { node, t }, detour, account),
    };
  } catch (error) {
    if (isRefusal(error) && error.field === 'places') return 'large';
    throw error;
  }
}

/**
 * Whether curves, or the tangents at their points, have no place in one frame.
 * @param {Point[]} points
 * @param {number} reach how far the tangents go
 */
function isOverflowed(points, reach) {
  const heights = points.flatMap(({ value, slope }) => [value, value - 2 * reach * slope, value + 2 * reach * slope]);
  return !heights.every(Number.isFinite) || !Number.isFinite(2 * (Math.max(...heights) - Math.min(...heights)));
}

/**
 * Whether two curves are one, but for rounding.
 * @param {Point[]} one
 * @param {Point[]} other
 */
function isSame(one, other) {
  const size = Math.max(...other.map(({ value }) => Math.abs(value)));
  return one.every(({ value }, index) => Math.abs(value - other[index].value) <= rounding * size);
}

/**
 * The first place on the other way beyond which nothing moves.
 * @param {Scene} scene
 * @param {Detour} detour
 * @param {(of: string) => Point[]} respond what a node does over the range
 * @returns {Silence}
 */
function silenceOf({ graph, run, component }, { edge, way }, respond) {
  const sources = [graph.nodes[edge.source].name, ...way];
  for (const [index, node] of way.entries()) {
    const parameter = parameterBetween(graph, sources[index], node);
    if (parameter !== undefined && run.parameter(parameter)?.[component] === 0) return { by: 'weight', node };
    const curve = respond(node);
    const still = curve.map((point) => ({ ...point, value: curve[0].value }));
    if (isSame(still, curve)) return { by: parameter === undefined ? 'function' : 'sum', node };
  }
  return { by: 'factor' };
}

/**
 * The weight by which a node acts on another within a step; undefined where it has none.
 * @param {Scene['graph']} graph
 * @param {string} source
 * @param {string} target
 */
function parameterBetween({ nodes, edges, parameters }, source, target) {
  const edge = edges.find((edge) => edge.lag === 0 && nodes[edge.source].name === source && nodes[edge.target].name === target);
  return edge?.parameter === undefined ? undefined : parameters[edge.parameter].name;
}

/**
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {Detour} detour
 * @param {Account} account
 * @returns {Way[]}
 */
function waysOf(scene, { node, t }, detour, { localAmount, totalAmount, roads, truth }) {
  const amounts = new Map(roads.map(({ flow, amount }) => [flow, amount]));
  const others = scene.roads(node, t).filter((edge) => edge !== detour.edge);
  const beside = others.filter((edge) => !isDetour(scene, edge, detour));
  const carousel = others.filter(({ source, target }) => source === target);
  const [local, total] = [{ of: /** @type {const} */ ('local'), amount: localAmount }, { of: /** @type {const} */ ('total'), amount: totalAmount }];
  const road = (/** @type {GraphEdge} */ edge) => ({ of: edge, amount: amounts.get(edge.flow) ?? 0 });
  const size = roads.reduce((sum, { amount }) => sum + Math.abs(amount), Math.abs(truth));
  const way = (/** @type {WayName} */ name, /** @type {Way['terms']} */ terms) => {
    const sum = terms.reduce((sum, { amount }) => sum + amount, 0);
    return { name, terms, sum, gap: sum - truth, agrees: Math.abs(sum - truth) <= rounding * size };
  };
  return [
    way('local', [local, ...others.map(road)]),
    way('total', [total, ...beside.map(road)]),
    ...(detour.way.length > 0 ? [way('twice', [total, ...others.map(road)])] : []),
    ...(carousel.length > 0 ? [way('carousel', carousel.map(road))] : []),
  ];
}

/**
 * Whether an edge is where the other way begins.
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {Detour} detour
 */
export function isDetour({ graph }, { target, lag }, { way }) {
  return lag === 0 && graph.nodes[target].name === way[0];
}
