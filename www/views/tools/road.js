// What can be done with the chosen road: nudge it alone, cut it on the way back.

import { html, nothing } from 'lit';

import { cutAt } from '../../tools/edits.js';
import { cut as words } from '../../words/en/touch.js';

/**
 * @param {import('../../scene.js').Scene} scene
 * @param {import('../../core.js').GraphEdge} edge
 * @param {number} t the step of the edge's source
 * @param {import('../../tools/actions.js').ToolActions} actions
 */
export function roadTools(scene, edge, t, actions) {
  const { flow } = edge;
  const cut = cutAt(scene.view, flow, t);
  const alone = html`<button class="link" @click=${() => actions.carryBy(flow)}>${words.alone}</button>`;
  if (cut === undefined && scene.run.isCut(scene.edgeId(edge), t)) return html`<p class="road-tools">${words.isCutByMistake}</p>`;
  if (cut === undefined) {
    return html`<p class="road-tools">
      ${alone}
      <span>
        <button class="link" @click=${() => actions.cut(flow, t)}>${words.here}</button>
        ${scene.isChain ? nothing : html`<button class="link" aria-label=${words.everywhereLabel} @click=${() => actions.cut(flow, null)}>${words.everywhere}</button>`}
      </span>
    </p>`;
  }
  return html`<p class="road-tools">
    <span>${cut.t === null ? words.isCutEverywhere : words.isCut}</span>
    <button class="link" @click=${() => actions.restore(flow, t)}>${words.restore}</button> ${alone}
  </p>`;
}
