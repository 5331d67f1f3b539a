// Why an input was refused: one sentence that says what is wrong, where, and what is accepted.

const numberList =
  'numbers such as 0.8, -0.5 or 1.5e-3, separated by commas, spaces, semicolons or new lines';
const caseFormat = 'a case in the format of the example files';

/** @typedef {{line: number, column: number}} Spot where in a text, both from 1 */

export const numbers = {
  empty: `There is no number yet; accepted are ${numberList}.`,
  /** @param {number} characters @param {number} most */
  tooLong: (characters, most) =>
    `The text has ${millions(characters)} million characters; at most ${millions(most)} million are read.`,
  /** @param {string} text @param {Spot} spot */
  notNumber: (text, spot) =>
    `${at(spot)}: ${quoted(text)} is not a number; accepted are ${numberList}.`,
  /** @param {string} text @param {Spot} spot */
  notFinite: (text, spot) =>
    `${at(spot)}: ${quoted(text)} is not finite; accepted are ${numberList}.`,
  /** @param {string} text @param {Spot} spot */
  tooLarge: (text, spot) =>
    `${at(spot)}: ${quoted(text)} is too large; the largest number is about 1.8e308.`,
  /** @param {Spot} spot */
  emptyCell: (spot) => `${at(spot)} is empty; each row needs a number in every column.`,
  /** @param {number} line @param {number} got @param {number} expected */
  ragged: (line, got, expected) =>
    `Line ${line} has ${count(got, 'number')}, the first row ${expected}; each row needs as many.`,
  /** @param {string} text @param {Spot} spot */
  mixedDecimals: (text, spot) =>
    `${at(spot)}: ${quoted(text)} mixes decimal commas with decimal points; use one throughout.`,
  ambiguousCommas:
    'Commas stand between digits, as in “0,5”, and spaces separate as well, so a comma may mean ' +
    'either; write decimal points, or separate the numbers by semicolons.',
  /** @param {number} most */
  tooManySteps: (most) => `There are more than ${most} steps; at most ${most} are accepted.`,
  /** @param {number} most */
  tooManyInputs: (most) => `There are more than ${most} columns; at most ${most} are accepted.`,
};

