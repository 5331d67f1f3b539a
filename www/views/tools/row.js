// The tools that fit the chosen node, as a quiet row of buttons; one is open at a time.

import { html, nothing } from 'lit';

import { tools as words } from '../../words/en/tools.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../state.js').Tool} Tool */

/**
 * The tool that is open: the settings’ own, where it fits the node that the view speaks about.
 * @param {Scene} scene
 * @returns {Tool | undefined}
 */
export function openTool(scene) {
  return fitting(scene).find((tool) => tool === scene.view.tool);
}

/**
 * @param {Scene} scene
 * @param {{ open: (tool: Tool | null) => void }} actions
 */
export function toolRow(scene, actions) {
  const { focus } = scene;
  const offered = fitting(scene);
  if (focus === undefined || offered.length === 0) return nothing;
  const open = openTool(scene);
  return html`<div class="tools" role="group" aria-label=${words.label(focus.node, focus.t)}>
    ${offered.map(
      (tool) => html`<button
        class="tool-button"
        aria-pressed=${tool === open ? 'true' : 'false'}
        title=${words.each[tool].hint}
        @click=${() => actions.open(tool === open ? null : tool)}
      >${words.each[tool].name}</button>`,
    )}
  </div>`;
}

/** @param {Scene} scene @returns {Tool[]} */
function fitting(scene) {
  const { focus, view, weight } = scene;
  if (focus === undefined || weight !== undefined || view.question) return [];
  const isKnown = scene.deltaKnown(focus.node, focus.t) && focus.node !== 'J';
  if (!isKnown) return ['compare'];
  return scene.roads(focus.node).length > 1 ? ['routes', 'build', 'compare'] : ['routes', 'compare'];
}
