// The shares of five steps in the gradient of the simple RNN's one weight, and their sum, as two chapters name them.

/** @type {Record<string, (facts: import('./facts.js').Facts) => number>} */
export const sharesOfW = {
  first: (facts) => facts.share('W', 1),
  second: (facts) => facts.share('W', 2),
  third: (facts) => facts.share('W', 3),
  fourth: (facts) => facts.share('W', 4),
  fifth: (facts) => facts.share('W', 5),
  sum: (facts) => facts.gradient('W'),
};
