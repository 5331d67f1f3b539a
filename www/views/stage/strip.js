// A vector as a strip: one bar for each component, up from the middle where it is positive and
// down where it is negative.

import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { tenth } from '../../layout/points.js';

/**
 * @typedef {object} Strip
 * @property {import('../../layout/nodes.js').Box} box
 * @property {number} most the size that fills half the strip's height
 * @property {number} [chosen] the component that is outlined
 */

/**
 * @param {Float64Array | undefined} vector undefined: not known yet
 * @param {'values' | 'deltas'} kind
 * @param {number} length
 * @param {Strip} strip
 */
export function strip(vector, kind, length, { box, most, chosen }) {
  const { left, top, right, bottom } = box;
  const pitch = (right - left) / length;
  return svg`<g class="strip ${kind} ${vector === undefined ? 'unknown' : ''}" aria-hidden="true">
    <path class="cells" d=${guard([left, top, right, bottom, length], () => frame(box, length))} />
    ${vector === undefined
      ? nothing
      : svg`<path class="negative" d=${bars(vector, -1, box, most)} />
            <path class="positive" d=${bars(vector, 1, box, most)} />`}
    ${chosen === undefined
      ? nothing
      : svg`<rect class="chosen" x=${left + chosen * pitch} y=${top} width=${pitch} height=${bottom - top} />`}
  </g>`;
}

/**
 * The bars of one sign, as path data, to a tenth of a unit of length.
 * @param {Float64Array} vector
 * @param {1 | -1} sign
 * @param {import('../../layout/nodes.js').Box} box
 * @param {number} most
 */
function bars(vector, sign, { left, top, right, bottom }, most) {
  const pitch = (right - left) / vector.length;
  const gap = pitch > 5 ? 1.2 : 0;
  const width = tenth(pitch - 2 * gap);
  const middle = (top + bottom) / 2;
  const half = (bottom - top) / 2 - 1;
  let path = '';
  for (let index = 0; index < vector.length; index += 1) {
    const size = vector[index] * sign;
    if (!(size > 0)) continue;
    const height = -sign * tenth(Math.min(size / most, 1) * half);
    path += `M${tenth(left + index * pitch + gap)},${middle}h${width}v${height}h${-width}z`;
  }
  return path;
}

/**
 * The cells' borders as path data; too many of them would be a grey block.
 * @param {import('../../layout/nodes.js').Box} box
 * @param {number} length
 */
function frame(box, length) {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const middle = (box.top + box.bottom) / 2;
  const outline = `M${box.left},${box.top}h${width}v${height}h${-width}zM${box.left},${middle}h${width}`;
  if (width / length < 5) return outline;
  const walls = Array.from({ length: length - 1 }, (_, index) =>
    `M${box.left + ((index + 1) * width) / length},${box.top}v${height}`);
  return outline + walls.join('');
}
