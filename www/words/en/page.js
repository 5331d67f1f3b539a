// The words of the header, the strip, the ledger and the transport.

import { format, signed } from '../../format.js';
import { at, goal, letter, weightLetter } from './letters.js';
import { countInWords, overflowed } from './numbers.js';

/** @typedef {import('./letters.js').Letter} Letter */

const marks = new Map([
  ['via_y', '①'],
  ['via_obar', '②'],
  ['via_fbar_next', '③'],
  ['via_ibar_next', '④'],
  ['carousel', '⑤'],
]);

/**
 * The number of one of δc's five branches; empty for the branches of other nodes, which may have
 * the same name.
 * @param {{ node: string, branch: string }} road
 */
export const branchMark = ({ node, branch }) => (node === 'c' ? marks.get(branch) ?? '' : '');

/**
 * What road a branch takes, in words.
 * @param {{branch: string, target: Letter, targetTime: number | string, isPeephole: boolean}} edge
 */
export function road({ branch, target, targetTime, isPeephole }) {
  const end = at(target, targetTime);
  if (branch === 'carousel') return `straight to ${end}, the carousel`;
  if (branch === 'via_y') return `straight through ${end}`;
  if (branch === 'loss') return `down from the loss at this step, ${end}`;
  if (branch === 'coupled') return `through ${end} = 1 − i, the coupled gate`;
  if (isPeephole) return `through ${end}, a peephole`;
  return `through ${end}`;
}

/** @param {string} version @param {string} checksum */
export const about = (version, checksum) => `Deltascope ${version} · core ${checksum}`;

export const ledger = {
  /** @param {Letter} name @param {number} t @param {number} count */
  backwardTitle: (name, t, count) =>
    count === 1 ? `How δ${at(name, t)} comes about` : `How δ${at(name, t)} adds up`,
  backwardHint: (/** @type {Letter} */ name, /** @type {number} */ t, /** @type {number} */ count) =>
    count === 1
      ? `${at(name, t)} feeds one node, whose δ holds all that lies behind it`
      : `${at(name, t)} feeds ${countInWords(count)} nodes, whose δ hold all that lies behind them`,
  /** @param {number} count @param {Letter} name @param {number} t */
  roadsTitle: (name, t, count) =>
    `δ${at(name, t)} adds up from ${countInWords(count)} road${count === 1 ? '' : 's'}`,
  forwardTitle: (/** @type {Letter} */ name, /** @type {number} */ t) =>
    `How ${at(name, t)} is computed`,
  forwardHint: 'the terms of its equation',
  lossTitle: (/** @type {Letter} */ J, /** @type {number} */ t) => `The loss ${at(J, t)}`,
  lossNone: (/** @type {Letter} */ J, /** @type {number} */ t) => `${at(J, t)} = 0: at this step nothing is compared with a target.`,
  wrongBy: { cut: 'without what is cut', mistake: 'with the mistake' },
  mistaken: '✗ the mistake is here',
  sum: 'sum',
  result: 'so',
  howto: 'The bars are a running sum from 0: filled is negative, open is positive; the dark one is the sum.',
  unit: (/** @type {number} */ unit) => `unit k = ${unit}`,
  /** @param {string} sum @param {number} count */
  rounding: (sum, count) =>
    `the ${countInWords(count)} rounded terms add up to ${sum}; the sum is rounded once, at the end`,
  roundedEach: 'each number is rounded by itself, so the printed terms need not add up to the last digit',
  notYet: 'is not computed yet: error has not come back this far.',
  valueNotYet: (/** @type {Letter} */ name, /** @type {number} */ t) =>
    `${at(name, t)} is not computed yet.`,
  given: (/** @type {Letter} */ name, /** @type {number} */ t) =>
    name.time === 'unwritten' ? `${letter(name)} is given.` : t === 0 ? `${at(name, 0)} is the initial state: it is given.` : `${at(name, t)} is an input: it is given.`,
  start: 'Nothing is computed yet. Step on to compute the first value.',
  lossDelta: (/** @type {Letter} */ J) => `${at(J, 't')} is a summand of J itself, so δ${at(J, 't')} = 1.`,
  goalDelta: (/** @type {Letter} */ f) => `${letter(f)} is what is differentiated, and moves as itself, so δ${letter(f)} = 1.`,
  wholeLoss: (/** @type {Letter} */ J, /** @type {string} */ number) => `J = Σ ${at(J, 't')} = ${number}`,
  tapARoad: 'Tap a road to see why its amount is what it is.',
  columns: { road: 'road', term: 'term', amount: 'amount', bar: 'running sum' },
  measured: 'measured',
  measure: 'measure',
  cut: 'cut: not added',
  /** @param {Letter} name @param {number} t */
  heldTitle: (name, t) => `${at(name, t)} is held fixed`,
  held: (/** @type {Letter} */ name, /** @type {number} */ t) =>
    `Whatever feeds ${at(name, t)}, it stays as it is; nothing is computed here.`,
  noPeepholes: 'This cell has no peepholes, so the roads ②③④ do not exist.',
  noForgetGate: 'This cell has no forget gate, so road ③ does not exist.',
  factorOne: 'Nothing is forgotten: the carousel’s factor is 1.',
  coupled: 'f = 1 − i has no pre-activation of its own, so road ③ does not exist.',
  noInputGate: 'This cell has no input gate, so road ④ does not exist.',
  noOutputGate: 'This cell has no output gate, so road ② does not exist.',
};

