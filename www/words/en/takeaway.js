// The words of what is taken away.

import { at } from './letters.js';

/** @typedef {import('./letters.js').Letter} Letter */
/** @typedef {import('../../takeaway/actions.js').Kind} Kind */

export const figure = {
  /** @param {string} version */
  by: (version) => `Deltascope ${version}`,
};

export const takeaway = {
  heading: 'Take away',
  hint: 'Each file names the version and the link to what is shown.',
  hidden: 'The way back is hidden here: no file holds its numbers, and there are no scripts, which compute it.',
  worksheet: 'Worksheet …',
  worksheetHint: 'a printed page for each student, with numbers of their own and a key',
  /** @type {{ title: string, kinds: Kind[] }[]} */
  groups: [
    { title: 'The figure', kinds: ['svg', 'png'] },
    { title: 'Embed this in a page of yours', kinds: ['element', 'iframe', 'fragment'] },
    { title: 'All numbers', kinds: ['json', 'csv'] },
    { title: 'The equation', kinds: ['latex'] },
    { title: 'Scripts that compute the same', kinds: ['numpy', 'torch', 'torch_lstm'] },
  ],
  /** @type {Record<Kind, [name: string, hint: string]>} */
  kinds: {
    svg: ['SVG', 'as it stands there, light or dark'],
    png: ['PNG', 'the same in pixels, two for each of the page'],
    element: ['Element', 'two lines for a page that may run scripts: the figure itself, just as it stands here'],
    iframe: ['iframe', 'one line for a page that allows frames only'],
    fragment: ['No script', 'picture, numbers and link as plain HTML, where nothing else is allowed'],
    json: ['JSON', 'network, sequence and every number; “A file” under “Sequence” opens it'],
    csv: ['CSV', 'every value, δ, contribution and gradient, one to a line, by the names of the JSON'],
    latex: ['LaTeX', 'to stand in an equation of amsmath'],
    numpy: ['NumPy', 'both passes, one line for each equation and each arrow'],
    torch: ['PyTorch', 'the forward pass; autograd finds the same amounts'],
    torch_lstm: ['torch.nn.LSTM', 'where the cell has no peepholes'],
  },
  save: 'Save',
  copy: 'Copy',
  show: 'Show',
  /** @param {string} what @param {Kind} kind */
  label: (what, kind) => `${what} ${takeaway.kinds[kind][0]}`,
  of: 'Which equation',
  /** @param {Letter} node @param {number} t */
  value: (node, t) => at(node, t),
  /** @param {Letter} node @param {number} t */
  delta: (node, t) => `δ${at(node, t)}`,
  with: 'Written with',
  forms: { symbols: 'letters', numbers: 'letters and numbers' },
  /** @param {string} name */
  saved: (name) => `Handed to the browser as ${name}.`,
  notSaved: 'This frame is given no files. Select the text and copy it by hand, or open the full page.',
  noFile: 'This frame is given no files: open the full page, and save it there.',
  shown: 'To be selected and copied:',
  copied: '✓ copied',
  notCopied: 'The browser does not let the page copy. Select the text and copy it by hand.',
  tooLong: 'This text is too long to be shown here: save it.',
  /** @param {string} sentence */
  notEmbedded: (sentence) => `${sentence} “Copy link” offers it as a file.`,
  /** What the picture is, where it cannot be seen. @param {string} title @param {string} numbers */
  alt: (title, numbers) => `${title}: the cell with its values and errors. ${numbers}`,
  table: 'Its numbers are in the table below.',
  open: 'Open this figure in Deltascope',
  noPicture: 'There is a picture of the block: choose “block” above the figure first.',
  text: 'The text; select and copy it',
  /** @param {number} t */
  title: (t) => `Error flowing backward at t = ${t}`,
  /** @type {Record<string, string>} */
  refused: {
    model: 'torch.nn.LSTM is no simple RNN: take “PyTorch”, which writes out any cell.',
    peepholes: 'torch.nn.LSTM has no peepholes: switch them off, or take “PyTorch”, which writes out any cell.',
    variant: 'torch.nn.LSTM has all its gates and activations, each by itself: take “PyTorch”, which writes out any cell.',
    edits: 'torch.nn.LSTM cannot be cut or held within: take “PyTorch”, which writes out every cut.',
  },
};
