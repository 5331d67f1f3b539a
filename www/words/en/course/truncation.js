/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  window: {
    title: 'Must error go all the way back?',
    text: [
      'A sequence may have ten thousand steps, and the way back through all of them takes memory and time. So one often stops: each loss sends its error back a few steps only. Here it is {window:0}: from its own step to the one before.',
      'The table shows what is lost. [δW] is {short} in place of {whole}, and the whole gradient is turned by {angle:1} degrees.',
      'That is no theorem but a choice of cost. What comes from farther back than the window is not learned from.',
    ],
  },
  detach: {
    title: 'What does a cut in one place lose?',
    text: [
      'More often a long sequence is cut into pieces. The state goes on from one piece to the next; error does not go back across the cut. Programs call that detaching.',
      'Cut before step three, and the losses of the steps three, four and five send nothing to the steps one and two. So [δh(2)] is {short} in place of {whole}. It is not the same as a window: one step after the cut an error has only one step to go, just before the next one it has the whole piece.',
    ],
  },
  gates: {
    title: 'Did the first LSTM use the whole gradient?',
    text: [
      'No. The LSTM of its inventors, and that of the first papers after it, cut the error where it would leave the cell through a gate or the block input, back to the outputs of the step before. Only the carousel went on. That was cheap, and each step could be forgotten as soon as it was done.',
      'Here this gradient is {off:0} percent off the whole one, and turned by {angle:1} degrees. The whole one, which this course has followed from the start, came later, with the paper of Graves and Schmidhuber.',
    ],
  },
};