/** Where a number of the way back is not shown. */
export const answers = {
  walkThere: 'Walk there',
  hidden: 'is hidden here: it is yours to find.',
  allHidden: 'The way back is yours: its numbers are hidden here.',
};

/** Why nothing comes back along a road, by construction; the number is T. */
export const absence = {
  'no-next-step': (/** @type {number} */ T) => `no step after t = ${T}`,
  'no-loss': () => 'the loss counts at the last step only',
  held: (/** @type {number} */ _, /** @type {string} */ end) => `${end} is held fixed`,
};

export const why = {
  title: (/** @type {string} */ mark) => (mark ? `Why ${mark}?` : 'Why this amount?'),
  moves: (/** @type {string} */ from, /** @type {string} */ to) => `moving ${from} alone, all else that feeds ${to} held still, moves it, for each unit of the move, by`,
  movesGoal: (/** @type {string} */ node, /** @type {Letter} */ J) => `moving ${node} moves ${letter(J)}, for each unit, by`,
  /** Where a road is cut, δ is no derivative. @param {string} node */
  wrongLoss: {
    cut: (/** @type {string} */ node) => `what came back to ${node}, without what is cut, is`,
    mistake: (/** @type {string} */ node) => `what came back to ${node}, with the mistake, is`,
  },
  products: 'The products that the amount is made of',
  nothing: (/** @type {string} */ reason) => `There is ${reason}, so nothing comes back along this road.`,
  held: (/** @type {string} */ end) =>
    `${end} is held fixed: whatever feeds it, it stays, so nothing comes back along this road.`,
  noLoss: 'At this step nothing is compared with a target, so nothing comes down from it.',
};

export const question = {
  ask: (/** @type {string} */ node, /** @type {Letter} */ J) => `If ${node} were 0.01 larger, would ${goal(J)} rise or fall?`,
  rise: 'rise',
  fall: 'fall',
  show: 'show me',
  /** @param {{node: string, delta: number, guess: 'rise' | 'fall' | null, J: Letter}} answer */
  answer: ({ node, delta, guess, J }) => {
    if (!Number.isFinite(delta)) return `That cannot be told: δ${node} ${overflowed}.`;
    const truth = delta === 0 ? 'neither rise nor fall' : delta > 0 ? 'rise' : 'fall';
    const verdict = guess === null ? '' : guess === truth ? 'Yes. ' : 'No. ';
    const change = format(0.01 * delta, { decimals: 6, sign: 'always' });
    return `${verdict}It would ${truth}: δ${node} = ${signed(delta)}, so ${letter(J)} changes by about 0.01 · ${signed(delta)} = ${change}.`;
  },
  links: 'Or begin elsewhere:',
  forward: 'start with the forward pass',
  end: 'step from the end',
  mine: 'use my numbers',
};

export const transport = {
  label: 'Walk through the passes',
  first: 'First',
  back: 'back',
  step: 'step',
  last: 'Last',
  more: 'All controls of the walk',
  play: 'play',
  pause: 'pause',
  gear: 'How far one step goes',
  node: 'node',
  time: 'time step',
  /** @param {Letter[]} states that go from step to step */
  states: (states) => `next ${states.map((state) => `δ${letter(state)}`).join(' or ')}`,
  takeAway: 'Take away',
  scrub: 'Place in the walk',
  phases: { forward: 'forward', loss: 'loss', backward: 'backward', sums: 'sums' },
};

export const header = {
  title: 'Deltascope',
  model: 'Network',
  chain: 'Chain rule',
  rnn: 'Simple RNN',
  pascanu: 'Pascanu et al.',
  lstm: 'LSTM',
  peepholes: 'Peepholes',
  moreCells: 'More cells',
  units: 'H',
  unit: 'k',
  sequence: 'Sequence:',
  weights: 'Weights',
  unitsHint: 'H, the number of units',
  unitHint: 'k, the unit whose numbers are shown',
  theme: 'Colours',
  themes: { auto: 'as the system', light: 'light', dark: 'dark' },
  panels: { cell: 'The cell', sequence: 'The sequence', weights: 'The weights', keys: 'The keys', link: 'The link', notation: 'The letters', takeaway: 'Take away', homework: 'Homework doctor', worksheet: 'Worksheet', glossary: 'Glossary' },
  close: 'Close',
  only: 'Only the LSTM has these.',
};

