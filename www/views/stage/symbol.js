// A node's symbol: its letter in italics, the bar of a pre-activation or the tilde of a candidate,
// and the time, small and upright, raised in parentheses or lowered as a subscript; where nothing
// recurs, the letter's own subscript.

import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';

/** How wide a letter is, in parts of its size. @type {Record<string, number>} */
const widths = { a: 0.54, c: 0.46, C: 0.62, f: 0.36, g: 0.52, h: 0.58, i: 0.32, J: 0.42, o: 0.52, s: 0.45, x: 0.54, y: 0.52, z: 0.48 };
const tall = new Set(['C', 'f', 'i', 'h', 'J']);
const timeDigit = 6.4;

/** What stands over the middle of a letter. */
const strokes = {
  bar: (/** @type {number} */ x, /** @type {number} */ y) => `M${x - 3.6},${y}h9`,
  tilde: (/** @type {number} */ x, /** @type {number} */ y) => `M${x - 4},${y + 1}q2.5,-4 5,-1.5t5,-1.5`,
};

/**
 * @typedef {object} Writing
 * @property {number} x the middle of the whole, or one of its ends
 * @property {number} y the line the letter stands on
 * @property {number} [size]
 * @property {'middle' | 'start' | 'end'} [from]
 */

/**
 * @param {import('../../words/en/letters.js').Letter} node
 * @param {number} t
 * @param {Writing} writing
 */
export function symbol({ letter, mark, subscript, time }, t, { x, y, size = 18, from = 'middle' }) {
  return guard([letter, mark, subscript, time, t, x, y, size, from], () => drawn({ letter, mark, subscript, time }, t, { x, y, size, from }));
}

/** @param {Parameters<typeof symbol>[0]} node @param {number} t @param {Required<Writing>} writing */
function drawn({ letter, mark, subscript, time }, t, { x, y, size, from }) {
  const letterWidth = (widths[letter] ?? 0.55) * size;
  const isLow = time !== 'argument';
  const written = { argument: `(${t})`, subscript: String(t), unwritten: subscript }[time];
  const whole = letterWidth + (written === '' ? 0 : 2) + timeDigit * (isLow ? written.length : written.length - 1);
  const left = x - { start: 0, middle: whole / 2, end: whole }[from];
  const barHeight = y - size * (tall.has(letter) ? 0.88 : 0.66);
  return svg`<g class="symbol" aria-hidden="true">
    <text class="letter" x=${left} y=${y} font-size=${size}>${letter}</text>
    ${mark === 'plain' ? nothing : svg`<path class="overbar" d=${strokes[mark](left + letterWidth / 2, barHeight)} />`}
    <text class="time" x=${left + letterWidth + 1.5} y=${isLow ? y + size * 0.2 : y - size * 0.34}>${written}</text>
  </g>`;
}
