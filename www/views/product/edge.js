// Why one edge brings what it brings: its local derivative × δ at its end, in numbers; where the
// edge is a matrix, product by product.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { product as words } from '../../words/en/distance.js';
import { at } from '../../words/en/letters.js';
import { formulaView } from '../formula.js';
import { indexed } from './symbols.js';
import { productTable } from './table.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */

/**
 * An edge looked at from one component of its source.
 * @typedef {object} EdgeEnd
 * @property {GraphEdge} edge
 * @property {number} t the step of its source
 * @property {number} component of its source, from 0
 */

/**
 * The local derivative: its formula, the numbers of its factors, and what they come to.
 * @param {Scene} scene
 * @param {EdgeEnd} end
 */
export function slopeView(scene, { edge, t, component }) {
  const [{ slope }] = scene.run.reasons(scene.edgeId(edge), t, component);
  const { localDerivative, factors } = scene.branch(scene.edgeId(edge), t, component);
  const isNumber = isPlainNumber(localDerivative);
  const numbers = factors.length > 1 ? `${factors.map(({ value }) => signed(value)).join(' · ')} = ` : '';
  return html`${isNumber ? nothing : formulaView(localDerivative, scene.style)}
    <span class="number">${isNumber ? '' : '= '}${numbers}${signed(slope, decimalsOf(scene, { edge, t, component }))}</span>`;
}

/**
 * Local derivative · δ = amount.
 * @param {Scene} scene
 * @param {EdgeEnd} end
 */
export function amountView(scene, { edge, t, component }) {
  const [{ slope, delta }] = scene.run.reasons(scene.edgeId(edge), t, component);
  const amount = scene.product(edge, t, component);
  const decimals = decimalsOf(scene, { edge, t, component });
  return html`${signed(slope, decimals)} · ${signed(delta, decimals)} = ${signed(amount, decimals)}`;
}

/**
 * Whether several components of the edge's end depend on this one of its source.
 * @param {Scene} scene
 * @param {EdgeEnd} end
 */
export function isManifold(scene, { edge, t, component }) {
  return scene.run.reasons(scene.edgeId(edge), t, component).length > 1;
}

/**
 * The column of a matrix times δ: for every component j of the edge's end the weight, δ and their
 * product.
 * @param {Scene} scene
 * @param {EdgeEnd} end
 */
export function columnView(scene, { edge, t, component }) {
  const target = scene.graph.nodes[edge.target];
  const products = scene.run.reasons(scene.edgeId(edge), t, component);
  const parameter = scene.graph.parameters[edge.parameter ?? 0];
  return productTable({
    products: products.map(({ component, slope, delta, product }) => ({ component, weight: slope, value: delta, product })),
    total: scene.product(edge, t, component),
    heads: {
      component: scene.isHidden(target.name) ? words.unit : words.component,
      weight: indexed(parameter, `j${component + 1}`),
      value: html`<i>δ${at(scene.node(target.name), t + edge.lag)}</i>`,
    },
    kind: 'error',
  });
}

/** @param {Scene} scene @param {EdgeEnd} end */
function decimalsOf(scene, { edge, t, component }) {
  return commonDecimals([scene.product(edge, t, component)]);
}

/** @param {import('../../../pkg/deltascope.js').Formula} formula */
function isPlainNumber(formula) {
  return formula.kind === 'row' && formula.items.every(({ kind }) => kind === 'number');
}
