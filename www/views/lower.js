// What stands below the stage: how the chosen number comes about, or the tool that is open there.

import { html, nothing } from 'lit';

import { chosenOf } from '../tools/quantity.js';
import { tools as words } from '../words/en/tools.js';
import { atRest } from './at-rest.js';
import { contextOf } from './fields/context.js';
import { lateView, loading } from './late.js';
import { ledger } from './ledger.js';
import { shown } from './shown.js';
import { isBySum, openTool, toolRow } from './tools/row.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../actions.js').Actions} Actions */
/** @typedef {import('./shell.js').State} State */

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
export function lower(scene, state, actions) {
  return html`${atRest(scene, () => shown(state.settings, 'tools', () => toolRow(scene, actions.tools)))} ${toolView(scene, state, actions)}`;
}

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function toolView(scene, state, actions) {
  const tool = openTool(scene);
  const isCompared = state.beside !== undefined && !scene.view.question;
  if (tool === 'compare' || (tool === undefined && isCompared)) return compared(scene, state, actions);
  const sum = () => shown(state.settings, 'ledger', () => ledger(scene, contextOf(scene, state), actions));
  if (tool === undefined) return html`${sum()} ${scene.isChain ? nothing : shown(state.settings, 'chart', () => lateView('chart')?.chart(scene, actions))}`;
  if (isBySum(tool)) return html`${bySum(tool, scene, state, actions)} ${sum()}`;
  return opened(tool, scene, state, actions) ?? loading();
}

/**
 * Both cells’ numbers, and the choice of what differs.
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function compared(scene, { settings, beside }, actions) {
  return lateView('compare')?.comparison(scene, settings, beside, actions.compare) ?? loading();
}

/**
 * A tool in the place of the sum; undefined while it is loaded.
 * @param {'routes' | 'build' | 'slopes'} tool
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function opened(tool, scene, state, actions) {
  const { lens, building, transient } = state;
  if (tool === 'slopes') return scene.focus && lateView(tool)?.slopesView(scene, scene.focus, state, actions);
  if (tool === 'routes') return lens && lateView(tool)?.routesView(scene, lens, transient, actions.lens);
  return scene.focus && building && lateView(tool)?.buildView(scene, scene.focus, building, actions.build);
}

/**
 * A tool that stands beside the sum.
 * @param {import('./tools/row.js').ToolBySum} tool
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function bySum(tool, scene, state, actions) {
  const chosen = chosenOf(scene);
  return html`<section class="tool-panel" aria-label=${words.each[tool].name}>
    ${chosen && (lateView(tool)?.panel({ scene, chosen, state, actions }) ?? loading())}
  </section>`;
}
