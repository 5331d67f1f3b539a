// A node's symbol: its letter in italics, the bar of a pre-activation, and the time, small and
// upright.

import { nothing, svg } from 'lit';

/** How wide a letter is, in parts of its size. @type {Record<string, number>} */
const widths = { a: 0.54, c: 0.46, f: 0.36, h: 0.58, i: 0.32, J: 0.42, o: 0.52, s: 0.45, x: 0.54, y: 0.52, z: 0.48 };
const tall = new Set(['f', 'i', 'h', 'J']);
const timeDigit = 6.4;

/**
 * @typedef {object} Writing
 * @property {number} x the middle of the whole, or one of its ends
 * @property {number} y the line the letter stands on
 * @property {number} [size]
 * @property {'middle' | 'start' | 'end'} [from]
 */

/**
 * @param {{ letter: string, mark: string }} node
 * @param {number} t
 * @param {Writing} writing
 */
export function symbol({ letter, mark }, t, { x, y, size = 18, from = 'middle' }) {
  const letterWidth = (widths[letter] ?? 0.55) * size;
  const whole = letterWidth + 2 + timeDigit * (String(t).length + 1);
  const left = x - { start: 0, middle: whole / 2, end: whole }[from];
  const barHeight = y - size * (tall.has(letter) ? 0.88 : 0.66);
  return svg`<g class="symbol" aria-hidden="true">
    <text class="letter" x=${left} y=${y} font-size=${size}>${letter}</text>
    ${mark === 'bar'
      ? svg`<path class="overbar" d="M${left + letterWidth / 2 - 3.6},${barHeight}h9" />`
      : nothing}
    <text class="time" x=${left + letterWidth + 1.5} y=${y - size * 0.34}>(${t})</text>
  </g>`;
}
