// The words of the glossary: what each symbol and each term of the page means. The names of variables
// and weights are those of names.js.

import { goal, letter } from './letters.js';
import { countInWords } from './numbers.js';

/** @typedef {import('./letters.js').Letter} Letter */

/**
 * @typedef {object} Said
 * @property {string} name
 * @property {string} [also] another name of it
 * @property {string} text what it is, in one or two sentences
 * @property {string[]} [see] the entries that it needs
 */

/**
 * What is said in the letters of the page, and of a network and a chain not always in the same words.
 * @typedef {Omit<Said, 'text'> & { text: string | ((J: Letter) => string) }} Lettered
 */

export const glossary = {
  title: 'Glossary',
  hint: 'What every symbol and every word of the figure means. A symbol in an equation leads here when it is clicked.',
  find: 'Find',
  /** @param {string} text */
  none: (text) => `Nothing here is called “${text}”: clear the field to see everything.`,
  see: 'See',
  groups: {
    variables: (/** @type {import('./names.js').Model} */ model) => (model === 'chain' ? 'Variables' : 'Variables, at each step t'),
    deltas: {
      title: 'The δ of each variable',
      text: (/** @type {Letter} */ J) => `How fast ${letter(J)} moves when this number alone is moved, and all that hangs on it follows.`,
      see: ['sign:delta', 'term:amount'],
    },
    weights: {
      title: 'Weights, the same at all steps',
      text: 'δ before a weight is its gradient, which adds up over the steps.',
      see: ['term:gradient', 'term:share'],
    },
    signs: { title: 'Signs' },
    terms: { title: 'Words' },
  },
  also: (/** @type {string} */ name) => `also ${name}`,
};

const beforeActivation = 'The weighted sum of all that it reads, before it goes through its activation.';
const gate = 'Between 0 and 1: 0 shuts, 1 lets everything through.';

/** @type {Record<string, Omit<Said, 'name'>>} */
export const variables = {
  x: { text: 'What the cell reads at this step. It is given, not computed.', see: ['sign:N'] },
  zbar: { text: beforeActivation, see: ['term:preActivation'] },
  ibar: { text: beforeActivation, see: ['term:preActivation'] },
  fbar: { text: beforeActivation, see: ['term:preActivation'] },
  obar: { text: beforeActivation, see: ['term:preActivation'] },
  z: { text: 'The new content on offer. The input gate decides how much of it gets in.', see: ['value:i'] },
  i: { text: gate, see: ['term:gate'] },
  f: { text: gate, see: ['term:gate', 'term:carousel'] },
  o: { text: gate, see: ['term:gate'] },
  c: { text: 'What the cell remembers. It goes on to the next step, and error comes back the same way.', see: ['term:state', 'term:carousel'] },
  y: { text: 'What the cell shows of its state. The loss reads it, and so does the next step.', see: ['term:state'] },
  a: { text: 'The weighted sum of the input and of the hidden state of the step before.', see: ['term:preActivation'] },
  h: { text: 'What the network remembers and shows in one. The loss reads it, and so does the next step.', see: ['term:state'] },
  v: { text: 'What the next state is made of: the state before, bent by σ.', see: ['term:activation'] },
  r: { text: 'What the network shows. The loss reads it.', see: ['term:activation'] },
  s: { text: 'What is compared with the target: the output, weighed once more.', see: ['term:readout'] },
  J: { text: 'How far the output of this step is from its target. The steps add up to the whole loss.', see: ['sign:J', 'term:target'] },
  d: { text: 'What the output should be at this step. It is given.', see: ['term:loss'] },
};

/** Of a chain. @type {Record<string, Omit<Said, 'name'>>} */
const ofChain = {
  x: { text: 'All the others are computed from it. It is given.' },
  J: { text: 'The end of all roads. Every δ says how fast it moves, so its own δ is 1.', see: ['sign:delta'] },
};
const hiddenAlone = { text: 'What the network remembers: a weighted sum of its own past, after σ, and of the input.', see: ['term:state'] };
const between = { text: 'Made by the first function of its road; the second one takes it on to the end.', see: ['term:road'] };

/**
 * What is said of a variable beside its name.
 * @param {import('./names.js').Model} model
 * @param {string} name
 */
export function saidOf(model, name) {
  if (model === 'chain') return ofChain[name] ?? between;
  return model === 'pascanu' && name === 'h' ? hiddenAlone : variables[name];
}

export const oneHot = { text: 'As many numbers as there are classes.', see: ['term:oneHot'] };

/** Whether what is differentiated ends a chain. @param {Letter} J */
const endsChain = ({ time }) => time === 'unwritten';

/** What is differentiated, as a whole. @param {Letter} J */
const whole = (J) => (endsChain(J) ? letter(J) : 'the whole loss');

