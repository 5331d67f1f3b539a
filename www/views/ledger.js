// The lower panel: how the number that the view speaks about comes about, term by term.

import { html, nothing } from 'lit';

import { at } from '../words/en/letters.js';
import { ledger as words } from '../words/en/page.js';
import { backwardLedger } from './ledger/backward.js';
import { forwardLedger } from './ledger/forward.js';
import { givenFields } from './ledger/given.js';
import { lateView, loading } from './late.js';
import { notYet } from './not-yet.js';

/** @typedef {import('../scene.js').Scene} Scene */

/**
 * @typedef {object} LedgerActions
 * @property {(branch: string) => void} chooseBranch
 * @property {(node: string, t: number) => void} walkTo goes to where the node's δ is known
 * @property {() => void} leaveWeight
 * @property {import('../tools/actions.js').ToolActions} tools
 * @property {import('../input/actions.js').InputActions} input
 */

/**
 * @param {Scene} scene
 * @param {import('./fields/context.js').InputContext} context
 * @param {LedgerActions} actions
 */
export function ledger(scene, context, actions) {
  const { focus, weight } = scene;
  if (weight !== undefined) return lateView('weight')?.weightLedger(scene, weight, context, actions) ?? loading();
  if (focus === undefined) return told(words.start);
  if (scene.view.question) return nothing;
  return html`${givenFields(focus, context, actions.input)} ${nodeLedger(scene, focus, actions)}`;
}

/**
 * @param {Scene} scene
 * @param {import('../scene.js').Focus} focus
 * @param {LedgerActions} actions
 */
function nodeLedger(scene, { node, t }, actions) {
  if (scene.deltaKnown(node, t) && node !== 'J') return backwardLedger(scene, node, t, actions);
  if (!scene.valueKnown(node, t)) return told(words.valueNotYet(scene.node(node), t));
  return html`${forwardLedger(scene, node, t)}${deltaNotYet(scene, node, t, actions)}`;
}

/**
 * @param {Scene} scene
 * @param {string} node
 * @param {number} t
 * @param {LedgerActions} actions
 */
function deltaNotYet(scene, node, t, actions) {
  const wasAsked = scene.view.selected !== null;
  if (!wasAsked || node === 'J') return nothing;
  return notYet(scene, `δ${at(scene.node(node), t)}`, words.notYet, () => actions.walkTo(node, t));
}

/** @param {string} sentence */
function told(sentence) {
  return html`<p class="told">${sentence}</p>`;
}
