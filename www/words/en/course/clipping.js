/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  byNorm: {
    title: 'What does clipping do?',
    text: [
      'When gradients explode, one update can throw the weights far away. The simplest help: measure the length of the gradient, over all weights together, and if it is longer than a threshold, shorten it to that.',
      'Here it is {length:3} long and the threshold {threshold:1}, so every entry is multiplied by {scale:3}. The direction stays exactly the same: the angle between before and after is {angle:0} degrees.',
      'It is done once per update, after the shares of all steps are added up; not at every time step, as one may read in the article.',
    ],
  },
  byValue: {
    title: 'Does cutting each value do the same?',
    text: [
      'One can also cut every entry by itself to lie between minus and plus {threshold:2}. That is not the same. Large entries are cut, small ones stay, and so the arrow turns: here by {angle:1} degrees.',
      'It often helps in practice all the same. But who says that clipping keeps the direction has clipping by norm in mind.',
    ],
  },
  cliff: {
    title: 'Why does one step go so far?',
    text: [
      'This is the loss of a network with one unit and two numbers, [W] and [b], over {steps:0} steps. It is a plain with a wall in it, much thinner than the picture can show.',
      'On the wall, at [W] = {weight:2} and [b] = {bias:4}, the loss is {loss:5}, nothing special. But its gradient is {length:1} long. A step at the rate {rate:2} is {step:1} long, and lands far outside of the picture.',
      'Clipped to the length {threshold:0}, the same step is {short:2} long. It goes the same way, and stays here.',
    ],
  },
  notVanishing: {
    title: 'Does clipping help against vanishing, too?',
    text: [
      'No. What is clipped is the sum of all steps’ shares. By norm all of them are multiplied by one number; by value each weight has its own, the same for all steps. Here the share that step two has in the gradient of [b] is {share:8} times as long as that of the last step. Shortened alike, it still is.',
      'Clipping makes a long arrow shorter. What has no say before has none afterwards.',
    ],
  },
};
