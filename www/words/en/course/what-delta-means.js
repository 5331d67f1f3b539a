/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  slope: {
    title: 'What question does a δ answer?',
    text: [
      '[δc(3)] = {delta}. It answers this: if [c(3)] were a little larger, and everything after it followed, how much would the loss [J] change, for each unit of the move?',
      'Do it. With [c(3)] larger by {step:2} the loss goes from {before:6} to {after:6}. It changes by {change:6}. The δ predicts {step:2} times itself: {predicted:6}.',
      'They are not quite the same, since the loss bends a little. [Make the move ten times smaller!smaller], and the gap closes.',
    ],
  },
  wholeLoss: {
    title: 'A derivative of which loss?',
    text: [
      'Each step has a loss of its own, but δ is the derivative of their sum [J]. [c(3)] changes the losses of steps three, four and five, and all three belong to [δc(3)].',
      'Some texts write ∂[J(t)]/∂[c(t)], the loss of the same step only. The article that this course follows does so too, and means the whole loss. Taken at its word it would give {alone} in place of {delta}: [see what that costs!alone].',
    ],
  },
  weight: {
    title: 'And the δ of a weight?',
    text: [
      'A variable such as [c(t)] is another number at every step, so it has another δ at every step. A weight such as [R_z] is the same number at all steps, so it has one δ, and that is a sum over the steps. The δ of a weight is usually called its gradient, and so we call it from here on.',
      'Here step one brings nothing, and the others {second}, {third}, {fourth} and {fifth}. The sum is [δR_z] = {sum}. Some texts give the weight of each step a name of its own, and mean these shares.',
    ],
  },
  letters: {
    title: 'What if your course uses other letters?',
    text: [
      'Then let the figure, and this page, use them: [those of Olah’s well-known post!olah], [those of PyTorch’s manual!pytorch], or again [those of Greff and colleagues!greff], which are also the article’s.',
      'Every symbol in the equations of the sum can be asked what it is. Click on one: the glossary opens, and says its name, how many numbers it holds, and what they are now.',
    ],
  },
};
