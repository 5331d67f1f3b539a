// The words of training and clipping.

import { significant } from '../../../format.js';

/** @typedef {import('../../../state.js').Task} Task */

/** @param {number} count */
const updates = (count) => (count === 1 ? 'one update' : `${count} updates`);

/** @type {Record<Task, { name: string, hint: string }>} */
const tasks = {
  own: { name: 'this sequence', hint: 'The same sequence at every update, from the weights of the figure.' },
  sine: { name: 'next value of a sine', hint: 'Each update reads a sine of another phase and period, and predicts its next value at every step.' },
  first_symbol: { name: 'remember the first symbol', hint: 'The first symbol is one of two, all others are two different ones; at the last step the network must say which came first.' },
  adding: { name: 'add two marked numbers', hint: 'Numbers from 0 to 1, two of them marked, one in each half; at the last step the network must say their sum.' },
  next_character: { name: 'next character of a text', hint: 'Each update reads a piece of the text and predicts the next character at every step.' },
};

export const training = {
  title: 'Training',
  /** @param {string} loss */
  lead: (loss) => `Run both passes, add up each weight’s gradient over all steps, change the weights once; and again. ${loss} should fall.`,
  setting: 'What is trained, and how',
  task: 'Task',
  tasks,
  /** @param {string} units @param {number} count */
  drawnWith: (units, count) => `The cell of the figure with ${units} = ${count}; weights and sequences are drawn from the seed.`,
  kept: 'Cuts, held numbers and mistakes play no part in training.',
  steps: 'Steps',
  text: 'Text',
  seed: 'Seed',
  optimizer: 'Optimizer',
  optimizers: { descent: 'gradient descent', momentum: 'momentum', adam: 'Adam' },
  optimizerHints: {
    descent: 'Each weight goes back by rate × gradient.',
    momentum: 'What is left of the last step, 0.9 of it, goes on (Rumelhart, Hinton, Williams 1986).',
    adam: 'A step of about the rate for each weight, whatever the size of its gradient: β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸ (Kingma, Ba 2015).',
  },
  rate: 'Rate',
  clipping: 'Clipping',
  clippings: { off: 'off', norm: 'by norm', value: 'by value' },
  threshold: 'at',
  thresholdLabel: 'Threshold of clipping',
  updates: 'Updates',
  start: 'Start',
  again: 'Start anew',
  stop: 'Stop',
  resume: 'Continue',
  /** @param {string} typed @param {string} accepted */
  refused: (typed, accepted) => `“${typed}” does not fit here; accepted is ${accepted}.`,
  /** @param {number} done @param {number} until */
  going: (done, until) => `${done} of ${updates(until)}`,
  /** @param {number} done */
  rests: (done) => `${updates(done)} done.`,
  /** @param {number} done @param {number} until */
  stopped: (done, until) => `Stopped after ${done} of ${updates(until)}; all that was found is kept.`,
  onPage: 'No worker may start here, so it runs in slices on the page itself.',
  another: 'These curves belong to what was set when it was started; Start anew takes what is set now.',
  /** @param {number} done @param {string} what */
  overflowed: (done, what) => `After ${updates(done)} ${what} overflowed. The training ends here; the weights are those before. A smaller rate, or clipping, would help.`,
  overflowOf: { value: 'the value', delta: 'the δ', contribution: 'the amount on the road', gradient: 'the gradient of', parameter: 'the weight', loss: 'the loss', length: 'the length of the gradient' },
  /** @param {string} reason */
  failed: (reason) => `The training cannot go on: ${reason}`,
  /** @param {Task} task @param {number} update */
  opened: (task, update) => `${tasks[task].name}, after ${updates(update)}`,
  losses: {
    /** @param {string} loss */
    caption: (loss) => `${loss} of each update`,
    /** @param {string} loss @param {number} count @param {number} first @param {number} last */
    label: (loss, count, first, last) => `${loss} over ${updates(count)} on a log scale: from ${significant(first, 3)} to ${significant(last, 3)}`,
    howto: 'Line: mean of neighbouring updates; band: their range; log scale. Press to mark a moment.',
    file: 'deltascope-loss',
  },
  lengths: {
    caption: 'The gradient’s length at each update',
    /** @param {number} count @param {boolean} isClipped */
    label: (count, isClipped) => `The length of the gradient over ${updates(count)} on a log scale${isClipped ? ', before and after it is clipped' : ''}`,
    howto: 'One length over all weights together, on a log scale; the band is the range of neighbouring updates.',
    before: 'before',
    after: 'after',
    gradient: 'gradient',
    file: 'deltascope-gradient-length',
  },
  /** @param {number} from @param {number} to which is none of them */
  interval: (from, to) => (to - from === 1 ? `update ${from + 1}` : `updates ${from + 1}–${to}`),
  /** @param {number} update */
  marked: (update) => `after ${update}`,
  columns: { updates: 'updates', mean: 'mean', least: 'least', greatest: 'greatest' },
  moment: {
    title: 'A moment of the training',
    /** @param {number} update */
    after: (update) => `after ${updates(update)}`,
    /** @param {string} loss @param {number} found @param {number} length */
    found: (loss, found, length) => `${loss} = ${significant(found, 4)}, gradient’s length ${significant(length, 3)}`,
    slider: 'Moment of the training',
    open: 'Open it in the figure',
    hint: 'Its weights come into the figure above, where each δ of that moment can be walked; undo brings yours back.',
  },
};

export const clipping = {
  title: 'Clipping as arrows',
  /** @param {string} length @param {number} count */
  lead: (length, count) => `The gradient of the figure has ${count === 1 ? 'one entry' : `${count} entries`} and the length ${length}. By norm keeps its direction, by value turns it.`,
  none: 'The gradient is 0, or overflowed: there is nothing to clip.',
  norm: 'By norm',
  value: 'By value',
  axes: ['Entry to the right', 'Entry upward'],
  largest: 'the two largest',
  /** @param {string} before @param {string} after */
  lengths: (before, after) => `Length ${before} → ${after}`,
  /** @param {string} angle */
  turned: (angle) => `turned by ${angle}°`,
  kept: 'direction kept',
  untouched: 'Nothing is cut: the threshold is not reached.',
  /** @param {string} by @param {string} first @param {string} second */
  label: (by, first, second) => `${by}: the gradient before and after, seen in the plane of ${first} and ${second}`,
  plane: 'Broken is before, whole is after; an arrow without a head goes on beyond the picture. The arrows show two entries of many; lengths and angle are those of the whole gradient.',
  lower: 'Clip at half its length',
  table: 'All entries, before and after',
  /** @param {number} shown @param {number} count */
  part: (shown, count) => `The ${shown} largest of ${count}`,
  columns: { entry: 'entry', before: 'before', norm: 'by norm', value: 'by value' },
};