export const targets = {
  /** @param {string} sentence */
  inTargets: (sentence) =>
    `In the targets: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  tooFewToPredict: 'There is only one step; predicting the next one needs at least two.',
  /** @param {number} got @param {number} steps */
  steps: (got, steps) =>
    `There are ${count(got, 'row')} of targets for ${count(steps, 'step')}; each step needs one.`,
  /** @param {number} got @param {number} units */
  columns: (got, units) =>
    `The targets have ${count(got, 'column')}; without a readout accepted is 1 column` +
    `${units > 1 ? `, or ${units}, one for each unit` : ''}.`,
};

export const text = {
  empty: 'There is no letter yet; accepted is a word or a sentence of at least two letters.',
  tooShort: 'One letter has no next one; accepted is a word or a sentence of at least two letters.',
  /** @param {string} letter */
  oneLetter: (letter) =>
    `The text holds no other letter than ${quoted(letter)}, so there is nothing to predict; ` +
    'accepted are two different letters or more.',
  /** @param {number} most */
  tooLong: (most) => `The text has more than ${most} letters; at most ${most} are accepted.`,
  /** @param {number} most */
  tooManyLetters: (most) =>
    `The text holds more than ${most} different letters; at most ${most} are accepted.`,
};

export const number = {
  empty: 'A number is needed here, such as 0.8 or -1.5e-3.',
  /** @param {string} typed */
  notNumber: (typed) => `${quoted(typed)} is not a number; accepted is one such as 0.8 or -1.5e-3.`,
  /** @param {string} typed */
  notFinite: (typed) =>
    `${quoted(typed)} is not finite; accepted is a number such as 0.8 or -1.5e-3.`,
  /** @param {string} typed */
  tooLarge: (typed) => `${quoted(typed)} is too large; the largest number is about 1.8e308.`,
  /** @param {string} typed @param {number} least @param {number} most */
  notWhole: (typed, least, most) =>
    `${quoted(typed)} is not accepted; a whole number from ${least} to ${most} is.`,
};

export const epsilon = {
  /** @param {string} typed */
  outside: (typed) =>
    `${quoted(typed)} is no nudge; accepted is a number other than 0, in size from 1e-16 to 1000.`,
};

export const probe = {
  /** @param {string} typed @param {number} least @param {number} most */
  outside: (typed, least, most) =>
    `${quoted(typed)} lies beyond the curves; accepted is a number from ${least} to ${most}.`,
};

export const file = {
  /** @param {number} bytes @param {number} most */
  tooLarge: (bytes, most) =>
    `The file has ${millions(bytes)} MB; at most ${millions(most)} MB are read.`,
  unreadable: 'The file could not be read; open it once more, or choose another.',
  empty: `The file is empty; accepted is ${caseFormat}.`,
  /** @param {string} found @param {Spot} spot */
  notJson: (found, spot) =>
    `The file is not JSON: ${at(spot).toLowerCase()}, ${
      found === '' ? 'it ends too early' : `${quoted(found)} does not belong there`
    }; accepted is ${caseFormat}.`,
  notJsonAnywhere: `The file is not JSON; accepted is ${caseFormat}.`,
  /** @param {unknown} value */
  notObject: (value) =>
    `The file holds ${kind(value)} instead of an object; accepted is ${caseFormat}.`,
};

/** What the settings accept, and what else is said of a refused part of them. */
export const settings = {
  settings: 'settings',
  unknown: 'an unknown setting',
  notData:
    'This cannot be copied; accepted are objects, lists, texts, numbers, true, false and null.',
  flag: { accepted: 'true or false', spelled: 'on or off' },
  number: { accepted: 'a finite number' },
  text: { accepted: 'a text' },
  texts: { accepted: 'a list of texts' },
  steps: { accepted: 'a list of whole numbers from 1', spelled: 'steps as 2,5' },
  numbers: { accepted: 'a list of numbers', spelled: 'numbers as 0.8,-0.5' },
  rows: { accepted: 'a list of rows of numbers', spelled: 'rows of numbers as 0.8,-0.5;0.9,0.2' },
  targets: {
    accepted: 'a list of classes, or of rows of numbers or null',
    spelled: 'classes as 2,0,1 or rows of numbers as 0.8,-0.5;0.9,0.2',
  },
  weights: { accepted: 'a list or rows of numbers', spelled: 'numbers as 0.8,-0.5, rows as 1;2' },
  scales: {
    accepted: 'a list of objects with the numbers minimum and maximum',
    spelled: 'pairs of numbers as -1:1/0:2',
  },
  axes: {
    accepted: 'an object with parameter, entry, from and to',
    spelled: 'a weight, its entry and two numbers as W:0:4:6',
  },
  start: { accepted: 'an object with the numbers across and up', spelled: 'two numbers as 5:-2.5' },
  weightsByName: {
    accepted: 'an object of lists or rows of numbers',
    spelled: 'numbers by name as W_z:;1.1/p_i:0.35',
  },
  states: { accepted: 'an object of lists of numbers', spelled: 'numbers by name as c:0.5,0/y:0,1' },
  original: { accepted: 'an object with x, targets and initial' },
  /** @param {readonly string[]} names */
  someOf: (names) => ({ accepted: `a list of ${names.join(', ')}`, spelled: `one or more of ${names.join(', ')}` }),
  record: 'an object',
  step: {
    accepted: 'a whole number from 0, "start", "middle", "end", or a place as "c@3", "value-c@3" or "before-c@3"',
    spelled: 'a whole number from 0, start, middle, end, or a place as c%403, value-c%403 or before-c%403',
  },
  place: { accepted: 'a place as "c@3"', spelled: 'a place as c%403' },
  range: { accepted: 'an object with from and to, two steps', spelled: 'two steps as 3-9 or start-c%403' },
  readonly: 'This figure is to be walked through: nothing else of it can be changed here.',
  /** @param {string[]} nodes @param {string[]} states @param {number} T */
  places: (nodes, states, T) => `${nodes.join(', ')} with @ and a step from 1 to ${T}, or ${states.join(', ')} with @0`,
  cuts: {
    accepted: 'a list of objects with a flow and a t, a whole number from 0 or null',
    spelled: 'flows with their steps as obar%3Ec:3/obar%3Ec:null',
  },
  roads: {
    accepted: 'a list of objects with a factor, a number, and the functions inner and outer, of identity, square, sin, exp, tanh and sigmoid',
    spelled: 'factors with two functions as 1:square:identity/3:sin:exp',
  },
  clamps: {
    accepted: 'a list of objects with a node, a t, a whole number from 0 or null, and values, a list of numbers',
    spelled: 'nodes with their steps and values as o:3:0.5/z:null:0,1',
  },
  nudge: { accepted: 'a number other than 0, in size from 1e-16 to 1000' },
  /** @param {number} least @param {number} most */
  between: (least, most) => ({ accepted: `a number from ${least} to ${most}` }),
  /** @param {string} accepted */
  orNull: (accepted) => `${accepted} or null`,
  /** @param {number} least */
  wholeFrom: (least) => ({ accepted: `a whole number from ${least}` }),
  /** @param {number} least @param {number} most */
  wholeWithin: (least, most) => ({ accepted: `a whole number from ${least} to ${most}` }),
  /** @param {number} most */
  wholeTo: (most) => `a whole number from 1 to ${most}`,
};

/** What of cuts, clamps and nudges a cell accepts. */
export const misfits = {
  /** @param {string} flows @param {number} T */
  cuts: (flows, T) => `${flows}, t from 0 to ${T} or null`,
  /** @param {string} lengths @param {number} T */
  clamps: (lengths, T) => `${lengths} values, t from 0 to ${T} or null`,
  /** @param {string} flows */
  nudgeEdge: (flows) => `each, ${flows}`,
  chainBeside: { got: 'a second cell', accepted: 'a chain is compared with nothing' },
};

/**
 * A refused value as it would be typed; where that cannot be written, what kind it is.
 * @param {unknown} value
 */
export function written(value) {
  if (typeof value === 'number') return String(value);
  try {
    return (JSON.stringify(value, shownNumber) ?? kind(value)).slice(0, 40);
  } catch {
    return kind(value);
  }
}

/** JSON has no NaN. @param {string} _ @param {unknown} value */
const shownNumber = (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);

/**
 * What the core says about a refused case, as one sentence.
 * @param {{code: string, field: string, got: string, accepted: string}} refusal
 */
export function sentenceOf({ code, field, got, accepted }) {
  if (field === 'case' && code === 'type') return `This is not ${caseFormat}: ${got.replace(/\bError: /g, '')}.`;
  if (code === 'combination') return `${capital(got)} has no meaning: ${accepted}.`;
  if (code === 'missing') return `${place(field)} is missing; accepted is ${accepted}.`;
  if (code === 'not_finite') return `${place(field)} is not finite; accepted is ${accepted}.`;
  if (code === 'misfit') return `${place(field)} has ${quoted(got)}, which this cell does not have; accepted is ${accepted}.`;
  const verb = code === 'shape' ? 'has the wrong size, ' : 'is ';
  return `${place(field)} ${verb}${got}; accepted is ${accepted}.`;
}

/**
 * Whether what was thrown is the core's refusal of an input.
 * @param {unknown} error
 * @returns {error is import('../../core.js').Refusal}
 */
export function isRefusal(error) {
  return error instanceof Error && 'code' in error && 'accepted' in error;
}

/** @param {unknown} error what was thrown, by the core or otherwise */
export function sentenceOfThrown(error) {
  if (isRefusal(error)) return sentenceOf(error);
  return error instanceof Error ? error.message : String(error);
}

/** @type {Record<string, string>} */
const fieldNames = {
  model: 'The model',
  variant: 'The variant',
  roads: 'The list of roads',
  join: 'The join of the roads',
  loss: 'The loss',
  N: 'N, the number of inputs,',
  H: 'H, the number of units,',
  K: 'K, the number of outputs,',
  T: 'T, the number of steps,',
  seed: 'The seed',
  params: 'The list of weights, params,',
  x: 'The list of inputs, x,',
  targets: 'The list of targets',
  c0: 'The initial state c0',
  y0: 'The initial state y0',
  h0: 'The initial state h0',
  points: 'The number of points along each side',
  updates: 'The number of updates, for this network,',
};

/**
 * A field's path with what it means: `x[2][0]` is input 1 of step 3.
 * @param {string} path
 */
function place(path) {
  if (Object.hasOwn(fieldNames, path)) return fieldNames[path];
  const [, name, ...indices] = /^([\w.]+)(?:\[(\d+)\])?(?:\[(\d+)\])?$/.exec(path) ?? [, path];
  const [first, second] = indices.map((index) => (index === undefined ? 0 : Number(index) + 1));
  if (name === 'x') return `The input ${path} (step ${first}${second ? `, column ${second}` : ''})`;
  if (name === 'targets')
    return `The target ${path} (step ${first}${second ? `, column ${second}` : ''})`;
  if (name?.startsWith('params.')) return `The weight ${path.slice('params.'.length)}`;
  return `The field ${path}`;
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {Spot} spot */
function at({ line, column }) {
  return `Line ${line}, column ${column}`;
}

/** What would not be seen, or would turn the letters around it. */
const unseen = /[\p{Control}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The beginning of a text in quotation marks, as it can be shown anywhere.
 * @param {string} text
 */
export function quoted(text) {
  return `“${beginningOf(text)}”`;
}

/**
 * The beginning of a text, as it can be shown anywhere.
 * @param {string} text
 */
export function beginningOf(text) {
  const letters = [...text.slice(0, 48).replace(/\s+/g, ' ').replace(unseen, '\ufffd')];
  const isWhole = text.length <= 48 && letters.length <= 24;
  return isWhole ? letters.join('') : `${letters.slice(0, 24).join('')}…`;
}

/** @param {number} number @param {string} noun */
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** @param {number} amount */
function millions(amount) {
  return (amount / 1e6).toFixed(1).replace(/\.0$/, '');
}

/** @param {unknown} value */
function kind(value) {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
