// The branches of the chosen node's δ over all t that the walk has reached: a small chart, and the
// same numbers as a table.

import { nothing } from 'lit';

import { signed } from '../format.js';
import { chart as words } from '../words/en/chart.js';
import { atRest } from './at-rest.js';
import { pictureOf } from './chart/picture.js';
import { plotFigure } from './chart/plot.js';
import { table } from './chart/table.js';
import { segments } from './fields/choices.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('./chart/picture.js').Picture} Picture */

export { chart as styles } from '../styles/chart.js';

/** @typedef {Pick<import('../actions.js').Actions, 'showBlock' | 'saveChart' | 'change'>} ChartActions */

const forms = /** @type {const} */ (['lines', 'stack']);

/** In milliseconds: while a number is dragged there is no time to draw at every move, only when it rests. */
const pauseWhileDragged = 100;

/**
 * Nothing at first sight, where one question stands alone, and nothing before error has come back.
 * @param {Scene} scene
 * @param {ChartActions} actions
 */
export function chart(scene, actions) {
  const picture = scene.view.question ? undefined : pictureOf(scene);
  if (picture === undefined) return nothing;
  const node = scene.node(picture.node);
  const selection = selectionOf(scene, picture);
  const { chart: form } = scene.view;
  return plotFigure(scene, {
    kind: form,
    label: atRest(scene, () => description(node, picture, scene.view)),
    choices: segments({
      label: words.form,
      choices: forms.map((key) => ({ key, name: words.forms[key] })),
      chosen: form,
      choose: (key) => actions.change({ chart: key === 'stack' ? 'stack' : 'lines' }),
    }),
    howto: words.howto[form],
    drawing: { ...drawing(scene, picture, selection, actions), ...(scene.view.isDragged && { pause: pauseWhileDragged }) },
    caption: words.caption(node, picture.roads.length),
    table: () => table(node, picture),
    file: { name: words.file, write: (width, height, style) => scene.whole.branchesSvg(width, height, selection, style) },
  }, actions);
}

/**
 * What the chart shows, and the amounts at the shown step or the known one nearest to it.
 * @param {import('../core.js').GraphNode} node
 * @param {Picture} picture
 * @param {Scene['view']} view
 */
function description(node, picture, { t: shown, chart: form }) {
  const { roads, steps } = picture;
  const [from, last] = [steps[0], steps[steps.length - 1]];
  const t = Math.max(shown, from);
  return words.description({ form, node, from, last, t, count: roads.length, amounts: amountsAt(node, picture, t) });
}

/**
 * @param {import('../core.js').GraphNode} node
 * @param {Picture} picture
 * @param {number} t
 */
function amountsAt(node, { roads, amounts, decimals }, t) {
  const labels = [...roads.map(words.label), words.delta(node)];
  const numbers = amounts(t).map((amount) => signed(amount, decimals()));
  return labels.map((label, index) => `${label} ${numbers[index]}`).join(', ');
}

/**
 * @param {Scene} scene
 * @param {Picture} picture
 */
function selectionOf(scene, { node, component, roads, steps }) {
  return {
    node,
    component,
    from: steps[0],
    shown: scene.view.t,
    branches: roads.map((road) => ({ name: road.branch, label: words.label(road), mark: road.rank })),
    sum: words.delta(scene.node(node)),
    form: scene.view.chart,
  };
}

/**
 * @param {Scene} scene
 * @param {Picture} picture
 * @param {ReturnType<typeof selectionOf>} selection
 * @param {ChartActions} actions
 * @returns {import('./chart/canvas.js').Drawing}
 */
function drawing(scene, picture, selection, actions) {
  const { T } = scene.sizes;
  const stepAt = (/** @type {number} */ x, /** @type {ArrayLike<number>} */ { 0: first, 1: last }) => {
    const part = first === last ? 0 : (x - first) / (last - first);
    return Math.min(Math.max(Math.round(1 + part * (T - 1)), 1), T);
  };
  return {
    draw(canvas, style) {
      // Pointed joins would reach beyond the amounts.
      /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).lineJoin = 'round';
      return scene.whole.drawBranches(canvas, selection, style);
    },
    press: (x, drawn) => actions.showBlock(stepAt(x, drawn)),
    tell({ x }, drawn) {
      const t = stepAt(x, drawn);
      return t < picture.steps[0] ? '' : words.told(t, amountsAt(scene.node(picture.node), picture, t));
    },
  };
}
