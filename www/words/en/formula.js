// Formulas as they are said.

import { spoken } from './told.js';

/** @typedef {import('../../../pkg/deltascope.js').Formula} Formula */

const operators = { equals: 'is', plus: 'plus', minus: 'minus', times: 'times' };

/**
 * @param {Formula} formula
 * @returns {string}
 */
export function said(formula) {
  switch (formula.kind) {
    case 'row':
      return formula.items.map(said).join(' ');
    case 'symbol':
      return symbol(formula);
    case 'function':
      return `${formula.name}${formula.order === 'derivative' ? ' prime' : ''} of ${said(formula.argument)}`;
    case 'applied':
      return `${said(formula.matrix)} times ${said(formula.vector)}`;
    case 'transpose':
      return `${said(formula.of)} transposed`;
    case 'half_squared_norm':
      return `one half of the squared norm of ${said(formula.of)}`;
    case 'number':
      return String(formula.value).replace('-', 'minus ');
    case 'operator':
      return operators[formula.operator];
  }
}

/** @param {Extract<Formula, { kind: 'symbol' }>} formula */
function symbol({ of, name, letter, mark, subscript, t }) {
  const time = t === undefined ? '' : `(${t})`;
  if (of === 'one_hot') return `the one-hot target${time}`;
  const written = mark === 'bar' ? spoken(name) : `${letter} ${subscript}`.trim();
  return `${of === 'delta' ? 'delta ' : ''}${written}${time}`;
}
