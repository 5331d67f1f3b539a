// A parameter's gradient as the sum of its shares over the steps.

import { html, nothing } from 'lit';

import { ledger as words } from '../../words/en/page.js';
import { symbolOf } from '../symbols.js';
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
  const rows = Array.from(scene.run.shares(parameter.name, entry), (amount, index) => ({
    label: words.step(index + 1),
    term: nothing,
    amount,
  }));
  const total = scene.trace[parameter.gradient + entry];
  const isScalar = parameter.rows * parameter.columns === 1;
  const which = isScalar
    ? ''
    : words.entry(parameter.name, row + 1, parameter.vector ? 0 : 1);
  return html`<section class="ledger">
    <h3>${words.sumTitle} δ${symbolOf(parameter)} ${words.sumTitleEnd} <span class="hint">${words.sumHint(which)}</span></h3>
    <div class="scrolls" role="region" aria-label=${words.shares(parameter.name)} tabindex="0">
      ${waterfall({ rows, total, term: html`δ${symbolOf(parameter)}`, kind: 'error' })}
    </div>
  </section>`;
}
