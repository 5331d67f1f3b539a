// The two pictures of a landscape: the surface, which turns, and the map.

import { html } from 'lit';

import { landscape as words } from '../../../words/en/studies/landscape.js';
import { plotFigure } from '../../chart/plot.js';
import { gridTable } from './grid.js';
import { turning } from './turning.js';

/** @typedef {import('../landscape.js').Context} Context */
/** @typedef {import('../../../studies/landscape.js').Found} Found */
/** @typedef {import('../../../studies/landscape.js').Landscape} Landscape */
/** @typedef {import('../../chart/canvas.js').Drawing} Drawing */
/** @typedef {import('../../../../pkg/whole/deltascope.js').SurfaceView} SurfaceView */
/** @typedef {import('../../../../pkg/whole/deltascope.js').LandscapeWays} Ways */

/** @param {Context} context @param {Found} found */
export function figures(context, found) {
  const ways = waysOf(context, found);
  return html`<div class="landscape-figures">${surface(context, found, ways)} ${map(context, found, ways)}</div>`;
}

/** Both descents as far as they have come. @param {Context} context @param {Found} found @returns {Ways} */
function waysOf({ names }, { plain, clipped }) {
  const way = (/** @type {'whole' | 'dashed'} */ line, /** @type {Found['plain']} */ stations) => ({
    line,
    stations: stations.map(({ point: [across, up], loss }) => /** @type {[number, number, number]} */ ([across, up, loss])),
  });
  return { names: [names.across, names.up, names.J], ways: [way('dashed', plain), way('whole', clipped)] };
}

/** @param {Context} context @param {Found} found @param {Ways} ways */
function surface(context, { fine, coarse }, ways) {
  const { scene, state, actions, names } = context;
  const { surfaceTurn: turn, surfaceTilt: tilt } = state.settings;
  const drawing = (/** @type {Landscape} */ landscape, /** @type {SurfaceView} */ view) => ({
    draw: (/** @type {HTMLCanvasElement} */ canvas, /** @type {import('../../chart/canvas.js').Style} */ style) => landscape.drawSurface(canvas, view, ways, style),
    tell: (/** @type {{ x: number, y: number }} */ place, /** @type {ArrayLike<number>} */ drawn) => toldAt(context, landscape, nearest(place, drawn)),
  });
  const view = { turn, tilt };
  const plot = plotFigure(scene, {
    kind: 'surface',
    label: words.surface.label(names, rangeOf(context, fine)),
    howto: words.surface.howto,
    drawing: drawing(fine, view),
    caption: words.surface.caption,
    table: () => gridTable(names, fine),
    file: { name: words.surface.file, write: (width, height, style) => fine.surfaceSvg(width, height, view, ways, style) },
  }, actions);
  const spec = {
    view,
    coarse: (/** @type {SurfaceView} */ turned) => drawing(coarse, turned),
    fine: (/** @type {SurfaceView} */ turned) => drawing(fine, turned),
    settle: (/** @type {SurfaceView} */ settled) => actions.change({ surfaceTurn: settled.turn, surfaceTilt: settled.tilt }),
  };
  return html`<div class="turning" role="group" tabindex="0" aria-label=${words.surface.group} ${turning(spec)}>
    ${plot}
    <div class="row">${slider('turn', turn, -180, 180)} ${slider('tilt', tilt, 0, 90)}</div>
  </div>`;
}

/** @param {'turn' | 'tilt'} name @param {number} value @param {number} least @param {number} most */
function slider(name, value, least, most) {
  return html`<label class="pair">${words.surface[name]}
    <input type="range" name=${name} min=${least} max=${most} step="1" aria-valuetext=${words.surface.degrees(value)} .value=${String(value)} /></label>`;
}

/** @param {Context} context @param {Found} found @param {Ways} ways */
function map(context, { fine }, ways) {
  const { scene, actions, names, asked } = context;
  return plotFigure(scene, {
    kind: 'heat-map',
    label: words.map.label(names, rangeOf(context, fine)),
    howto: words.map.howto,
    drawing: {
      draw: (canvas, style) => fine.drawHeatMap(canvas, ways, style),
      tell: (place, edges) => {
        const parts = partsOf(place, edges);
        return parts === undefined ? '' : toldAt(context, fine, indexAt(fine, parts));
      },
      press: (x, edges, y) => {
        const parts = partsOf({ x, y }, edges);
        if (parts === undefined) return;
        const at = (/** @type {import('../../../studies/landscape.js').Axis} */ { from, to }, /** @type {number} */ part) => Number((from + part * (to - from)).toPrecision(8));
        actions.change({ descentStart: { across: at(asked.across, parts.across), up: at(asked.up, parts.up) }, descentStep: 0 }, 'descentStart');
      },
    },
    caption: words.map.caption,
    table: () => gridTable(names, fine),
    file: { name: words.map.file, write: (width, height, style) => fine.heatMapSvg(width, height, ways, style) },
  }, actions);
}

/**
 * How far along both axes a place of the map lies; undefined beside it.
 * @param {{ x: number, y: number }} place
 * @param {ArrayLike<number>} edges
 */
function partsOf({ x, y }, { 0: left, 1: top, 2: right, 3: bottom }) {
  if (x < left || x > right || y < top || y > bottom || left === right) return undefined;
  return { across: (x - left) / (right - left), up: (bottom - y) / (bottom - top) };
}

/** The point of the grid that is nearest. @param {Landscape} landscape @param {{ across: number, up: number }} parts */
function indexAt(landscape, { across, up }) {
  const [columns, rows] = [landscape.across().length, landscape.up().length];
  return Math.round(up * (rows - 1)) * columns + Math.round(across * (columns - 1));
}

/**
 * The point of the grid whose place on the picture is nearest, if any is near.
 * @param {{ x: number, y: number }} place
 * @param {ArrayLike<number>} drawn x and y of each point
 */
function nearest({ x, y }, drawn) {
  let [found, least] = [/** @type {number | undefined} */ (undefined), 24 * 24];
  for (let index = 0; 2 * index < drawn.length; index += 1) {
    const distance = (drawn[2 * index] - x) ** 2 + (drawn[2 * index + 1] - y) ** 2;
    if (distance < least) [found, least] = [index, distance];
  }
  return found;
}

/** @param {Context} context @param {Landscape} landscape @param {number | undefined} index */
function toldAt({ names }, landscape, index) {
  return index === undefined ? '' : words.told(names, pointAt(landscape, landscape.losses(), index));
}

/** @param {Landscape} landscape @param {Float64Array} losses @param {number} index */
function pointAt(landscape, losses, index) {
  const across = landscape.across();
  return { across: across[index % across.length], up: landscape.up()[Math.floor(index / across.length)], loss: losses[index] };
}

/** The lowest and the highest point, in words. @param {Context} context @param {Landscape} landscape */
function rangeOf({ names }, landscape) {
  const losses = landscape.losses();
  const finite = Array.from(losses.keys()).filter((index) => Number.isFinite(losses[index]));
  if (finite.length === 0) return words.nowhere;
  const [low, high] = finite.reduce(([low, high], index) => [losses[index] < losses[low] ? index : low, losses[index] > losses[high] ? index : high], [finite[0], finite[0]]);
  return words.range(names, [pointAt(landscape, losses, low), pointAt(landscape, losses, high)]);
}
