/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  factorOne: {
    title: 'Why close the carousel at all?',
    text: [
      'The LSTM of the year in which it was invented had no forget gate. Its carousel multiplies by one, always: the next cell state is the old one and what is added to it. This is such a cell.',
      'An error that goes round there is neither smaller nor larger afterwards: of [δc(4)] = {next} all of it arrives at [c(3)] by [the carousel|c>c@3]. No step takes anything away.',
    ],
  },
  grows: {
    title: 'What does a memory do that never forgets?',
    text: [
      'It is filled and filled. The same input comes at every step now, and the cell state goes on: {first:2} at step one, {middle:2} at step six, {last:2} at step twelve.',
      'The output reads it through tanh, and there it is flat. At step one the slope is {steep}, at step twelve {flat:6}. What the output could tell the cell state is multiplied by that: [the road through the output|y>c@12] brings {amount:7}.',
      'So error goes round without loss, and hardly any gets in. A forget gate empties the memory, and the network learns when: [put it back!gate], and the cell state at step twelve is {gated:2}.',
    ],
  },
  runs: {
    title: 'Does it learn worse?',
    text: [
      'Let both learn to foretell a wave, from five seeds each, {updates:0} updates a run: press “Train all of them” in the figure. The line of each cell is the median of its five runs, the band goes from the best to the worst.',
      'At the end the loss of the plain LSTM is {loss:3} in the middle of its runs, and {lossWithout:3} without the forget gate. The largest cell state is {state:1}, and {stateWithout:1} without the gate: it has been filled. Yet the bands touch, so five runs like these prove little.',
      'Now take a task in which nothing has to be forgotten: [remember the first symbol!first], and train again. There the cell without the gate does better. What a part is good for hangs on the task.',
    ],
  },
  critical: {
    title: 'Which part matters most?',
    text: [
      'Greff and others trained more than five thousand networks of nine kinds on three tasks. No kind was clearly better than the plain LSTM. Two were clearly worse: the one without the forget gate, and the one without tanh at the output. Without the gate the cell state can grow without an end; without that tanh it goes out as large as it is.',
      'Small runs like those on this page cannot show that. They can show how it comes about.',
    ],
  },
};
