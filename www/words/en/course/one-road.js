/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  slopes: {
    title: 'If one number moves, how far does the next one go?',
    text: [
      'Take a number [x] = {start:0} and square it: [x1] = {between:0}. Then take the sine of that: [J] = {end}. One thing leads to the next, on one road.',
      'Now move [x] by a hair. [The square|x1>x@1] moves {first:0} times as far: that is its slope here, the local derivative of this one line. And [the sine|J>x1@1] moves {second} times as far as the square did.',
      'Both slopes stand on their lines in the figure. You can drag [x], and change the functions above the figure.',
    ],
  },
  product: {
    title: 'So how far does the end go?',
    text: [
      'On the first line a move becomes so many times as large, and on the second so many times again. How large is it when it arrives?',
      'We write [δx] for that: how much [J] changes, for each unit that [x] is moved.',
    ],
    ask: 'Which sign has [δx]?',
    answer: [
      'A move becomes {first:0} times as large on the first line, then {second} times as large on the second. So the slopes are multiplied: {first:0} · {second} = {product}. That is the chain rule on one road. The next chapter adds the only other rule that we need.',
      'The sign is that of the slopes where one stands. [Put the start at two!two]: there the sine falls, and δ becomes {turned}.',
    ],
  },
  backward: {
    title: 'Why do the arrows run backward?',
    text: [
      'One could multiply from either end. We begin at the end, with one: if [J] itself is moved, it moves by just as much. Going back over [the last line|J>x1@1] makes [δx1] = {between} of it, and over [the first|x1>x@1] makes [δx] = {start}.',
      'Why backward? Later there will be thousands of numbers at the beginning and one at the end. Going back, a single pass finds the δ of them all.',
    ],
  },
  check: {
    title: 'How do we know?',
    text: [
      'By trying. Move [x] by {step:3}, compute everything again, and see: for each unit of the move, [J] changes by {measured}. The rule said {product}.',
      'What is left between them shrinks with the move, until the move is so small that rounding drowns it: the chart shows both.',
    ],
  },
};
