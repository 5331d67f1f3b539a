// The loss and the gradient's length over the updates.

import { html } from 'lit';

import { significant } from '../../../format.js';
import { curvesSvg, drawCurves, intervals } from '../../../whole.js';
import { momentOf } from '../../../training/moments.js';
import { letter } from '../../../words/en/letters.js';
import { training as words } from '../../../words/en/studies/training.js';
import { plotFigure } from '../../chart/plot.js';

/** @typedef {import('../../../scene.js').Scene} Scene */
/** @typedef {import('../../../training/session.js').Course} Course */
/** @typedef {import('../../../state.js').Settings} Settings */
/** @typedef {import('../../../actions.js').Actions} Actions */
/** @typedef {import('../../../../pkg/whole/deltascope.js').CurveSelection['curves'][number]} Curve */

/** A curve of one run. */
const mean = /** @type {const} */ ({ runs: 1, summary: 'mean' });

/** Rows of a table that anyone reads. */
const mostRows = 20;

/**
 * @param {Scene} scene
 * @param {Course} course
 * @param {Settings} settings
 * @param {Actions} actions
 */
export function curves(scene, course, settings, actions) {
  const { found: { losses, before, after }, done } = course;
  const J = letter(scene.goal);
  const isClipped = course.settings.clipping !== null;
  const { lengths } = words;
  return html`<div class="curves-of-training">
    ${plot(scene, course, settings, actions, {
      runs: [losses],
      curves: [{ label: J, tone: 'ink', ...mean }],
      words: { ...words.losses, caption: words.losses.caption(J), label: words.losses.label(J, done, losses[0], losses[done - 1]) },
    })}
    ${plot(scene, course, settings, actions, {
      runs: isClipped ? [before, after] : [after],
      curves: isClipped
        ? [{ label: lengths.before, tone: 'muted', ...mean }, { label: lengths.after, tone: 'error', ...mean }]
        : [{ label: lengths.gradient, tone: 'error', ...mean }],
      words: { ...lengths, label: lengths.label(done, isClipped) },
    })}
  </div>`;
}

/**
 * @param {Scene} scene
 * @param {Course} course
 * @param {Settings} settings
 * @param {Actions} actions
 * @param {{ runs: Float64Array[], curves: Curve[], words: { caption: string, label: string, howto: string, file: string } }} of
 */
function plot(scene, course, settings, actions, { runs, curves, words: { caption, label, howto, file } }) {
  const { done } = course;
  const update = momentOf(course, settings.update);
  const selection = {
    curves,
    ...(settings.update !== null && update < done && { marked: { update, label: words.marked(update) } }),
  };
  /** The interval under a place, as its first update and the one after its last. */
  const intervalAt = (/** @type {number} */ x, /** @type {ArrayLike<number>} */ { 0: first, 1: last, 2: length }) => {
    const count = Math.ceil(done / length);
    const index = last === first ? 0 : Math.round(((x - first) / (last - first)) * (count - 1));
    const from = Math.min(Math.max(index, 0), count - 1) * length;
    return { from, to: Math.min(from + length, done) };
  };
  return plotFigure(scene, {
    kind: 'of-training',
    label,
    howto,
    drawing: {
      draw: (canvas, style) => drawCurves(canvas, runs, selection, style),
      press(x, drawn) {
        const { from, to } = intervalAt(x, drawn);
        actions.change({ update: momentOf(course, Math.floor((from + to) / 2)) });
      },
      tell({ x }, drawn) {
        const { from, to } = intervalAt(x, drawn);
        const means = runs.map((run) => significant(intervals([run.subarray(from, to)], 1, 'mean')[0].middle, 3));
        return `${words.interval(from, to)}: ${curves.map((curve, index) => `${curve.label} ${means[index]}`).join(', ')}`;
      },
    },
    caption,
    table: () => table(caption, runs, curves),
    file: { name: file, write: (width, height, style) => curvesSvg(width, height, runs, selection, style) },
  }, actions);
}

/**
 * @param {string} caption
 * @param {Float64Array[]} runs
 * @param {Curve[]} curves
 */
function table(caption, runs, curves) {
  const { columns } = words;
  const all = runs.map((run) => intervals([run], mostRows, 'mean'));
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${caption}>
    <table class="rows">
      <thead><tr>
        <th scope="col">${columns.updates}</th>
        ${curves.map(({ label }) => html`<th scope="col">${label}, ${columns.mean}</th><th scope="col">${columns.least}</th><th scope="col">${columns.greatest}</th>`)}
      </tr></thead>
      <tbody>
        ${all[0].map(({ from, to }, row) => html`<tr>
          <th scope="row">${from + 1}–${to}</th>
          ${all.map((run) => html`<td>${significant(run[row].middle, 4)}</td><td>${significant(run[row].low, 3)}</td><td>${significant(run[row].high, 3)}</td>`)}
        </tr>`)}
      </tbody>
    </table>
  </div>`;
}
