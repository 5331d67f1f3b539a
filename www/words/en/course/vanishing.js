/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  whoseError: {
    title: 'Whose error is it?',
    text: [
      'Every step has a loss, and up to here δ was about all of them together. Now take them apart. Each loss [J(s)] sends an error of its own: to its own step, and from there back to every step before.',
      'The last loss sends {own} to [h(5)]. Of that, {fourth} arrives at [h(4)], {third} at [h(3)], {second} at [h(2)] and {first} at [h(1)]. The table has a row for each loss; this is the row of the last one.',
      'A column holds what arrives at one step. The five errors at [h(1)] add up to [δh(1)] = {delta}. Half of the table is empty: no loss reaches a step that comes after it.',
      '[Leave the last loss out!without], and its error is gone everywhere.',
    ],
  },
  factors: {
    title: 'Why does it get smaller?',
    text: [
      'Keep the last loss alone. Then the δ of the figure are its error and nothing else.',
      'One step back means two lines: [through tanh|h>a@5], times the slope there, {slope}, and [through the weight|a>h@4], times [W] = {weight}. Together that is a factor of {factor}, and so [δh(4)] = {above} · {factor} = {below}.',
      'The steps before have factors of their own: {fourth}, {third} and {second}. All four multiplied make {product}. That part of what the loss sends to [h(5)] arrives at [h(1)]: {first}.',
      'tanh is nowhere steeper than one. So with a weight between minus one and one every step takes something away, and an error fades with each step that it has to go. This is what is called a vanishing gradient.',
    ],
  },
  largerWeight: {
    title: 'Does a larger weight help?',
    text: [
      'Now [W] is {weight:1}. Four of it multiplied make {power:2}: without tanh the error would grow on its way.',
      'With tanh it does not. A larger weight makes larger sums, too, and where a sum is large, tanh is flat. The four factors are now {fifth}, {fourth}, {third} and {second}, and their product is {product}, where it was {before}.',
      'So the weight and the slope pull against each other, and the sequence decides which of them wins. A bare power of the weight, as many texts draw it, is not a network.',
    ],
  },
  bound: {
    title: 'What does the bound prove?',
    text: [
      'With {units:0} units the factor of a step is a matrix, and how much it can leave of an error is told by its norm. There is an estimate for that: one step makes an error longer by at most the norm of [W] times the largest slope of tanh at that step.',
      'Multiplied over all steps, that is the line of the bound in the chart. What is left is never above it. So where this line goes to zero the error vanishes; that is proved.',
      'The other way round nothing is proved. Here, over {steps:0} steps, the bound is {bound:3}, and what is really left is {exact:3}. A bound that grows says only that the error may grow.',
      'The article takes all weights out of the product, in front of all slopes. Numbers may be moved like that; matrices may not. What survives is the estimate. It also writes each factor turned over: the same thing, with gradients as columns.',
    ],
  },
  explode: {
    title: 'And the other way?',
    text: [
      'In this network the weights are large and the sums stay small, so that tanh is steep. Now an error can grow on its way: over {steps:0} steps to {grown:1} times what it was.',
      'This is an exploding gradient: the same product, on the other side of one. It is easier to notice, since numbers overflow, and easier to help, as a later chapter shows.',
    ],
  },
  renewedOnce: {
    title: 'How often is a weight renewed?',
    text: [
      'There is one [W], used at every step. Each step has its share in the gradient: {first}, {second}, {third}, {fourth} and {fifth}. The first is zero, since [W] has nothing to multiply there. Nothing is changed while they are collected. Their sum is [δW] = {sum}.',
      'Only then the weight moves, once: from {before} by {rate:1} times the gradient, against its sign, to {after}. If this weight alone is renewed, the loss falls from {lossBefore} to {lossAfter}.',
      'A share is the δ of its step times what the weight multiplies there. So a step whose error has vanished has hardly a say in what the weight becomes. The network does not notice what it should have remembered from there. That is why vanishing hurts.',
    ],
  },
};
