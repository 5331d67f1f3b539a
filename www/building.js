// Building a δ oneself: which roads are in the sum, and what the sum has to come to.

import { wholeOf } from './core.js';
import { remembered } from './remembered.js';
import { nudged, swept } from './tools/measuring.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./core.js').GraphEdge} GraphEdge */
/** @typedef {import('./walk.js').Computed} Computed */

/**
 * @typedef {object} Attempt
 * @property {string} of which number it is about
 * @property {string[]} placed the branches in the sum, in the order in which they came
 * @property {number} asked how often the reader has called the sum complete since the last one came
 */

/**
 * @typedef {object} Building
 * @property {Attempt} attempt
 * @property {GraphEdge[]} placed the roads in the sum
 * @property {GraphEdge[]} waiting the others, in an order that gives nothing away
 * @property {number} measured what nudging the number measures, which the sum has to come to
 */

/**
 * A builder, which measures a number only once.
 * @returns {(computed: Computed, scene: Scene, attempt: Attempt | undefined) => Building | undefined}
 */
export function makeBuilder() {
  const measure = remembered(measured);
  return (computed, scene, given) => {
    const { focus } = scene;
    if (focus === undefined) return undefined;
    const { node, t } = focus;
    const quantity = { name: node, t, component: scene.shown(node) };
    const of = Object.values(quantity).join('@');
    const attempt = given?.of === of ? given : { of, placed: [], asked: 0 };
    const roads = scene.roads(node, t);
    return {
      attempt,
      placed: attempt.placed.flatMap((branch) => roads.filter((road) => road.branch === branch)),
      waiting: shuffled(roads, of).filter(({ branch }) => !attempt.placed.includes(branch)),
      measured: measure(computed, quantity),
    };
  };
}

/** The attempt with one more road. @param {Attempt} attempt @param {string} branch @returns {Attempt} */
export function withRoad({ of, placed }, branch) {
  return { of, placed: [...placed.filter((other) => other !== branch), branch], asked: 0 };
}

/** The attempt without a road. @param {Attempt} attempt @param {string} branch @returns {Attempt} */
export function withoutRoad({ of, placed }, branch) {
  return { of, placed: placed.filter((other) => other !== branch), asked: 0 };
}

/** Where many would take too long, one ε that curvature and rounding seldom disturb. */
const usualEpsilon = 1e-6;

/**
 * ∂J/∂(the number), by the two-sided difference that is least disturbed by curvature and rounding.
 * @param {Computed} computed
 * @param {{ name: string, t: number, component: number }} quantity
 */
function measured({ run }, quantity) {
  const whole = wholeOf(run);
  const sweep = swept(whole, { kind: 'node', ...quantity });
  if (sweep === undefined) return nudged(whole, { kind: 'node', ...quantity }, usualEpsilon).quotient;
  const { points } = sweep;
  const finite = points.filter(({ twoSidedGap }) => Number.isFinite(twoSidedGap));
  return finite.length === 0 ? NaN : finite.reduce((a, b) => (b.twoSidedGap < a.twoSidedGap ? b : a)).twoSided;
}

/**
 * A list in an order drawn from a text: the same text, the same order.
 * @template Entry
 * @param {Entry[]} list
 * @param {string} text
 */
export function shuffled(list, text) {
  const draw = drawsFrom(text);
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(draw() * rest.length), 1)[0]);
}

/**
 * Numbers from 0 to 1: the generator mulberry32, started from a text’s hash.
 * @param {string} text
 */
function drawsFrom(text) {
  let state = [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
