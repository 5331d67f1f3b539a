// One entry of a weight's gradient as a sum over the steps: at each of them δ of the entry's row
// times what the entry multiplies there.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../../format.js';
import { weight as words } from '../../words/en/weight.js';
import { waterfall } from '../ledger/waterfall.js';
import { symbolOf, timed } from '../symbols.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../core.js').GraphParameter} GraphParameter */
/** @typedef {import('../../../pkg/whole/deltascope.js').WeightUse} WeightUse */

/**
 * @param {Scene} scene
 * @param {GraphParameter} parameter
 * @param {number} entry
 */
export function products(scene, parameter, entry) {
  const uses = scene.whole.products(parameter.name, entry);
  const rows = uses.flatMap(({ products }) =>
    products.map(({ delta, value, product }, index) => ({
      label: words.step(index + 1),
      term: html`<span class="number">${signed(delta, commonDecimals([delta]))} · ${signed(value)}</span>`,
      amount: product,
    })),
  );
  const total = scene.gradient(parameter)[entry];
  const term = html`δ${symbolOf(parameter)}${placeOf(entry, parameter)}`;
  return html`<p class="equation">
      ${term} = Σ<sub><i>t</i></sub> ${uses.map((one) => factors(scene, one))}
      <span class="number">= ${signed(total, commonDecimals([total]))}</span>
    </p>
    <div class="scrolls" role="region" aria-label=${words.products(parameter)} tabindex="0">
      ${waterfall(scene, { rows, total, term, kind: 'error', columns: words.columns, isDragged: scene.view.isDragged })}
    </div>`;
}

/** @param {number} entry @param {GraphParameter} parameter */
function placeOf(entry, { rows, columns, vector }) {
  if (rows * columns === 1) return nothing;
  const row = Math.floor(entry / columns) + 1;
  return html`<span class="symbol">[${vector ? row : `${row}, ${(entry % columns) + 1}`}]</span>`;
}

/** @param {Scene} scene @param {WeightUse} one */
function factors(scene, { node, row, source }) {
  const { nodes } = scene.graph;
  const part = (/** @type {number} */ id, /** @type {number} */ component) =>
    nodes[id].length === 1 ? undefined : component + 1;
  const at = (/** @type {number} */ id, /** @type {number} */ component, /** @type {0 | 1} */ lag) =>
    timed(nodes[id], words.time(lag), part(id, component));
  const delta = html`<span class="factor">δ${at(node, row, 0)}</span>`;
  const value = source === undefined ? words.alone : at(source.node, source.component, source.lag);
  return html`${delta} · ${value}`;
}
