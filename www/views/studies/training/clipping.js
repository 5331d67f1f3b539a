// The gradient of the figure before and after it is clipped, as arrows in the plane of two of its
// entries, and as numbers.

import { html, nothing, svg } from 'lit';

import { significant } from '../../../format.js';
import { lowered, weightLetter } from '../../../words/en/letters.js';
import { clipping as words } from '../../../words/en/studies/training.js';
import { disclosed } from '../../chart/disclosed.js';
import { select } from '../../fields/select.js';

/** @typedef {import('../../../scene.js').Scene} Scene */
/** @typedef {import('../../../state.js').Settings} Settings */
/** @typedef {import('../../../actions.js').Actions} Actions */
/** @typedef {import('../../../../pkg/whole/deltascope.js').ClippedGradient} ClippedGradient */

/**
 * @typedef {object} Entry of the gradient
 * @property {string} key as a link names it
 * @property {string} name as it is written
 * @property {number} index among all
 * @property {number} number
 */

/** More are not read, and not offered. */
const most = 100;

/**
 * @param {Scene} scene
 * @param {Settings} settings
 * @param {Actions} actions
 */
export function clippingView(scene, settings, actions) {
  const entries = entriesOf(scene);
  const { threshold } = settings;
  const [norm, value] = /** @type {const} */ (['norm', 'value']).map((by) => scene.whole.clipped({ by, threshold }));
  const head = html`<h4>${words.title}</h4>`;
  if (!(norm.before > 0) || !Number.isFinite(norm.before)) return html`${head}<p class="told">${words.none}</p>`;
  const largest = entries.toSorted((one, other) => Math.abs(other.number) - Math.abs(one.number));
  const chosen = chosenOf(settings, largest);
  return html`${head}
    <p class="lead">${words.lead(significant(norm.before, 4), entries.length)}</p>
    <div class="recipe">
      ${chosen.map((entry, axis) => html`<label>${words.axes[axis]} ${select({
        options: offered(largest, chosen).map(({ key, name }) => [key, name]),
        chosen: entry.key,
        choose: (key) => actions.change({ arrows: chosen.map((one, index) => (index === axis ? key : one.key)) }),
      })}</label>`)}
      ${settings.arrows === null ? nothing : html`<button class="link" @click=${() => actions.change({ arrows: null })}>${words.largest}</button>`}
      ${norm.before > threshold ? nothing : html`<button class="link" @click=${() => actions.change({ threshold: Number((norm.before / 2).toPrecision(2)) })}>${words.lower}</button>`}
    </div>
    <div class="clipped">
      ${panel('norm', norm, chosen, threshold)} ${panel('value', value, chosen, threshold)}
    </div>
    <p class="hint">${words.plane}</p>
    <details>
      <summary>${words.table}</summary>
      ${disclosed(() => table(largest, norm, value))}
    </details>`;
}

/** @param {Scene} scene @returns {Entry[]} */
function entriesOf(scene) {
  let count = 0;
  return scene.graph.parameters.flatMap((parameter) => {
    const numbers = scene.gradient(parameter);
    return Array.from(numbers, (number, entry) => {
      const place = [Math.floor(entry / parameter.columns) + 1, ...(parameter.vector ? [] : [(entry % parameter.columns) + 1])];
      const name = weightLetter(parameter) + (numbers.length === 1 ? '' : `[${place.join(', ')}]`);
      return { key: `${parameter.name}[${entry}]`, name, index: count++, number };
    });
  });
}

/** The two that are asked for and there, else the largest. @param {Settings} settings @param {Entry[]} largest */
function chosenOf({ arrows }, largest) {
  const found = (arrows ?? []).map((key) => largest.find((entry) => entry.key === key)).filter((entry) => entry !== undefined);
  return [...new Set([...found, ...largest])].slice(0, 2);
}

/** @param {Entry[]} largest @param {Entry[]} chosen */
function offered(largest, chosen) {
  return [...new Set([...largest.slice(0, most), ...chosen])];
}

/** Half the side of a picture, in its own units. */
const half = 100;

/**
 * @param {'norm' | 'value'} by
 * @param {ClippedGradient} clipped
 * @param {Entry[]} chosen
 * @param {number} threshold
 */
