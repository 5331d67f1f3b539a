/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  doubt: {
    title: 'Was half of the product rule forgotten?',
    text: [
      '[y(t)] = tanh([c(t)]) ⊙ [o(t)], and the output gate [o(t)] looks at [c(t)] through its peephole. So when the cell state moves, both factors move.',
      'Yet [the first road|y>c@3] takes only the first factor’s derivative: [δy(3)] ⊙ [o(3)] ⊙ tanh′([c(3)]) = {amount}. The output gate stands there as if it were a constant. Why is that allowed?',
      'The article that this course follows asks this very question and leaves it open. Here is the answer.',
    ],
  },
  twoSlopes: {
    title: 'Two slopes at one point',
    text: [
      'That depends on what the output gate does meanwhile. The figure draws [y(3)] over [c(3)] twice: once with the gate pinned where it is, once with the gate following.',
      'At the point where we stand there are two slopes: {local} with the gate pinned, {total} with the gate following. The first is the local derivative: every other input of [y(3)] is held still. The second is the total derivative: everything follows.',
      'Drag the point, or [put it to minus one!left] and [back!back]: two slopes everywhere.',
    ],
  },
  once: {
    title: 'Where did the difference go?',
    text: [
      'It was not forgotten. It has [a road of its own|obar>c@3]: the cell state moves [obar(3)], that moves [o(3)], that moves [y(3)]. For each unit of [c(3)] that makes {weight:1} · {slope} · {factor} = {difference}: the peephole’s weight, the slope of σ, and tanh([c(3)]). It is just what the two slopes differ by.',
      'Times [δy(3)] = {above} it is {peephole}: the amount of the road through the peephole, to the last digit.',
      'So this is the rule. On a line, only the line’s own effect counts, with the other inputs held still, since each of them has a line of its own and is counted there. All lines together let everything follow, and that is what δ means.',
    ],
  },
  fourWays: {
    title: 'Four ways to add up: which are right?',
    text: [
      'Each line’s own slope, all lines added: {right}.',
      'The total slope on the first line, and the gate’s own road left out: {total}. The same, for the gate is counted once.',
      'The total slope on the first line, and the gate’s own road besides: {double}. Now the gate is counted twice.',
      'The carousel alone, as one often reads: {carousel}. All other roads are missing.',
      'And the loss itself, when [c(3)] is moved: {measured} for each unit.',
    ],
  },
  noPeepholes: {
    title: 'And without peepholes?',
    text: [
      'Then the output gate does not look at the cell state. Pinned or following, it stays: both curves are one, and both slopes are {slope}. There is nothing to count twice, and the question does not come up. That is why so many texts can be silent about it.',
      '[Switch the peepholes on!on], and the curves part.',
    ],
  },
};
