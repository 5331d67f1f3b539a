/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  makeOne: {
    title: 'What does a mistake cost?',
    text: [
      'Here are seventeen mistakes that people have made in this pass, and one more, each as a switch. The first is made: the carousel is left out. The table says how far each gradient is off; [δW_z] is {wrong} in place of {right}.',
      'Choose others, and see where the figure marks them. Hardly one of them stops a program. It runs, it even learns a little, and it is wrong.',
    ],
  },
  average: {
    title: 'Should roads be averaged?',
    text: [
      'Somebody who sees five roads may think that each should count for a fifth. Now each sum is a mean: [δc(3)] = {wrong} in place of {right}.',
      'It is wrong, because nothing was divided on the way forward. When the cell state moves, it moves all its readers at once, each by its whole amount.',
    ],
  },
  quiet: {
    title: 'Which mistakes hide?',
    text: [
      'In this one, two gates’ peepholes take the new cell state where the old one belongs. Every δ is right, and of all gradients only [δp_i] and [δp_f] are wrong. Who checks one gradient and finds it right has not checked the others.',
    ],
  },
  anotherModel: {
    title: 'When is a check no help?',
    text: [
      'Here the output gate looks at the old cell state, both forward and back. The gradient of this network is right: [let the check look at it!check], it stays green. But it is another network: its loss is {own:6}, that of the LSTM {right:6}.',
      'A check holds a program against itself. That the program computes the cell of the paper, it cannot know. Only a comparison with that cell shows it, here side by side.',
    ],
  },
  yourOwn: {
    title: 'And in your own program?',
    text: [
      'Under the list of mistakes there is a doctor for homework. Open the same network, paste your own δ or gradients, as JSON, CSV or as NumPy and PyTorch print them. It marks the first entry that differs and, if one of these mistakes makes exactly your numbers, names it.',
    ],
  },
};
