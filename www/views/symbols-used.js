// What the symbols of an equation are: a line that opens into a list, for those who do not point.

import { html, nothing } from 'lit';

import { names } from '../words/en/names.js';
import { answerOf } from './asked.js';
import { entryOf } from './asking.js';
import { disclosed } from './chart/disclosed.js';
import { formulaView, linkOf } from './formula.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('./formula.js').Formula} Formula */
/** @typedef {import('./formula.js').SymbolFormula} SymbolFormula */

/**
 * @param {Scene} scene
 * @param {Formula[]} formulas
 */
export function symbolsUsed(scene, formulas) {
  return html`<details class="symbols-used">
    <summary>${names.symbols}</summary>
    ${disclosed(() => list(scene, formulas))}
  </details>`;
}

/**
 * @param {Scene} scene
 * @param {Formula[]} formulas
 */
function list(scene, formulas) {
  const symbols = new Map(formulas.flatMap(symbolsIn).map((symbol) => [keyOf(symbol), symbol]));
  return html`<dl>
    ${[...symbols.values()].map((symbol) => {
      const { name, shape, value } = answerOf(scene, symbol);
      return html`<div>
        <dt>${formulaView(symbol, scene.style)}</dt>
        <dd>
          <span>${name}</span>
          <span class="facts"><span class="hint">${shape}</span> ${value ? html`<span class="number">${value}</span>` : nothing} ${askButton(symbol, name)}</span>
        </dd>
      </div>`;
    })}
  </dl>`;
}

/**
 * Leads to the symbol’s entry in the glossary.
 * @param {SymbolFormula} symbol
 * @param {string} name
 */
function askButton(symbol, name) {
  return html`<button class="ask" aria-label=${names.ask(name)} data-asked=${entryOf(symbol)} data-link=${linkOf(symbol)}>?</button>`;
}

/** @param {SymbolFormula} symbol */
const keyOf = ({ of, name, t }) => `${of} ${name} ${t}`;

/**
 * @param {Formula} formula
 * @returns {SymbolFormula[]}
 */
function symbolsIn(formula) {
  switch (formula.kind) {
    case 'symbol':
      return [formula];
    case 'row':
      return formula.items.flatMap(symbolsIn);
    case 'function':
      return symbolsIn(formula.argument);
    case 'applied':
      return [...symbolsIn(formula.matrix), ...symbolsIn(formula.vector)];
    case 'transpose':
    case 'multiple':
    case 'square':
    case 'half_squared_norm':
    case 'squared_norm':
      return symbolsIn(formula.of);
    default:
      return [];
  }
}
