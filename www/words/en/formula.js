// Formulas as they are said.

import { spoken, spokenAt } from './letters.js';

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
    case 'multiple':
      return `${formula.number} ${said(formula.of)}`;
    case 'square':
      return `${said(formula.of)} squared`;
    case 'half_squared_norm':
      return `one half of the squared norm of ${said(formula.of)}`;
    case 'squared_norm':
      return `the squared norm of ${said(formula.of)}`;
    case 'number':
      return String(formula.value).replace('-', 'minus ');
    case 'operator':
      return operators[formula.operator];
  }
}

/** @param {Extract<Formula, { kind: 'symbol' }>} formula */
function symbol(formula) {
  const { of, t } = formula;
  if (of === 'one_hot') return `the one-hot target${t === undefined ? '' : `(${t})`}`;
  const written = t === undefined ? spoken(formula) : spokenAt(formula, t);
  return `${of === 'delta' ? 'delta ' : ''}${written}`;
}
