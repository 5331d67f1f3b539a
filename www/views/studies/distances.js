// How far error reaches: what is left over the distance T − t, exactly and by what one may take for it,
// what drives it, and the factor that a step adds.

import { html, nothing } from 'lit';

import { significant } from '../../format.js';
import { curvesOf, stateOf } from '../../studies/distances.js';
import { distancesSvg, drawDistances } from '../../whole.js';
import { isRefusal } from '../../words/en/errors.js';
import { distances as words } from '../../words/en/studies/distances.js';
import { plotFigure } from '../chart/plot.js';
import { slider } from '../fields/slider.js';
import { drives } from './distances/drives.js';
import { factor } from './distances/factor.js';
import { lettersOf, nameOf } from './distances/names.js';

export { distances as styles } from '../../styles/studies/distances.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../shell.js').State} State */
/** @typedef {import('../../actions.js').Actions} Actions */
/** @typedef {import('../../studies/distances.js').Curve} Curve */
/** @typedef {import('../../../pkg/whole/deltascope.js').DistanceChart} DistanceChart */

/**
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
export function study(scene, state, actions) {
  const node = scene.node(stateOf(scene));
  return html`<section class="tool study distances" aria-label=${words.title(node)}>
    <h3>${words.title(node)} <span class="hint">${words.hint}</span></h3>
    ${starts(scene, state, actions)} ${answer(scene, state, actions)}
  </section>`;
}

/** Cases in which there is something to see, and the other model. @param {Scene} scene @param {State} state @param {Actions} actions */
function starts(scene, { settings }, actions) {
  const other = scene.graph.model === 'rnn' ? 'lstm' : 'rnn';
  const isBeside = settings.compare?.includes('model') === true;
  return html`<div class="starts">
    <span class="presets" role="group" aria-label=${words.presets.label}>
      ${words.presets.each.map(
        ([id, name]) => html`<button class="link" @click=${() => actions.input.openCase(id)}>${name}</button>`,
      )}
    </span>
    <button
      class="tool-button"
      aria-pressed=${isBeside ? 'true' : 'false'}
      @click=${() => actions.input.change({ compare: isBeside ? null : ['model'] }, 'compare')}
    >${words.beside(other)}</button>
  </div>`;
}

/** @param {Scene} scene @param {State} state @param {Actions} actions */
function answer(scene, state, actions) {
  const scenes = state.beside !== undefined && 'scene' in state.beside ? [scene, state.beside.scene] : [scene];
  const shown = scene.wrongBy === 'mistake' ? { refusal: words.mistaken } : measured(scenes);
  if ('refusal' in shown) return html`<p class="refusal">${shown.refusal}</p>`;
  const farthest = scene.sizes.T - 1;
  const distance = Math.min(state.settings.stepsBack ?? farthest, farthest);
  const choose = (/** @type {number} */ steps) => actions.input.change({ stepsBack: steps }, 'stepsBack');
  return html`${scene.wrongBy === 'cut' ? html`<p class="told">${words.cut}</p>` : nothing}
    ${chart(scene, shown.curves, distance, choose, actions)}
    ${slider(
      { label: words.slider, least: 0, most: farthest, step: 1, value: distance, said: String(distance), spoken: words.at(distance, scene.sizes.T - distance), set: choose },
      actions.input.gestures,
    )}
    ${drives(scenes, state, actions)} ${legend(shown.curves, distance)} ${factor(scene, distance)}`;
}

/**
 * What is drawn, or why it cannot be.
 * @param {Scene[]} scenes
 * @returns {{ curves: Curve[] } | { refusal: string }}
 */
function measured(scenes) {
  try {
    return { curves: curvesOf(scenes) };
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'range') throw error;
    const { T, H } = scenes[0].sizes;
    return { refusal: words.tooLarge(T, H) };
  }
}

/**
 * @param {Scene} scene
 * @param {Curve[]} curves
 * @param {number} distance
 * @param {(distance: number) => void} choose
 * @param {Actions} actions
 */
function chart(scene, curves, distance, choose, actions) {
  const farthest = scene.sizes.T - 1;
  const drawn = chartOf(curves, distance);
  const distanceAt = (/** @type {number} */ x, /** @type {ArrayLike<number>} */ { 0: first, 1: last }) => {
    const part = first === last ? 0 : (x - first) / (last - first);
    return Math.min(Math.max(Math.round(part * farthest), 0), farthest);
  };
  return plotFigure(
    scene,
    {
      kind: 'over-distance',
      label: words.label(scene.node(stateOf(scene)), distance, amountsAt(curves, distance)),
      howto: words.howto,
      drawing: {
        draw: (canvas, style) => drawDistances(canvas, drawn, style),
        press: (x, ends) => choose(distanceAt(x, ends)),
        tell: ({ x }, ends) => words.told(distanceAt(x, ends), amountsAt(curves, distanceAt(x, ends))),
      },
      caption: words.caption,
      table: () => table(curves),
      file: { name: 'distances', write: (width, height, style) => distancesSvg(width, height, drawn, style) },
    },
    actions,
  );
}

/** What is exact is error as it flows; what is said of it stands in ink. */
const looks = /** @type {const} */ ({
  exact: { tone: 'error', mark: 0 },
  product: { tone: 'error', mark: 1 },
  carousel: { tone: 'muted', mark: 3 },
  bound: { tone: 'ink', mark: 2 },
});

/** @param {Curve[]} curves @param {number} marked @returns {DistanceChart} */
function chartOf(curves, marked) {
  const [first] = curves;
  return {
    marked,
    curves: curves.map((curve) => {
      const { tone, mark } = looks[curve.kind];
      return { label: nameOf(curve, curves), amounts: curve.amounts, tone, mark: curve.scene === first.scene ? mark : mark + 4 };
    }),
  };
}

/** @param {Curve[]} curves @param {number} distance */
function amountsAt(curves, distance) {
  return ordered(curves).map((curve) => words.amount(nameOf(curve, curves), amountOf(curve, distance))).join(' · ');
}

/** The exact one first. @param {Curve[]} curves */
function ordered(curves) {
  return curves.toReversed();
}

/** @param {Curve} curve @param {number} distance */
function amountOf({ amounts }, distance) {
  return significant(amounts[distance], 3);
}

/** Each curve with what it is at the distance, and what it means. @param {Curve[]} curves @param {number} distance */
function legend(curves, distance) {
  return html`<dl class="curves">
      ${ordered(curves).map(
        (curve) => html`<div class=${looks[curve.kind].tone} data-curve=${curve.kind} data-model=${curve.scene.graph.model} data-amount=${curve.amounts[distance]}>
          <dt>${nameOf(curve, curves)} <span class="number">${amountOf(curve, distance)}</span></dt>
          <dd>${words.meanings[curve.kind](lettersOf(curve.scene))}</dd>
        </div>`,
      )}
    </dl>
    <p class="told">${words.layout(lettersOf(curves[0].scene))}</p>`;
}

/** @param {Curve[]} curves */
function table(curves) {
  const shown = ordered(curves);
  return html`<div class="scrolls" role="region" tabindex="0" aria-label=${words.table}>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${words.distance}</th>
          ${shown.map((curve) => html`<th scope="col">${nameOf(curve, curves)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${curves[0].amounts.map(
          (_, distance) => html`<tr>
            <th scope="row">${distance}</th>
            ${shown.map((curve) => html`<td>${significant(curve.amounts[distance], 4)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
