// The mark of a node that is held fixed.

import { svg } from 'lit';

/** @param {import('../../layout/stage.js').PlacedNode} box */
export function pin({ shape, x, y, body, pill }) {
  const reach = shape === 'circle' ? (body.bottom - body.top) * 0.36 : undefined;
  // Where δ stands above, the pin stands below.
  const up = reach !== undefined && pill.top < body.top && pill.left < x ? -1 : 1;
  const [left, top] = reach === undefined ? [body.left + 2, body.top + 2] : [x - reach, y - up * reach];
  return svg`<g class="pin" transform="translate(${left} ${top}) scale(1 ${up})" aria-hidden="true">
    <path class="needle" d="M0,0L-7,-9" />
    <circle class="pinhead" cx="-9" cy="-11.5" r="5.5" />
  </g>`;
}
