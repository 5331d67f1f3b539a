// What J did, what was predicted, and the gap between the two.

import { html, nothing } from 'lit';

import { format, significant } from '../../format.js';
import { nudge as words } from '../../words/en/touch.js';

/**
 * @param {import('../../words/en/letters.js').Letter} J how what is measured is written
 * @param {import('../../../pkg/whole/deltascope.js').Nudged} nudged
 * @param {string | undefined} predictor what times ε is predicted; undefined: not known yet
 */
export function outcome(J, nudged, predictor) {
  return html`<p class="really">${sentence(J, nudged)}</p>
    <table class="rows outcome">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${words.change(J)}</th>
          <th scope="col">${words.perEpsilon(J)}</th>
        </tr>
      </thead>
      <tbody>
        <tr data-quotient=${String(nudged.quotient)}>
          <th scope="row">${words.measured}</th>
          <td>${digits(nudged.difference)}</td>
          <td>${digits(nudged.quotient)}</td>
        </tr>
        ${predictor === undefined ? nothing : prediction(nudged, predictor)}
      </tbody>
    </table>`;
}

/**
 * @param {import('../../words/en/letters.js').Letter} J
 * @param {import('../../../pkg/whole/deltascope.js').Nudged} nudged
 */
function sentence(J, { before, after, difference, amount }) {
  if (difference === 0) return amount === 0 ? words.still(J) : words.drowned(J);
  const decimals = decimalsFor(difference);
  return words.really(J, { before: format(before, { decimals }), after: format(after, { decimals }), rises: difference > 0 });
}

/**
 * @param {import('../../../pkg/whole/deltascope.js').Nudged} nudged
 * @param {string} predictor
 */
function prediction({ difference, quotient, predicted, amount }, predictor) {
  return html`<tr class="predicted">
      <th scope="row">${words.predicted(predictor)}</th>
      <td>${digits(predicted)}</td>
      <td>${digits(amount)}</td>
    </tr>
    <tr>
      <th scope="row">${words.gap}</th>
      <td>${gap(difference - predicted)}</td>
      <td>${gap(quotient - amount)}</td>
    </tr>`;
}

/** @param {number} number */
const digits = (number) => significant(number, 5, 'always');

/** @param {number} number */
const gap = (number) => significant(number, 2, 'always');

/**
 * As many decimals of J as it takes to see it move.
 * @param {number} difference
 */
function decimalsFor(difference) {
  const size = Math.abs(difference);
  const wanted = size > 0 && Number.isFinite(size) ? 2 - Math.floor(Math.log10(size)) : 6;
  return Math.min(Math.max(wanted, 6), 17);
}
