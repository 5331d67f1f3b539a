// Why an update is refused.

import { quoted } from '../errors.js';

export const learningRate = {
  /** @param {string} typed @param {string} accepted */
  outside: (typed, accepted) => `${quoted(typed)} is no learning rate; accepted is ${accepted}.`,
  overflowed: 'This update would overflow; choose a smaller learning rate.',
};
