// How a value is computed: the terms of its equation.

import { html, nothing } from 'lit';

import { format, signed } from '../../format.js';
import { ledger as words } from '../../words/en/page.js';
import { said } from '../../words/en/formula.js';
import { formulaView } from '../formula.js';
import { prose } from '../link-names.js';
import { symbolsUsed } from '../symbols-used.js';
import { waterfall } from './waterfall.js';

/** @typedef {import('../../scene.js').Scene} Scene */

/**
 * @param {Scene} scene
 * @param {string} node
 * @param {number} t
 */
export function forwardLedger(scene, node, t) {
  if (scene.isHeld(node, t)) return heldLedger(scene, node, t);
  if (node === 'x' || t === 0) return html`<p class="told">${words.given(scene.node(node), t)}</p>`;
  return node === 'J' && !scene.isChain ? lossLedger(scene, t) : termLedger(scene, node, t);
}

/**
 * @param {Scene} scene
 * @param {string} node
 * @param {number} t
 */
function heldLedger(scene, node, t) {
  return html`<section class="ledger">
    <h3>${words.heldTitle(scene.node(node), t)}</h3>
    <p class="told">${words.held(scene.node(node), t)}</p>
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {string} node
 * @param {number} t
 */
function termLedger(scene, node, t) {
  const id = scene.node(node, 'id');
  const component = scene.shown(node);
  const total = scene.values(node, t)[component];
  const terms = scene.terms(id, t, component);
  const equation = scene.equation(id, t);
  const rows = terms.map(({ formula, numbers, value }) => ({
    label: html`<span aria-hidden="true">${formulaView(formula, scene.style)}</span>
      <span class="visually-hidden">${said(formula)}</span>`,
    term: formulaView(numbers, scene.style),
    amount: value,
  }));
  return html`<section class="ledger">
    <h3>${prose(scene, words.forwardTitle(scene.node(node), t))} <span class="hint">${words.forwardHint}</span></h3>
    <p class="equation">${formulaView(equation, scene.style)}</p>
    ${waterfall(scene, { rows, total, term: formulaView(scene.symbol(node, t), scene.style), kind: 'value' })}
    ${node === 'J' ? html`<p class="told">${prose(scene, words.goalDelta(scene.goal))}</p>` : nothing}
    ${symbolsUsed(scene, [equation])}
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {number} t
 */
function lossLedger(scene, t) {
  const J = scene.node('J');
  const equation = scene.equation(scene.node('J', 'id'), t);
  const own = html`<p class="equation">${formulaView(equation, scene.style)} <span class="number">= ${format(scene.values('J', t)[0], { decimals: 6 })}</span></p>`;
  return html`<section class="ledger">
    <h3>${prose(scene, words.lossTitle(J, t))}</h3>
    ${scene.hasLoss(t) ? own : html`<p class="told">${words.lossNone(J, t)}</p>`}
    <p class="told">${words.lossDelta(J)}</p>
    <p class="told"><span class="number">${words.wholeLoss(J, signed(scene.run.loss(), 6))}</span></p>
    ${scene.hasLoss(t) ? symbolsUsed(scene, [equation]) : nothing}
  </section>`;
}
