// A formula of single numbers as one line of text, in pieces of one type each.

import { lowered } from '../../words/en/letters.js';
import { shortGiven } from '../stage/numbers.js';

/** @typedef {import('../formula.js').Formula} Formula */
/** @typedef {{ kind: 'letter' | 'number' | 'upright', text: string }} Piece */

const firstSigns = { equals: '= ', plus: '', minus: '−', times: '' };
const signs = { equals: ' = ', plus: ' + ', minus: ' − ', times: ' · ' };

/**
 * @param {Formula} formula
 * @returns {Piece[]}
 */
export function pieces(formula) {
  switch (formula.kind) {
    case 'row':
      return formula.items.flatMap((item, index) => (index === 0 && item.kind === 'operator' ? upright(firstSigns[item.operator]) : pieces(item)));
    case 'symbol':
      return [{ kind: 'letter', text: formula.letter }, ...upright(lowered(formula.subscript))];
    case 'function':
      return [...upright(`${formula.name}${formula.order === 'derivative' ? '′' : ''}(`), ...pieces(formula.argument), ...upright(')')];
    case 'multiple':
      return [...number(formula.number), ...upright('\u2009'), ...pieces(formula.of)];
    case 'square':
      return [...pieces(formula.of), ...upright('²')];
    case 'number':
      return number(formula.value);
    case 'operator':
      return upright(signs[formula.operator]);
    default:
      throw new TypeError(`a chain has no ${formula.kind}`);
  }
}

/** @param {number} value @returns {Piece[]} */
const number = (value) => [{ kind: 'number', text: shortGiven(value) }];

/** @param {string} text @returns {Piece[]} */
const upright = (text) => (text === '' ? [] : [{ kind: 'upright', text }]);

/** About how wide it is written. @param {Piece[]} written */
export function widthOf(written) {
  return written.reduce((sum, { text }) => sum + 7.4 * text.length, 0);
}
