// How a δ comes about: a row for each road from the node to the loss, and why the chosen row's
// amount is what it is.

import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { at, letter } from '../../words/en/letters.js';
import { ledger as words } from '../../words/en/page.js';
import { absenceOf } from '../absence.js';
import { formulaView } from '../formula.js';
import { lateView } from '../late.js';
import { ofFlow, ofNode, prose } from '../link-names.js';
import { symbolsUsed } from '../symbols-used.js';
import { measuredRoads } from '../tools/measured.js';
import { isBySum, openTool } from '../tools/row.js';
import { chips } from './chips.js';
import { roadLabel } from './road.js';
import { waterfall } from './waterfall.js';
import { why } from './why.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */

/**
 * @param {Scene} scene
 * @param {string} node
 * @param {number} t
 * @param {import('../ledger.js').LedgerActions} actions
 */
export function backwardLedger(scene, node, t, actions) {
  const component = scene.shown(node);
  const edges = scene.roads(node, t);
  const chosen = chosenEdge(scene, edges, t, component);
  const terms = edges.map((edge) => scene.branch(scene.edgeId(edge), t, component).term);
  const measured = measuredRoads(scene, actions.tools);
  const rows = edges.map((edge, index) => ({
    branch: edge.branch,
    link: ofFlow(edge, t),
    label: roadLabel(scene, edge, t),
    term: scene.isMistakenAt(edge, t) ? html`<span class="wrong-road">${words.mistaken}</span>` : formulaView(terms[index], scene.style),
    road: chips(scene, edge, t),
    amount: scene.contributions(edge, t)[component],
    reason: absenceOf(scene, edge, t),
    cut: scene.cutAmount(edge, t, component),
    measured: measured?.(edge),
    choose: () => actions.chooseBranch(edge.branch),
    isChosen: edge === chosen,
  }));
  const fed = edges.filter((edge) => scene.absence(edge, t) !== 'no-next-step');
  const total = scene.deltas(node, t)[component];
  const isNew = scene.place?.phase === 'backward' && scene.isFocusOfWalk(node, t);
  const delta = html`<i>δ${at(scene.node(node), t)}</i>`;
  const term = scene.wrongBy ? html`${delta} ${words.wrongBy[scene.wrongBy]}` : html`${delta} = ∂<i>${letter(scene.goal)}</i>/∂<i>${at(scene.node(node), t)}</i>`;
  const arrival = isNew ? `arrives roads-${Math.min(rows.length, mostArrivals)}` : '';
  return keyed(`${node}@${t}`, html`<section class="ledger ${arrival}">
      <h3 class="wide">
        ${prose(scene, words.backwardTitle(scene.node(node), t, rows.length))}${ofUnit(scene, node)}
        <span class="hint">${prose(scene, words.backwardHint(scene.node(node), t, fed.length))}</span>
      </h3>
      <h3 class="narrow">${prose(scene, words.roadsTitle(scene.node(node), t, rows.length))}${ofUnit(scene, node)}</h3>
      ${waterfall(scene, { rows, total, link: ofNode(node, t), term, kind: 'error', measured: measured?.(undefined), ...(scene.isAveraged && { label: lateView('mistake')?.mean, isNoSum: true }) })}
      ${node === 'c' ? missingRoads(scene) : nothing}
      ${symbolsUsed(scene, [scene.symbol(node, t, 'delta'), ...terms])}
      <p class="narrow told">${words.tapARoad}</p>
    </section>
    ${chosen === undefined || scene.view.distance === 'node' || isBySum(openTool(scene))
      ? nothing
      : html`<div class="reason ${arrival}">${why(scene, chosen, t, component, actions.tools)}</div>`}`);
}

/** From here on all rows arrive together. */
const mostArrivals = 5;

/**
 * Which unit's numbers these are, where there are several.
 * @param {Scene} scene
 * @param {string} node
 */
export function ofUnit(scene, node) {
  return scene.sizes.H > 1 && scene.isHidden(node) ? `, ${words.unit(scene.view.unit)}` : '';
}

/**
 * The row whose reason is shown: the chosen one, or else the one that adds most, or would if it were
 * not cut.
 * @param {Scene} scene
 * @param {GraphEdge[]} edges
 * @param {number} t
 * @param {number} component
 */
function chosenEdge(scene, edges, t, component) {
  const size = (/** @type {GraphEdge} */ edge) => Math.abs(scene.product(edge, t, component));
  const largest = [...edges].sort((a, b) => size(b) - size(a))[0];
  return edges.find((edge) => edge.branch === scene.view.branch) ?? largest;
}

/**
 * One line for each of δc's five roads that this cell does not have.
 * @param {Scene} scene
 */
function missingRoads(scene) {
  const has = (/** @type {string} */ name) => scene.id(name) !== undefined;
  const variant = scene.graph.variant;
  const factorOne = has('f') ? [] : [words.factorOne];
  const lines = variant.includes('NP')
    ? [words.noPeepholes, ...factorOne]
    : [
        ...(has('f') ? [] : [words.noForgetGate]),
        ...factorOne,
        ...(has('f') && !has('fbar') ? [words.coupled] : []),
        ...(has('i') ? [] : [words.noInputGate]),
        ...(has('o') ? [] : [words.noOutputGate]),
      ];
  return lines.length === 0 ? nothing : html`<p class="rounding">${lines.join(' ')}</p>`;
}
