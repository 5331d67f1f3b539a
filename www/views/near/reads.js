// What a node reads: each term of its equation with its numbers, and their sum, its value.

import { html, nothing, svg } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { near as words, product as heads } from '../../words/en/distance.js';
import { at, letter } from '../../words/en/letters.js';
import { ledger } from '../../words/en/page.js';
import { formulaView } from '../formula.js';
import { indexed, shapes } from '../product/symbols.js';
import { productTable } from '../product/table.js';
import { roundingLine } from '../rounding.js';
import { symbolOf } from '../symbols.js';
import { pictureOf } from './matrix.js';
import { nodeButton } from './node-button.js';
import { wideSum } from './wide-sum.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../near.js').Place} Place */
/** @typedef {import('../near.js').NearActions} NearActions */
/** @typedef {import('../../../pkg/deltascope.js').Reads} Reads */
/** @typedef {import('../../../pkg/deltascope.js').Summand} Summand */

/** @typedef {Summand & Reads} TermRead */

/**
 * @param {Scene} scene
 * @param {Place} place
 * @param {NearActions} actions
 */
export function reads(scene, place, actions) {
  const { node, t, component } = place;
  const without = scene.isHeld(node, t) ? ledger.held(scene.node(node), t) : node === 'x' || t === 0 ? words.given(scene.node(node), t) : undefined;
  if (without !== undefined) return html`<section class="side reads"><p class="told">${without}</p></section>`;
  const id = scene.node(node, 'id');
  const terms = node === 'J' ? [] : termsOf(scene, id, t, component);
  const isKnown = scene.valueKnown(node, t);
  const total = scene.values(node, t)[component];
  const decimals = commonDecimals([total]);
  return html`<section class="side reads">
    <h3>${words.reads(scene.node(node), t)}</h3>
    <div class="sum-of">
      <ul>
        ${node === 'J' ? lossView(scene, t, actions) : terms.map((term) => termView(scene, place, term, { isKnown, decimals }, actions))}
      </ul>
      <div class="joint">
        <span class="number">${at(scene.node(node), t)}</span>
        <svg class="flows" viewBox="0 0 80 26" aria-hidden="true">${svg`<path class="joint-line value" d="M0,13H72"></path><path class="joint-head value" d="M78,13l-10,-6v12z"></path>`}</svg>
        <b class="number" data-total>${isKnown ? signed(total, decimals) : words.unknown}</b>
      </div>
    </div>
    ${isKnown ? roundingLine(terms.map(({ value }) => value), total, decimals) : nothing}
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {number} id
 * @param {number} t
 * @param {number} component
 * @returns {TermRead[]}
 */
function termsOf(scene, id, t, component) {
  const read = scene.run.reads(id, t, component);
  return scene.terms(id, t, component).map((term, index) => ({ ...term, ...read[index] }));
}

/**
 * @param {Scene} scene
 * @param {Place} place
 * @param {TermRead} term
 * @param {{ isKnown: boolean, decimals: number }} sum
 * @param {NearActions} actions
 */
function termView(scene, { t, component }, term, { isKnown, decimals }, actions) {
  const { formula, numbers, value, sources, products, parameter } = term;
  const isManifold = products.length > 1;
  const isReading = sources.length > 0;
  const matrix = parameter === undefined || !isReading ? nothing : pictureOf(scene, parameter, 'row', component);
  const table = isKnown && isManifold ? html`<div>${rowView(scene, t, component, term)}</div>` : nothing;
  return html`<li class="road">
    <span class="rounds">${sources.map(({ node, lag }) =>
      nodeButton(scene, { node: scene.graph.nodes[node].name, t: t - lag }, actions))}</span>
    <div class="numbers">
      <p class="way">${formulaView(formula, scene.style)} ${isReading ? shapesOf(scene, term) : nothing}</p>
      ${isKnown && !isManifold ? html`<p>${formulaView(numbers, scene.style)}</p>` : nothing}
    </div>
    <div class="amount-on-arrow">
      <b class="number" data-term=${isKnown ? String(value) : nothing}>${isKnown ? signed(value, decimals) : words.unknown}</b>
      <svg class="flows" viewBox="0 0 64 26" aria-hidden="true">${svg`<path class="joint-line value" d="M2,13H56"></path><path class="joint-head value" d="M62,13l-8,-5v10z"></path>`}</svg>
    </div>
    ${matrix === nothing && table === nothing ? nothing : wideSum(matrix, table)}
  </li>`;
}

/**
 * The node's row of a matrix times what it reads.
 * @param {Scene} scene
 * @param {number} t
 * @param {number} row
 * @param {TermRead} term
 */
function rowView(scene, t, row, { products, value, sources, parameter }) {
  const [{ node, lag }] = sources;
  const { name } = scene.graph.nodes[node];
  return productTable({
    products,
    total: value,
    heads: {
      component: scene.isHidden(name) ? heads.unit : heads.component,
      weight: indexed(scene.graph.parameters[/** @type {number} */ (parameter)], `${row + 1}j`),
      value: html`<i>${at(scene.node(name), t - lag)}</i>`,
    },
    kind: 'value',
  });
}

/** @param {Scene} scene @param {TermRead} term */
function shapesOf(scene, { parameter: id, sources }) {
  const parameter = id === undefined ? undefined : scene.graph.parameters[id];
  if (parameter === undefined || parameter.vector || scene.style.scalar) return nothing;
  const { rows, columns } = parameter;
  const vector = html`<i>${letter(scene.graph.nodes[sources[0].node])}</i>`;
  return shapes({ matrix: symbolOf(parameter), rows, columns, vector });
}

/**
 * @param {Scene} scene
 * @param {number} t
 * @param {NearActions} actions
 */
function lossView(scene, t, actions) {
  if (!scene.hasLoss(t)) return html`<li class="road told">${ledger.lossNone(scene.node('J'), t)}</li>`;
  const id = scene.node('J', 'id');
  const edge = scene.graph.edges.find(({ target }) => target === id);
  if (edge === undefined) return nothing;
  const node = scene.graph.nodes[edge.source].name;
  return html`<li class="road">
    <span class="rounds">${nodeButton(scene, { node, t }, actions)}</span>
    <div class="numbers"><p>${formulaView(scene.equation(id, t), scene.style)}</p></div>
  </li>`;
}
