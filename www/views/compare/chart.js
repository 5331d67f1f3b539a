// How much error reaches each step in both cells: two lines on one log scale, and as a table.

import { html, nothing, svg } from 'lit';

import { format } from '../../format.js';
import { comparisonLines, comparisonSize } from '../../layout/comparison.js';
import { carrierOf } from '../../walk.js';
import { compare } from '../../words/en/compare.js';
import { disclosed } from '../chart/disclosed.js';
import { howto } from '../howto.js';

const words = compare.chart;

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../layout/comparison.js').Mark} Mark */
/** @typedef {(number | undefined)[]} Norms from t = 1, undefined where the walk has not been */

/** With more steps the marks would run into each other. */
const mostMarks = 40;

/** @param {Scene} first @param {Scene} second */
export function comparisonChart(first, second) {
  const norms = [normsOf(first), normsOf(second)];
  const { marks, labels, scale, x, y } = comparisonLines(norms);
  const { width, height, left, bottom } = comparisonSize;
  const title = words.title(first.node(carrierOf(first.graph)), second.node(carrierOf(second.graph)));
  if (scale === undefined) return html`<p class="told">${words.none}</p>`;
  const { T } = first.sizes;
  return html`<figure class="norms">
    <figcaption>${title} <span class="hint">${words.log}</span></figcaption>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${description(norms, T)}>
      ${[scale.most, scale.least].map((power, index) => svg`<text class="power" x=${left - 8} y=${y(1 - index) + 4}>${`1e${power}`.replace('-', '−')}</text>
        <path class="grid" d="M${left},${y(1 - index)}H${width}"></path>`)}
      <path class="now" d="M${x(first.view.t)},${y(1)}V${y(0)}"></path>
      ${[...new Set([1, first.view.t, T])].map((t) => svg`<text class="time" x=${x(t)} y=${height - bottom + 16}>${t}</text>`)}
      ${lineView(marks[0], labels[0], 'first')} ${lineView(marks[1], labels[1], 'second')}
    </svg>
    ${howto(first, words.howto)}
    <details>
      <summary>${words.asTable}</summary>
      ${disclosed(() => table(norms))}
    </details>
  </figure>`;
}

/** @param {Scene} scene @returns {Norms} */
function normsOf(scene) {
  const state = carrierOf(scene.graph);
  return Array.from({ length: scene.sizes.T }, (_, index) =>
    scene.deltaKnown(state, index + 1) ? scene.run.deltaNorm(state, index + 1) : undefined);
}

/**
 * The first is a whole line with filled marks, the second a broken one with open marks.
 * @param {Mark[]} marks
 * @param {number} labelAt the height of its letter
 * @param {'first' | 'second'} which
 */
function lineView(marks, labelAt, which) {
  const last = marks[marks.length - 1];
  if (last === undefined) return nothing;
  const path = marks.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
  const size = marks.length > mostMarks ? 0 : 3;
  return svg`<g class="line ${which}">
    <path d=${path}></path>
    ${marks.map(({ x, y }) =>
      which === 'first'
        ? svg`<circle cx=${x} cy=${y} r=${size}></circle>`
        : svg`<rect x=${x - size} y=${y - size} width=${2 * size} height=${2 * size}></rect>`)}
    <text x=${last.x + 7} y=${labelAt + 4}>${compare[which]}</text>
  </g>`;
}

/** @param {Norms[]} norms @param {number} T */
function description(norms, T) {
  const [first, second] = norms.map((line, index) => {
    const known = line.flatMap((norm, at) => (norm === undefined ? [] : [{ t: at + 1, norm }]));
    const letter = index === 0 ? compare.first : compare.second;
    return known.length === 0 ? '' : words.line(letter, known[0], known[known.length - 1]);
  });
  return words.description({ steps: T, first, second });
}

/** @param {Norms[]} norms */
function table([first, second]) {
  const written = (/** @type {number | undefined} */ norm) => (norm === undefined ? compare.notYet : format(norm, { decimals: 6 }));
  return html`<table class="rows">
    <thead>
      <tr><th scope="col">${words.time}</th><th scope="col">${compare.first}</th><th scope="col">${compare.second}</th></tr>
    </thead>
    <tbody>
      ${first.map((norm, index) => html`<tr><td>${index + 1}</td><td>${written(norm)}</td><td>${written(second[index])}</td></tr>`)}
    </tbody>
  </table>`;
}
