// Why one road's amount is what it is: local derivative × δ at the edge's end, in numbers.

import { html, nothing } from 'lit';

import { commonDecimals, format, signed } from '../../format.js';
import { absence, at, branchMark, why as words } from '../../words/en/page.js';
import { formulaView } from '../formula.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */

/**
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t
 * @param {number} component
 */
export function why(scene, edge, t, component) {
  const reason = scene.absence(edge, t);
  const target = scene.graph.nodes[edge.target].name;
  const body =
    reason === 'no-next-step'
      ? html`<p>${words.nothing(absence[reason](scene.sizes.T))}</p>`
      : reason === 'no-loss'
        ? html`<p>${words.noLoss}</p>`
        : reasons(scene, edge, t, component);
  const equation =
    reason === undefined
      ? formulaView(scene.run.equation(edge.target, t + edge.lag), scene.style)
      : nothing;
  const title = words.title(markOf(scene, edge));
  return html`<section class="why" aria-label=${title}>
    <h3>${title} <span class="hint" data-target=${target}>${equation}</span></h3>
    ${body}
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t
 * @param {number} component
 */
function reasons(scene, edge, t, component) {
  const source = scene.graph.nodes[edge.source].name;
  const target = scene.graph.nodes[edge.target].name;
  const products = scene.run.reasons(scene.edgeId(edge), t, component);
  if (products.length > 1) return rows(scene, edge, t, component, products);
  const end = t + edge.lag;
  const [{ slope, delta }] = products;
  const amount = scene.contributions(edge, t)[component];
  const decimals = commonDecimals([amount]);
  const branch = scene.run.branch(scene.edgeId(edge), t, component);
  const factors = branch.factors.length > 1 ? branch.factors : [];
  const product = factors.map(({ value }) => signed(value)).join(' · ');
  const mark = markOf(scene, edge);
  const isNumber = isPlainNumber(branch.localDerivative);
  return html`<p>
      ${words.moves(at(source, t), at(target, end))}
      ${isNumber ? nothing : formulaView(branch.localDerivative, scene.style)}
      <span class="number">${isNumber ? '' : '= '}${product ? `${product} = ` : ''}${signed(slope, decimals)}</span>
    </p>
    <p>
      ${words.movesLoss(at(target, end))} <i>δ${at(target, end)}</i>
      <span class="number">= ${signed(delta, decimals)}</span>
    </p>
    <p class="result">
      ${mark}
      <span class="number">${mark ? '= ' : ''}${signed(slope, decimals)} · ${signed(delta, decimals)} = ${signed(amount, decimals)}</span>
    </p>`;
}

const mostRows = 8;

/**
 * A matrix edge: every component j of the target that the source's component k acts on.
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t
 * @param {number} component
 * @param {import('../../../pkg/deltascope.js').Reason[]} products
 */
function rows(scene, edge, t, component, products) {
  const target = scene.graph.nodes[edge.target].name;
  const end = t + edge.lag;
  const amount = scene.contributions(edge, t)[component];
  const decimals = commonDecimals([amount]);
  const shown = products.slice(0, mostRows);
  return html`<table class="rows">
    <thead>
      <tr>
        <th scope="col">${words.unit}</th>
        <th scope="col">${words.weight}</th>
        <th scope="col"><i>δ${at(target, end)}</i></th>
        <th scope="col">${words.product}</th>
      </tr>
    </thead>
    <tbody>
      ${shown.map(
        ({ component: row, slope, delta, product }) => html`<tr>
          <td>${row + 1}</td>
          <td>${signed(slope)}</td>
          <td>${signed(delta, decimals)}</td>
          <td>${signed(product, decimals)}</td>
        </tr>`,
      )}
      ${products.length > mostRows ? restOf(products.slice(mostRows), decimals) : nothing}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${markOf(scene, edge)}</th>
        <td>${signed(amount, decimals)}</td>
      </tr>
    </tfoot>
  </table>`;
}

/**
 * @param {{product: number}[]} products
 * @param {number} decimals
 */
function restOf(products, decimals) {
  const sum = products.reduce((total, { product }) => total + product, 0);
  return html`<tr>
    <td colspan="3">${words.others(products.length)}</td>
    <td>${format(sum, { decimals, sign: 'always' })}</td>
  </tr>`;
}

/** @param {Scene} scene @param {GraphEdge} edge */
function markOf(scene, { source, branch }) {
  return branchMark({ node: scene.graph.nodes[source].name, branch });
}

/** @param {import('../../../pkg/deltascope.js').Formula} formula */
function isPlainNumber(formula) {
  return formula.kind === 'row' && formula.items.every(({ kind }) => kind === 'number');
}
