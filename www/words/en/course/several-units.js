/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  vectors: {
    title: 'What changes with two units?',
    text: [
      'Every letter now stands for two numbers, one for each unit. A circle has become a card with a cell for each. The outlined cell is that of unit k, and its number is written out above the cells; below them stands the length of the whole vector between two bars. Here [y(3)] is {first} in the first unit and {second} in the second.',
      'All rules stay. [Look at the second unit!second], [and at the first again!first].',
    ],
  },
  turned: {
    title: 'Why is the matrix turned around?',
    text: [
      'On the way forward each unit of [zbar(4)] reads every unit of [y(3)]: it goes along a row of [R_z], whose numbers the figure shows. On the way back it is the other way round. The first unit of [y(3)] was read by both units of [zbar(4)], so it collects from both, and goes down its column of [R_z].',
      'So its amount is {own} · {ownError} + {other} · {otherError} = {amount}. Going down columns instead of along rows is what the sign ᵀ means: [R_z]ᵀ [δzbar(4)]. Nothing else hides behind it.',
      'Without turning it, the first unit would go along its row: {own} · {ownError} + {across} · {otherError} = {wrong}. But those weights belong to what the first unit reads, not to who reads it. [Forget to turn it, at every step!slip]. There it is {made}, since the errors that come from farther on are wrong by then, too.',
    ],
  },
  diagonal: {
    title: 'Why does a peephole stay with its unit?',
    text: [
      'A peephole is a vector, not a matrix: the gate of a unit looks at the cell state of the same unit and at no other. So error comes back from that one gate, and the amount is one product: [p_o] ⊙ [δobar(3)], here {weight} · {error} = {amount}.',
      'The same holds for [the second unit!second], with its own numbers. And for the carousel: each cell state goes straight to the next one of its own unit.',
    ],
  },
};
