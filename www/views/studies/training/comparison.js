// The vanilla LSTM, its variants and the reader's own mix of them, trained alike from several seeds: the
// loss of two of them as medians with their spread, and all of them as a table.

import { html, nothing } from 'lit';

import { significant } from '../../../format.js';
import { variantOf } from '../../../input/case.js';
import { fields } from '../../../state.js';
import { cellsFor, measuresOf, seeds } from '../../../training/runs.js';
import { curvesSvg, drawCurves, intervals } from '../../../whole.js';
import { letter } from '../../../words/en/letters.js';
import { sentenceOfThrown } from '../../../words/en/errors.js';
import { comparison as words } from '../../../words/en/studies/comparison.js';
import { plotFigure } from '../../chart/plot.js';
import { select } from '../../fields/select.js';
import { isAnother } from './progress.js';

/** @typedef {import('../../../scene.js').Scene} Scene */
/** @typedef {import('../../../actions.js').Actions} Actions */
/** @typedef {import('../../../state.js').Settings} Settings */
/** @typedef {import('../../../training/comparison.js').Comparison} Comparison */
/** @typedef {import('../../../training/runs.js').Cell} Cell */
/** @typedef {Exclude<Cell, null>} Changed */
/** @typedef {import('../../../training/loop.js').Compared} Compared */
/** @typedef {import('../../../../pkg/whole/deltascope.js').Interval} Interval */

/**
 * @param {Scene} scene
 * @param {Comparison | undefined} comparison
 * @param {Settings} settings
 * @param {Actions} actions
 */
export function comparisonView(scene, comparison, settings, actions) {
  const variant = variantOf(settings);
  const cells = comparison?.cells ?? cellsFor(variant);
  const changed = cells.filter((cell) => cell !== null);
  const beside = changed.includes(settings.trainedBeside) ? settings.trainedBeside : /** @type {Changed} */ (fields.trainedBeside.initial);
  return html`<section class="comparing" aria-label=${words.title}>
    <h4>${words.title}</h4>
    <p class="lead">${words.lead(seeds.length, (comparison?.settings ?? settings).updates)} ${variant.length > 1 ? words.mix(variant) : nothing}</p>
    <div class="going" data-runs=${comparison?.done ?? 0} data-going=${comparison?.isGoing ?? false}>
      ${comparison?.isGoing
        ? html`<button @click=${() => actions.train('stopComparing')}>${words.stop}</button>`
        : html`<button @click=${() => actions.train('compare')}>${words.start}</button>`}
      <label>${words.beside} ${select({ options: changed.map((cell) => [cell, words.cells[cell]]), chosen: beside, choose: (chosen) => actions.change({ trainedBeside: /** @type {Changed} */ (chosen) }) })}</label>
      ${comparison === undefined ? nothing : html`<p class="count" role=${comparison.isGoing ? nothing : 'status'}>${
        comparison.failure === undefined ? words.count(comparison.done, cells.length * seeds.length) : sentenceOfThrown(comparison.failure)}</p>`}
    </div>
    ${comparison !== undefined && isAnother(comparison.settings, settings) ? html`<p class="hint">${words.another}</p>` : nothing}
    ${comparison === undefined || comparison.done === 0 ? nothing : html`${curves(scene, comparison, beside, actions)} ${table(scene, comparison)}`}
    <p>${words.limits} <span class="hint">${words.source}</span></p>
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {Comparison} comparison
 * @param {Changed} beside
 * @param {Actions} actions
 */
function curves(scene, { runs }, beside, actions) {
  const of = (/** @type {Cell} */ cell) => (runs.get(cell) ?? []).map(({ losses }) => losses).filter(({ length }) => length > 0);
  const [own, others] = [of(null), of(beside)];
  const all = [...others, ...own];
  const J = letter(scene.goal);
  /** @type {import('../../../../pkg/whole/deltascope.js').CurveSelection['curves']} */
  const drawn = [
    { label: words.short[beside], tone: 'beside', runs: others.length, summary: 'median' },
    { label: words.short.vanilla, tone: 'ink', runs: own.length, summary: 'median' },
  ];
  const selection = { curves: drawn.filter((curve) => curve.runs > 0) };
  return plotFigure(scene, {
    kind: 'of-training',
    label: words.chart.label(J, words.cells[beside]),
    howto: words.chart.howto,
    drawing: { draw: (canvas, style) => drawCurves(canvas, all, selection, style) },
    caption: words.chart.caption(J),
    table: () => lossTable(J, beside, own, others),
    file: { name: words.chart.file, write: (width, height, style) => curvesSvg(width, height, all, selection, style) },
  }, actions);
}

/**
 * @param {string} J
 * @param {Changed} beside
 * @param {Float64Array[]} own
 * @param {Float64Array[]} others
 */
function lossTable(J, beside, own, others) {
  const [first, second] = [own, others].map((runs) => intervals(runs, 20, 'median'));
  const range = (/** @type {Interval | undefined} */ band) =>
    band === undefined ? '' : words.band(significant(band.middle, 3), significant(band.low, 3), significant(band.high, 3));
  return html`<table class="rows">
    <thead><tr><th scope="col">${words.columns.updates}</th><th scope="col">${J}, ${words.short.vanilla}</th><th scope="col">${J}, ${words.short[beside]}</th></tr></thead>
    <tbody>${first.map((band, row) => html`<tr><th scope="row">${band.from + 1}–${band.to}</th><td>${range(band)}</td><td>${range(second[row])}</td></tr>`)}</tbody>
  </table>`;
}

/** @param {Scene} scene @param {Comparison} comparison */
function table(scene, { cells, runs }) {
  const { columns } = words;
  const [J, c] = [letter(scene.goal), letter(scene.letterOf('c'))];
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.table}>
    <table class="rows variants">
      <thead><tr>
        <th scope="col">${columns.cell}</th><th scope="col">${columns.loss(J)}</th><th scope="col">${columns.state(c)}</th>
        <th scope="col">${columns.saturated}</th><th scope="col">${columns.gradient}</th>
      </tr></thead>
      <tbody>${cells.map((cell) => row(cell, runs.get(cell) ?? []))}</tbody>
    </table>
  </div>`;
}

/** @param {Cell} cell @param {Compared[]} runs */
function row(cell, runs) {
  const whole = runs.filter(({ overflow }) => overflow === undefined);
  const { loss, state, saturated, gradient } = measuresOf(whole);
  return html`<tr data-cell=${cell ?? 'vanilla'} data-runs=${runs.length}>
    <th scope="row">${words.cells[cell ?? 'vanilla']}${whole.length < runs.length ? ` ${words.overflowed(runs.length - whole.length)}` : nothing}</th>
    ${[loss, state, saturated, gradient].map((band) => html`<td>${written(band)}</td>`)}
  </tr>`;
}

/** The median, and from the least to the greatest. @param {Interval | undefined} band */
function written(band) {
  return band === undefined ? '–' : words.band(significant(band.middle, 3), significant(band.low, 2), significant(band.high, 2));
}
