// A word or a sentence as a sequence: each character one-hot, the next one as its class.

import { text as sentences } from '../words/en/errors.js';
import { mostColumns, mostSteps } from './numbers.js';

/** No character of a script has more code units than this; longer texts are not even split. */
export const mostUnits = 64;

/**
 * @typedef {object} Word
 * @property {number[][]} x one-hot: component k belongs to labels[k]
 * @property {number[]} targets the class of the next character, from 0
 * @property {string[]} labels the different characters, in the order of their first appearance
 */

/**
 * Reads a text, or says why not. Spaces around it are left out, any run of spaces and line ends
 * inside it is one space. What counts as one character is what a reader sees as one (a grapheme
 * cluster, composed), or a code point where the browser has no Intl.Segmenter.
 * @param {string} text
 * @returns {Word | {sentence: string}}
 */
export function readWord(text) {
  if (text.length > mostUnits * (mostSteps + 1))
    return { sentence: sentences.tooLong(mostSteps + 1) };
  const characters = charactersOf(text.trim().replace(/\s+/g, ' ').normalize('NFC'), mostSteps + 2);
  const labels = [...new Set(characters)];
  const sentence = fault(characters, labels);
  if (sentence !== undefined) return { sentence };
  const classes = new Map(labels.map((label, index) => [label, index]));
  const rows = labels.map((_, index) => labels.map((_, other) => (other === index ? 1 : 0)));
  const sequence = characters.map((character) => Number(classes.get(character)));
  return {
    x: sequence.slice(0, -1).map((index) => rows[index]),
    targets: sequence.slice(1),
    labels,
  };
}

/** @param {string[]} characters @param {string[]} labels */
function fault(characters, labels) {
  if (characters.length === 0) return sentences.empty;
  if (characters.length === 1) return sentences.tooShort;
  if (characters.length > mostSteps + 1) return sentences.tooLong(mostSteps + 1);
  if (labels.length === 1) return sentences.oneLetter(labels[0]);
  return labels.length > mostColumns ? sentences.tooManyLetters(mostColumns) : undefined;
}

/**
 * The first characters of a text, at most this many.
 * @param {string} text
 * @param {number} most
 */
function charactersOf(text, most) {
  const characters = [];
  for (const character of split(text)) {
    if (characters.length === most) break;
    characters.push(character);
  }
  return characters;
}

/** @param {string} text */
function* split(text) {
  if (!('Segmenter' in Intl)) return yield* text;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    yield segment;
  }
}
