// One node, near: in the middle the node itself, at the left what it reads, at the right what reads
// it, each edge with its local derivative × δ at its end, and the sum.

import { html } from 'lit';

import { carrierOf } from '../walk.js';
import { near as words } from '../words/en/distance.js';
import { stage } from '../words/en/stage.js';
import { map } from './near/map.js';
import { readBy } from './near/read-by.js';
import { reads } from './near/reads.js';
import { self } from './near/self.js';

/** @typedef {import('../scene.js').Scene} Scene */

export { near as styles } from '../styles/near.js';

/**
 * @typedef {object} NearActions
 * @property {(choice: { node: string, t: number, component?: number }) => void} select
 * @property {(branch: string) => void} chooseBranch
 * @property {() => void} farther
 */

/**
 * The node that is looked at, for one of its components.
 * @typedef {object} Place
 * @property {string} node
 * @property {number} t
 * @property {number} component from 0
 */

/**
 * @param {Scene} scene
 * @param {import('./stage.js').Marks} marks
 * @param {NearActions} actions
 */
export function near(scene, { besides, waiting = [] }, actions) {
  const { node, t } = scene.focus ?? { node: carrierOf(scene.graph), t: scene.view.t };
  const place = { node, t, component: scene.shown(node) };
  return html`<div class="stage near" tabindex="0" role="region" aria-label=${stage.inCell(words.region(scene.node(node), t), besides?.letter)}>
    ${reads(scene, place, actions)}
    <div class="self">${self(scene, place, actions)} ${map(scene, place, actions)}</div>
    ${readBy(scene, place, { besides: besides?.scene, waiting }, actions)}
  </div>`;
}
