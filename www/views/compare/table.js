// The numbers of both cells row by row: the value, each road's amount, δ and the loss.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { counterpartIn } from '../../walk.js';
import { compare as words } from '../../words/en/compare.js';
import { at } from '../../words/en/letters.js';
import { roadLabel } from '../ledger/road.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */

/**
 * @typedef {object} Row
 * @property {'value' | 'road' | 'sum' | 'loss'} kind
 * @property {unknown} label
 * @property {string} [branch]
 * @property {number | string} first a number, or why there is none
 * @property {number | string} second
 */

/** What is error is purple, and δ is the sum of its roads. */
const classes = { value: '', road: 'of-error', sum: 'of-error of-delta', loss: '' };

/** @param {Scene} first @param {Scene} second */
export function comparisonTable(first, second) {
  const { focus } = first;
  const rows = [...(focus === undefined ? [] : rowsOf(first, second, focus)), lossRow(first, second)];
  const numbers = rows.flatMap((row) => [row.first, row.second]).filter((number) => typeof number === 'number');
  const decimals = Math.min(6, commonDecimals(numbers));
  return html`<table class="both">
    <caption>${focus === undefined ? words.titleNone : words.title(first.node(focus.node), focus.t)}</caption>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">${words.columns.what}</span></th>
        <th scope="col"><b class="cell-letter">${words.first}</b></th>
        <th scope="col"><b class="cell-letter">${words.second}</b></th>
        <th scope="col">${words.columns.difference}</th>
      </tr>
    </thead>
    <tbody>${rows.map((row) => rowView(row, decimals))}</tbody>
  </table>`;
}

/** @param {Row} row @param {number} decimals */
function rowView({ kind, label, branch, first, second }, decimals) {
  const both = typeof first === 'number' && typeof second === 'number';
  return html`<tr class=${classes[kind]} data-both=${branch ?? kind}>
    <th scope="row">${label}</th>
    ${cell(first, decimals)} ${cell(second, decimals)}
    <td class="difference">${both ? signed(second - first, decimals) : nothing}</td>
  </tr>`;
}

/** @param {number | string} number @param {number} decimals */
function cell(number, decimals) {
  return typeof number === 'number'
    ? html`<td data-number=${String(number)}>${signed(number, decimals)}</td>`
    : html`<td class="none">${number}</td>`;
}

/**
 * @param {Scene} first
 * @param {Scene} second
 * @param {import('../../scene.js').Focus} focus
 * @returns {Row[]}
 */
function rowsOf(first, second, { node, t }) {
  const name = counterpartIn(second.graph, node);
  const places = [{ scene: first, name: node, t }, { scene: second, name, t }];
  const [valueHere, valueThere] = places.map((place) => valueOf(place));
  const [deltaHere, deltaThere] = places.map((place) => deltaOf(place));
  const written = name === undefined || name === node ? at(first.node(node), t) : `${at(first.node(node), t)} | ${at(second.node(name), t)}`;
  return [
    { kind: 'value', label: html`<i>${written}</i>`, first: valueHere, second: valueThere },
    ...(typeof deltaHere === 'number' ? roadRows(first, second, { node, name, t }) : []),
    { kind: 'sum', label: html`<i>δ${written}</i>`, first: deltaHere, second: deltaThere },
  ];
}

/**
 * One row for each road that either has.
 * @param {Scene} first
 * @param {Scene} second
 * @param {{ node: string, name: string | undefined, t: number }} place
 * @returns {Row[]}
 */
function roadRows(first, second, { node, name, t }) {
  const here = roadsFrom(first, node, t);
  const there = name === undefined ? [] : roadsFrom(second, name, t);
  const isSame = name === node;
  const twin = (/** @type {GraphEdge} */ edge, /** @type {GraphEdge[]} */ among) =>
    isSame ? among.find(({ branch }) => branch === edge.branch) : undefined;
  const only = there.filter((edge) => twin(edge, here) === undefined);
  return [
    ...here.map((edge) => {
      const other = twin(edge, there);
      const otherAmount = other === undefined || name === undefined ? words.noRoad : amountOf(second, name, other, t);
      return road(first, edge, t, { first: amountOf(first, node, edge, t), second: otherAmount });
    }),
    ...only.map((edge) => road(second, edge, t, { first: words.noRoad, second: amountOf(second, String(name), edge, t) })),
  ];
}

/**
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t
 * @param {{ first: number | string, second: number | string }} amounts
 * @returns {Row}
 */
function road(scene, edge, t, amounts) {
  return { kind: 'road', label: roadLabel(scene, edge, t), branch: edge.branch, ...amounts };
}

/** @param {Scene} scene @param {string} node @param {number} t */
function roadsFrom(scene, node, t) {
  return scene.roads(node, t);
}

/** @param {Scene} scene @param {string} node @param {GraphEdge} edge @param {number} t */
function amountOf(scene, node, edge, t) {
  if (!scene.deltaKnown(node, t)) return words.notYet;
  return scene.contributions(edge, t)[scene.shown(node)];
}

/** @param {{ scene: Scene, name: string | undefined, t: number }} place */
function valueOf({ scene, name, t }) {
  if (name === undefined) return words.noNode(words.second);
  return scene.valueKnown(name, t) ? scene.values(name, t)[scene.shown(name)] : words.notYet;
}

/** @param {{ scene: Scene, name: string | undefined, t: number }} place */
function deltaOf({ scene, name, t }) {
  if (name === undefined) return words.noNode(words.second);
  return scene.deltaKnown(name, t) ? scene.deltas(name, t)[scene.shown(name)] : words.notYet;
}

/** @param {Scene} first @param {Scene} second @returns {Row} */
function lossRow(first, second) {
  const isKnown = (/** @type {Scene} */ scene) => scene.valueKnown('J', scene.sizes.T);
  const loss = (/** @type {Scene} */ scene) => (isKnown(scene) ? scene.run.loss() : words.notYet);
  return { kind: 'loss', label: words.loss, first: loss(first), second: loss(second) };
}
