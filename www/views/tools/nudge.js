// Nudging a number: J is computed again with the number moved by ε, and what it did stands beside
// what δ predicts.

import { html, nothing } from 'lit';

import { nudged } from '../../tools/measuring.js';
import { alongEdge, isDerivativeKnown } from '../../tools/quantity.js';
import { at } from '../../words/en/letters.js';
import { branchMark, ledger } from '../../words/en/page.js';
import { nudge as words } from '../../words/en/touch.js';
import { select } from '../fields/select.js';
import { epsilonFields } from './epsilon.js';
import { roadOfNudge } from './measured.js';
import { nameOfChosen } from './name.js';
import { outcome } from './outcome.js';
import { sweepFigure } from './sweep.js';

/** @typedef {import('./context.js').ToolContext} ToolContext */
/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphEdge} GraphEdge */
/** @typedef {import('../../tools/quantity.js').Chosen} Chosen */

export { nudge as styles } from '../../styles/tools/nudge.js';

/** @param {ToolContext} context */
export function panel(context) {
  const { scene, chosen } = context;
  const name = nameOfChosen(scene, chosen);
  const head = html`<h3>${words.title(name)} <span class="hint">${words.hint(scene.goal)}</span></h3>`;
  if (chosen.kind === 'node' && !scene.valueKnown(chosen.name, chosen.t)) {
    return html`${head}<p class="told">${ledger.valueNotYet(scene.node(chosen.name), chosen.t)}</p>`;
  }
  const edge = carryingEdge(scene, chosen);
  const quantity = edge === undefined || chosen.kind === 'parameter' ? chosen : alongEdge(chosen, edge);
  const isKnown = isDerivativeKnown(scene, chosen);
  const predictor = edge === undefined || chosen.kind === 'parameter' ? `δ${name}` : nameOfRoad(scene, chosen, edge);
  return html`${head} ${epsilonFields(context, carriers(context))}
    <div role="status">
      ${carried(scene, chosen, edge, name)}
      ${outcome(scene.goal, nudged(scene.whole, quantity, scene.view.epsilon), isKnown ? predictor : undefined)}
      ${isKnown ? nothing : html`<p class="told">${words.unknown(name)}</p>`}
    </div>
    ${isKnown ? sweepFigure(scene, quantity) : nothing}`;
}

/**
 * The edge that carries the nudge alone, if one does.
 * @param {Scene} scene
 * @param {Chosen} chosen
 */
function carryingEdge(scene, chosen) {
  if (chosen.kind === 'parameter') return undefined;
  const carrier = roadOfNudge(scene);
  return scene.roads(chosen.name, chosen.t).find(({ flow }) => flow === carrier);
}

/**
 * Which of the roads carry the change, where there are several.
 * @param {ToolContext} context
 */
function carriers({ scene, chosen, actions }) {
  const roads = chosen.kind === 'node' ? scene.roads(chosen.name, chosen.t) : [];
  if (chosen.kind !== 'node' || roads.length < 2) return nothing;
  const carrier = roadOfNudge(scene);
  const alone = roads.map((edge) => /** @type {[string, string]} */ ([edge.flow, words.alone(nameOfRoad(scene, chosen, edge))]));
  return select({
    kind: 'carrier',
    label: words.carrier,
    options: [['', words.all], ...alone, ['each', words.each]],
    chosen: carrier ?? '',
    choose: (flow) => actions.tools.carryBy(flow || null),
  });
}

/**
 * @param {Scene} scene
 * @param {{ name: string, t: number }} chosen
 * @param {GraphEdge} edge
 */
function nameOfRoad(scene, { name, t }, edge) {
  const end = at(scene.graph.nodes[edge.target], t + edge.lag);
  return `${branchMark({ node: name, branch: edge.branch })} ${end}`.trim();
}

/**
 * Who is given the moved number, where not everyone is.
 * @param {Scene} scene
 * @param {Chosen} chosen
 * @param {GraphEdge | undefined} edge
 * @param {string} name
 */
function carried(scene, chosen, edge, name) {
  if (roadOfNudge(scene) === 'each') return html`<p>${words.eachSees}</p>`;
  if (edge === undefined || chosen.kind === 'parameter') return nothing;
  return html`<p>${words.onlySees(at(scene.graph.nodes[edge.target], chosen.t + edge.lag), name)}</p>`;
}
