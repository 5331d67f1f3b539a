// The words of the homework doctor.

export const homework = {
  title: 'Homework doctor',
  hint: 'numbers that you computed for this very cell and sequence',
  what: 'They are',
  groups: { deltas: 'δ of a variable, all t', gradients: 'a gradient', stacked: 'all gates stacked' },
  layout: 'They stand as',
  layouts: {
    /** @type {Record<'delta' | 'gradient', [plain: string, turned: string]>} */
    of: { delta: ['steps × units (T, H)', 'units × steps (H, T)'], gradient: ['rows × columns, as here', 'turned over'] },
  },
  order: 'Order of the gates',
  /** Block input, input gate, forget gate, output gate, in the letters of the schools. */
  orders: { zifo: 'z, i, f, o', ifgo: 'i, f, g, o (PyTorch)', ifco: 'i, f, c, o (Keras)' },
  numbers: 'The numbers',
  placeholder: 'JSON, CSV, or what NumPy or PyTorch print',
  file: 'or a file: .npy, .json, .csv, .txt',
  compare: 'Compare',
  named: 'In JSON, arrays may have names: {"R_z": [[…]], "c": [[…]]}. Then nothing else has to be said.',

  nothing: 'There are no numbers yet: paste an array, or choose a file.',
  abridged: 'Some numbers were left out where it was printed (…): print all of them, as with numpy.set_printoptions(threshold=sys.maxsize).',
  notNumbers: 'Each entry must be a finite number.',
  notJson: 'This begins like JSON, and cannot be read as such: names in quotes, arrays in brackets.',
  ragged: 'The rows have different lengths: every row needs as many numbers as the first.',
  unbalanced: 'The brackets do not match: one array is needed, from its first bracket to its last.',
  /** @param {string} text */
  strange: (text) => `“${text}” is no number: JSON, CSV, and what NumPy or PyTorch print can be read.`,
  notNpy: 'The file is no .npy file, or it is cut off: NumPy’s save writes one.',
  otherNpy: 'The .npy file holds other things than floats of 32 or 64 bits: save it with dtype float64.',
  unreadable: 'The file cannot be read.',
  /** @param {'delta' | 'gradient'} kind @param {string} name @param {number[]} wanted @param {number[]} got */
  shape: (kind, name, wanted, got) =>
    `The ${kind === 'delta' ? 'δ' : 'gradient'} of ${name} has the shape ${shapeText(wanted)} here; these numbers have ${shapeText(got)}.`,
  /** @param {string} name @param {string} known */
  unknown: (name, known) => `This cell has no “${name}”; it has ${known}.`,
  noNames: 'No array stands in there: give at least one, by its name.',

  /** @param {string} absolute @param {string} relative */
  tolerance: (absolute, relative) => `Compared to within ${absolute} + ${relative} of the largest number.`,
  /** @param {number} count */
  right: (count) => `All ${count} numbers are right.`,
  /** @param {number} wrong @param {number} count */
  wrong: (wrong, count) => `${wrong} of ${count} numbers ${wrong === 1 ? 'is' : 'are'} not right.`,
  /** @param {{ place: string, given: string, right: string }} first */
  first: ({ place, given, right }) => `The first: ${place} is ${given} in yours, and ${right} here.`,
  /** @param {number} count */
  made: (count) => (count === 1 ? 'One mistake makes exactly these numbers:' : 'Each of these mistakes alone makes exactly these numbers:'),
  none: (/** @type {number} */ count) => `None of the ${count} classic mistakes that this cell can have makes these numbers.`,
  gap: (/** @type {string} */ gap) => `to within ${gap}`,
  show: 'show it on the figure',
  /** @param {number} count */
  silent: (count) => `${count} mistake${count === 1 ? '' : 's'} would leave these numbers as they are: they cannot show ${count === 1 ? 'it' : 'them'}.`,
  untouchedCell: 'What is cut, held or mistaken on the figure plays no part in this.',
  at: (/** @type {string} */ name, /** @type {string} */ place) => `${name}, ${place}`,
  step: (/** @type {number} */ t) => `t = ${t}`,
  unit: (/** @type {number} */ k) => `unit ${k}`,
};

/** @param {number[]} shape */
function shapeText(shape) {
  return shape.length === 0 ? '1' : shape.join(' × ');
}
