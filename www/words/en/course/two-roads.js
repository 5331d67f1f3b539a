/** @type {import('../../../lessons/lesson.js').ChapterWords} */
export const words = {
  forward: {
    title: 'What if a number goes two ways?',
    text: [
      'Now [x] = {start:0} is used twice. [The first line|x1>x@1] squares it, [x1] = {first:0}. [The second|x2>x@1] takes it three times, [x2] = {second:0}. At the end both are multiplied: [J] = {end:0}.',
      'When [x] moves, both move.',
    ],
  },
  addOrAverage: {
    title: 'Add, or average?',
    text: [
      'Each road has its amount, found as before. [On the first|x1>x@1,J>x1@1] the slopes are {firstSlope:0} and {firstAfter:0}: the end is a product, so it moves with [x1] as fast as [x2] is large. That makes {first:0}. [On the second|x2>x@1,J>x2@1] they are {secondSlope:0} and {secondAfter:0}, which makes {second:0}.',
      'Two numbers came back to [x]. It can have only one δ.',
    ],
    ask: 'What is [δx]?',
    answer: [
      '{first:0} + {second:0} = {sum:0}. And the function agrees: moved a little to both sides, it changes by {measured:3} for each unit.',
      'The two moves happen at the same time, and the end feels both. Nothing is shared out between the roads, so there is nothing to average.',
    ],
  },
  average: {
    title: 'What would the average cost?',
    text: [
      'It would give {mean:1} in place of {sum:0}. [Make the mistake!average], and let the check measure: it turns red.',
    ],
  },
  strikeOut: {
    title: 'Can one of the roads be left out?',
    text: [
      'Only if it brings zero. [Strike the first road out!strike]: error cannot come back on it any more, although the values are as before. Then {left:0} is left of {sum:0}, and the check says by how much that is wrong.',
    ],
  },
};