/** @type {Record<string, Lettered>} */
export const signs = {
  t: { name: 'time step', text: 'A place in the sequence, counted from 1. In (3) or as a small number beside a letter it is a time, never a power.', see: ['term:step'] },
  T: { name: 'number of steps', text: 'How long the sequence is: the last step is t = T.', see: ['sign:t'] },
  k: { name: 'unit', text: 'Which of the units is looked at, counted from 1. The numbers on the figure are those of unit k.', see: ['term:unit'] },
  H: { name: 'number of units', text: 'How many numbers the state has at each step.', see: ['term:unit'] },
  N: { name: 'number of inputs', text: 'How many numbers are read at each step.' },
  K: { name: 'number of classes or outputs', text: 'How many numbers the readout has.', see: ['term:readout'] },
  J: { name: 'the whole loss', text: 'One number for the whole sequence: the sum of the losses of all steps. Everything is measured by it.', see: ['term:loss', 'value:J'] },
  delta: { name: 'delta', text: (J) => `Before a letter: the derivative of ${whole(J)} with respect to it. It says how fast ${goal(J)} moves when that number is moved.`, see: ['term:total', 'term:amount'] },
  partial: { name: 'partial derivative', text: 'How fast what stands above moves when only what stands below is moved.', see: ['term:local'] },
  difference: { name: 'change', text: (J) => `Before a letter: by how much it changed. Δ${letter(J)} is ${goal(J)} after a nudge less ${goal(J)} before.`, see: ['term:nudge'] },
  epsilon: { name: 'size of a nudge', text: 'The small number by which a nudge moves a value.', see: ['term:nudge'] },
  times: { name: 'product, number by number', text: (J) => (endsChain(J) ? 'The usual product.' : 'Multiplies what stands at the same place on both sides. With a single unit it is the usual product.') },
  transpose: { name: 'transposed', text: 'The matrix with rows and columns changed over. Forward each row makes one number; back, each column gathers what returns to one.', see: ['term:backward'] },
  prime: { name: 'derivative of a function', text: 'How fast the function rises at the value in the brackets.', see: ['term:local'] },
  tanh: { name: 'hyperbolic tangent', text: 'Bends any number to between −1 and 1. Far from 0 it is flat, and little error passes.', see: ['term:activation'] },
  σ: { name: 'logistic function', also: 'sigmoid', text: 'Bends any number to between 0 and 1. Far from 0 it is flat, and little error passes.', see: ['term:gate', 'term:activation'] },
  sin: { name: 'sine', text: 'A wave between −1 and 1. Its derivative is the cosine.', see: ['sign:cos'] },
  cos: { name: 'cosine', text: 'The derivative of the sine: the same wave, a quarter earlier.', see: ['sign:sin'] },
  exp: { name: 'exponential function', text: 'Rises everywhere as fast as it is large: it is its own derivative.' },
  softmax: { name: 'softmax', text: 'Turns a row of numbers into shares that add up to 1, the largest taking most.', see: ['term:oneHot'] },
  log: { name: 'natural logarithm', text: 'The loss of a class is −log of the share that was given to the right one.', see: ['term:loss'] },
  bar: { name: 'bar', text: 'Over a letter: the value before its activation.', see: ['term:preActivation'] },
  tilde: { name: 'tilde', text: 'Over a letter: a candidate, what could be written into the state.' },
  sum: { name: 'sum', text: 'Adds up what follows, over everything that stands below the sign.' },
  norm: { name: 'length', also: 'norm', text: 'The root of the sum of all squares of a row of numbers: one number for how large it is.' },
  size: { name: 'size', also: 'absolute value', text: 'A number without its sign.' },
};

/** Those that a chain has. @type {(keyof typeof signs)[]} */
export const signsOfChain = ['delta', 'partial', 'difference', 'epsilon', 'times', 'prime', 'tanh', 'σ', 'sin', 'cos', 'exp', 'sum'];

/**
 * The marks of the roads out of the cell state.
 * @param {Letter} state
 * @param {{ mark: string, said: string }[]} roads
 * @returns {Said}
 */
export const marks = (state, roads) => ({
  name: `the ${countInWords(roads.length)} roads`,
  text: `The terms of δ${letter(state)}: ${roads.map(({ mark, said }) => `${mark} ${said}`).join('; ')}.`,
  see: ['term:road', 'term:peephole', 'term:carousel'],
});

