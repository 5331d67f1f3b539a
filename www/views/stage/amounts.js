// The numbers beside the arrows.

import { svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { labels } from '../../layout/metrics.js';
import { commonDecimals } from '../../format.js';
import { branchMark } from '../../words/en/page.js';
import { flow as words } from '../../words/en/stage.js';
import { shortAmount } from './numbers.js';

/** @typedef {import('./flows.js').Flow} Flow */

/**
 * @param {Flow[]} flows those beside which they stand
 * @param {(flow: Flow) => string} arrival
 * @param {string | null} chosen the branch whose reason is asked for
 */
export function amounts(flows, arrival, chosen) {
  const decimals = Math.min(5, commonDecimals(flows.map(({ amount, cut }) => cut ?? amount)));
  return repeat(flows, ({ key }) => key, (flow) => {
    const mark = branchMark({ node: flow.to, branch: flow.lane.edge.branch });
    const text = `${mark} ${shortAmount(flow.cut ?? flow.amount, decimals)}`.trim();
    const isChosen = flow.isFocus && flow.lane.edge.branch === chosen;
    return svg`<g class="amount ${isChosen ? 'chosen' : ''} ${flow.cut === undefined ? '' : 'cut'} ${arrival(flow)}" aria-hidden="true" .branch=${flow.isFocus ? flow.lane.edge.branch : undefined} data-link=${flow.key}>
      ${chip(flow.lane.label, text, mark === '' ? labels.plain : labels.marked)}
    </g>`;
  });
}

/**
 * What each step’s use of a weight adds to its gradient.
 * @param {Flow[]} flows
 * @param {Map<string, number>} amounts by the keys of their lanes
 */
export function shares(flows, amounts) {
  const used = flows.filter(({ key }) => amounts.has(key));
  const decimals = Math.min(5, commonDecimals(amounts.values()));
  return repeat(used, ({ key }) => key, ({ key, lane, fromT }) => {
    const text = shortAmount(Number(amounts.get(key)), decimals);
    return svg`<g class="amount share"><title>${words.share(fromT, text)}</title>${chip(lane.label, text, labels.plain)}</g>`;
  });
}

/**
 * @param {import('../../layout/points.js').Point} at
 * @param {string} text
 * @param {number} most how wide it may be
 */
function chip({ x, y }, text, most) {
  const width = Math.min(most, 16 + 7.3 * text.length);
  return svg`<rect x=${x - width / 2} y=${y - labels.height / 2} width=${width} height=${labels.height} rx="10" />
    <text x=${x} y=${y + 4.3}>${text}</text>`;
}
