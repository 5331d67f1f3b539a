// Ways to add up δ from local and total derivatives, each against what is measured.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { at } from '../../words/en/letters.js';
import { branchMark } from '../../words/en/page.js';
import { slopes as words } from '../../words/en/slopes.js';
import { roadName } from '../ledger/road.js';

/** @typedef {import('../../slopes.js').Way} Way */
/** @typedef {import('../slopes.js').Asked} Asked */

/** @param {Asked} asked */
export function waysTable(asked) {
  const { names, slopes: { ways, account } } = asked;
  const { columns } = words.ways;
  const decimals = commonDecimals([account.truth, account.detourAmount]);
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.ways.title(ways.length, `δ${names.source}`)}>
    <table class="rows ways">
      <thead>
        <tr>
          <th scope="col">${columns.way}</th>
          <th scope="col">${columns.terms}</th>
          <th scope="col">${columns.sum}</th>
          <th scope="col">${columns.verdict}</th>
        </tr>
      </thead>
      <tbody>${ways.map((way) => row(asked, way, decimals))}</tbody>
      <tfoot>
        <tr data-truth=${String(account.truth)}>
          <th scope="row">${words.ways.measured}</th>
          <td class="terms hint">${words.ways.measuredBy}</td>
          <td class="amount">${signed(account.truth, decimals)}</td>
          <td></td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

/** @param {Asked} asked @param {Way} way @param {number} decimals */
function row(asked, way, decimals) {
  const { names, slopes: { account: { truth } } } = asked;
  const { name, terms, sum, gap, agrees } = way;
  const why = words.ways.why[name](names);
  return html`<tr class=${agrees ? 'agrees' : 'differs'} data-way=${name} data-sum=${String(sum)} data-gap=${String(gap)}>
    <th scope="row">${words.ways.name[name](names)}${why === '' ? nothing : html` <span class="hint">${why}</span>`}</th>
    <td class="terms">${terms.map(({ of, amount }) => html`<span class="way-term">${markOf(asked, of)} ${signed(amount, decimals)}</span> `)}</td>
    <td class="amount">${signed(sum, decimals)}</td>
    <td class="verdict-of">${verdict(way, truth, decimals)}</td>
  </tr>`;
}

/**
 * What a term is, in short.
 * @param {Asked} asked
 * @param {Way['terms'][number]['of']} of
 */
function markOf({ scene, focus: { node, t }, detour }, of) {
  if (of === 'total') return html`<span class="mark total-mark">${words.names.total}</span>`;
  const edge = of === 'local' ? detour.edge : of;
  const mark = branchMark({ node, branch: edge.branch });
  const end = at(scene.graph.nodes[edge.target], t + edge.lag);
  return html`<span class="mark" title=${roadName(scene, edge, t)}>${mark || words.ways.end(end)}</span>`;
}

/** @param {Way} way @param {number} truth @param {number} decimals */
function verdict({ name, gap, agrees }, truth, decimals) {
  if (!Number.isFinite(gap)) return words.ways.overflowed;
  if (agrees) return words.ways.agrees;
  const share = truth === 0 ? '' : words.ways.share(Math.abs(gap / truth));
  return name === 'twice' ? words.ways.tooMuch(signed(gap, decimals), share) : words.ways.misses(signed(-gap, decimals), share);
}
