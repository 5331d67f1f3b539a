// What a student is given: the network in words, its equations, the sequence, the weights and every
// value of the forward pass.

import { html, mathml, nothing } from 'lit';

import { format } from '../../format.js';
import { letterIn } from '../../scene.js';
import { fittingEdits } from '../../tools/edits.js';
import { letter } from '../../words/en/letters.js';
import { paper as words } from '../../words/en/worksheet.js';
import { formulaView } from '../formula.js';
import { symbolOf } from '../symbols.js';
import { chunks, gridView } from './grid.js';

/** @typedef {import('../../worksheet/sheets.js').Sheet} Sheet */
/** @typedef {import('../../worksheet/sheets.js').Weight} Weight */

/** @param {Sheet} sheet */
export function networkView({ graph, settings, equations, seed }) {
  const { sizes, model, variant } = graph;
  const J = letterIn(graph, 'J');
  const isScalar = Math.max(sizes.N, sizes.H, sizes.K) === 1;
  const style = { scalar: isScalar, timeOf: timeFrom(sizes.T) };
  return html`<section>
    <h4>${model === 'chain' ? words.chainTitle : words.network}</h4>
    <p>${model === 'chain' ? words.chain(letterIn(graph, 'x'), J) : `${words.cell(model, variant, sizes)} ${words.loss[settings.loss](J)}`}
      ${isScalar ? nothing : words.elementwise} ${words.meaning(J)} ${seed === undefined ? nothing : drawnFrom(graph)}</p>
    ${changes(graph, settings)}
    <div class="equations">${equations.map((equation) => html`<p>${formulaView(equation, style)}</p>`)}</div>
  </section>`;
}

/** What the seed has drawn. @param {import('../../core.js').Description} graph */
function drawnFrom(graph) {
  return graph.model === 'chain' ? words.chainDrawn(letterIn(graph, 'x')) : words.drawn;
}

/**
 * What is held and what is cut.
 * @param {import('../../core.js').Description} graph
 * @param {import('../../state.js').Settings} settings
 */
function changes(graph, settings) {
  const { cuts, clamps } = fittingEdits(settings, graph);
  const held = clamps.map(({ node, t }) => ({ node: letterIn(graph, node), t }));
  const cut = cuts.map(({ flow, t }) => {
    const edge = graph.edges.find((one) => one.flow === flow);
    const [from, to] = flow.split('>').map((name) => letterIn(graph, name));
    return { from, to, t, lag: edge?.lag ?? 0 };
  });
  return html`${held.length === 0 ? nothing : html`<p>${words.held(held)}</p>`}
    ${cut.length === 0 ? nothing : html`<p>${words.cut(cut)}</p>`}`;
}

/**
 * Equations hold at any step: T is written t.
 * @param {number} T
 */
function timeFrom(T) {
  return (/** @type {number} */ t) =>
    t === T ? mathml`<mi>t</mi>` : mathml`<mrow><mi>t</mi><mo lspace="0" rspace="0">−</mo><mn>${T - t}</mn></mrow>`;
}

/** @param {Sheet} sheet */
export function givenView(sheet) {
  return html`<section>
    <h4>${words.given}</h4>
    ${sheet.graph.model === 'chain'
      ? chainValues(sheet)
      : html`<div class="side-by-side">
          <div>${sequenceView(sheet)} ${weightsView(sheet)}</div>
          ${valuesView(sheet)}
        </div>`}
  </section>`;
}

/** The numbers of a chain, which has one step, and its factors in its equations. @param {Sheet} sheet */
function chainValues({ values, asked: { decimals } }) {
  const rows = values.map(({ node, numbers: [, [number]] }) => ({ head: html`<i>${letter(node)}</i>`, cell: () => format(number, { decimals }) }));
  return gridView({ kind: 'numbers', corner: '', columns: [{ head: '', index: 1 }], rows, most: 1 });
}

/** Columns that fit beside each other; from some on they are set smaller. */
const mostSteps = 10;
const mostColumns = 8;
const fewColumns = 4;

/** @param {number} columns */
const sizeOf = (columns) => (columns > fewColumns ? 'dense' : '');

