/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  forward: {
    title: 'How does a network remember?',
    text: [
      'A recurrent network reads one input after the other and keeps a memory of what it has read. The simple RNN keeps one vector for that, its hidden state [h(t)]. Here the vector is a single number, so that you can redo everything by hand.',
      'At each step it adds up [its input|a>x@3], [what it remembered|a>h@2], each times a weight, and a bias: [a(t)] = [U] [x(t)] + [W] [h(t−1)] + [b]. Then tanh squeezes the sum between minus one and one: [h(t)] = tanh([a(t)]).',
      'At step three the sum is [a(3)] = {sum}, and the new memory is [h(3)] = {state}. The number in the brackets is a time; in the figure it stands small beside the letter, and it is never a power.',
      'At every step a target [d(t)] says what [h(t)] should have been, and half the squared difference is the loss [J(t)] of the step. The losses of all five steps together make [J]. From here on δ tells how much [J] changes.',
    ],
  },
  nowAndNext: {
    title: 'Where does the error of a memory come from?',
    text: [
      'Imagine [h(3)] a little larger. Two things notice it: [the loss of this step|J>h@3], which compares it with the target now, and [the sum of the next step|a>h@3], which remembers it.',
      'So [h(3)] has two ways to the loss, and error comes back to it along both.',
    ],
    ask: 'Which road brings more to [δh(3)], whatever its sign?',
    answer: [
      'From this step comes {now}, from the next one {next}. They have opposite signs, and they are added: [δh(3)] = {sum}.',
      'The road from the next step is the stronger one although step three has its own target: behind it lie all the losses that are still to come.',
    ],
  },
  slope: {
    title: 'How does error get through tanh?',
    text: [
      '[a(3)] has one way out, [through tanh|h>a@3]. One road, one product: [δa(3)] = [δh(3)] · tanh′([a(3)]).',
      'tanh′ is the slope of tanh at the place where the forward pass stood, here {slope}. So {above} · {slope} = {below}. Where tanh is flat the slope is near zero, and hardly any error gets through.',
    ],
  },
  oneWeight: {
    title: 'One weight, five steps: what is its gradient?',
    text: [
      'There is only one [W], and every step uses it. So every step has a share in its gradient: the error [δa(t)], times the memory [h(t−1)] that the weight was multiplied with there.',
      'The shares of the five steps are {first}, {second}, {third}, {fourth} and {fifth}. Their sum is the gradient, [δW] = {sum}.',
      'The first share is exactly zero: before the first step there was nothing to remember, so there the weight had no effect.',
    ],
  },
  withoutNext: {
    title: 'What if we forget the road from the next step?',
    text: [
      'Then each step would listen to its own loss alone. Try it: [strike out the road at every step!strike]. The check compares every number with the loss itself.',
      'It turns red. [δW] would be {wrong} in place of {right}. A memory is there for later, and what it does later would not count.',
    ],
  },
};
