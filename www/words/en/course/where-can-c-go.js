/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  exits: {
    title: 'Who reads the cell state?',
    text: [
      'Error comes back on the same lines on which numbers went forward. So before asking where the error of [c(3)] comes from, look where [c(3)] goes.',
      'At the same step [the output|y>c@3] reads it, and [the output gate|obar>c@3]. At the next step it is read by [the forget gate|fbar>c@3], [the input gate|ibar>c@3] and [the next cell state|c>c@3]. Point at each of them and find its line. The last one, straight from cell state to cell state, is called the carousel: on it a memory rides on from step to step.',
      'That makes {roads:0} exits. Nothing else hears of [c(3)] directly, so error has {roads:0} roads back to it, and no more.',
    ],
  },
  graph: {
    title: 'The same cell as a graph',
    text: [
      'The wiring of the block shows how an LSTM is built, but it is busy. Here is the same cell with nothing but its variables and their direct dependences: the same circles, the same lines, the same numbers.',
      'Count the lines that leave [c(3)] again. You can go back to [the wiring!wiring], and here to [the graph!graph], as often as you like; the coming scenes use the wiring.',
    ],
  },
  withoutPeepholes: {
    title: 'And without peepholes?',
    text: ['Three of the lines are dotted: there a gate looks at the memory through its peephole. Many cells do without.'],
    ask: 'Without peepholes, which roads to [c(3)] are still there?',
    answer: [
      '{left:0} are left: through the output, and straight to the next cell state. A gate that does not look at the cell state has nothing to tell it.',
    ],
  },
};
