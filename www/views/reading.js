// The figure as a table, for those who hear it: every variable of the shown blocks with its value,
// its δ and how that adds up, as far as the walk has come.

import { html } from 'lit';

import { commonDecimals, format, signed } from '../format.js';
import { reading as words } from '../words/en/reading.js';
import { spokenAt } from '../words/en/letters.js';
import { absenceOf } from './absence.js';

/** @typedef {import('../scene.js').Scene} Scene */

/** More components than these are not told one by one. */
const mostComponents = 12;

/**
 * @param {Scene} scene
 * @param {import('../core.js').GraphEdge[]} [waiting] roads of the focus whose amounts are not told yet
 */
export function reading(scene, waiting = []) {
  const { t } = scene.view;
  const times = t < scene.sizes.T ? [t, t + 1] : [t];
  const which = scene.sizes.H > 1 ? words.unit(scene.view.unit, scene.sizes.H) : '';
  const names = scene.graph.nodes.map(({ name }) => name);
  const initial = t > 1 ? [] : names.filter((name) => scene.node(name).state);
  return html`<div class="visually-hidden">
    <table class="reading">
      <caption>${scene.isChain ? words.chainCaption(scene.graph.nodes.length - 2, scene.goal) : words.caption(times, which)}</caption>
      <thead>
        <tr>${Object.values(words.columns).map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${initial.map((name) => row(scene, name, 0, waiting))}
        ${times.map((time) => names.map((name) => row(scene, name, time, waiting)))}
      </tbody>
    </table>
  </div>`;
}

/**
 * @param {Scene} scene
 * @param {string} name
 * @param {number} t
 * @param {import('../core.js').GraphEdge[]} waiting
 */
function row(scene, name, t, waiting) {
  const isKnown = scene.deltaKnown(name, t);
  const isBuilt = waiting.length > 0 && scene.focus?.node === name && scene.focus.t === t;
  return html`<tr aria-current=${scene.isPlace(name, t) ? 'step' : 'false'}>
    <th scope="row">${spokenAt(scene.node(name), t)}</th>
    <td>${scene.valueKnown(name, t) ? numbers(scene, name, scene.values(name, t), format) : words.notYet}</td>
    <td>${isKnown ? numbers(scene, name, scene.deltas(name, t), signed) : words.notYet}</td>
    <td>${isKnown && !isBuilt ? sum(scene, name, t) : words.notYet}</td>
  </tr>`;
}

/**
 * The number of unit k; of inputs and classes all, unless they are very many.
 * @param {Scene} scene
 * @param {string} name
 * @param {Float64Array} vector
 * @param {(number: number) => string} write
 */
function numbers(scene, name, vector, write) {
  const shown = scene.shown(name);
  if (scene.isHidden(name) || vector.length === 1) return write(vector[shown]);
  if (vector.length > mostComponents) return words.component(shown + 1, write(vector[shown]));
  return Array.from(vector, (number) => write(number)).join(', ');
}

/** @param {Scene} scene @param {string} name @param {number} t */
function sum(scene, name, t) {
  if (name === 'J') return scene.isChain ? words.goal : words.given;
  const component = scene.shown(name);
  const edges = scene.roads(name, t);
  if (edges.length === 0) return words.none;
  const decimals = commonDecimals([scene.deltas(name, t)[component]]);
  const roads = edges.map((edge) => {
    const target = scene.graph.nodes[edge.target].name;
    const reason = absenceOf(scene, edge, t);
    if (reason !== undefined) return words.absent(scene.node(target), reason);
    const cut = scene.cutAmount(edge, t, component);
    if (cut !== undefined) return words.cut(signed(cut, decimals), scene.node(target), t + edge.lag);
    if (scene.isMistakenAt(edge, t)) return words.mistaken(signed(scene.contributions(edge, t)[component], decimals), scene.node(target), t + edge.lag);
    return words.road(signed(scene.contributions(edge, t)[component], decimals), scene.node(target), t + edge.lag);
  });
  const said = roads.join(', ') + (scene.isAveraged ? words.mean : '');
  const isOne = scene.isHidden(name) || scene.node(name).length === 1;
  return isOne ? said : words.component(component + 1, said);
}
