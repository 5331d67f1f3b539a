// The names of the chapters, and the words around them.

/** @type {Record<string, string>} */
export const titles = {
  'one-road': 'One road',
  'two-roads': 'Two roads',
  'many-roads': 'Any number of roads',
  'simple-rnn': 'The simple RNN',
  'lstm-forward': 'The LSTM, forward',
  'what-delta-means': 'What δ means',
  'where-can-c-go': 'Where can the cell state go?',
  'output-gate': 'The output gate’s error',
  'five-roads': 'The cell state’s five roads',
  'fudge-factor': 'Is the carousel a fudge factor?',
  'why-not-o': 'Why does the derivative skip the output gate?',
  peepholes: 'What the peepholes carry back',
  'gates-back': 'Forget gate, input gate, block input',
  'block-output': 'The block output: please be patient',
  'several-units': 'The same with two units',
  parameters: 'From δ to the weights',
  vanishing: 'Why error vanishes',
  carousel: 'What the carousel keeps',
  'without-forget-gate': 'Without the forget gate',
  clipping: 'Clipping',
  truncation: 'Not all the way back',
  mistakes: 'Seventeen mistakes',
};

export const ui = {
  brand: 'Deltascope',
  contents: 'Contents',
  chapters: 'Chapters',
  /** @param {number} number @param {number} count */
  scene: (number, count) => `scene ${number} of ${count}`,
  before: 'The scene before',
  after: 'The next scene',
  astray: 'The figure shows something else now.',
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
  again: 'Ask me again',
  toFigure: 'To the figure',
  toText: 'Back to the text',
  none: 'none of them',
  /** @type {Record<string, string>} */
  options: {
    negative: 'negative', zero: 'exactly zero', positive: 'positive',
    sum: 'what the roads bring, added', mean: 'their mean', largest: 'the larger of them',
  },
  /** @param {string} id */
  unknown: (id) => `There is no scene “${id.length > 40 ? `${id.slice(0, 40)}…` : id}”: this is the first one.`,
  loading: 'The chapter is loading …',
  /** @param {string} chapter */
  title: (chapter) => `${chapter} – Deltascope`,
  notComputed: 'The numbers of the course cannot be computed here; the figure says why.',
  notLoaded: 'This chapter did not load: check the connection, and open it again from the contents.',
  credits: 'Where this comes from',
};
