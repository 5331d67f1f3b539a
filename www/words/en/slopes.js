// The words of the two slopes: local and total derivative.

import { format, signed, significant } from '../../format.js';
import { countInWords } from './numbers.js';

/** @typedef {import('../../slopes.js').WayName} WayName */

/**
 * @typedef {object} Names how things are written here
 * @property {string} source what is moved, as c(3)
 * @property {string} target what responds
 * @property {string} held the input that follows, or is held still; empty where there is none
 * @property {string[]} way the nodes on the other way
 * @property {string} road the road on which the other way begins, as road ②; empty where there is none
 * @property {string} factor in which the source stands in the target’s product
 */

/** @param {string} sentence */
const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const one = 'the two curves lie on each other, and there is nothing to count twice.';

const alike = 'the two curves differ by less than one sees.';

export const slopes = {
  /** @param {Names} n */
  title: (n) => `Two slopes at ${n.source}`,
  /** @param {Names} n */
  lead: (n) =>
    `${n.target} hears of ${n.source} twice: directly, and through ${n.way.join(' and ')}. Move ${n.source} with ${n.held} held still, and you see the local slope; let ${n.held} follow, and you see the total one.`,
  /** Why there is only one curve. */
  single: {
    /** @param {Names} n */
    noGate: (n) => `This cell has no output gate, so ${n.target} is made of ${n.source} alone: ${one}`,
    /** @param {Names} n @param {string} gate */
    noPeephole: (n, gate) => `Without peepholes ${gate} does not look at ${n.source}: ${one}`,
    /** @param {Names} n @param {string} gate */
    late: (n, gate) => `In this model ${gate} was computed before ${n.source} and does not look at it: ${one}`,
    /** @param {Names} n @param {string} stopped */
    held: (n, stopped) => `${stopped} is held fixed and cannot follow ${n.source}: ${one}`,
    /** @param {Names} n */
    still: (n) => `${n.target} is held fixed: wherever ${n.source} goes, it stays. Both curves are flat.`,
    /** @param {Names} n */
    weight: (n) => `A weight on the way is 0, so ${n.held} does not hear of ${n.source}: ${one}`,
    /** @param {Names} n @param {string} sum */
    sum: (n, sum) => `What ${n.source} brings to ${sum} is next to nothing, so ${n.held} hardly follows: ${alike}`,
    /** @param {Names} n @param {string} flat */
    function: (n, flat) => `${flat} is saturated here: ${n.source} moves what it is computed from, but hardly ${flat} itself, so ${alike}`,
    /** @param {Names} n */
    factor: (n) => `${n.held} follows ${n.source}, but in ${n.target} it is multiplied by next to nothing: ${alike}`,
  },
  straight: 'Without the output activation the held curve is a straight line, its own tangent.',
  withoutPeepholes: 'Take the peepholes away',
  withPeepholes: 'Give the cell its peepholes',
  /** @param {string} weight */
  weight: (weight) => `The peephole’s weight ${weight}`,
  /** @param {string} mark empty where it has none @param {string} end */
  road: (mark, end) => (mark === '' ? `the road to ${end}` : `road ${mark}`),
  put: (/** @type {string} */ source) => `Put ${source} at`,
  back: 'back to where it stands',
  standing: 'where it stands',
  curves: {
    held: (/** @type {Names} */ n) => (n.held === '' ? 'both' : `${n.held} held`),
    following: (/** @type {Names} */ n) => `${n.held} follows`,
    slope: (/** @type {string} */ slope) => `slope ${slope}`,
  },
  /** What the plot shows, for those who cannot see it. @param {Names} n @param {{ place: number, local: number, total: number }} at */
  description: (n, { place, local, total }) =>
    `Plot of ${n.target} over ${n.source}, with ${n.held || 'all else'} held still and with everything following. At ${n.source} = ${significant(place, 4)} the slopes are ${signed(local)} and ${signed(total)}.`,
  /** @param {Names} n @param {{ place: number, local: number, total: number }} at */
  said: (n, { place, local, total }) =>
    `${n.source} = ${significant(place, 4)}: local slope ${signed(local)}, total slope ${signed(total)}`,
  asTable: 'The curves as a table',
  columns: {
    what: 'what moves with it',
    value: (/** @type {string} */ target) => target,
    slope: 'slope',
    held: (/** @type {string} */ target) => `${target}, held`,
    following: (/** @type {string} */ target) => `${target}, following`,
  },
  rows: {
    local: (/** @type {Names} */ n) => (n.held === '' ? 'nothing else' : `${n.held} held still`),
    total: (/** @type {Names} */ n) => (n.held === '' ? 'everything' : `${n.held} follows`),
    difference: 'difference',
  },
  names: { local: 'local', total: 'total' },
  numbers: 'The two slopes',
  bridge: {
    title: (/** @type {Names} */ n) => `What the difference is worth, where ${n.source} stands`,
    /** @param {Names} n */
    exactly: (n) => `That is exactly what ${n.road} brings.`,
    /** @param {Names} n @param {string} amount @param {string} through */
    partly: (n, amount, through) =>
      `That is what ${n.road} brings by way of ${n.target}; it brings ${amount} in all, because ${through} feeds the next step, too.`,
  },
  ways: {
    /** @param {number} count @param {string} delta */
    title: (count, delta) => `${capital(countInWords(count))} ways to add up ${delta}`,
    columns: { way: 'way', terms: 'what is added', sum: 'sum', verdict: 'against the measured one' },
    /** @type {Record<WayName, (n: Names) => string>} */
    name: {
      local: () => 'each road with its local slope',
      total: (n) => (n.road === '' ? 'the total slope in its place' : `the total slope, without ${n.road}`),
      twice: (n) => `the total slope, and ${n.road} besides`,
      carousel: () => 'the carousel alone',
    },
    /** @type {Record<WayName, (n: Names) => string>} */
    why: {
      local: (n) => (n.road === '' ? '' : `${n.held} is counted on ${n.road}`),
      total: (n) => (n.road === '' ? 'it is the same slope' : `${n.road} is in it already`),
      twice: (n) => `${[n.source, ...n.way, n.target].join(' → ')} is in it twice`,
      carousel: () => 'every other road is forgotten',
    },
    /** A term by where its road leads. */
    end: (/** @type {string} */ end) => `→ ${end}`,
    agrees: '✓ agrees',
    /** @param {string} amount @param {string} share */
    tooMuch: (amount, share) => `✗ too much by ${amount}${share}`,
    /** @param {string} amount @param {string} share */
    misses: (amount, share) => `✗ misses ${amount}${share}`,
    overflowed: '! overflowed',
    /** @param {number} share */
    share: (share) => ` (${significant(100 * share, 2)} %)`,
    measured: 'measured',
    measuredBy: 'by dual numbers, which know of no roads',
    make: 'Count it twice at every step, and see what it costs',
  },
  /** What of the figure is not so here. */
  wrongBy: {
    cut: 'A road is cut in the figure. The numbers here are those of the whole sum.',
    mistake: 'A mistake is made in the figure. The numbers here are the right ones.',
  },
  explained: {
    title: 'Which one is right?',
    /** @param {Names} n */
    local: (n) =>
      `Both are. The local slope asks what ${n.source} does by itself: all else that ${n.target} is made of is held still, so only ${n.factor} moves. The total slope asks what happens when everything follows.`,
    /** @param {Names} n */
    sum: (n) =>
      n.road === ''
        ? 'The sum for δ goes edge by edge, so it takes the local slope of each edge; here they are the same.'
        : `The sum for δ goes edge by edge, so it takes the local slope of each edge. That ${n.held} hangs on ${n.source} is another edge, ${n.source} → ${n.way[0]}: it is counted there, once.`,
  },
  /** Why nothing is drawn. @type {Record<import('../../slopes.js').Absence, (n: Names) => string>} */
  absent: {
    large: () => 'The curves are not drawn here: this network is so large that they would take long.',
    overflowed: (n) => `The curves are not drawn here: around this ${n.source} numbers overflow.`,
  },
  /**
   * As many digits as tell it apart from the next one.
   * @param {number} number
   * @param {number} step
   */
  tick(number, step) {
    const [first, last] = [number, step].map((of) => Math.floor(Math.log10(Math.abs(of))));
    const isPlain = number === 0 || (first < 4 && last >= -5);
    return isPlain ? format(number, { decimals: Math.max(0, -last) }) : significant(number, first - last + 1);
  },
};
