// The local derivative of each edge, on its line: as a formula, and once the walk has its values, as a
// number. A formula that is too long for its column is written ∂f/∂x, and said in full when it is asked.

import { nothing, svg } from 'lit';

import { slopeWidth } from '../../layout/chain-rule.js';
import { said } from '../../words/en/formula.js';
import { stage as words } from '../../words/en/chain.js';
import { atRest } from '../at-rest.js';
import { ofFlow } from '../link-names.js';
import { shortGiven } from '../stage/numbers.js';
import { pieces, widthOf } from './written.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/chain-rule.js').Stretch} Stretch */
/** @typedef {import('./written.js').Piece} Piece */

/** It covers both lines. */
const leastWidth = 26;

/** A slope times the δ above it is the next δ, so they are answers, too. @param {Scene} scene @param {Stretch[]} lanes */
export function slopes(scene, lanes) {
  if (scene.hidesAnswers) return nothing;
  return svg`<g class="slopes">${lanes.map((lane) => slope(scene, lane))}</g>`;
}

/** @param {Scene} scene @param {Stretch} lane */
function slope(scene, { edge, t, slope: { x, y } }) {
  const [source, target] = [edge.source, edge.target].map((id) => scene.graph.nodes[id]);
  const formula = scene.branch(scene.edgeId(edge), t, 0).localDerivative;
  const whole = pieces(formula);
  const written = widthOf(whole) <= slopeWidth ? whole : words.quotient(target, source);
  const number = numberOf(scene, edge, t);
  const isNumber = whole.every(({ kind }) => kind === 'number');
  const lines = number === undefined || isNumber ? 1 : 2;
  const width = Math.max(leastWidth, widthOf(written), lines === 2 ? 14 + 7.6 * shortGiven(Number(number)).length : 0) + 12;
  const height = 4 + 18 * lines;
  const base = y - height / 2 + 15.5;
  return svg`<g class="slope" data-link=${ofFlow(edge, t)} data-of=${edge.flow} data-slope=${number ?? nothing}>
    <title>${atRest(scene, () => words.slope({ source, target, formula: said(formula), number }))}</title>
    <rect x=${x - width / 2} y=${y - height / 2} width=${width} height=${height} rx="8" />
    <text class="formula" x=${x} y=${base}>${written.map(piece)}</text>
    ${lines === 2 ? svg`<text class="value" x=${x} y=${base + 17}>= ${shortGiven(Number(number))}</text>` : nothing}
  </g>`;
}

/**
 * The number, once both ends have their values; a road that is held fixed has none. While δ of its source
 * is asked about it would tell.
 * @param {Scene} scene
 * @param {import('../../core.js').GraphEdge} edge
 * @param {number} t
 */
function numberOf(scene, edge, t) {
  const [source, target] = [edge.source, edge.target].map((id) => scene.graph.nodes[id].name);
  const isAsked = scene.view.question && scene.focus?.node === source;
  const [reason] = !isAsked && scene.valueKnown(target, t) ? scene.run.reasons(scene.edgeId(edge), t, 0) : [];
  return reason && String(reason.slope);
}

/** A piece of a formula. @param {Piece} piece */
export function piece({ kind, text }) {
  return svg`<tspan class=${kind}>${text}</tspan>`;
}
