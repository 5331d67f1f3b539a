// What a student is asked for: fields to write into, and on the key the same with their numbers.

import { html, nothing } from 'lit';

import { format, signed } from '../../format.js';
import { hasUnits, letterIn } from '../../scene.js';
import { at } from '../../words/en/letters.js';
import { absence as reasons, branchMark } from '../../words/en/page.js';
import { paper as words } from '../../words/en/worksheet.js';
import { formulaView } from '../formula.js';
import { roadName } from '../ledger/road.js';
import { roundingLine } from '../rounding.js';
import { indexed, matrixView } from './given.js';
import { gridView } from './grid.js';

/** @typedef {import('../../worksheet/sheets.js').Sheet} Sheet */
/** @typedef {import('../../worksheet/sheets.js').Road} Road */
/** @typedef {import('../../worksheet/sheets.js').Branches} Branches */

/** A number, or the place for it. @typedef {(number: number) => unknown} Write */

/** Fields that fit beside each other, wide enough to write in. */
const mostFields = 8;

/** The place for a number. @type {Write} */
const blank = () => html`<span class="blank"></span>`;

/** @param {Sheet} sheet */
export function askedView(sheet) {
  return html`<section>
    <h4>${words.find}</h4>
    <div class="side-by-side">${partsOf(sheet, blank, 'sheet')}</div>
    <p class="footnote">${words.rounding(sheet.asked.decimals)}</p>
  </section>`;
}

/** @param {Sheet} sheet */
export function answersView(sheet) {
  const { decimals } = sheet.asked;
  const write = (/** @type {number} */ number) => html`<b class="answer" data-answer=${String(number)}>${signed(number, decimals)}</b>`;
  return html`<section>
    <h4>${words.answers}</h4>
    <div class="side-by-side">${partsOf(sheet, write, 'key')}</div>
    <p>${words.goalIs(letterIn(sheet.graph, 'J'), format(sheet.loss, { decimals }))}</p>
    <p class="footnote">${words.keyRounding(decimals)}</p>
  </section>`;
}

/**
 * @param {Sheet} sheet
 * @param {Write} write
 * @param {'sheet' | 'key'} page
 */
function partsOf(sheet, write, page) {
  const { deltas, branches, gradients, asked: { times } } = sheet;
  return html`${deltas.length === 0 || times.length === 0 ? nothing : deltasView(sheet, write, page)}
    ${branches === undefined ? nothing : branchesView(sheet, branches, write, page)}
    ${gradients.length === 0 ? nothing : gradientsView(sheet, write, page)}`;
}

/**
 * A row for each variable, a column for each step, of several units for each of them; inputs and
 * classes have rows of their own.
 * @param {Sheet} sheet
 * @param {Write} write
 * @param {'sheet' | 'key'} page
 */
function deltasView({ graph, deltas, asked: { times, units } }, write, page) {
  const { H } = graph.sizes;
  const ofUnits = deltas.filter(({ node }) => hasUnits(node.name));
  const others = deltas.filter(({ node }) => !hasUnits(node.name));
  const isChain = graph.model === 'chain';
  const stepHeads = times.map((t) => ({ head: isChain ? '' : words.step(t), index: t }));
  const task = isChain ? words.chainDeltas(letterIn(graph, 'J')) : words.deltas(times, units.map((unit) => unit + 1), H);
  const unitHeads = units.map((unit) => ({ head: words.unit(unit + 1), index: unit }));
  const otherRows = others.flatMap(({ node, components, numbers }) => components.map((component) => ({
    head: html`δ${indexed(node, component, components.length)}`,
    cell: (/** @type {number} */ t) => write(numbers[t][component]),
  })));
  const rowsOverSteps = [
    ...(units.length > 1 ? [] : ofUnits.map(({ node, numbers }) => ({ head: html`δ${indexed(node, 0, 1)}`, cell: (/** @type {number} */ t) => write(numbers[t][units[0]]) }))),
    ...otherRows,
  ];
  const tableAt = (/** @type {number} */ t) => gridView({
    kind: 'fields',
    corner: words.step(t),
    columns: unitHeads,
    rows: ofUnits.map(({ node, numbers }) => ({ head: html`δ${indexed(node, 0, 1)}`, cell: (unit) => write(numbers[t][unit]) })),
    most: mostFields,
  });
  return html`<div class="part">
    <p class="task">${page === 'key' ? words.deltasTitle : task}</p>
    ${units.length > 1 && ofUnits.length > 0 ? html`<div class="side-by-side">${times.map(tableAt)}</div>` : nothing}
    ${rowsOverSteps.length === 0 ? nothing : gridView({ kind: 'fields', corner: '', columns: stepHeads, rows: rowsOverSteps, most: mostFields })}
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {Branches} branches
 * @param {Write} write
 * @param {'sheet' | 'key'} page
 */
function branchesView(sheet, { node, t, roads, total }, write, page) {
  const { graph, asked: { units, decimals } } = sheet;
  const { N, H, K } = graph.sizes;
  const style = { scalar: Math.max(N, H, K) === 1 };
  const columns = units.map((unit) => ({ head: H === 1 ? '' : words.unit(unit + 1), index: unit }));
  const rows = roads.map((road) => {
    const reason = reasonOf(sheet, road, t);
    const term = page === 'key' && reason === undefined ? html`<span class="term">${formulaView(road.term, style)}</span>` : nothing;
    return {
      head: html`${branchMark({ node: node.name, branch: road.edge.branch })} ${roadName(sheet, road.edge, t)} ${term}`,
      cell: (/** @type {number} */ unit) => (reason === undefined ? write(road.amounts[unit]) : html`0 <small>${reason}</small>`),
    };
  });
  const sum = { head: html`${words.sum} <i>δ${at(node, t)}</i>`, cell: (/** @type {number} */ unit) => write(total[unit]) };
  const counted = roads.filter((road) => road.absence === undefined).length;
  return html`<div class="part">
    <p class="task">${page === 'key' ? words.branchesTitle(node, t) : words.branches(node, t, counted)}</p>
    ${gridView({ kind: 'fields with-sum', corner: '', columns, rows: [...rows, sum], most: H === 1 ? 1 : mostFields / 2 })}
    ${page === 'key' && units.length === 1 ? roundingLine(roads.map(({ amounts }) => amounts[units[0]]), total[units[0]], decimals) : nothing}
  </div>`;
}

/** @param {Sheet} sheet @param {Road} road @param {number} t */
function reasonOf({ graph }, { absence, edge }, t) {
  if (absence === undefined) return undefined;
  if (absence === 'cut') return words.cutRoad;
  return reasons[absence](graph.sizes.T, at(graph.nodes[edge.target], t + edge.lag));
}

/**
 * @param {Sheet} sheet
 * @param {Write} write
 * @param {'sheet' | 'key'} page
 */
function gradientsView({ graph, gradients }, write, page) {
  return html`<div class="part">
    <p class="task">${page === 'key' ? words.gradientsTitle : words.gradients(letterIn(graph, 'J'))}</p>
    <div class="side-by-side fields-of-weights">${gradients.map((gradient) => html`<span class="gradient">δ${matrixView(gradient, write)}</span>`)}</div>
  </div>`;
}
