// What stands below the stage: how the chosen number comes about, or the tool that is open there.

import { html } from 'lit';

import { tools as words } from '../words/en/tools.js';
import { chart } from './chart.js';
import { contextOf } from './fields/context.js';
import { lateView } from './late.js';
import { ledger } from './ledger.js';
import { shown } from './shown.js';
import { openTool, toolRow } from './tools/row.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../actions.js').Actions} Actions */
/** @typedef {import('./shell.js').State} State */

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
export function lower(scene, state, actions) {
  return html`${shown(state.settings, 'tools', () => toolRow(scene, actions.tools))} ${toolView(scene, state, actions)}`;
}

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function toolView(scene, state, actions) {
  const tool = openTool(scene);
  if (tool === undefined) {
    return html`${shown(state.settings, 'ledger', () => ledger(scene, contextOf(scene, state), actions))}
      ${shown(state.settings, 'chart', () => chart(scene, actions))}`;
  }
  return opened(tool, scene, state, actions) ?? html`<p class="told" role="status">${words.loading}</p>`;
}

/**
 * The open tool; undefined while it is loaded.
 * @param {import('../state.js').Tool} tool
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function opened(tool, scene, { lens, building, transient }, actions) {
  if (tool === 'routes') return lens && lateView(tool)?.routesView(scene, lens, transient, actions.lens);
  return scene.focus && building && lateView(tool)?.buildView(scene, scene.focus, building, actions.build);
}
