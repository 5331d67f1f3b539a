// The names of the chapters, and the words around them.

/** @type {Record<string, string>} */
export const titles = {
  'five-roads': 'The cell state’s five roads',
};

export const ui = {
  brand: 'Deltascope',
  contents: 'Contents',
  chapters: 'Chapters',
  /** @param {number} number @param {number} count */
  scene: (number, count) => `scene ${number} of ${count}`,
  before: 'The scene before',
  after: 'The next scene',
  astray: 'You have changed the figure.',
  back: 'Back to the lesson',
  ways: 'The chapters before and after',
  /** @param {string} title */
  next: (title) => `Next: ${title}`,
  /** @param {string} title */
  previous: (title) => `Before: ${title}`,
  check: 'See whether it holds',
  show: 'Just show me',
  right: 'Yes.',
  wrong: 'Not quite.',
  /** @param {string} answer */
  itIs: (answer) => `It is: ${answer}.`,
  none: 'none of them',
  signs: /** @type {Record<string, string>} */ ({ negative: 'negative', zero: 'exactly zero', positive: 'positive' }),
  /** @param {string} id */
  unknown: (id) => `There is no scene “${id}”. This is where the course begins.`,
  notLoaded: 'This chapter did not load: check the connection, and open it again from the contents.',
  credits: 'Where this comes from',
};
