/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  makeOne: {
    title: 'What does a mistake cost?',
    text: [
      'Here are seventeen mistakes that people have made in this pass, and the average from the second chapter, each as a switch. The first is made: the carousel is left out. The table says how far each gradient is off: that of [W_z] is {wrong} in place of {right}, off by {off:0} percent.',
      'Choose others, and see where the figure marks them. Hardly one of them stops a program. It runs, it even learns a little, and it is wrong.',
    ],
  },
  average: {
    title: 'Should roads be averaged?',
    text: [
      'Somebody who sees five roads may think that each should count for a fifth. Now each sum is a mean, at every step, so the errors that come from farther on are too small already: [δc(3)] = {wrong} in place of {right}.',
      'It is wrong, because nothing was divided on the way forward. When the cell state moves, it moves all its readers at once, each by its whole amount.',
    ],
  },
  quiet: {
    title: 'Which mistakes hide?',
    text: [
      'In this one, two gates’ peepholes take the new cell state where the old one belongs. The δ of every variable is right, and of all gradients only [δp_i] and [δp_f] are wrong. One gradient that is right says nothing about the others.',
    ],
  },
  anotherModel: {
    title: 'When is a check no help?',
    text: [
      'Here the output gate looks at the old cell state, both forward and back. The gradient of this network is right: [let the check look at it!check], it finds nothing. But it is another network: its loss is {own:6}, that of the LSTM {right:6}.',
      'A check holds a program against itself. That the program computes the cell of the paper, it cannot know. Only a comparison with that cell shows it: [put both side by side again!compare].',
    ],
  },
  yourOwn: {
    title: 'And in your own program?',
    text: [
      'Under the list of mistakes there is a homework doctor. Open the same network, paste your own δ or gradients, as JSON, CSV or as NumPy and PyTorch print them. It marks the first entry that differs and, if one of these mistakes makes exactly your numbers, names it.',
    ],
  },
  takeAlong: {
    title: 'What to take along',
    text: [
      'To find any δ, look which lines leave the variable. For each line take its own slope, all other inputs held still, times the δ at its end. Add. Then measure.',
      'That is how [δc(3)] = {delta} came about, and every other number here. Nothing else was needed: not for five roads, not for two units, not for the weights.',
    ],
  },
};
