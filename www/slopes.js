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
 * @property {boolean} isOne whether the two curves are one, but for rounding
 * @property {Account} account of the direct way, where the number stands
 * @property {Way[]} ways
 */

/** @typedef {'local' | 'total' | 'twice' | 'carousel'} WayName */

/**
 * @typedef {object} Way how somebody might add up δ
 * @property {WayName} name
 * @property {{ of: 'local' | 'total' | GraphEdge, amount: number }[]} terms
 * @property {number} sum
 * @property {number} gap how far the sum is above what is measured
 * @property {boolean} agrees whether that is rounding
 */

/** How far to both sides the curves go. */
const reach = 2;
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
 * Undefined where so large a network would take too long.
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {Detour} detour
 * @returns {Slopes | undefined}
 */
export function slopesOf(scene, { node, t }, detour) {
  const component = scene.shown(node);
  const stands = scene.values(node, t)[component];
  const range = Array.from({ length: 2 * places + 1 }, (_, index) => stands + (reach * (index - places)) / places);
  const [least, most] = [range[0], range[2 * places]];
  const place = Math.min(Math.max(scene.view.probe ?? stands, least), most);
  const ends = { origin: { node, t, component }, target: { node: detour.target, t, component } };
  const respond = (/** @type {string[]} */ held, /** @type {number[]} */ at) => responses(scene.whole, { ...ends, held, at });
  const response = (/** @type {string[]} */ held) => ({ curve: respond(held, range), point: respond(held, [place])[0] });
  try {
    const { flow } = detour.edge;
    const [still, moving] = [response(detour.held), response([])];
    const size = Math.max(...moving.curve.map(({ value }) => Math.abs(value)));
    const account = accounts(scene.whole, { flow, t, component });
    return {
      stands,
      place,
      range: [least, most],
      held: still,
      following: moving,
      isOne: still.curve.every(({ value }, index) => Math.abs(value - moving.curve[index].value) <= rounding * size),
      account,
      ways: waysOf(scene, { node, t }, detour, account),
    };
  } catch (error) {
    if (isRefusal(error) && error.field === 'places') return undefined;
    throw error;
  }
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
