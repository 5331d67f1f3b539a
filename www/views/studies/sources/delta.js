// The chosen cell, and how δ of its step adds up from what each loss sends.

import { html } from 'lit';

import { isSame, numberAt, sentTo, silenceOf } from '../../../sources.js';
import { at } from '../../../words/en/letters.js';
import { sources as words } from '../../../words/en/studies/sources.js';
import { ofUnit } from '../../ledger/backward.js';
import { waterfall } from '../../ledger/waterfall.js';
import { ofNode, prose } from '../../link-names.js';

/** @typedef {import('../sources.js').Asked} Asked */

/** @param {Asked} asked */
export function chosenCell(asked) {
  const { scene, sources, J, node, write } = asked;
  const { s, t } = sources;
  const of = words.derivative(J, node, s, t);
  return html`<p class="chosen-cell">
    <span class="symbol">${sources.kind === 'norm' ? words.norm(of) : of}</span>
    = <span class="number worth">${write(numberAt(sources, s, t).error)}</span>
    <span class="hint">${prose(scene, words.chosen.says(J, node, s, t))} ${fate(asked)}</span>
  </p>`;
}

/** What becomes of the chosen cell, where not all of it is kept. @param {Asked} asked */
function fate({ sources, J, write }) {
  const { s, t } = sources;
  const { error, kept } = numberAt(sources, s, t);
  const silence = silenceOf(sources, s);
  if (silence !== undefined) return words.chosen[silence](J, s);
  if (isSame(error, kept)) return '';
  return kept === 0 ? words.chosen.lost : words.chosen.changed(write(kept));
}

/**
 * The sum over the losses, for unit k.
 * @param {Asked} asked
 * @param {(s: number) => unknown} choose
 */
export function deltaSum({ scene, sources, J, node }, choose) {
  const { t, s: chosen } = sources;
  const { parts, sum } = sentTo(scene, sources);
  const delta = `δ${at(node, t)}`;
  const rows = parts.map(({ s, number, silence }) => ({
    branch: `J${s}`,
    link: ofNode('J', s),
    label: words.loss(J, s),
    term: html`<i>${words.derivative(J, node, s, t)}</i>`,
    amount: number,
    reason: silence && words.silence[silence],
    choose: () => choose(s),
    isChosen: s === chosen,
  }));
  return html`<h4>${prose(scene, words.delta.title(node, t, ofUnit(scene, node.name)))}</h4>
    <div class="scrolls" role="region" tabindex="0" aria-label=${words.delta.title(node, t, '')}>
      ${waterfall(scene, {
        rows, total: sum, link: ofNode(node.name, t), kind: 'error', columns: words.delta.columns,
        term: html`<i>${sources.isWhole ? delta : words.delta.without(delta)}</i>`,
        howto: words.delta.howto, isDragged: scene.view.isDragged,
      })}
    </div>`;
}
