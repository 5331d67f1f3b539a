// What stands around the nodes: the blocks, where lines come from and lead to, what is missing.

import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { powerOfTen } from '../../format.js';
import { block, ends, stageSize } from '../../layout/metrics.js';
import { absence } from '../../words/en/page.js';
import { scale as scaleWords, stage as words } from '../../words/en/stage.js';
import { symbol } from './symbol.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/stage.js').StageLayout} StageLayout */

/** @param {StageLayout['blocks']} blocks @param {number} last */
export function blocks(blocks, last) {
  return repeat(
    blocks,
    ({ x }) => x,
    ({ t, x, label, exists }, index) => svg`<g class="block ${index === 0 ? 'shown' : 'next'} ${exists ? '' : 'missing'}">
      <rect x=${x} y=${block.top} width=${block.width} height=${block.bottom - block.top} rx="18" />
      ${exists
        ? svg`<text class="time-label" x=${x + 16} y=${label}>${words.block(t)}</text>`
        : svg`<text class="missing-label" x=${x + block.width / 2} y=${(block.top + block.bottom) / 2}>${absence['no-next-step'](last)}</text>`}
    </g>`,
  );
}

/**
 * The names of the nodes that the lines at the left come from.
 * @param {Scene} scene
 * @param {import('./flows.js').Flow[]} flows
 */
export function origins(scene, flows) {
  const arriving = flows.filter(({ lane, to }) => lane.extent === 'in' && lane.forward && scene.node(to).state);
  const heightOf = (/** @type {import('./flows.js').Flow} */ { lane }) => lane.forward?.[0].y ?? 0;
  const highest = new Map(arriving.sort((a, b) => heightOf(b) - heightOf(a)).map((flow) => [flow.to, flow]));
  const shown = [...highest.values()];
  return shown.map(({ to, toT, lane }) => {
    const [start] = /** @type {import('../../layout/points.js').Point[]} */ (lane.forward);
    return svg`<g class="origin">${symbol(scene.node(to), toT, { x: start.x - 8, y: start.y + 5, size: 16, from: 'end' })}</g>`;
  });
}

/** The factor of a carousel without a forget gate. @param {Scene} scene @param {import('./flows.js').Flow[]} flows */
export function factorOne(scene, flows) {
  if (scene.graph.model !== 'lstm' || scene.id('f') !== undefined) return nothing;
  const carousels = flows.filter(({ lane }) => lane.edge.branch === 'carousel' && lane.forward && lane.extent !== 'out');
  return carousels.map(({ lane }) => {
    const end = /** @type {import('../../layout/points.js').Point[]} */ (lane.forward)[1];
    return svg`<g class="factor">
      <title>${words.factorOneTitle(scene.node('c'))}</title>
      <rect x=${end.x - 62} y=${end.y - 10} width="32" height="20" rx="10" />
      <text x=${end.x - 46} y=${end.y + 4}>${words.factorOne}</text>
    </g>`;
  });
}

/** @param {{ decades: { from: number, to: number } | undefined }} scale */
export function scaleNote({ decades }) {
  if (decades === undefined) return nothing;
  return svg`<text class="scale-note" x="6" y="16">${scaleWords.logarithmic}</text>
    <text class="scale-note" x="6" y="32">${scaleWords.range(powerOfTen(decades.from), powerOfTen(decades.to))}</text>`;
}

/** Where the last step's lines would lead. @param {number} t the right block's */
export function wall(t) {
  const x = block.left + block.period + ends.right + 4;
  return svg`<g class="wall">
    <title>${absence['no-next-step'](t)}</title>
    <path d="M${x},${block.top + 10}V${stageSize.height - 44}" />
  </g>`;
}
