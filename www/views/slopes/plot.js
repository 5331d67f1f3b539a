// The target over the source: one curve with the other inputs held, one with everything following,
// and at the chosen place the tangent of each.

import { html, nothing, svg } from 'lit';

import { commonDecimals, significant, signed } from '../../format.js';
import { apart, curvesSize, rangeAround, scalesOf, tangentOf, ticksOf } from '../../layout/curves.js';
import { slopes as words } from '../../words/en/slopes.js';
import { disclosed } from '../chart/disclosed.js';
import { drag, goneBy } from './grip.js';

/** @typedef {import('../../slopes.js').Slopes} Slopes */
/** @typedef {import('../../slopes.js').Point} Point */
/** @typedef {import('../../words/en/slopes.js').Names} Names */
/** @typedef {import('../../layout/curves.js').Scales} Scales */
/** @typedef {import('../../layout/curves.js').Range} Range */

/**
 * @param {Slopes} slopes
 * @param {Names} names
 * @param {(place: number | null) => void} put
 */
export function plot(slopes, names, put) {
  const { held, following, range, place, stands, account } = slopes;
  const isAtRest = place === stands;
  const middle = valueAt(following.curve, stands);
  const run = runOf(range);
  // The frame stays as it is while the number is drawn along.
  const rises = [account.local, account.total].map((slope) => middle + run * slope);
  const values = rangeAround([...[...held.curve, ...following.curve].map(({ value }) => value), ...rises]);
  const scales = scalesOf(range, values);
  const draggable = { placeAt: scales.back, step: stepOf(range), range, stands, place, put };
  const { width, height, left, right, top, bottom } = curvesSize;
  const [wide, high] = [width - left - right, height - top - bottom];
  const at = { place, local: held.point.slope, total: following.point.slope };
  return html`<figure class="curves">
    <svg viewBox="0 0 ${width} ${height}" role="group" aria-label=${words.description(names, at)}
      @pointerdown=${(/** @type {PointerEvent} */ event) => drag(event, draggable)}>
      <g aria-hidden="true">
        ${axes(range, values, scales)}
        <svg x=${left} y=${top} width=${wide} height=${high} viewBox="${left} ${top} ${wide} ${high}">
          ${isAtRest && names.held !== '' ? wedge(slopes, scales) : nothing}
          ${tangent(held.point, range, scales, 'local')} ${tangent(following.point, range, scales, 'total')}
          <path class="curve held" d=${pathOf(held.curve, scales)}></path>
          <path class="curve following" d=${pathOf(following.curve, scales)}></path>
        </svg>
        ${isAtRest ? triangle(slopes, scales) : nothing} ${curveNames(slopes, names, scales)}
      </g>
      ${gripView(draggable, names, at, scales)}
      <g aria-hidden="true">
        ${isAtRest ? nothing : svg`<path class="between" d="M${scales.across(place)},${scales.up(held.point.value)}V${scales.up(following.point.value)}"></path>
          <circle class="stands" cx=${scales.across(stands)} cy=${scales.up(middle)} r="4"></circle>`}
        ${dot(held.point, scales, 'held')} ${dot(following.point, scales, 'following')}
      </g>
    </svg>
    <details>
      <summary>${words.asTable}</summary>
      ${disclosed(() => table(slopes, names))}
    </details>
  </figure>`;
}

/** @param {Point[]} curve @param {number} place */
function valueAt(curve, place) {
  return curve.reduce((near, point) => (Math.abs(point.place - place) < Math.abs(near.place - place) ? point : near)).value;
}

/** @param {Point[]} curve @param {Scales} scales */
function pathOf(curve, { across, up }) {
  const finite = curve.filter(({ value }) => Number.isFinite(value));
  return finite.map(({ place, value }, index) => `${index === 0 ? 'M' : 'L'}${across(place).toFixed(2)},${up(value).toFixed(2)}`).join('');
}

/** @param {Range} places @param {Range} values @param {Scales} scales */
function axes(places, values, { across, up }) {
  const { width, height, left, right, top, bottom } = curvesSize;
  const [ground, end] = [height - bottom, width - right];
  const [along, above] = [ticksOf(places), ticksOf(values)];
  return svg`<path class="axis" d="M${left},${top}V${ground}H${end}"></path>
    ${along.numbers.map((number) => svg`<path class="tick" d="M${across(number)},${ground}v4"></path>
      <text class="tick-number" x=${across(number)} y=${ground + 15} text-anchor="middle">${words.tick(number, along.step)}</text>`)}
    ${above.numbers.map((number) => svg`<path class="rule" d="M${left},${up(number)}H${end}"></path>
      ${heightNumber(words.tick(number, above.step), up(number))}`)}`;
}

/** So many characters have room beside the axis. */
const mostBeside = 4;

/** A number at the upright axis: beside it, or where it is too long for that on its line. @param {string} written @param {number} y */
function heightNumber(written, y) {
  const { left } = curvesSize;
  return written.length <= mostBeside
    ? svg`<text class="tick-number" x=${left - 5} y=${y + 3.5} text-anchor="end">${written}</text>`
    : svg`<text class="tick-number" x=${left + 4} y=${y - 3} text-anchor="start">${written}</text>`;
}

/** @param {Point} point @param {Range} range @param {Scales} scales @param {'local' | 'total'} of */
function tangent(point, range, { across, up }, of) {
  if (!Number.isFinite(point.value + point.slope)) return nothing;
  const [from, to] = tangentOf(point, range);
  return svg`<path class="tangent ${of}" d="M${across(from.place)},${up(from.value)}L${across(to.place)},${up(to.value)}"></path>`;
}

