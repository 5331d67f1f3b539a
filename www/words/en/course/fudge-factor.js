/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  suspect: {
    title: 'Where does this term come from?',
    text: [
      'Who writes this pass by hand may wonder about [the last term|c>c@3], [δc(t+1)] ⊙ [f(t+1)]. It comes through no output, through no weight and through no tanh. Did somebody put it in because things worked better with it?',
      'It is the plainest of the five. On the way forward the next cell state is [c(4)] = [z(4)] ⊙ [i(4)] + [c(3)] ⊙ [f(4)]: it contains [c(3)], times [f(4)] = {forget}. So on the way back [c(3)] gets the next error, times the same number: {next} · {forget} = {carousel}.',
    ],
  },
  strike: {
    title: 'What happens without it?',
    text: [
      '[Strike the carousel out, at every step!strike]. The values stay as they are; only error does not pass there any more. The check then holds every δ and every gradient against the loss itself.',
      'Without the carousel the four other roads would be left, and at every step: those farther on change the errors that come from there, too. [δc(3)] would be {without}. But move [c(3)] by {step}, and the loss changes by {measured} for each unit. With the carousel the sum is {delta}.',
      'So the term is no correction. Leave it out, and the sum is simply not the derivative.',
    ],
  },
  stillFalls: {
    title: 'But what if the loss falls without it?',
    text: [
      'One can leave the term out, train, and see the loss fall. Does that show that the term is not needed? No: the loss falls, and the gradient is wrong all the same.',
      'A step need not go the best way to go down. The figure shows all gradients as one arrow: the one without the carousel and the right one point {angle:0} degrees apart. Less than ninety degrees means that a small enough step still goes down, only by a worse way.',
      'So a falling loss proves nothing about a gradient. The check does.',
    ],
  },
};