/** By their names, in the order of the alphabet. @type {Record<string, Lettered>} */
export const terms = {
  activation: { name: 'activation', text: 'The function that bends a weighted sum: tanh or σ.', see: ['sign:tanh', 'sign:σ'] },
  amount: { name: 'amount', also: 'contribution', text: 'What one road brings to a δ: its local derivative times the δ at its end.', see: ['term:local', 'term:road'] },
  backward: { name: 'backward pass', text: 'From the end to the beginning, each δ is added up from those that are already known.', see: ['sign:delta', 'term:forward'] },
  block: { name: 'block', text: 'All variables of one time step, drawn together.', see: ['term:step'] },
  carousel: { name: 'carousel', text: 'The straight road from one cell state to the next. Error comes back on it times the forget gate alone, through no matrix and no bend.', see: ['term:state'] },
  chain: { name: 'chain rule', text: 'Along a way, derivatives multiply; where ways meet again, their products add up.', see: ['term:route', 'term:amount'] },
  check: { name: 'check', also: 'gradient check', text: (J) => `Every δ${endsChain(J) ? '' : ' and every gradient'} is compared with what ${goal(J)} does when that very number is moved.`, see: ['term:nudge'] },
  component: { name: 'component', text: 'One number of a row of numbers.', see: ['term:unit'] },
  cut: { name: 'cut', text: 'No error comes back along a road that is cut, though its values still go forward. What lies behind it then has a wrong δ.', see: ['term:road'] },
  forward: { name: 'forward pass', text: 'From the beginning to the end, each value is computed from those that are already known.', see: ['term:backward'] },
  gate: { name: 'gate', text: 'A number between 0 and 1 for each unit that decides how much of another one passes.', see: ['sign:σ'] },
  gradient: { name: 'gradient', text: 'δ of a weight: how fast the whole loss moves with it. A weight acts at every step, so its gradient is a sum over the steps.', see: ['term:share'] },
  held: { name: 'held', also: 'clamp', text: 'A number that stays as it is, whatever feeds it. So nothing comes back through it.', see: ['term:cut'] },
  initial: { name: 'initial state', text: 'What the state is before the first step, at t = 0. It is given.', see: ['term:state'] },
  local: { name: 'local derivative', text: 'How fast a node moves when one thing that it reads is moved, and all else that it reads stays.', see: ['term:total', 'term:amount'] },
  loss: { name: 'loss', text: 'How wrong the outputs are, as one number. Learning makes it smaller.', see: ['sign:J'] },
  mistake: { name: 'mistake', text: 'A backward pass that is wrong on purpose, to see what it costs and what would show it.', see: ['term:check'] },
  nudge: { name: 'nudge', text: (J) => `Moves one number a little and computes ${goal(J)} again. What ${goal(J)} did, divided by the move, is close to δ.`, see: ['sign:epsilon', 'sign:difference'] },
  oneHot: { name: 'one-hot', text: 'A row of numbers that is 1 at one place and 0 elsewhere: it names one of several classes or characters.' },
  peephole: { name: 'peephole', text: 'A line by which a gate sees the cell state, each unit its own.', see: ['term:gate'] },
  preActivation: { name: 'pre-activation', text: 'A weighted sum before it goes through its activation.', see: ['term:activation'] },
  readout: { name: 'readout', text: 'One more weighted sum after the output, where the targets have another size than the state.', see: ['term:target'] },
  road: { name: 'road', also: 'branch', text: (J) => `A line that leaves a node: the first piece of its way to ${goal(J)}. Its δ has one term for each.`, see: ['term:amount', 'term:route'] },
  route: { name: 'route', text: (J) => `A whole way from a number to ${goal(J)}, road after road. What it brings is the product of all local derivatives along it.`, see: ['term:road', 'term:chain'] },
  share: { name: 'share', text: 'What a single step adds to the gradient of a weight.', see: ['term:gradient'] },
  state: { name: 'state', text: 'What goes on from one step to the next.', see: ['term:initial'] },
  step: { name: 'step', text: 'One place in the sequence: the cell reads one input and computes all its variables once.', see: ['sign:t'] },
  target: { name: 'target', text: 'What the output should be.', see: ['term:loss'] },
  total: { name: 'total derivative', text: (J) => `How fast a number moves when another is moved and everything in between follows. δ is one, of ${whole(J)}.`, see: ['term:local'] },
  unit: { name: 'unit', text: 'One of the numbers side by side in the state, with its own gates.', see: ['sign:k', 'sign:H'] },
  walk: { name: 'walk', text: (J) => `The order in which the figure is gone through: forward, ${endsChain(J) ? 'then backward' : 'the loss, backward, then the sums over time'}.`, see: ['term:forward', 'term:backward'] },
};

/** Those that a chain has. @type {(keyof typeof terms)[]} */
export const termsOfChain = ['amount', 'backward', 'chain', 'check', 'cut', 'forward', 'held', 'local', 'mistake', 'nudge', 'road', 'route', 'total', 'walk'];

/**
 * What is said where J is what is differentiated.
 * @param {Lettered} lettered
 * @param {Letter} J
 * @returns {Said}
 */
export const saidWith = ({ text, ...rest }, J) => ({ ...rest, text: typeof text === 'string' ? text : text(J) });
