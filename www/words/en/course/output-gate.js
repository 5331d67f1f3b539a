/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  oneRoad: {
    title: 'Where does the output gate’s error come from?',
    text: [
      'Begin with an easy one. [o(3)] is read by [the output|y>o@3] and by nothing else: one way out, so one road back, so no sum.',
      'On the way forward [y(3)] = tanh([c(3)]) ⊙ [o(3)]. On the way back the gate gets [δy(3)] times what it was multiplied with: tanh([c(3)]). Take [δy(3)] as given for now: a later chapter tells where it comes from.',
    ],
    ask: 'Which sign has [δo(3)]?',
    answer: [
      '[δy(3)] = {above}, and tanh([c(3)]) = {factor}: so [δo(3)] = {above} · {factor} = {below}. It is negative: with the gate a little further open, the loss would fall.',
    ],
  },
  beforeActivation: {
    title: 'And before its activation?',
    text: [
      '[obar(3)] has one way out as well, [through σ|o>obar@3]. So [δobar(3)] = [δo(3)] ⊙ σ′([obar(3)]): {above} · {slope} = {below}.',
      'σ′ is the slope of σ at [obar(3)], at the number before the activation. It is never more than a quarter, so a gate always loses most of the error on its way through σ.',
      'A common slip is to take the slope at [o(3)], where it is {slopeThere}. Then [δobar(3)] would be {wrong}. [Make the slip at every step!wrong], and the check sees it. There it is {made}, since the errors that come from farther on are wrong by then, too.',
    ],
  },
  check: {
    title: 'Does it hold?',
    text: [
      'Never believe a derivative, measure it. With [obar(3)] larger by {step:3} the loss changes by {measured:6} for each unit of the move. We computed {delta:6}. What is left between them shrinks with the move.',
      'That is the whole method of this course: find the ways out, multiply along each, add up, measure.',
    ],
  },
};
