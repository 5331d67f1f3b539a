/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  back: {
    title: 'Does error come back through a peephole?',
    text: [
      'Yes. A peephole is a line like any other: on it a gate reads the cell state, so on it error comes back. A program that leaves it out computes something else than the gradient.',
      'Each of the three brings the peephole’s weight times the error of the gate before its activation. [The output gate’s|obar>c@3] is of the same step: [p_o] ⊙ [δobar(3)] = {outputWeight:1} · {outputError} = {output}. [The forget gate’s|fbar>c@3] and [the input gate’s|ibar>c@3] are of the next step and bring {forget} and {input}.',
    ],
  },
  which: {
    title: 'The peephole of which gate?',
    text: [
      'Each road carries the weight that stands on its own line. The road through [the next forget gate|fbar>c@3] carries [p_f], and brings {weight:2} · {error} = {right}.',
      'The article that this course follows prints the input gate’s peephole [p_i] at this place, a slip of the pen. With it the road would bring {otherWeight:2} · {error} = {wrong}, with the wrong sign. [Make the slip at every step!slip], and the check finds it in every gradient. There it is {made}, since the errors that come from farther on are wrong by then, too.',
    ],
  },
  zero: {
    title: 'Is a weight of zero a missing line?',
    text: ['The forget gate’s peephole has been set to zero: [p_f] = {weight:0}. The line is still there.'],
    ask: 'Which roads bring exactly nothing to [δc(3)] now?',
    answer: [
      'Only the one through the forget gate: zero times its error is zero.',
      'But the weight itself has a gradient, [δp_f] = {gradient}: training would move it away from zero. [Without peepholes!none] there is no such weight, no such line, and nothing to learn.',
    ],
  },
};
