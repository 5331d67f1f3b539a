// A vector as a strip: one bar for each component, up from the middle where it is positive and
// down where it is negative.

import { nothing, svg } from 'lit';

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
  const pitch = (box.right - box.left) / length;
  const height = box.bottom - box.top;
  const left = (/** @type {number} */ index) => box.left + index * pitch;
  return svg`<g class="strip ${kind} ${vector === undefined ? 'unknown' : ''}" aria-hidden="true">
    <path class="cells" d=${frame(box, length)} />
    ${vector === undefined
      ? nothing
      : svg`<path class="negative" d=${bars(vector, -1, box, most)} />
            <path class="positive" d=${bars(vector, 1, box, most)} />`}
    ${chosen === undefined
      ? nothing
      : svg`<rect class="chosen" x=${left(chosen)} y=${box.top} width=${pitch} height=${height} />`}
  </g>`;
}

/**
 * The bars of one sign, as path data.
 * @param {Float64Array} vector
 * @param {1 | -1} sign
 * @param {import('../../layout/nodes.js').Box} box
 * @param {number} most
 */
function bars(vector, sign, box, most) {
  const pitch = (box.right - box.left) / vector.length;
  const gap = pitch > 5 ? 1.2 : 0;
  const middle = (box.top + box.bottom) / 2;
  const half = (box.bottom - box.top) / 2 - 1;
  const parts = Array.from(vector, (number, index) => {
    if (!(number * sign > 0)) return '';
    const height = Math.min(Math.abs(number) / most, 1) * half;
    const x = box.left + index * pitch + gap;
    return `M${x.toFixed(1)},${middle}h${(pitch - 2 * gap).toFixed(1)}v${(-sign * height).toFixed(1)}h${(2 * gap - pitch).toFixed(1)}z`;
  });
  return parts.join('');
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
