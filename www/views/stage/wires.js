// The forward edges.

import { svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import { headOf, pathOf } from '../../layout/points.js';
import { edge as words, idle } from '../../words/en/stage.js';
import { isBackward } from './emphasis.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('./flows.js').Flow} Flow */
/** @typedef {Flow & { points: import('../../layout/points.js').Point[] }} Wire */

/**
 * @param {Scene} scene
 * @param {Flow[]} flows
 * @param {Set<string>} route the keys of the lanes on the marked route
 * @param {Map<string, number>} shares by the keys of the lanes along which the chosen weight is used
 */
export function wires(scene, flows, route, shares) {
  /** @type {Wire[]} */
  const drawn = flows.flatMap((flow) => {
    const points = flow.lane.forward;
    return points === undefined ? [] : [{ ...flow, points }];
  });
  // What is lit lies over what it shares a lane with.
  drawn.sort((one, other) => Number(shares.has(one.key)) - Number(shares.has(other.key)));
  return repeat(drawn, ({ key }) => key, (flow) => wire(scene, flow, { isOnRoute: route.has(flow.key), isUsed: shares.has(flow.key) }));
}

/** @param {Scene} scene @param {Wire} flow @param {{ isOnRoute: boolean, isUsed: boolean }} lit */
function wire(scene, flow, { isOnRoute, isUsed }) {
  const { lane } = flow;
  const isRead = scene.focus?.node === flow.from && scene.focus.t === flow.fromT
    && !isBackward(scene, flow.from, flow.fromT);
  const level = isRead || isUsed ? 'read' : scene.view.question ? 'quiet' : '';
  const isIdle = scene.isHeld(flow.from, flow.fromT);
  return guard([lane, level, isOnRoute, isIdle], () => line(scene, flow, { level, isOnRoute, isIdle }));
}

/**
 * What of a wire numbers do not change.
 * @param {Scene} scene
 * @param {Wire} flow
 * @param {{ level: string, isOnRoute: boolean, isIdle: boolean }} shown
 */
function line(scene, { key, lane, points, ends, fromT, toT }, { level, isOnRoute, isIdle }) {
  const isPeephole = scene.isPeephole(lane.edge);
  const kind = isPeephole ? 'peephole' : lane.edge.branch === 'carousel' ? 'carousel' : '';
  const sentence = isPeephole ? words.peephole : words.forward;
  const way = pathOf(points, lane.corner);
  return svg`<g class="wire ${kind} ${isOnRoute ? 'on-route' : level} ${isIdle ? 'idle' : ''}" data-link=${key}>
    <title>${isIdle ? idle(ends.from, fromT) : sentence(ends.to, toT, ends.from, fromT)}</title>
    <path class="reach" d=${way} />
    <path class="band" d=${isOnRoute ? way : ''} />
    <path class="line" d=${way} />
    <path class="head" d=${lane.extent === 'out' ? '' : headOf(points, { length: 7, width: 6.5 })} />
  </g>`;
}