/** What lies between the two tangents, where both touch at one point. @param {Slopes} slopes @param {Scales} scales */
function wedge({ held, following, range }, { across, up }) {
  const { place, value } = held.point;
  if (![value, held.point.slope, following.point.slope].every(Number.isFinite)) return nothing;
  const [local, total] = [tangentOf(held.point, range), tangentOf(following.point, range)];
  const corners = [0, 1].map((end) =>
    `M${across(place)},${up(value)}L${across(local[end].place)},${up(local[end].value)}L${across(total[end].place)},${up(total[end].value)}z`);
  return svg`<path class="wedge" d=${corners.join('')}></path>`;
}

/** How far to the side a slope is shown as a rise: half the way to the end. @param {Range} range */
const runOf = ([least, most]) => (most - least) / 4;

/** How far a key goes: a power of ten, some hundred of which fit into the range. @param {Range} range */
const stepOf = ([least, most]) => 10 ** Math.floor(Math.log10(((1 + 1e-9) * (most - least)) / 400));

/**
 * The slopes as rises to the side: the local one, and what the total one has besides.
 * @param {Slopes} slopes
 * @param {Scales} scales
 */
function triangle({ held, following, range, silence }, { across, up }) {
  const { place, value, slope } = held.point;
  const run = runOf(range);
  const [local, total] = [value + run * slope, value + run * following.point.slope];
  if (![local, total].every(Number.isFinite)) return nothing;
  const x = across(place + run);
  return svg`<path class="run" d="M${across(place)},${up(value)}H${x}"></path>
    <path class="rise held" d="M${x},${up(value)}V${up(local)}"></path>
    ${silence !== undefined
      ? nothing
      : svg`<path class="rise more" d="M${x},${up(local)}V${up(total)}"></path>
          <text class="rise-number" x=${x + 6} y=${up((local + total) / 2) + 4}>${signed(following.point.slope - slope, commonDecimals([following.point.slope - slope]))}</text>`}`;
}

/** From the first line of a name to the second, and to the first of the next. */
const [lineHeight, nameHeight] = [12, 29];

/** What each curve is, at its end, and its slope at the chosen place. @param {Slopes} slopes @param {Names} names @param {Scales} scales */
function curveNames({ held, following }, names, { up }) {
  const { width, right } = curvesSize;
  const last = (/** @type {Point[]} */ curve) => up(curve[curve.length - 1].value);
  if (!Number.isFinite(last(held.curve) + last(following.curve))) return nothing;
  const heights = apart([last(held.curve), last(following.curve)], nameHeight);
  const over = Math.max(0, lineHeight - Math.min(...heights));
  const name = (/** @type {'held' | 'following'} */ of, /** @type {Point} */ { slope }, /** @type {number} */ height) => svg`<text class="curve-name ${of}" x=${width - right + 5} y=${height + over}>
      <tspan>${words.curves[of](names)}</tspan><tspan class="slope-number" x=${width - right + 5} dy=${lineHeight}>${words.curves.slope(signed(slope))}</tspan>
    </text>`;
  if (names.held === '') return name('held', held.point, heights[0]);
  return svg`${name('held', held.point, heights[0])} ${name('following', following.point, heights[1])}`;
}

/**
 * @param {import('./grip.js').Draggable} draggable
 * @param {Names} names
 * @param {{ place: number, local: number, total: number }} at
 * @param {Scales} scales
 */
function gripView(draggable, names, at, { across }) {
  const { height, bottom, top } = curvesSize;
  const [x, ground] = [across(at.place), height - bottom];
  return svg`<g
    class="grip"
    role="slider"
    tabindex="0"
    aria-label=${words.put(names.source)}
    aria-valuenow=${at.place}
    aria-valuetext=${words.said(names, at)}
    .go=${goneBy(draggable)}
  >
    <path class="plumb" d="M${x},${top}V${ground}"></path>
    <rect class="grip-knob" x=${x - 24} y=${ground + 20} width="48" height="20" rx="10"></rect>
    <path class="arrows" d="M${x - 16},${ground + 26}l-4,4l4,4M${x + 16},${ground + 26}l4,4l-4,4"></path>
    <text class="grip-name" x=${x} y=${ground + 34} text-anchor="middle">${names.source}</text>
  </g>`;
}

/** @param {Point} point @param {Scales} scales @param {'held' | 'following'} of */
function dot({ place, value }, { across, up }, of) {
  if (!Number.isFinite(value)) return nothing;
  return svg`<circle class="dot ${of}" cx=${across(place)} cy=${up(value)} r="4.5"></circle>`;
}

/** Every fourth place is enough to read. */
const stride = 4;

/** @param {Slopes} slopes @param {Names} names */
function table({ held, following }, names) {
  const { columns } = words;
  const rows = held.curve.map((point, index) => [point, following.curve[index]]).filter((_, index) => index % stride === 0);
  const decimals = commonDecimals(rows.flatMap(([a, b]) => [a.slope - b.slope]).filter((difference) => Math.abs(difference) > 1e-6));
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.asTable}>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${names.source}</th>
          <th scope="col">${columns.held(names.target)}</th>
          <th scope="col">${columns.slope}</th>
          <th scope="col">${columns.following(names.target)}</th>
          <th scope="col">${columns.slope}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(([own, other]) => html`<tr>
          <th scope="row">${significant(own.place, 3)}</th>
          <td>${signed(own.value, decimals)}</td>
          <td>${signed(own.slope, decimals)}</td>
          <td>${signed(other.value, decimals)}</td>
          <td>${signed(other.slope, decimals)}</td>
        </tr>`)}
      </tbody>
    </table>
  </div>`;
}
