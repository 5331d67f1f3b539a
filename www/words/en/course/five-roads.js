/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  last: {
    title: 'Which roads are open at the last step?',
    text: [
      'You have found the exits of a cell state [c(t)]: it is read by [y(t)] and by the output gate at the same step, and by the forget gate, the input gate and the cell state of the step after. That makes {roads:0} roads, and error comes back along each of them.',
      'Now stand at the last step. Every road that leads to the step after has nowhere to go.',
    ],
    ask: 'Which roads bring exactly nothing to [δc(5)]?',
    answer: [
      'There is no step after the last one, so three roads bring zero. Not a small number: zero, because nothing lies at their other end.',
      'Two are left. [Through the output|y>c@5] comes {straight}, [through the output gate’s peephole|obar>c@5] {peephole}. Their sum is [δc(5)] = {delta}, and that is all there is to it.',
    ],
  },
  largest: {
    title: 'Two steps earlier all five are open',
    text: [
      'At [c(3)] there is a step after. [The forget gate|fbar>c@3] and [the input gate|ibar>c@3] of step four look at this cell state, and [the next cell state|c>c@3] is made from it.',
      'The figure shows where the five roads will come in. Guess before they get their numbers.',
    ],
    ask: 'Which road brings most to [δc(3)], whatever its sign?',
    answer: [
      'The carousel, by far: {carousel}. It is one product: [δc(4)] = {next}, times the forget gate [f(4)] = {forget}.',
      'All five together are [δc(3)] = {delta}. Nothing is split here. Each road is real by itself, and they are added because moving [c(3)] moves the loss along all of them at once.',
    ],
  },
  alone: {
    title: 'Is each road real by itself?',
    text: [
      'Move [c(3)], but let only one of its readers see it, while the four others still get the old number. Then the loss changes by what this one road brings, and by nothing else.',
      'The figure does that for each of the five in turn. The measured changes come close to the five amounts, the closer the smaller the move, and the five amounts make [δc(3)] = {delta}. [Now let all readers see it at once!together]: the loss changes by the whole.',
    ],
  },
  allTime: {
    title: 'Does a small sum mean that little happens?',
    text: [
      'No. At step one [the road through the output|y>c@1] brings {straight} and [the carousel|c>c@1] {carousel}. These two large ones almost cancel: {left} is left of them. The three peephole roads, small as they are, bring {peepholes}, and so they make most of [δc(1)] = {delta}.',
      'The chart stacks the five amounts at every step, up and down from zero, so that nothing hides in a sum. [From far!sequence] you see the whole sequence with all its errors at once.',
    ],
  },
};
