/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  three: {
    title: 'And the three others?',
    text: [
      'Once [δc(3)] = {state} is there, the rest of the step is easy. [The forget gate|c>f@3], [the input gate|c>i@3] and [the block input|c>z@3] are read by [c(3)] and by nothing else: one road each, and the factor is what it was multiplied with on the way forward.',
      '[δf(3)] = [δc(3)] ⊙ [c(2)] = {forget}.',
      '[δi(3)] = [δc(3)] ⊙ [z(3)] = {input}.',
      '[δz(3)] = [δc(3)] ⊙ [i(3)] = {block}.',
    ],
  },
  firstStep: {
    title: 'What does the forget gate learn at the first step?',
    text: [
      'At step one the forget gate decides how much of [c(0)] is kept, the memory from before the first step. The error that waits at [c(1)] is {error}.',
    ],
    ask: 'Which sign has [δf(1)]?',
    answer: [
      'Exactly zero. Before the first step the memory is empty, [c(0)] = {start:0}: there was nothing to forget, so it does not matter how far the gate is open, and its weights get no share from the first step.',
    ],
  },
  bars: {
    title: 'Back through the activations',
    text: [
      'Before its activation each of them gets its error times the slope there. For the block input: [δzbar(3)] = [δz(3)] ⊙ tanh′([zbar(3)]), here {above} · {slope} = {below}.',
      'At this place the article prints the derivative by [ibar(t)], the input gate’s sum: a slip of the pen. With it [δzbar(3)] would be [δc(3)] ⊙ [z(3)] ⊙ σ′([ibar(3)]) = {wrong}. [Make the slip at every step!slip], and see which gradients notice. There it is {made}, since the errors that come from farther on are wrong by then, too.',
    ],
  },
  closed: {
    title: 'What does a closed gate hear?',
    text: [
      'The bias of the forget gate has been pushed down to [b_f] = {bias:0}. The gate is all but closed: [f(3)] = {gate:5}.',
      'Its slope is as small, {slope:5}. So hardly any error reaches it: [δfbar(3)] = {closed:7}, where it was {open:4} before. A gate that is all but closed hears almost nothing that could open it again. That is one reason why forget gates are often started rather open, with a bias of one, as in this figure before: the other is that the carousel carries more.',
    ],
  },
};
