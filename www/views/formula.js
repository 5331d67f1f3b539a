// Formulas of the core as MathML.

import { html, mathml, nothing } from 'lit';

import { format } from '../format.js';
import { asked } from './asked.js';
import { entryOf } from './asking.js';
import { atRest } from './at-rest.js';
import { ofNode } from './link-names.js';
import { shortGiven } from './stage/numbers.js';

/** @typedef {import('../../pkg/deltascope.js').Formula} Formula */
/** @typedef {Extract<Formula, { kind: 'symbol' }>} SymbolFormula */

/**
 * @typedef {object} Style
 * @property {boolean} scalar whether every vector has one component: products are then written ·
 * @property {import('../scene.js').Scene} [scene] in which a symbol says what it is; on paper none
 * @property {(t: number) => unknown} [timeOf] how a step is written: as a number, if nothing else is said
 */

/**
 * A formula within a line of text.
 * @param {Formula} formula
 * @param {Style} style
 */
export function formulaView(formula, style) {
  return html`<math class="formula">${part(formula, style)}</math>`;
}

/**
 * A formula, or a part of one.
 * @param {Formula} formula
 * @param {Style} style
 * @returns {unknown}
 */
function part(formula, style) {
  switch (formula.kind) {
    case 'row':
      return mathml`<mrow>${formula.items.map((item) => part(item, style))}</mrow>`;
    case 'symbol':
      return symbol(formula, style);
    case 'function':
      return mathml`<mrow>${functionName(formula)}${parenthesis('(')}${part(formula.argument, style)}${parenthesis(')')}</mrow>`;
    case 'applied':
      return mathml`<mrow>${part(formula.matrix, style)}${style.scalar ? operator('times', style) : mathml`<mspace width="0.15em"></mspace>`}${part(formula.vector, style)}</mrow>`;
    case 'transpose':
      return transposed(formula.of, style);
    case 'multiple':
      return mathml`<mrow><mn>${shortGiven(formula.number)}</mn><mspace width="0.1em"></mspace>${part(formula.of, style)}</mrow>`;
    case 'square':
      return mathml`<msup>${part(formula.of, style)}<mn>2</mn></msup>`;
    case 'half_squared_norm':
      return mathml`<mrow><mfrac><mn>1</mn><mn>2</mn></mfrac>${squared(formula.of, style)}</mrow>`;
    case 'squared_norm':
      return squared(formula.of, style);
    case 'number':
      return number(formula.value);
    case 'operator':
      return operator(formula.operator, style);
  }
}

/** What stands over a letter. */
const accents = { plain: undefined, bar: '¯', tilde: '~' };

/** @param {SymbolFormula} formula @param {Style} style */
function symbol(formula, { scene, timeOf = (t) => mathml`<mn>${t}</mn>` }) {
  const bare = formula.of === 'one_hot' ? mathml`<mn>𝟏</mn>` : mathml`<mi>${formula.letter}</mi>`;
  const above = accents[formula.mark];
  const marked =
    above === undefined ? bare : mathml`<mover accent="true">${bare}<mo stretchy="false">${above}</mo></mover>`;
  const isLow = formula.t !== undefined && formula.time === 'subscript';
  const step = formula.t === undefined ? nothing : timeOf(formula.t);
  const below = isLow ? step : mathml`<mi>${formula.subscript}</mi>`;
  const lowered = isLow || formula.subscript ? mathml`<msub>${marked}${below}</msub>` : marked;
  const time = formula.t === undefined || formula.time !== 'argument' ? nothing : mathml`${parenthesis('(')}${step}${parenthesis(')')}`;
  const delta = formula.of === 'delta' ? mathml`<mi>δ</mi>` : nothing;
  const written = mathml`${delta}${lowered}${time}`;
  if (scene === undefined) return mathml`<mrow>${written}</mrow>`;
  return mathml`<mrow data-asked=${entryOf(formula)} data-link=${linkOf(formula)} title=${atRest(scene, () => asked(scene, formula))}>${written}</mrow>`;
}

/** What a symbol stands for. @param {SymbolFormula} formula */
export function linkOf({ of, name, t }) {
  if (of === 'parameter') return name;
  return t === undefined || of === 'one_hot' ? nothing : ofNode(name, t);
}

/** @param {number} value */
function number(value) {
  const digits = mathml`<mn>${format(value, { decimals: Number.isInteger(value) ? 0 : 4 })}</mn>`;
  return value < 0 ? mathml`<mrow>${parenthesis('(')}${digits}${parenthesis(')')}</mrow>` : digits;
}

/** @param {'(' | ')'} sign */
function parenthesis(sign) {
  return mathml`<mo stretchy="false">${sign}</mo>`;
}

/** @param {Extract<Formula, { kind: 'function' }>} formula */
function functionName({ name, order }) {
  const written = mathml`<mi mathvariant="normal" data-asked=${`sign:${name}`}>${name}</mi>`;
  return order === 'derivative' ? mathml`${written}<mo lspace="0" rspace="0" data-asked="sign:prime">′</mo>` : written;
}

const raisedT = mathml`<mi mathvariant="normal" data-asked="sign:transpose">T</mi>`;

/**
 * @param {Formula} of
 * @param {Style} style
 */
function transposed(of, style) {
  if (of.kind === 'symbol' && of.subscript) {
    return mathml`<msubsup data-asked=${entryOf(of)} data-link=${linkOf(of)}><mi>${of.letter}</mi><mi>${of.subscript}</mi>${raisedT}</msubsup>`;
  }
  return mathml`<msup>${part(of, style)}${raisedT}</msup>`;
}

/**
 * @param {Formula} of
 * @param {Style} style
 */
function squared(of, style) {
  const [open, close] = style.scalar ? ['(', ')'] : ['‖', '‖'];
  return mathml`<msup><mrow><mo stretchy="false">${open}</mo>${part(of, style)}<mo stretchy="false">${close}</mo></mrow><mn>2</mn></msup>`;
}

/**
 * @param {Extract<Formula, { kind: 'operator' }>['operator']} name
 * @param {Style} style
 */
function operator(name, style) {
  const sign = { equals: '=', plus: '+', minus: '−', times: style.scalar ? '·' : '⊙' }[name];
  return mathml`<mo data-asked=${name === 'times' ? 'sign:times' : nothing}>${sign}</mo>`;
}
