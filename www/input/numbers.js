// Pasted numbers: text, CSV or TSV → rows. Columns are inputs, rows are steps; one line of numbers,
// or one number on each line, is a sequence with one input.

import { numbers as sentences } from '../words/en/errors.js';
import { hasDecimalComma, namesNotFinite, numberOf } from './number.js';
import { cellsOf, hasAmbiguousCommas, lineNumber, linesOf, separatorOf } from './rows.js';

export const mostSteps = 1000;
export const mostColumns = 256;
export const mostCharacters = 8_000_000;

/** @typedef {{x: number[][], heading: string[]}} Numbers the rows, and a first line of words */
const longestName = 200;

/** @typedef {{sentence: string}} Refused */

/**
 * Reads a text of at most `most` rows, or says why not.
 * @param {string} text
 * @param {number} [most]
 * @returns {Numbers | Refused}
 */
export function readNumbers(text, most = mostSteps) {
  if (text.length > mostCharacters)
    return { sentence: sentences.tooLong(text.length, mostCharacters) };
  const separator = separatorOf(text);
  if (separator === ', ' && hasAmbiguousCommas(text))
    return { sentence: sentences.ambiguousCommas };
  try {
    return shaped(readRows(text, separator, most), most);
  } catch (refusal) {
    if (refusal instanceof Refusal) return { sentence: refusal.message };
    throw refusal;
  }
}

/** A refusal on its way out of the reading. */
class Refusal extends Error {}

/**
 * @param {string} text
 * @param {string} separator
 * @param {number} most
 */
function readRows(text, separator, most) {
  /** @type {{x: number[][], heading: string[], headingLine: number}} */
  const read = { x: [], heading: [], headingLine: 0 };
  const readCell = cellReader(separator !== ', ');
  for (const line of linesOf(text)) {
    const isFirst = read.x.length === 0;
    const cells = cellsOf(line.text, separator, Math.max(most, mostColumns));
    if (isFirst && read.heading.length === 0 && isHeading(cells)) {
      read.heading = cells;
      read.headingLine = lineNumber(text, line.start);
      continue;
    }
    const spot = (/** @type {number} */ column) => ({ line: lineNumber(text, line.start), column });
    const row = cells.map((cell, index) => readCell(cell, () => spot(index + 1)));
    if (!isFirst) checkWidths(read.x[0].length, row.length, () => lineNumber(text, line.start));
    if (read.x.length === most) throw new Refusal(sentences.tooManySteps(most));
    read.x.push(row);
  }
  return read;
}

/**
 * One line of numbers is a sequence of one input, unless a heading names its columns.
 * @param {{x: number[][], heading: string[], headingLine: number}} read
 * @param {number} most
 * @returns {Numbers}
 */
function shaped({ x, heading, headingLine }, most) {
  if (x.length === 0) {
    const sentence =
      heading.length === 0
        ? sentences.empty
        : sentences.notNumber(heading[0], { line: headingLine, column: 1 });
    throw new Refusal(sentence);
  }
  const [first] = x;
  if (x.length > 1 || (first.length > 1 && first.length === heading.length)) {
    if (first.length > mostColumns) throw new Refusal(sentences.tooManyInputs(mostColumns));
    return { x, heading };
  }
  if (first.length > most) throw new Refusal(sentences.tooManySteps(most));
  return { x: first.map((number) => [number]), heading };
}

/**
 * Whether the first line holds the names of the columns: words, and no number among them.
 * @param {string[]} cells
 */
function isHeading(cells) {
  return cells.every(isName) && cells.some((cell) => /\p{L}/u.test(cell));
}

/** @param {string} cell */
function isName(cell) {
  return cell.length <= longestName && !namesNotFinite(cell) && !/^[+−-]?[.,]?\d/.test(cell);
}

/**
 * Reads cell after cell, and sees to it that decimal commas and points do not mix.
 * @param {boolean} allowsCommas
 */
function cellReader(allowsCommas) {
  let hasCommas = false;
  let hasPoints = false;
  /** @param {string} cell @param {() => {line: number, column: number}} spot */
  return (cell, spot) => {
    const isCommaNumber = allowsCommas && hasDecimalComma(cell);
    const number = numberOf(isCommaNumber ? cell.replace(',', '.') : cell);
    if (number === undefined) throw new Refusal(fault(cell, spot()));
    if (!Number.isFinite(number)) throw new Refusal(sentences.tooLarge(cell, spot()));
    hasCommas ||= isCommaNumber;
    hasPoints ||= cell.includes('.');
    if (hasCommas && hasPoints) throw new Refusal(sentences.mixedDecimals(cell, spot()));
    return number;
  };
}

/** @param {string} cell @param {{line: number, column: number}} spot */
function fault(cell, spot) {
  if (cell === '') return sentences.emptyCell(spot);
  return namesNotFinite(cell) ? sentences.notFinite(cell, spot) : sentences.notNumber(cell, spot);
}

/** @param {number} expected @param {number} got @param {() => number} line */
function checkWidths(expected, got, line) {
  if (expected > mostColumns) throw new Refusal(sentences.tooManyInputs(mostColumns));
  if (expected !== got) throw new Refusal(sentences.ragged(line(), got, expected));
}
