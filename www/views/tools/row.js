// The tools that fit the chosen node, as a quiet row of buttons; one is open at a time.

import { html, nothing } from 'lit';

import { isAnswering } from '../../answers.js';
import { detourAt } from '../../tools/detour.js';
import { madeIn } from '../../tools/mistakes.js';
import { chosenOf } from '../../tools/quantity.js';
import { tools as words } from '../../words/en/tools.js';
import { nameOfChosen } from './name.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../state.js').Tool} Tool */
/** @typedef {'nudge' | 'hold' | 'check' | 'break'} ToolBySum the tools that stand beside the sum */

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
  const chosen = chosenOf(scene);
  const offered = fitting(scene);
  if (chosen === undefined || offered.length === 0) return nothing;
  const open = openTool(scene);
  const hints = scene.isChain ? words.chainHints(scene.goal) : {};
  const button = (/** @type {Tool | undefined} */ tool, /** @type {{ name: string, hint: string }} */ { name, hint }) =>
    html`<button
      class="tool-button"
      aria-pressed=${tool === open ? 'true' : 'false'}
      title=${hint}
      @click=${() => actions.open(tool === open ? null : (tool ?? null))}
    >${name}</button>`;
  return html`<div class="tools" role="group" aria-label=${words.label(nameOfChosen(scene, chosen))}>
    ${button(undefined, words.why)} ${offered.map((tool) => button(tool, { ...words.each[tool], ...(hints[tool] && { hint: hints[tool] }) }))}
  </div>`;
}

/**
 * Whether a tool stands beside the sum; others take its place.
 * @param {Tool | undefined} tool
 * @returns {tool is ToolBySum}
 */
export function isBySum(tool) {
  return tool === 'nudge' || tool === 'hold' || tool === 'check' || tool === 'break';
}

/** @param {Scene} scene */
function fitting(scene) {
  return fittingWithAnswers(scene).filter((tool) => !(scene.hidesAnswers && isAnswering(tool)));
}

/** @param {Scene} scene @returns {Tool[]} */
function fittingWithAnswers(scene) {
  const { focus, view, weight } = scene;
  if (view.question) return [];
  if (weight !== undefined) return ['nudge', 'check', 'break'];
  if (focus === undefined) return [];
  const isKnown = scene.deltaKnown(focus.node, focus.t) && focus.node !== 'J';
  // Routes and cards are made of the right local derivatives.
  const isRight = madeIn(view, scene.graph) === null;
  const isSum = isKnown && scene.roads(focus.node).length > 1;
  return [
    'nudge', 'hold',
    ...(isKnown && isRight ? /** @type {Tool[]} */ (['routes']) : []),
    ...(isSum && isRight ? /** @type {Tool[]} */ (['build']) : []),
    ...(isKnown && focus.t > 0 && detourAt(scene.graph, focus.node) !== undefined ? /** @type {Tool[]} */ (['slopes']) : []),
    ...(scene.isChain ? [] : /** @type {Tool[]} */ (['compare'])),
    'check', 'break',
  ];
}
