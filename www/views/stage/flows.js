// The error flows of the shown blocks: which the walk has passed, what they amount to, and which
// of them lead into the node that the view speaks about.

import { laneKey } from '../../lens.js';
import { absenceOf } from '../absence.js';
import { layoutIn } from './picture.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphNode} GraphNode */
/** @typedef {import('../../layout/stage.js').PlacedLane} PlacedLane */

/**
 * @typedef {object} Flow
 * @property {string} key
 * @property {PlacedLane} lane
 * @property {string} from the node where the error comes from
 * @property {{ from: GraphNode, to: GraphNode }} ends how both are written
 * @property {number} fromT
 * @property {string} to
 * @property {number} toT
 * @property {boolean} isPassed whether the walk knows δ of the node it reaches
 * @property {boolean} isFocus whether it reaches the node that the view speaks about
 * @property {number} component of the node it reaches, from 0
 * @property {number} amount for that component
 * @property {string | undefined} reason why it is nothing by construction
 * @property {number | undefined} cut what it would amount to, where it is cut
 * @property {boolean} isMistaken whether a mistake changes what it brings
 * @property {number} rank among the flows into its node
 */

/**
 * @param {Scene} scene
 * @param {Pick<import('../../layout/stage.js').StageLayout, 'lanes'>} [layout]
 * @returns {Flow[]}
 */
export function flowsOf(scene, layout = layoutIn(scene)) {
  return layout.lanes.map((lane) => flowOf(scene, lane));
}

/** @param {Scene} scene @param {PlacedLane} lane @returns {Flow} */
function flowOf(scene, lane) {
  const { edge, t } = lane;
  const to = scene.graph.nodes[edge.source].name;
  const reason = absenceOf(scene, edge, t);
  return {
    key: laneKey(edge.flow, t),
    lane,
    from: scene.graph.nodes[edge.target].name,
    ends: { from: scene.graph.nodes[edge.target], to: scene.graph.nodes[edge.source] },
    fromT: t + edge.lag,
    to,
    toT: t,
    isPassed: scene.deltaKnown(to, t),
    isFocus: scene.focus?.node === to && scene.focus.t === t,
    component: scene.shown(to),
    amount: reason === undefined ? scene.contributions(edge, t)[scene.shown(to)] : 0,
    reason,
    cut: scene.cutAmount(edge, t, scene.shown(to)),
    isMistaken: scene.isMistakenAt(edge, t),
    rank: scene.roads(to).indexOf(edge) + 1,
  };
}

/**
 * How an amount's sign is drawn: filled, open, hollow where it is nothing, or broken where it overflowed.
 * @param {Flow} flow
 */
export function kindOf({ amount, cut }) {
  if (cut !== undefined) return 'cut hollow';
  if (!Number.isFinite(amount)) return 'overflowed';
  if (amount === 0) return 'hollow';
  return amount < 0 ? 'negative' : 'positive';
}

/**
 * How wide the arrow of an amount is, from 0 for nothing to 1 for the largest; one scale for all. Over
 * many decades it is a log scale from one power of ten to another, so that it does not move with each
 * number.
 * @param {Flow[]} flows
 */
export function widthScale(flows) {
  const sizes = flows
    .filter(({ isPassed }) => isPassed)
    .map(({ amount }) => Math.abs(amount))
    .filter((size) => size > 0 && Number.isFinite(size));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const decades = most / least > 1e3 ? decadesAround(least, most) : undefined;
  /** @param {number} amount */
  const share = (amount) => {
    const size = Math.abs(amount);
    if (!Number.isFinite(size)) return 1;
    if (size === 0) return 0;
    return decades === undefined ? size / most : (Math.log10(size) - decades.from) / (decades.to - decades.from);
  };
  return { share, decades };
}

/** The exponents of the powers of ten that two sizes lie between. @param {number} least @param {number} most */
function decadesAround(least, most) {
  return { from: Math.floor(Math.log10(least)), to: Math.ceil(Math.log10(most)) };
}