export const switches = {
  title: 'The cell',
  hint: 'A switch makes another model: forward values change too, not only the error.',
};

/**
 * Each switch: its name, and what it does; in words, because a simple RNN does not have these letters.
 * @type {{ [name: string]: [string, string] }}
 */
export const lines = {
  inputGate: ['Input gate', 'off: i = 1, every new value is written in full (NIG)'],
  outputGate: ['Output gate', 'off: o = 1, the cell is always shown (NOG)'],
  inputActivation: ['Input activation', 'off: what is written into the cell goes in without tanh (NIAF)'],
  outputActivation: ['Output activation', 'off: what is shown of the cell comes out without tanh (NOAF)'],
  coupledGates: ['Coupled gates', 'on: f = 1 − i, what is forgotten is replaced (CIFG)'],
  gateRecurrence: ['Full gate recurrence', 'on: every gate also looks at the gates of the step before (FGR)'],
  peepholes: ['Peepholes', 'off: the gates do not look at the cell (NP)'],
  forgetGate: ['Forget gate', 'off: f = 1, nothing is ever forgotten (NFG)'],
};

/** The first number that is not finite, in words. */
export const overflowPlaces = {
  value: (/** @type {Letter} */ node, /** @type {number} */ t) => `the value ${at(node, t)}`,
  delta: (/** @type {Letter} */ node, /** @type {number} */ t) => `δ${at(node, t)}`,
  contribution: (/** @type {Letter} */ from, /** @type {Letter} */ to, /** @type {number} */ t) =>
    `the error flow from ${letter(from)} to ${at(to, t)}`,
  gradient: (/** @type {import('./letters.js').WeightLetter} */ weight) => `the gradient of ${weightLetter(weight)}`,
};

export const notices = {
  anotherModel: 'Another model: forward values changed too.',
  undone: 'The last change is undone.',
  redone: 'The change is made again.',
  /** @param {string} place @param {'chain' | 'network'} of */
  overflowAt: (place, of) => `The numbers overflowed, first in ${place}. Smaller ${of === 'chain' ? 'factors or another function' : 'weights or inputs'} keep them finite.`,
};

export const failure = {
  title: 'The figure cannot be computed here',
  load: 'The WebAssembly module did not load. Reload the page; if that does not help, use a current browser and check that the page is served, not blocked by a content filter.',
  view: 'This part of the page did not load: check the connection, and choose it again.',
  trap: 'The computation stopped unexpectedly. What you had is not lost: go back to it, or start again from the example.',
  back: 'Go back',
  restart: 'Start again',
  detail: 'What the browser said:',
};

/** @param {{minimum: number, maximum: number}[]} scale what −0.9 and 0.9 stand for, by column */
export function scaleWords(scale) {
  const ends = scale.slice(0, 3).map(({ minimum, maximum }, index) => {
    const column = scale.length === 1 ? '' : `column ${index + 1}: `;
    return `${column}${short(minimum)} to ${short(maximum)}`;
  });
  const more = scale.length > 3 ? ' …' : '';
  return `Your numbers are scaled: −0.9 to 0.9 stands for ${ends.join('; ')}${more}.`;
}

const short = (/** @type {number} */ number) => String(Number(number.toPrecision(4))).replace('-', '−');

export const strip = {
  label: 'The sequence: choose a time step',
  /** @param {number} t @param {Letter[]} [passed] what the marked route passes there */
  cell: (t, passed = []) =>
    `time step ${t}${passed.length > 0 ? `, on the marked route: ${passed.map(letter).join(', ')}` : ''}`,
  /** @param {Letter[]} nodes */
  passed: (nodes) => nodes.map(letter).join(' → '),
  size: (/** @type {Letter} */ state) => `|δ${letter(state)}|`,
  howto: 'Bars are the error at each step, on a log scale; hollow is not known yet, outlined is shown below.',
  place: (/** @type {number} */ t, /** @type {number} */ last) => `t = ${t} of ${last}`,
  /** @param {string} least @param {string} most */
  scale: (least, most) => `log, ${least} to ${most}`,
  /** @param {Letter[]} states */
  history: (states) =>
    `The sequence: choose a time step. At each one, how large ${states.map((state) => `δ${letter(state)}`).join(' and ')} are, on one logarithmic scale`,
  /** @param {number} t @param {number} last @param {{ state: Letter, size: number | undefined }[]} sizes */
  historyAt: (t, last, sizes) => {
    const known = sizes.map(({ state, size }) =>
      `|δ${letter(state)}| ${size === undefined ? 'not known yet' : format(size)}`);
    return `time step ${t} of ${last}: ${known.join(', ')}`;
  },
};