function panel(by, { before, after, angle, entries }, chosen, threshold) {
  const [from, to] = [chosen.map(({ number }) => number), chosen.map(({ index }) => entries[index])];
  const size = sizeOf(from, to, threshold);
  const names = chosen.map(({ name }) => name);
  const isUntouched = after === before;
  return html`<figure data-clipped=${by} data-before=${before} data-after=${after} data-angle=${angle}>
    <figcaption>${words[by]}</figcaption>
    <svg viewBox="-120 -112 240 224" role="img" aria-label=${words.label(words[by], names[0], names[1] ?? '')}>
      ${svg`<path class="axis" d="M -${half} 0 H ${half} M 0 ${half} V -${half}"></path>
        <text class="axis-name" x=${half} y="14" text-anchor="end">${names[0]}</text>
        <text class="axis-name" x="6" y="-100">${names[1]}</text>
        ${border(by, threshold / size)}
        ${arrow('before', from, size)} ${arrow('after', to, size)}`}
    </svg>
    <p>${words.lengths(significant(before, 4), significant(after, 4))}</p>
    <p>${isUntouched ? words.untouched : angle === 0 ? words.kept : words.turned(significant(angle, 3))}</p>
  </figure>`;
}

/**
 * What half a side stands for: the arrows fit in, but where the one before is very long; then it leaves
 * the picture.
 * @param {number[]} from
 * @param {number[]} to
 * @param {number} threshold
 */
function sizeOf(from, to, threshold) {
  const largest = (/** @type {number[]} */ numbers) => Math.max(...numbers.map(Math.abs));
  return 1.1 * Math.max(largest(to), Math.min(largest(from), 4 * Math.max(threshold, largest(to))), Number.MIN_VALUE);
}

/** What no clipped gradient leaves, where it lies within the picture. @param {'norm' | 'value'} by @param {number} part */
function border(by, part) {
  const size = part * half;
  if (size > half) return nothing;
  return by === 'norm'
    ? svg`<circle class="border" r=${size}></circle>`
    : svg`<rect class="border" x=${-size} y=${-size} width=${2 * size} height=${2 * size}></rect>`;
}

/**
 * From the middle; cut off where it leaves the picture, without a head there.
 * @param {'before' | 'after'} which
 * @param {number[]} numbers
 * @param {number} size
 */
function arrow(which, [right, up = 0], size) {
  const [x, y] = [(right / size) * half, (-up / size) * half];
  const beyond = Math.max(Math.abs(x), Math.abs(y)) / half;
  const [endX, endY] = beyond > 1 ? [x / beyond, y / beyond] : [x, y];
  return svg`<path class="shaft ${which}" d="M 0 0 L ${endX} ${endY}"></path>
    ${beyond > 1 ? nothing : head(which, endX, endY)}`;
}

/** @param {'before' | 'after'} which @param {number} x @param {number} y */
function head(which, x, y) {
  const turn = (Math.atan2(y, x) * 180) / Math.PI;
  return svg`<path class="head ${which}" d="M 0 0 L -9 -4 L -9 4 Z" transform="translate(${x} ${y}) rotate(${turn})"></path>`;
}

/**
 * @param {Entry[]} largest
 * @param {ClippedGradient} norm
 * @param {ClippedGradient} value
 */
function table(largest, norm, value) {
  const { columns } = words;
  const shown = largest.slice(0, most);
  return html`${shown.length < largest.length ? html`<p class="hint">${words.part(shown.length, largest.length)}</p>` : nothing}
    <div class="scrolls" role="region" tabindex="0" aria-label=${words.table}>
      <table class="rows">
        <thead><tr><th scope="col">${columns.entry}</th><th scope="col">${columns.before}</th><th scope="col">${columns.norm}</th><th scope="col">${columns.value}</th></tr></thead>
        <tbody>
          ${shown.map(({ key, name, index, number }) => html`<tr data-entry=${key}>
            <th scope="row">${name}</th>
            <td>${significant(number, 4)}</td><td>${significant(norm.entries[index], 4)}</td><td>${significant(value.entries[index], 4)}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>`;
}
