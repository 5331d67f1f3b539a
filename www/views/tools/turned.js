// The gradient that comes out beside the right one, as arrows: two of them span a plane, so nothing of
// their lengths and of the angle between them is lost.

import { html, nothing, svg } from 'lit';

import { format, significant } from '../../format.js';
import { turnOf } from '../../tools/turned.js';
import { turned as words } from '../../words/en/opened.js';

/** The length of the longer arrow, in the picture's own units. */
const longest = 100;

/**
 * Nothing where every road counts as it should, or where there is no angle.
 * @param {import('../../scene.js').Scene} scene
 * @param {import('../../state.js').Settings} settings
 */
export function turned(scene, settings) {
  if (scene.wrongBy === undefined) return nothing;
  const { length, fullLength, angle } = turnOf(scene.whole, settings);
  if (angle === undefined) return nothing;
  const scale = longest / Math.max(length, fullLength);
  const degrees = format(angle, { decimals: 1 });
  return html`<figure class="turned" data-angle=${angle} data-length=${length} data-full-length=${fullLength}>
    <svg viewBox="-120 -112 240 132" role="img" aria-label=${words.label(degrees)}>
      ${svg`<path class="axis" d="M -110 0 H 110 M 0 0 V -100"></path>
        <text class="axis-name" x="4" y="-102">${words.upright}</text>
        ${arc(angle)} ${arrow('right', 0, scale * fullLength)} ${arrow('wrong', angle, scale * length)}`}
    </svg>
    <figcaption>
      <p><span class="right">${words.right}</span>: ${words.long(significant(fullLength, 4))}</p>
      <p><span class="wrong">${words.wrong[scene.wrongBy]}</span>: ${words.long(significant(length, 4))}</p>
      <p>${words.apart(degrees)} ${angle < 90 ? words.down : words.up}</p>
    </figcaption>
  </figure>`;
}

/**
 * @param {'right' | 'wrong'} which
 * @param {number} angle in degrees
 * @param {number} length
 */
function arrow(which, angle, length) {
  return svg`<g class=${which} transform="rotate(${-angle})">
    <path class="shaft" d="M 0 0 H ${Math.max(length - 8, 0)}"></path>
    <path class="head" d="M ${length} 0 l -9 -4 v 8 Z"></path>
  </g>`;
}

/** From the right one to the other. @param {number} angle in degrees */
function arc(angle) {
  const radius = 30;
  const turn = (angle * Math.PI) / 180;
  const at = (/** @type {number} */ part, /** @type {number} */ distance) => [distance * Math.cos(part * turn), -distance * Math.sin(part * turn)];
  const [[endX, endY], [x, y]] = [at(1, radius), at(0.5, radius + 14)];
  return svg`<path class="arc" d="M ${radius} 0 A ${radius} ${radius} 0 0 0 ${endX} ${endY}"></path>
    <text class="degrees" x=${x} y=${y} dominant-baseline="central" text-anchor="middle">${words.degrees(format(angle, { decimals: 0 }))}</text>`;
}
