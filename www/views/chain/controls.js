// What a chain is made of, to be changed: its roads, each with its factor and two functions, how they
// come together, and y.

import { html } from 'lit';

import { chain as words, functions } from '../../words/en/chain.js';
import { letter } from '../../words/en/letters.js';
import { segments } from '../fields/choices.js';
import { numberField } from '../fields/number.js';
import { givenAt } from '../fields/given.js';
import { refusalView } from '../fields/refusal.js';
import { numbered, select } from '../fields/select.js';
import { symbol } from '../symbols.js';

/** @typedef {import('../../scene.js').Scene} Scene */
/** @typedef {import('../../state.js').Settings} Settings */
/** @typedef {import('../../core.js').Road} Road */
/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */

const counts = [1, 2, 3, 4, 5, 6];
const maps = /** @type {Road['inner'][]} */ (Object.keys(functions));

/** A road that is added. @type {Road} */
const another = { factor: 1, inner: 'identity', outer: 'identity' };

/**
 * @param {Scene} scene
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function chainControls(scene, context, actions) {
  const { roads, join } = context.settings;
  const change = (/** @type {Partial<Settings>} */ part, /** @type {string} */ control) => actions.change(part, control);
  const setRoad = (/** @type {number} */ index, /** @type {Partial<Road>} */ part) =>
    change({ roads: roads.map((road, at) => (at === index ? { ...road, ...part } : road)) }, `factor[${index}]`);
  const setCount = (/** @type {number} */ count) =>
    change({ roads: counts.slice(0, count).map((_, index) => roads[index] ?? another) }, 'roads');
  const [given] = givenAt(context, actions, { node: 'x', t: 1 });
  return html`<section class="chain-controls" aria-label=${words.label}>
    <label class="size">${words.count}
      ${select({ kind: 'road-count', options: numbered(counts), chosen: String(roads.length), choose: (count) => setCount(Number(count)) })}
    </label>
    <label class="pair">${symbol(letter(scene.node('x')))} = ${numberField(given, context, actions)}</label>
    ${roads.map((road, index) => roadFields(scene, index, road, { context, actions, set: (part) => setRoad(index, part) }))}
    <span class="pair">${symbol(letter(scene.goal))} = ${segments({
      label: words.join(letter(scene.goal)),
      choices: [{ key: 'sum', name: words.sum }, { key: 'product', name: words.product }],
      chosen: join,
      choose: (key) => change({ join: /** @type {Settings['join']} */ (key) }, 'join'),
    })}</span>
    ${refusalView(context, (control) => control === given.control || control.startsWith('factor['))}
  </section>`;
}

/**
 * x = factor · inner(y), and what of it stands in f.
 * @param {Scene} scene
 * @param {number} index
 * @param {Road} road
 * @param {{ context: InputContext, actions: InputActions, set: (part: Partial<Road>) => string | undefined }} host
 */
function roadFields(scene, index, { factor, inner, outer }, { context, actions, set }) {
  const own = scene.graph.nodes[index + 1];
  const [x, y, f] = [own, scene.node('x'), scene.goal].map(letter);
  const field = { control: `factor[${index}]`, label: words.factor(x), number: factor, apply: (/** @type {number} */ now) => set({ factor: now }) };
  return html`<span class="pair road-fields">${symbol(x)} = ${numberField(field, context, actions)} ·
    ${mapField({ label: words.inner(x, y), of: y, chosen: inner, choose: (map) => set({ inner: map }) })}
    <span class="hint">${words.into(f)}</span>
    ${mapField({ label: words.outer(x, f), of: x, chosen: outer, choose: (map) => set({ outer: map }) })}</span>`;
}

/** @param {{ label: string, of: string, chosen: Road['inner'], choose: (map: Road['inner']) => unknown }} field */
function mapField({ label, of, chosen, choose }) {
  return select({
    label,
    options: maps.map((map) => [map, functions[map](of)]),
    chosen,
    choose: (map) => choose(/** @type {Road['inner']} */ (map)),
  });
}
