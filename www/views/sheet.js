// What is printed beside the stage: every step of the shown block, forward and back, with its
// equation and its numbers, as far as the walk has come.

import { html, nothing } from 'lit';

import { commonDecimals, format, signed } from '../format.js';
import { madeIn } from '../tools/mistakes.js';
import { answers, branchMark, ledger } from '../words/en/page.js';
import { sheet as words } from '../words/en/sheet.js';
import { absenceOf } from './absence.js';
import { formulaView } from './formula.js';
import { lateView } from './late.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../core.js').GraphEdge} GraphEdge */

/** @param {Scene} scene */
export function sheet(scene) {
  const { graph, sizes, view } = scene;
  const names = graph.nodes.map(({ name }) => name);
  const network = graph.model === 'rnn' || graph.model === 'pascanu' ? words[graph.model] : words.lstm(graph.variant);
  const unit = sizes.H > 1 ? words.unit(view.unit, sizes.H) : '';
  const made = madeIn(view, graph);
  const isFinished = names.every((name) => scene.deltaKnown(name, view.t));
  return html`<section class="sheet">
    <h3>${scene.isChain ? words.chainTitle : words.title(network, { t: view.t, T: sizes.T }, unit)}</h3>
    ${made === null ? nothing : lateView('mistake')?.printedMistake(scene, made)}
    <div class="entries">
      <h4>${words.values}</h4>
      ${names.map((name) => value(scene, name))}
      <h4>${words.deltas(scene.goal)}</h4>
      ${[...names].reverse().filter((name) => name !== 'J').map((name) => delta(scene, name))}
    </div>
    <p class="hint">
      ${words.reading} ${words.rounding(4)} ${isFinished ? nothing : scene.hidesAnswers ? answers.allHidden : words.unfinished(view.step, scene.lastStep)}
    </p>
  </section>`;
}

/** @param {Scene} scene @param {string} name */
function value(scene, name) {
  const { t } = scene.view;
  const id = scene.node(name, 'id');
  const isKnown = scene.valueKnown(name, t);
  const number = isKnown ? format(scene.values(name, t)[scene.shown(name)]) : words.unknown;
  if (name === 'x') {
    const numbers = isKnown ? Array.from(scene.values(name, t), (number) => format(number)).join(', ') : words.unknown;
    return line(html`${formulaView(scene.symbol(name, t), scene.style)} ${words.given}`, [], numbers);
  }
  const terms = isKnown ? scene.terms(id, t, scene.shown(name)) : [];
  const summands = scene.style.scalar
    ? joined(terms.map(({ numbers }) => formulaView(numbers, scene.style)))
    : several(terms.map(({ value }) => html`${signed(value)} `));
  return line(formulaView(scene.equation(id, t), scene.style), summands, number);
}

/** @param {Scene} scene @param {string} name */
function delta(scene, name) {
  const { t } = scene.view;
  const component = scene.shown(name);
  const isKnown = scene.deltaKnown(name, t);
  const edges = scene.roads(name);
  const total = scene.deltas(name, t)[component];
  const decimals = commonDecimals([total]);
  const present = edges.filter((edge) => scene.absence(edge, t) === undefined);
  const terms = present.map((edge) => scene.isMistakenAt(edge, t) ? html`<span>${ledger.mistaken}</span>` : formulaView(scene.branch(scene.edgeId(edge), t, component).term, scene.style));
  const amounts = present.map((edge) => {
    const mark = branchMark({ node: name, branch: edge.branch });
    return html`<span class="whole">${mark} ${signed(scene.contributions(edge, t)[component], decimals)}</span> `;
  });
  const summands = amounts.length === 1 ? factors(scene, present[0], decimals) : amounts;
  const reasons = new Set(edges.map((edge) => absenceOf(scene, edge, t)).filter((reason) => reason !== undefined));
  const symbol = formulaView(scene.symbol(name, t, 'delta'), scene.style);
  return line(
    html`${symbol} = ${terms.length === 0 ? '0' : joined(terms)}
      ${[...reasons].map((reason) => html`<span class="hint">(${reason})</span>`)}`,
    isKnown ? summands : [],
    isKnown ? signed(total, decimals) : words.unknown,
  );
}

/**
 * The product that one road brings, where it is one.
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} decimals
 */
function factors(scene, edge, decimals) {
  const { t } = scene.view;
  const component = scene.shown(scene.graph.nodes[edge.source].name);
  const products = scene.run.reasons(scene.edgeId(edge), t, component);
  return products.length === 1 ? products.map(({ slope, delta }) => html`${signed(delta, decimals)} · ${signed(slope, decimals)} `) : [];
}

/** @param {unknown[]} summands one alone is the sum itself */
function several(summands) {
  return summands.length > 1 ? summands : [];
}

/**
 * @param {unknown} equation
 * @param {unknown[]} summands with numbers, where there is more to say than the sum
 * @param {string} number
 */
function line(equation, summands, number) {
  return html`<p>
    ${equation}${summands.length === 0 ? nothing : html`<br />= ${summands}`}
    <b class="number">= ${number}</b>
  </p>`;
}

/** @param {unknown[]} summands */
function joined(summands) {
  return summands.map((summand, index) => (index === 0 ? summand : html` + ${summand}`));
}
