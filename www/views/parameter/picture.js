// A heat map of many cells as one picture.

import { html } from 'lit';

import { drawn } from '../chart/canvas.js';
import { darkness } from './shade.js';

/**
 * @typedef {object} Picture
 * @property {ArrayLike<number>} numbers row by row
 * @property {number} across how many cells stand side by side
 * @property {number} down
 * @property {number} most the size that is darkest
 * @property {'value' | 'error'} kind
 * @property {number} chosen the cell that is framed
 * @property {string} label what the picture shows, in words
 * @property {string} said what is said of the chosen cell
 * @property {(entry: number) => unknown} choose
 * @property {(event: PointerEvent, entry: number) => void} press
 */

/** In CSS pixels. A cell of three can still be seen to be open; on a phone the width is what there is. */
const [leastSide, mostSide, width] = [3, 22, 340];

/** @param {Picture} shown */
export function picture(shown) {
  const { across, down, numbers, chosen, label, said, choose, press } = shown;
  const side = Math.min(Math.max(Math.floor(width / across), leastSide), mostSide);
  const size = { width: side * across, height: side * down };
  return html`<div class="grid-scroll">
    <canvas
      class="cells"
      role="slider"
      tabindex="0"
      aria-label=${label}
      aria-valuemin="0"
      aria-valuemax=${numbers.length - 1}
      aria-valuenow=${chosen}
      aria-valuetext=${said}
      data-entry=${chosen}
      .shape=${{ across, down }}
      .choose=${choose}
      ${drawn({ draw: (canvas, style) => draw(canvas, style, shown), size })}
      @pointerdown=${(/** @type {PointerEvent} */ event) => {
        const [column, row] = [event.offsetX, event.offsetY].map((at) => Math.floor(at / side));
        if (column < across && row < down) press(event, row * across + column);
      }}
    ></canvas>
  </div>`;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('../chart/canvas.js').Style} style
 * @param {Picture} shown
 */
function draw(canvas, { ink, error, paper, pixelRatio }, { numbers, across, down, most, kind, chosen }) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const image = context.createImageData(canvas.width, canvas.height);
  const [full, empty] = [kind === 'error' ? error : ink, paper].map(channels);
  const edges = edgesOf(canvas.width, across);
  const sills = edgesOf(canvas.height, down);
  for (let entry = 0; entry < numbers.length; entry += 1) {
    const [column, row] = [entry % across, Math.floor(entry / across)];
    const box = { left: edges[column], right: edges[column + 1], top: sills[row], bottom: sills[row + 1] };
    const share = darkness(numbers[entry], most);
    fill(image, box, full.map((colour, channel) => empty[channel] + share * (colour - empty[channel])));
    if (numbers[entry] > 0) fill(image, shrunk(box), empty);
  }
  context.putImageData(image, 0, 0);
  frame(context, { column: chosen % across, row: Math.floor(chosen / across), edges, sills }, ink, pixelRatio);
  return [];
}

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box in whole pixels */

/** Where cells begin and end, in whole pixels. @param {number} length @param {number} count */
function edgesOf(length, count) {
  return Array.from({ length: count + 1 }, (_, index) => Math.round((index * length) / count));
}

/** @param {ImageData} image @param {Box} box @param {number[]} colour */
function fill({ data, width }, { left, right, top, bottom }, [red, green, blue]) {
  for (let y = top; y < bottom; y += 1) {
    for (let at = 4 * (y * width + left); at < 4 * (y * width + right); at += 4) {
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
      data[at + 3] = 255;
    }
  }
}

/** The inside of an open cell. @param {Box} box */
function shrunk({ left, right, top, bottom }) {
  const rim = Math.max(1, Math.floor((right - left) / 4));
  return { left: left + rim, right: right - rim, top: top + rim, bottom: bottom - rim };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{ column: number, row: number, edges: number[], sills: number[] }} cell
 * @param {number} ink
 * @param {number} ratio
 */
function frame(context, { column, row, edges, sills }, ink, ratio) {
  const width = 2 * ratio;
  const [x, y] = [edges[column], sills[row]];
  context.strokeStyle = `#${ink.toString(16).padStart(6, '0')}`;
  context.lineWidth = width;
  context.strokeRect(x, y, edges[column + 1] - x, sills[row + 1] - y);
}

/** @param {number} colour 0xRRGGBB */
function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
