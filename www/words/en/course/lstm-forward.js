/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  inputs: {
    title: 'What comes into the block?',
    text: [
      'An LSTM block is a memory with doors. Three things come in: [the input of this step|x@3], [the output of the step before|zbar>y@2], and [the cell state of the step before|c>c@2]. Here they are {input:1}, {output} and {state}.',
      'Two things go on to the next step: a new cell state [c(t)], which is the memory, and a new output [y(t)], which is what the others see of it.',
    ],
  },
  blockInput: {
    title: 'What could be written into the memory?',
    text: [
      'The block input [z(t)] is made as the simple RNN makes its hidden state: a weighted sum, then tanh. The sum has a bar, [zbar(t)]; a bar always means “before the activation”.',
      'Here the sum is {before}, and tanh makes {after} of it.',
    ],
  },
  gates: {
    title: 'How much of it, and how much of the old?',
    text: [
      'Gates decide that. A gate is a number between zero and one: zero is closed, one is open. It is made from a weighted sum by the function σ, a curve that rises from zero to one: it takes very negative numbers near zero, zero to a half and large numbers near one.',
      '[The input gate|i@3], [i(3)] = {input}, says how much of the block input is written. [The forget gate|f@3], [f(3)] = {forget}, says how much of the old memory is kept. A forget gate that is open forgets nothing.',
      'Both look at the old memory itself, too. The lines on which they do so are dotted and called peepholes: [one for each of the two|ibar>c@2,fbar>c@2]. The third gate comes later.',
    ],
  },
  memory: {
    title: 'What is remembered now?',
    text: [
      '[c(t)] = [z(t)] ⊙ [i(t)] + [c(t−1)] ⊙ [f(t)]: what is written plus what is kept. The sign ⊙ multiplies number by number.',
      'Written is {written}, kept is {kept}, so [c(3)] = {state}.',
      'What if nothing were forgotten at this step? [Hold the forget gate wide open!keep]: all of {old} is kept, and the memory would stand at {all}.',
    ],
  },
  output: {
    title: 'How much of it is shown?',
    text: [
      'The output gate [o(t)] decides. It looks at [the new cell state|obar>c@3], not at the old one: of all gates it comes last.',
      '[y(t)] = tanh([c(t)]) ⊙ [o(t)]. Here {state} · {gate} = {output}.',
    ],
  },
  loss: {
    title: 'How good was that?',
    text: [
      'Every step has a target [d(t)]. Half the squared distance is the loss of the step. At step three the output is {output} and the target {target:2}, the difference is {apart}, and the loss is {own:6}.',
      'The losses of all steps are added to one number, [J] = {whole}. It is the only thing that we want to be small, and every δ in this course is a derivative of it.',
    ],
  },
};
