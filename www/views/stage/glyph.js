// Full gate recurrence's edges between the blocks as a matrix, a mark for each flow: the larger the
// amount, the larger the mark. The row of the gate that the view speaks about is lifted out: its
// flows are arrows.

import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { cellSide, isInMatrix, largestMark, matrixOf } from '../../layout/glyph.js';
import { glyph as words } from '../../words/en/stage.js';
import { atRest } from '../at-rest.js';
import { sentence } from './arrows.js';
import { kindOf } from './flows.js';
import { pictureOf } from './picture.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('./flows.js').Flow} Flow */
/** @typedef {import('../../layout/glyph.js').Matrix} Matrix */

/**
 * @param {Scene} scene
 * @param {Flow[]} flows
 * @param {(amount: number) => number} share
 */
export function glyphs(scene, flows, share) {
  const inside = flows.filter(({ lane }) => isInMatrix(lane));
  const times = [...new Set(inside.map(({ toT }) => toT))];
  const has = (/** @type {string} */ name) => scene.id(name) !== undefined;
  return repeat(
    times,
    (t) => t,
    (t) => {
      const matrix = matrixOf(t, scene.view.t, has, pictureOf(scene).name);
      return svg`<g class="matrix" role="group" aria-label=${words.label(t)}>
        <title>${words.title(t)}</title>
        ${frame(scene, matrix)}
        ${inside.filter(({ toT }) => toT === t).map((flow) => cell(scene, matrix, flow, share))}
      </g>`;
    },
  );
}

/** @param {Scene} scene @param {Matrix} matrix */
function frame(scene, { t, box, stem, rows, columns }) {
  const [first, last] = [columns[0].x - cellSide / 2, columns[columns.length - 1].x + cellSide / 2];
  const focused = rows.find(({ gate }) => scene.focus?.node === gate && scene.focus.t === t);
  return svg`<path class="stem" d="M${stem.x},${box.bottom}V${stem.y}" />
    <rect class="body" x=${box.left} y=${box.top} width=${box.right - box.left} height=${box.bottom - box.top} rx="7" />
    ${rows.map(({ gate, x, y }) => svg`<text class="letter head" x=${x} y=${y + 4}>${gate}</text>`)}
    ${columns.map(({ bar, x, y }) => svg`<text class="letter head" x=${x} y=${y + 5}>${bar[0]}</text>
      <path class="overbar" d="M${x - 2.4},${y - (bar[0] === 'o' ? 4 : 6.2)}h6" />`)}
    ${focused === undefined
      ? nothing
      : svg`<rect class="lifted" x=${first} y=${focused.y - cellSide / 2} width=${last - first} height=${cellSide} rx="3" />`}`;
}

/** @param {Scene} scene @param {Matrix} matrix @param {Flow} flow @param {(amount: number) => number} share */
function cell(scene, { rows, columns }, flow, share) {
  const x = columns.find(({ bar }) => bar === flow.from)?.x ?? 0;
  const y = rows.find(({ gate }) => gate === flow.to)?.y ?? 0;
  const side = cellSide - 2;
  const space = svg`<rect class="cell" x=${x - side / 2} y=${y - side / 2} width=${side} height=${side} rx="2" />`;
  if (!flow.isPassed) return space;
  if (flow.isFocus) return svg`${space}<path class="lifted-out" d="M${x + 3},${y - 4}l-5,4l5,4" />`;
  const said = atRest(scene, () => sentence(flow));
  const half = flow.cut === undefined ? 1.8 + (largestMark - 1.8) * share(flow.amount) : largestMark;
  return svg`${space}<g
    class="flow mark ${kindOf(flow)} ${flow.isMistaken ? 'mistaken' : ''}"
    role="img"
    aria-label=${said}
    data-link=${flow.key}
    data-flow=${flow.lane.edge.flow}
    data-from=${flow.from}
    data-from-t=${flow.fromT}
    data-to=${flow.to}
    data-to-t=${flow.toT}
    data-amount=${String(flow.amount)}
    data-reason=${flow.reason ?? nothing}
    data-cut=${flow.cut === undefined ? nothing : String(flow.cut)}
  >
    <title>${said}</title>
    <rect class="head" x=${x - half} y=${y - half} width=${2 * half} height=${2 * half} />
    <path class="stroke" d=${flow.cut === undefined ? '' : `M${x - half},${y + half}L${x + half},${y - half}`} />
  </g>`;
}
