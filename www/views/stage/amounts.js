// The numbers beside the strong arrows.

import { svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { labels } from '../../layout/metrics.js';
import { commonDecimals } from '../../format.js';
import { branchMark } from '../../words/en/page.js';
import { shortAmount } from './numbers.js';

/** @typedef {import('./flows.js').Flow} Flow */

/**
 * @param {Flow[]} flows those into the node that the view speaks about
 * @param {(flow: Flow) => string} arrival
 * @param {string | null} chosen the branch whose reason is asked for
 */
export function amounts(flows, arrival, chosen) {
  const decimals = Math.min(5, commonDecimals(flows.map(({ amount }) => amount)));
  return repeat(flows, ({ key }) => key, (flow) => {
    const mark = branchMark({ node: flow.to, branch: flow.lane.edge.branch });
    const text = `${mark} ${shortAmount(flow.amount, decimals)}`.trim();
    const { x, y } = flow.lane.label;
    const most = mark === '' ? labels.plain : labels.marked;
    const width = Math.min(most, 16 + 7.3 * text.length);
    const isChosen = flow.lane.edge.branch === chosen;
    return svg`<g class="amount ${isChosen ? 'chosen' : ''} ${arrival(flow)}" aria-hidden="true" .branch=${flow.lane.edge.branch}>
      <rect x=${x - width / 2} y=${y - labels.height / 2} width=${width} height=${labels.height} rx="10" />
      <text x=${x} y=${y + 4.3}>${text}</text>
    </g>`;
  });
}
