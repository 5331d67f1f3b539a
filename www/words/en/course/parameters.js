/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  share: {
    title: 'What does a weight get from one step?',
    text: [
      'The errors of the variables are all there now. A weight needs one more product. At step three [W_z] multiplies the input [x(3)] and feeds [zbar(3)]. So its share in the gradient, what this one use of the weight adds to it, is [δzbar(3)] times [x(3)]: {error} · {input:1} = {share}.',
      'The same weight is used at every step, so the shares of all steps are added: [δW_z] = {sum}. That sum is the gradient. Training then moves the weight a small step against it, once for the whole sequence.',
    ],
  },
  earlierOutput: {
    title: 'Which output belongs to a recurrent weight?',
    text: [
      'The one that the weight was multiplied with: the output of the step before. The share of [R_z] is [δzbar(t)] times [y(t−1)].',
      'Take [y(t)] by mistake, and [δR_z] becomes {wrong} in place of {right}. [Make the slip!slip], and look closely: the δ of every variable stays right. Only the gradients of the recurrent weights are wrong, so a check of the variables alone would not find it.',
    ],
  },
  peepholes: {
    title: 'And which cell state to a peephole?',
    text: [
      'The rule is the same: what it was multiplied with. The output gate looks at the new cell state, so the share of [p_o] is [δobar(t)] ⊙ [c(t)], at step three {output}.',
      'The two other gates look at the old one, so for [the forget gate’s peephole!forget] it is [δfbar(t)] ⊙ [c(t−1)], at step three {forget}.',
    ],
  },
  bias: {
    title: 'What is a bias multiplied with?',
    text: [
      'With one. So its share at each step is the error itself, and [δb_z] is the sum of [δzbar(t)] over all steps: {sum}.',
    ],
  },
  matrix: {
    title: 'And when the weight is a matrix?',
    text: [
      'Then each entry does the same for itself. The entry in the first row and second column takes the second unit of the old output into the first unit of the sum. So its share at step four is the first number of [δzbar(4)] times the second of [y(3)]: {error} · {output} = {share}.',
      'Over all steps that makes {sum}. In the heat map each cell is one such sum. Open any of them: it shows its products, step by step.',
    ],
  },
};
