// Variables and weights in running text, as they are written and as they are said: the letters are
// those of a description, so they follow the notation.

/** @typedef {Pick<import('../../core.js').GraphNode, 'letter' | 'mark' | 'subscript' | 'time'>} Letter */
/** @typedef {Pick<import('../../core.js').GraphParameter, 'letter' | 'subscript'>} WeightLetter */

const above = { plain: '', bar: '\u0304', tilde: '\u0303' };
const said = { plain: '', bar: ' bar', tilde: ' tilde' };

/**
 * A variable's letter with its mark and its subscript.
 * @param {Letter} variable
 */
export const letter = ({ letter, mark, subscript }) => letter + above[mark] + lowered(subscript);

/**
 * A variable at a step, as c(3) or C₃, or where nothing recurs by itself; of several components one,
 * counted from 1.
 * @param {Letter} variable
 * @param {number | string} t
 * @param {number} [component]
 */
export function at(variable, t, component) {
  const { time } = variable;
  if (time === 'unwritten') return letter(variable);
  if (time === 'argument') return `${letter(variable)}${component === undefined ? '' : lowered(component)}(${t})`;
  return `${letter(variable)}${lowered(t)}${component === undefined ? '' : `[${component}]`}`;
}

/** @param {Letter} variable */
export const spoken = ({ letter, mark, subscript }) => `${letter}${said[mark]} ${subscript}`.trim();

/** @param {Letter} variable @param {number} t */
export const spokenAt = (variable, t) => spoken(variable) + { argument: `(${t})`, subscript: ` ${t}`, unwritten: '' }[variable.time];

/**
 * What is differentiated, in a sentence: the loss, or f where there is none.
 * @param {Letter} J
 */
export const goal = (J) => (J.time === 'unwritten' ? letter(J) : 'the loss');

/**
 * A weight, as W_z.
 * @param {WeightLetter} weight
 */
export const weightLetter = ({ letter, subscript }) => (subscript === '' ? letter : `${letter}_${subscript}`);

/**
 * Digits and t as a subscript.
 * @param {number | string} text
 */
export function lowered(text) {
  return [...String(text)].map((sign) => subscripts.get(sign) ?? '').join('');
}

/**
 * The digits that stand as a subscript.
 * @param {string} text
 */
export function raised(text) {
  return [...text].map((sign) => '₀₁₂₃₄₅₆₇₈₉'.indexOf(sign)).join('');
}

const subscripts = new Map([...'0123456789t+−'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉ₜ₊₋'][index]]));
