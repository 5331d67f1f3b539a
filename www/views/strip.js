// The sequence as a strip: one button for each time step, with what it reads and how much error
// has come back to it; a long one as small cells.

import { html } from 'lit';

import { signed } from '../format.js';
import { nodesAt } from '../lens.js';
import { carrierOf } from '../walk.js';
import { space } from '../words/en/input.js';
import { letter } from '../words/en/letters.js';
import { strip as words } from '../words/en/page.js';
import { ofNode } from './link-names.js';
import { history } from './strip/history.js';

/** @typedef {import('../scene.js').Scene} Scene */

/** @typedef {import('../lens.js').Route} Route */

/** From here on the steps are cells. */
const longFrom = 12;

/**
 * @param {Scene} scene
 * @param {{ labels: string[] }} sequence the characters, where the inputs are one-hot
 * @param {Route | undefined} route the marked one
 * @param {{ showBlock: (t: number) => void }} actions
 */
export function strip(scene, { labels }, route, actions) {
  if (scene.sizes.T >= longFrom) return history(scene, route, actions);
  const steps = Array.from({ length: scene.sizes.T }, (_, index) => index + 1);
  return html`<nav class="strip" aria-label=${words.label}>
    ${steps.map((t) => cell(scene, t, labels, route && nodesAt(route, t), actions))}
  </nav>`;
}

/**
 * @param {Scene} scene
 * @param {number} t
 * @param {string[]} labels
 * @param {string[] | undefined} passed what the marked route passes here
 * @param {{ showBlock: (t: number) => void }} actions
 */
function cell(scene, t, labels, passed = [], actions) {
  const state = carrierOf(scene.graph);
  const isKnown = scene.deltaKnown(state, t);
  const delta = scene.deltas(state, t)[scene.component];
  const isShown = t === scene.view.t;
  const isOnRoute = passed.length > 0;
  const nodes = passed.map((name) => scene.node(name));
  return html`<button
    class="time ${isShown ? 'shown' : ''} ${isOnRoute ? 'on-route' : ''}"
    aria-current=${isShown ? 'step' : 'false'}
    data-link=${ofNode(state, t)}
    aria-label=${words.cell(t, nodes)}
    @click=${() => actions.showBlock(t)}
  >
    <b>${t}</b>
    <span class="read">${isOnRoute ? words.passed(nodes) : inputWords(scene.values('x', t), labels)}</span>
    <span class="delta ${isKnown ? 'known' : ''}">δ${letter(scene.node(state))} ${isKnown ? signed(delta) : '?'}</span>
  </button>`;
}

/**
 * What a step reads, in short: a character or the first of its numbers.
 * @param {Float64Array} x
 * @param {string[]} labels
 */
export function inputWords(x, labels) {
  const hot = labels.length === x.length ? labels[x.indexOf(1)] : undefined;
  if (hot !== undefined) return `“${hot === ' ' ? space : hot}”`;
  const more = x.length > 1 ? ' …' : '';
  return `x ${signed(x[0], 1)}${more}`;
}
