/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  four: {
    title: 'And with four roads?',
    text: [
      'Four lines leave [x], each with a function of its own, and at the end the four results are added. So there are {roads:0} roads, and each brings an amount: the product of the slopes on it.',
    ],
    ask: 'Which road brings most to [δx], whatever its sign?',
    answer: [
      'The figure has them all; the largest brings {largest}. Their sum is [δx] = {sum}.',
    ],
  },
  choose: {
    title: 'Is there ever another rule?',
    text: [
      'No: multiply along each road, add over the roads. Take [one road!one], [two!two], [three!three], [four!four], [five!five] or [six!six]: as many roads, as many amounts, one sum. You can give each road any function, and let the results be multiplied in place of added.',
      'An LSTM is the same picture with more circles. To find a δ in it, look which lines leave the circle, take each line’s own slope times the δ at its end, and add.',
    ],
  },
  cancel: {
    title: 'Two loud roads, and silence?',
    text: [
      'Here one road squares [x], and the other takes it twice and subtracts it. Both slopes are steep.',
    ],
    ask: 'Which sign has [δx]?',
    answer: [
      'The first road brings {first:0}, the second {second:0}, and the sum is {sum:0}. Both roads are wide open, but what they bring cancels: at this place the end neither rises nor falls. A δ of zero does not mean that nothing depends on a number.',
    ],
  },
};