/** @param {Sheet} sheet */
function sequenceView({ graph, settings, values, targets, asked: { decimals } }) {
  const { T, K } = graph.sizes;
  const { labels } = settings;
  const x = values[0].numbers;
  const isOneHot = labels.length === graph.sizes.N && labels.length > 0;
  const row = (/** @type {unknown} */ head, /** @type {(t: number) => unknown} */ cell) => ({ head, cell });
  const inputs = isOneHot
    ? [row(html`<i>${letter(values[0].node)}</i>`, (t) => labels[x[t].indexOf(1)])]
    : Array.from({ length: graph.sizes.N }, (_, index) => row(indexed(values[0].node, index, graph.sizes.N), (t) => format(x[t][index], { decimals })));
  const d = letterIn(graph, 'd');
  const width = settings.loss === 'softmax' ? 1 : K || graph.sizes.H;
  const wanted = Array.from({ length: width }, (_, index) => row(indexed(d, index, width), (t) => {
    const target = targets[t];
    if (target === undefined) return '';
    return typeof target === 'number' ? labels[target] ?? String(target + 1) : format(target[index], { decimals });
  }));
  return html`<div>
    ${gridView({ kind: 'numbers', corner: words.sequence, columns: stepsFrom(1, T), rows: [...inputs, ...wanted], most: mostSteps })}
    ${isOneHot ? html`<p>${words.oneHot(labels)}</p>` : nothing}
    ${!isOneHot && targets.some((target) => typeof target === 'number') ? html`<p class="footnote">${words.classes(d, K)}</p>` : nothing}
  </div>`;
}

/** @param {Sheet} sheet */
function weightsView({ weights, asked: { decimals } }) {
  const byLetter = Object.values(Object.groupBy(weights, ({ parameter: { letter } }) => letter));
  const write = (/** @type {number} */ number) => format(number, { decimals });
  return html`<div class="weights">
    <p class="caption">${words.weights}</p>
    ${byLetter.map((group = []) => html`<div class="weights-of-a-kind">${group.map((weight) => matrixView(weight, write))}</div>`)}
  </div>`;
}

/**
 * A weight as a matrix, a vector as a row; a wide one goes on below.
 * @param {Weight} weight
 * @param {(number: number) => unknown} write
 */
export function matrixView({ parameter, numbers }, write) {
  const { rows, columns, vector } = parameter;
  const [height, width] = vector ? [1, rows] : [rows, columns];
  const parts = chunks(Array.from({ length: width }, (_, column) => column), mostColumns);
  const brackets = width * height === 1 ? 'single' : 'brackets';
  return html`<div class="matrix ${sizeOf(width)}">
    <span>${symbolOf(parameter)} =</span>
    ${parts.map((part) => html`<table class=${brackets}>
      ${Array.from({ length: height }, (_, row) => html`<tr>${part.map((column) => html`<td>${write(numbers[row * width + column])}</td>`)}</tr>`)}
    </table>`)}
  </div>`;
}

/**
 * Of one unit a table over t; of several one for each t, over the units.
 * @param {Sheet} sheet
 */
function valuesView({ graph, values, asked: { decimals } }) {
  const { T, H, K } = graph.sizes;
  const series = values.filter(({ node }) => node.name !== 'x');
  const write = (/** @type {number | undefined} */ number) => (number === undefined ? '' : format(number, { decimals }));
  if (Math.max(H, K) === 1) {
    const rows = series.map(({ node, numbers }) => ({ head: html`<i>${letter(node)}</i>`, cell: (/** @type {number} */ t) => write(numbers[t][0]) }));
    return html`<div>${gridView({ kind: 'numbers', corner: words.values, columns: stepsFrom(0, T), rows, most: mostColumns })}</div>`;
  }
  const tables = stepsFrom(0, T).map(({ head, index: t }) => {
    const known = series.filter(({ numbers }) => numbers[t].length > 0);
    const width = Math.max(...known.map(({ numbers }) => numbers[t].length));
    const columns = Array.from({ length: width }, (_, index) => ({ head: index + 1, index }));
    const rows = known.map(({ node, numbers }) => ({ head: html`<i>${letter(node)}</i>`, cell: (/** @type {number} */ k) => write(numbers[t][k]) }));
    return html`<div>${gridView({ kind: `numbers ${sizeOf(width)}`, corner: head, columns, rows, most: mostColumns })}</div>`;
  });
  return html`<div>
    <p class="caption">${words.valuesByUnit}</p>
    <div class="side-by-side">${tables}</div>
  </div>`;
}

/** @param {number} first @param {number} last */
function stepsFrom(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => ({ head: words.step(first + index), index: first + index }));
}

/**
 * A variable, of several components one.
 * @param {import('../../words/en/letters.js').Letter} variable
 * @param {number} index
 * @param {number} of
 */
export function indexed(variable, index, of) {
  return html`<i>${letter(variable)}</i>${of === 1 ? nothing : html`<sub>${index + 1}</sub>`}`;
}
