// The forward edges.

import { svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { headOf, pathOf } from '../../layout/points.js';
import { edge as words } from '../../words/en/stage.js';
import { isBackward } from './emphasis.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('./flows.js').Flow} Flow */
/** @typedef {Flow & { points: import('../../layout/points.js').Point[] }} Wire */

/**
 * @param {Scene} scene
 * @param {Flow[]} flows
 * @param {Set<string>} route the keys of the lanes on the marked route
 */
export function wires(scene, flows, route) {
  /** @type {Wire[]} */
  const drawn = flows.flatMap((flow) => {
    const points = flow.lane.forward;
    return points === undefined ? [] : [{ ...flow, points }];
  });
  return repeat(drawn, ({ key }) => key, (flow) => wire(scene, flow, route.has(flow.key)));
}

/** @param {Scene} scene @param {Wire} flow @param {boolean} isOnRoute */
function wire(scene, flow, isOnRoute) {
  const { edge, extent } = flow.lane;
  const isPeephole = scene.isPeephole(edge);
  const isRead = scene.focus?.node === flow.from && scene.focus.t === flow.fromT
    && !isBackward(scene, flow.from, flow.fromT);
  const kind = isPeephole ? 'peephole' : edge.branch === 'carousel' ? 'carousel' : '';
  const level = isRead ? 'read' : scene.view.question ? 'quiet' : '';
  const sentence = isPeephole ? words.peephole : words.forward;
  return svg`<g class="wire ${kind} ${isOnRoute ? 'on-route' : level}">
    <title>${sentence(flow.to, flow.toT, flow.from, flow.fromT)}</title>
    <path class="reach" d=${pathOf(flow.points)} />
    <path class="band" d=${isOnRoute ? pathOf(flow.points) : ''} />
    <path class="line" d=${pathOf(flow.points)} />
    <path class="head" d=${extent === 'out' ? '' : headOf(flow.points, { length: 7, width: 6.5 })} />
  </g>`;
}
