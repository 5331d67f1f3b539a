// The path lens: every route from the chosen node to a destination, the largest first, as a sum.

import { html, nothing } from 'lit';

import { commonDecimals } from '../format.js';
import { routes as words } from '../words/en/routes.js';
import { at, letter } from '../words/en/letters.js';
import { numbered, select } from './fields/select.js';
import { waterfall } from './ledger/waterfall.js';
import { chain } from './routes/chain.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state.js').Part} Part */
/** @typedef {import('../lens.js').Seen} Seen */
/** @typedef {import('../lens.js').Stop} Stop */
/** @typedef {import('../lens.js').Routes} Routes */

export { routes as styles } from '../styles/tools/routes.js';

/**
 * @typedef {object} LensActions
 * @property {(part: Part) => void} lead points the lens elsewhere
 * @property {(routeCount: number) => void} setCount
 * @property {(rank: number) => void} light marks a route on the figure, counted from 0
 * @property {(isPicking: boolean) => void} pick whether the next node chosen on the figure is the
 *   destination
 */

/**
 * @param {Scene} scene
 * @param {Seen} seen
 * @param {{ isPicking: boolean }} state
 * @param {LensActions} actions
 */
export function routesView(scene, seen, { isPicking }, actions) {
  const { origin, destination, answer } = seen;
  return html`<section class="tool routes">
    <div class="tool-head">
      <h3>${words.title} <i>${nameOf(scene, origin)}</i></h3>
      ${destinationFields(scene, origin, destination, actions)}
      <button class="link" aria-pressed=${isPicking ? 'true' : 'false'} @click=${() => actions.pick(!isPicking)}>${words.pick}</button>
      ${countField(scene.view.routeCount, actions)}
    </div>
    ${isPicking ? html`<p class="told" role="status">${words.picking}</p>` : nothing}
    ${'refusal' in answer
      ? html`<p class="refusal">${answer.refusal}</p>`
      : foundView(scene, { origin, destination }, answer.found, seen, actions)}
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {{ origin: Stop, destination: Stop | undefined }} ends
 * @param {Routes} found
 * @param {Seen} seen
 * @param {LensActions} actions
 */
function foundView(scene, { origin, destination }, { total, magnitude, count, largest }, { lit }, actions) {
  const end = destination === undefined ? letter(scene.goal) : nameOf(scene, destination);
  const from = nameOf(scene, origin);
  if (count === 0) return html`<p class="told">${words.none(from, end)}</p>`;
  const rows = largest.map((route, rank) => ({
    label: html`<span class="visually-hidden">${words.rank(rank + 1)}</span><span aria-hidden="true">${rank + 1}</span>`,
    term: chain(scene, route),
    amount: route.product,
    choose: () => actions.light(rank),
    point: () => actions.light(rank),
    isChosen: route === lit,
  }));
  const [sum, carried] = [added(rows.map(({ amount }) => amount)), added(rows.map(({ amount }) => Math.abs(amount)))];
  const rest = count > largest.length ? [{ label: html`<span class="visually-hidden">${words.rest}</span>…`, term: words.others(count - largest.length), amount: total - sum }] : [];
  const decimals = commonDecimals([total]);
  const isError = destination === undefined || destination.node === 'J';
  const what = destination === undefined ? `δ${from}` : `∂${end}/∂${from}`;
  const facts = { shown: largest.length, count, sum, carried, magnitude, total, decimals, what };
  return html`<p class="lead">${words.lead(facts)} <span class="hint">${words.cancelling(facts)}</span></p>
    <div class="scrolls" role="region" aria-label=${words.region} tabindex="0">
      ${waterfall(scene, { rows: [...rows, ...rest], total, term: html`<i>${what}</i>`, kind: isError ? 'error' : 'value', howto: words.howto })}
    </div>`;
}

/** @param {number[]} numbers */
function added(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * @param {Scene} scene
 * @param {Stop} origin
 * @param {Stop | undefined} destination
 * @param {LensActions} actions
 */
function destinationFields(scene, origin, destination, { lead }) {
  const names = scene.graph.nodes.map(({ name }) => name).filter((name) => name !== 'x');
  const times = Array.from({ length: scene.sizes.T - origin.t + 1 }, (_, index) => origin.t + index);
  const chosen = destination?.node ?? '';
  const t = Math.max(destination?.t ?? origin.t, origin.t);
  const toNode = (/** @type {string} */ name) =>
    lead({ destination: name || null, destinationT: name === '' ? 1 : Math.max(scene.view.destinationT, origin.t + 1) });
  const offered = [...(scene.isChain ? [] : ['J']), ...names.filter((name) => name !== 'J')];
  const each = offered.map((name) => /** @type {[string, string]} */ ([name, words.each(scene.node(name))]));
  return html`<label>${words.to} ${select({ label: words.destination, options: [['', words.whole(scene.goal)], ...each], chosen, choose: toNode })}</label>
    ${destination === undefined || scene.isChain
      ? nothing
      : select({
          label: words.destinationT,
          options: times.map((time) => [String(time), words.step(time)]),
          chosen: String(t),
          choose: (time) => lead({ destinationT: Number(time) }),
        })}`;
}

const counts = [5, 10, 20, 50];

/** @param {number} chosen @param {LensActions} actions */
function countField(chosen, { setCount }) {
  const offered = counts.includes(chosen) ? counts : [...counts, chosen].sort((a, b) => a - b);
  return html`<label class="size">${words.show}
    ${select({ label: words.count, options: numbered(offered), chosen: String(chosen), choose: (count) => setCount(Number(count)) })}
    ${words.largest}</label>`;
}

/** @param {Scene} scene @param {Stop} stop */
function nameOf(scene, { node, t, component }) {
  return at(scene.node(node), t, scene.node(node).length === 1 ? undefined : component + 1);
}
