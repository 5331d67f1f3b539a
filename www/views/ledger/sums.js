// A parameter's gradient as the sum of its shares over the steps.

import { html, nothing } from 'lit';

import { ledger as words } from '../../words/en/page.js';
import { parameterSymbol } from '../symbols.js';
import { waterfall } from './waterfall.js';

/** @typedef {import('../../scene.js').Scene} Scene */

/**
 * @param {Scene} scene
 * @param {number} id
 */
export function sumLedger(scene, id) {
  const parameter = scene.graph.parameters[id];
  const row = Math.min(scene.component, parameter.rows - 1);
  const entry = row * parameter.columns;
  const steps = Array.from({ length: scene.sizes.T }, (_, index) => index + 1);
  const rows = steps.map((t) => ({
    label: words.step(t),
    term: nothing,
    amount: scene.run.share(parameter.name, t)[entry],
  }));
  const total = scene.trace[parameter.gradient + entry];
  const isScalar = parameter.rows * parameter.columns === 1;
  const which = isScalar
    ? ''
    : words.entry(parameter.name, row + 1, parameter.vector ? 0 : 1);
  return html`<section class="ledger">
    <h3>${words.sumTitle} δ${parameterSymbol(parameter)} ${words.sumTitleEnd} <span class="hint">${words.sumHint(which)}</span></h3>
    <div class="scrolls" tabindex=${rows.length > 12 ? 0 : nothing}>
      ${waterfall({ rows, total, term: html`δ${parameterSymbol(parameter)}`, kind: 'error' })}
    </div>
  </section>`;
}
