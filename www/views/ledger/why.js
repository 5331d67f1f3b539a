// Why one road's amount is what it is: local derivative × δ at the edge's end, in words and numbers.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { at } from '../../words/en/letters.js';
import { branchMark, why as words } from '../../words/en/page.js';
import { absenceOf } from '../absence.js';
import { formulaView } from '../formula.js';
import { lateView } from '../late.js';
import { ofFlow, prose } from '../link-names.js';
import { amountView, columnView, isManifold, slopeView } from '../product/edge.js';
import { roadTools } from '../tools/road.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */
/** @typedef {import('../product/edge.js').EdgeEnd} EdgeEnd */

/**
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t
 * @param {number} component
 * @param {import('../../tools/actions.js').ToolActions} tools
 */
export function why(scene, edge, t, component, tools) {
  const reason = scene.absence(edge, t);
  const target = scene.graph.nodes[edge.target].name;
  const equation =
    reason === undefined
      ? formulaView(scene.equation(edge.target, t + edge.lag), scene.style)
      : nothing;
  const title = words.title(markOf(scene, edge));
  return html`<section class="why" aria-label=${title}>
    <h3 data-link=${ofFlow(edge, t)}>${title} <span class="hint" data-target=${target}>${equation}</span></h3>
    ${reason === undefined ? reasons(scene, { edge, t, component }) : html`<p>${absentSentence(scene, edge, t)}</p>`}
    ${reason === undefined && !scene.view.readonly ? roadTools(scene, edge, t, tools) : nothing}
  </section>`;
}

/**
 * Why an edge brings nothing, by construction.
 * @param {Scene} scene
 * @param {GraphEdge} edge
 * @param {number} t
 */
export function absentSentence(scene, edge, t) {
  const reason = scene.absence(edge, t);
  if (reason === 'no-loss') return words.noLoss;
  return reason === 'held' ? words.held(endOf(scene, edge, t)) : words.nothing(absenceOf(scene, edge, t) ?? '');
}

/** @param {Scene} scene @param {GraphEdge} edge @param {number} t */
function endOf(scene, edge, t) {
  return at(scene.graph.nodes[edge.target], t + edge.lag);
}

/** @param {Scene} scene @param {EdgeEnd} end */
function reasons(scene, end) {
  const { edge, t, component } = end;
  if (scene.isMistakenAt(edge, t)) return lateView('mistake')?.mistakenRoad(scene, end);
  if (isManifold(scene, end)) return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.products}>${columnView(scene, end)}</div>`;
  const [source, target] = [edge.source, edge.target].map((id) => scene.graph.nodes[id].name);
  const ending = at(scene.node(target), t + edge.lag);
  const [{ delta }] = scene.run.reasons(scene.edgeId(edge), t, component);
  const decimals = commonDecimals([scene.product(edge, t, component)]);
  const mark = markOf(scene, edge);
  return html`<p>${prose(scene, words.moves(at(scene.node(source), t), ending))} ${slopeView(scene, end)}</p>
    <p>
      ${prose(scene, scene.wrongBy ? words.wrongLoss[scene.wrongBy](ending) : words.movesGoal(ending, scene.goal))} <i>${prose(scene, `δ${ending}`)}</i>
      <span class="number">= ${signed(delta, decimals)}</span>
    </p>
    <p class="result">${mark} <span class="number">${mark ? '= ' : ''}${amountView(scene, end)}</span></p>`;
}

/** @param {Scene} scene @param {GraphEdge} edge */
function markOf(scene, { source, branch }) {
  return branchMark({ node: scene.graph.nodes[source].name, branch });
}
