/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  threeNumbers: {
    title: 'Is the derivative just the forget gate?',
    text: [
      'Along the carousel an error is multiplied by the forget gate and by nothing else: no weight, no slope. Multiply the forget gates of {steps:0} steps, and {forget:5} is left. That is the number that most texts give.',
      'But [c(t−1)] reaches [c(t)] on more roads: through the peepholes, and through [y(t−1)], which all gates and the block input read. The derivative of one step is the sum of all of them, and the product of these over the same steps is {product:5}.',
      'Even that is not all. [y(t−1)] also depends on [y(t−2)], past the cell state in between. Let everything move, and {exact:5} is left. This is the true number.',
      'So the forget gate alone is a good first guess, and not the derivative.',
    ],
  },
  fourTerms: {
    title: 'What is in one factor?',
    text: [
      'Look at the step from [c(4)] to [c(5)]. Straight on goes {direct}, the forget gate [f(5)]. Through the forget gate itself, which hears of the old cell state, comes {forget}; through the input gate {input}; through the block input {block}.',
      'Their sum is {total}, the factor of this step. One of the roads is negative here: what comes back on it works against what is kept.',
      '[Six steps later!later], from [c(10)] to [c(11)], the forget gate is {gate} and the whole factor {whole}. How far the two are apart is different at each step.',
    ],
  },
  canVanish: {
    title: 'So an LSTM cannot vanish?',
    text: [
      'It can. Here the forget gates have been closed a little: the bias [b_f] is {bias:0} instead of {before:1}, and the gates stand at {gate:2} on average. Over the same steps {left:8} is left, where it was {open:5}. [Open them again!open], and the curves rise.',
      'Nothing in the LSTM forbids it. What is new is that the network itself can decide: a gate that is open lets error pass, over as many steps as it stays open.',
    ],
  },
  halfLife: {
    title: 'How long does an error last?',
    text: [
      'Leave everything out but the bias of the forget gate: at [b_f] = {bias:0} the gate is {gate}. An error that is multiplied by that at every step is halved after {steps:1} steps, for the gate to the power of {steps:1} is one half.',
      'With a bias of {larger:0} it takes {longer:1} steps, with {largest:0} already {longest:1}. That is why people often begin with a bias of one or more: error then gets far enough back to say what should be remembered.',
    ],
  },
};
