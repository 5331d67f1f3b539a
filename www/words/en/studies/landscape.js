// The words of the landscape: the loss over two weights, and two ways down.

import { significant } from '../../../format.js';
import { letter, weightLetter } from '../letters.js';

/** @typedef {import('../letters.js').Letter} Letter */
/** @typedef {import('../letters.js').WeightLetter} WeightLetter */

/**
 * @typedef {object} Names how everything is written here
 * @property {string} across the weight that grows to the right
 * @property {string} up the one that grows upward
 * @property {string} J
 */

/** @typedef {{ across: number, up: number, loss: number }} Point */

const digits = 5;

/** @param {number} number */
const short = (number) => significant(number, digits);

/** @param {Names} names @param {{ across: number, up: number }} point */
const place = ({ across, up }, point) => `${across} = ${short(point.across)}, ${up} = ${short(point.up)}`;

export const landscape = {
  title: (/** @type {Letter} */ J) => `${letter(J)} over two weights`,
  hint: 'all other weights stay as they are',
  lead: (/** @type {Names} */ { across, up, J }) =>
    `Move ${across} and ${up}, and ${J} of the whole sequence is a surface. Both descents begin at one point and go down their gradient; one of them has it clipped.`,
  /** @param {WeightLetter} weight @param {[row: number, column: number | undefined] | undefined} entry from 1 */
  weight: (weight, entry) => `${weightLetter(weight)}${entry === undefined ? '' : `[${entry.filter((index) => index !== undefined).join(', ')}]`}`,
  presets: {
    label: 'Look at',
    cliff: 'the cliff',
    cliffHint: 'the network of Pascanu, Mikolov and Bengio (2013) with one unit, over 50 steps',
    wall: 'its wall, close by',
    all: 'all of the cliff',
  },
  zoom: { label: 'Around the start', closer: 'closer', farther: 'farther' },
  axes: {
    across: 'to the right',
    up: 'upward',
    weight: (/** @type {string} */ direction) => `the weight ${direction}`,
    row: 'row',
    column: 'column',
    rowOf: (/** @type {string} */ name) => `row of ${name}`,
    columnOf: (/** @type {string} */ name) => `column of ${name}`,
    from: 'from',
    to: 'to',
    fromOf: (/** @type {string} */ name) => `${name} from`,
    toOf: (/** @type {string} */ name) => `${name} to`,
    points: 'points',
    pointsHint: 'along each side',
    /** @param {string} typed @param {string} from */
    notAbove: (typed, from) => `The range would end at ${typed}; accepted is a number above its beginning, ${from}.`,
    /** @param {string} typed @param {string} to */
    notBelow: (typed, to) => `The range would begin at ${typed}; accepted is a number below its end, ${to}.`,
    taken: (/** @type {string} */ name) => `${name} is moved already, in the other direction; accepted is another weight.`,
  },
  descent: {
    legend: 'The descents',
    rate: 'rate',
    threshold: 'clip at',
    /** @param {string} typed @param {string} accepted */
    refused: (typed, accepted) => `${typed} cannot be taken; accepted is ${accepted}.`,
    start: 'start',
    startHint: 'or press a point of the map',
    startOf: (/** @type {string} */ name) => `${name} at the start`,
    standing: 'where the weights stand',
    restart: 'Restart',
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    /** @param {number} count */
    done: (count) => (count === 0 ? 'no update yet' : count === 1 ? '1 update' : `${count} updates`),
    plain: 'without clipping',
    clipped: 'with clipping',
    /** @param {Names} names @param {import('../../../../pkg/whole/deltascope.js').Station} station @param {'plain' | 'clipped'} which */
    now: ({ J }, { loss, length, unclippedStep, step }, which) => {
      const here = `${which === 'plain' ? 'Without' : 'With'} clipping: ${J} = ${short(loss)}, the gradient is ${short(length)} long`;
      if (which === 'plain' || step === unclippedStep) return `${here}; the next step is ${short(step)} long.`;
      return `${here}; the next step would be ${short(unclippedStep)} long and is cut to ${short(step)}.`;
    },
    ended: (/** @type {'plain' | 'clipped'} */ which) => `${which === 'plain' ? 'Without' : 'With'} clipping the numbers overflowed: this descent is over.`,
    beyond: (/** @type {'plain' | 'clipped'} */ which, /** @type {string} */ where) => `${which === 'plain' ? 'Without' : 'With'} clipping it has left the window: it is at ${where}.`,
    care: 'On a steep wall the last digit of a number decides where a jump comes down. Another machine may land elsewhere: what holds is that there is a jump.',
  },
  /** @param {string} name @param {string} spacing @param {'over' | 'on'} step */
  wall: (name, spacing, step) =>
    `The wall is only about 0.0004 wide in ${name}. The points of this grid are ${spacing} apart, so ${step === 'over' ? 'it steps over the wall: between two neighbours the loss just jumps. Go closer to see the slope.' : 'some of them lie on its slope.'}`,
  surface: {
    caption: 'The loss as a surface',
    label: (/** @type {Names} */ { across, up, J }, /** @type {string} */ range) => `${J} as a surface over ${across} and ${up}, ${range}`,
    howto: 'Drag it or use the arrow keys to look from another side. The stronger the grey, the more loss.',
    group: 'The surface: the arrow keys turn it',
    turn: 'turn',
    tilt: 'tilt',
    degrees: (/** @type {number} */ degrees) => `${Math.round(degrees)}°`,
    file: 'deltascope-surface',
  },
  map: {
    caption: 'The same from above',
    label: (/** @type {Names} */ { across, up, J }, /** @type {string} */ range) => `${J} over ${across} and ${up} as a heat map, ${range}`,
    howto: 'Lines join points of equal loss; the dashed way is not clipped. Press a point to begin there.',
    file: 'deltascope-landscape',
  },
  /** @param {Names} names @param {[Point, Point]} range */
  range: (names, [low, high]) => `from ${short(low.loss)} at ${place(names, low)} to ${short(high.loss)} at ${place(names, high)}`,
  nowhere: 'not finite anywhere',
  told: (/** @type {Names} */ names, /** @type {Point} */ point) => `${place(names, point)}: ${names.J} = ${short(point.loss)}`,
  place: (/** @type {Names} */ names, /** @type {[number, number]} */ [across, up]) => place(names, { across, up }),
  grid: {
    table: (/** @type {Names} */ { across, up, J }) => `${J} at some of the points: each row is a ${up}, each column a ${across}`,
    corner: (/** @type {Names} */ { across, up }) => `${up} ↓  ${across} →`,
  },
  stations: {
    table: 'Both descents, station by station',
    update: 'update',
    length: (/** @type {string} */ J) => `‖∂${J}‖`,
    step: 'step',
    steps: 'next step: unclipped → clipped',
  },
  short,
};
