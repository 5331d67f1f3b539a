/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  flows: {
    title: 'Where does the output’s error come from?',
    text: [
      'We began with [δy(3)] as if it were given. Where does it come from? The output goes to [the loss of its step|J>y@3], and to all four sums of the next step: of [the block input|zbar>y@3], [the input gate|ibar>y@3], [the forget gate|fbar>y@3] and [the output gate|obar>y@3].',
      'So error flows into it from five sides.',
    ],
    ask: 'Which brings most to [δy(3)], whatever its sign?',
    answer: [
      'At step three the output is almost on its target, so the loss of the step brings only {loss}. The next block input brings {block}. The sum of all five is [δy(3)] = {sum}.',
    ],
  },
  oneOfThem: {
    title: 'What does one of the four carry?',
    text: [
      'On the way forward the next block input reads the output times a weight: [R_z] [y(3)]. On the way back the output gets the error there, times the same weight: {weight:1} · {error} = {amount}.',
      'With one unit [R_z] is a number. With more it is a matrix, and something new happens, in the next chapter.',
    ],
  },
  patience: {
    title: 'Why must one be patient here?',
    text: [
      'The four flows need the errors of the next step’s sums. Those need the next cell state’s error, which needs the next output’s, and that needs the step after. There is no short cut: one begins at the end.',
      'At the last step there is no next one, four flows are zero, and only the loss is left: [δy(5)] = {last}. From here on go back, [to step four!four], then [to step three!three].',
    ],
  },
};
