// The Jacobian of the step that a distance adds: its terms by the roads that lead through the step, and
// their sum.

import { html, nothing } from 'lit';

import { commonDecimals, significant, signed } from '../../../format.js';
import { factorAt, stateOf } from '../../../studies/distances.js';
import { at } from '../../../words/en/letters.js';
import { distances as words } from '../../../words/en/studies/distances.js';
import { disclosed } from '../../chart/disclosed.js';
import { waterfall } from '../../ledger/waterfall.js';
import { lettersOf } from './names.js';

/** @typedef {import('../../../scene.js').Scene} Scene */
/** @typedef {{ reader?: string, name: string, entries: number[], norm: number }} Row */

/** Larger matrices nobody reads. */
const mostRows = 16;

/** @param {Scene} scene @param {number} distance */
export function factor(scene, distance) {
  const opened = factorAt(scene, distance);
  if (opened === undefined) return html`<p class="told">${words.factor.none}</p>`;
  const { t, size, total, terms, bound } = opened;
  const node = scene.node(stateOf(scene));
  const rows = terms.map((term) => ({ name: nameOfReader(scene, term.reader, t + 1), ...term }));
  const sum = { name: words.factor.sum, ...total };
  const { weight, before } = lettersOf(scene);
  return html`<div class="factor">
    <h4>${words.factor.title(node, t)}</h4>
    ${shares(scene, rows, sum, size)}
    ${bound === undefined
      ? nothing
      : html`<p class="told">${words.factor.bound(weight, before, significant(bound.weightsNorm, 4), significant(bound.largestSlope, 4), significant(bound.bound, 4))}</p>`}
    ${size === 1 || size > mostRows
      ? nothing
      : html`<details>
          <summary>${words.factor.matrices}</summary>
          ${disclosed(() => [...rows, sum].map((row) => matrix(row, size)))}
        </details>`}
  </div>`;
}

/** @param {Scene} scene @param {string} reader @param {number} t */
function nameOfReader(scene, reader, t) {
  const node = scene.node(reader);
  return reader === stateOf(scene) ? words.factor.straight(node) : at(node, t);
}

/**
 * Each term's entry of the chosen unit, and its norm; the entries add up, the norms do not.
 * @param {Scene} scene
 * @param {Row[]} rows
 * @param {Row} sum
 * @param {number} size
 */
function shares(scene, rows, sum, size) {
  const entry = (/** @type {Row} */ { entries }) => entries[scene.component * (size + 1)];
  const norm = (/** @type {Row} */ row) => (size === 1 ? nothing : words.factor.norm(significant(row.norm, 4)));
  return html`${size === 1 ? nothing : html`<p class="told">${words.factor.lead(scene.view.unit)}</p>`}
    <div class="scrolls" role="region" tabindex="0" aria-label=${words.factor.columns.road}>
      ${waterfall(scene, {
        rows: rows.map((row) => ({ branch: row.reader, label: row.name, term: norm(row), amount: entry(row) })),
        total: entry(sum),
        term: norm(sum),
        kind: 'value',
        columns: words.factor.columns,
        isDragged: scene.view.isDragged,
      })}
    </div>`;
}

/** @param {Row} row @param {number} size */
function matrix({ name, entries }, size) {
  const decimals = commonDecimals(entries);
  const each = Array.from({ length: size }, (_, index) => index);
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.factor.matrix(name)}>
    <table class="rows matrix">
      <caption>${name}</caption>
      <tbody>
        ${each.map((row) => html`<tr>${each.map((column) => html`<td>${signed(entries[row * size + column], decimals)}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}
