// Two slopes at one point: how a number moves another with the other inputs held, and with all of them
// following; and why only the first belongs into the sum of δ, where every edge is counted once.

import { html, nothing } from 'lit';

import { commonDecimals, signed } from '../format.js';
import { isDetour, slopesOf } from '../slopes.js';
import { detourAt } from '../tools/detour.js';
import { probeWithin } from '../tools/probe.js';
import { at, letter, weightLetter } from '../words/en/letters.js';
import { branchMark } from '../words/en/page.js';
import { slopes as words } from '../words/en/slopes.js';
import { numberField } from './fields/number.js';
import { refusalView } from './fields/refusal.js';
import { ofUnit } from './ledger/backward.js';
import { prose } from './link-names.js';
import { plot } from './slopes/plot.js';
import { waysTable } from './slopes/ways.js';
import { symbolOf } from './symbols.js';
import { fieldContext } from './tools/field.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../scene.js').Focus} Focus */
/** @typedef {import('../actions.js').Actions} Actions */
/** @typedef {import('../slopes.js').Slopes} Slopes */
/** @typedef {import('../tools/detour.js').Detour} Detour */
/** @typedef {import('../words/en/slopes.js').Names} Names */
/** @typedef {import('./shell.js').State} State */

export { slopes as styles } from '../styles/slopes.js';

/**
 * @typedef {object} Asked what two slopes are of, and what they are
 * @property {Scene} scene
 * @property {Focus} focus
 * @property {Detour} detour
 * @property {Names} names
 * @property {Slopes} slopes
 */

/** The mistake of taking the total derivative, and the output gate’s road besides. */
const doubleCount = 'output_peephole_twice';

/**
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {State} state
 * @param {Actions} actions
 */
export function slopesView(scene, focus, state, actions) {
  const detour = detourAt(scene.graph, focus.node);
  if (detour === undefined) return nothing;
  const names = namesOf(scene, focus, detour);
  const slopes = slopesOf(scene, focus, detour);
  return html`<section class="tool slopes" aria-label=${words.title(names)}>
    <div class="tool-head">
      <h3>${prose(scene, words.title(names))}${ofUnit(scene, focus.node)}</h3>
    </div>
    ${typeof slopes === 'string'
      ? html`<p class="told">${words.absent[slopes](names)}</p>
          ${slopes === 'overflowed' && focus.node === 'c' ? html`<div class="row">${peepholes(scene, state, actions)}</div>` : nothing}`
      : html`<p class="lead">${prose(scene, singleBy({ scene, focus, detour, names, slopes }) ?? words.lead(names))}</p>
          ${found({ scene, focus, detour, names, slopes }, state, actions)}`}
  </section>`;
}

/**
 * @param {Asked} asked
 * @param {State} state
 * @param {Actions} actions
 */
function found(asked, state, actions) {
  const { scene, focus, names, slopes } = asked;
  const delta = `δ${names.source}`;
  const canBeMade = focus.node === 'c' && scene.graph.mistakes.includes(doubleCount);
  return html`<div class="two-slopes">
      <div>
        ${plot(slopes, names, actions.tools.probe)} ${controls(asked, state, actions)}
      </div>
      <div>
        ${numbers(slopes, names)} ${bridge(asked)}
        <h4>${words.explained.title}</h4>
        <p>${prose(scene, words.explained.local(names))} ${prose(scene, words.explained.sum(names))}
          ${scene.graph.variant.includes('NOAF') && focus.node === 'c' ? words.straight : nothing}</p>
      </div>
    </div>
    <h4>${prose(scene, words.ways.title(slopes.ways.length, delta))}</h4>
    ${scene.wrongBy === undefined ? nothing : html`<p class="told">${words.wrongBy[scene.wrongBy]}</p>`}
    ${waysTable(asked)}
    ${canBeMade ? html`<p><button class="link" @click=${() => actions.homework.show(doubleCount)}>${words.ways.make}</button></p>` : nothing}`;
}

/**
 * How everything is written here.
 * @param {Scene} scene
 * @param {Focus} focus
 * @param {Detour} detour
 * @returns {Names}
 */
function namesOf(scene, { node, t }, detour) {
  const written = (/** @type {string} */ name) => at(scene.node(name), t);
  const beside = scene.roads(node, t).find((edge) => isDetour(scene, edge, detour));
  const source = written(node);
  const isCurved = node === 'c' && !scene.graph.variant.includes('NOAF');
  return {
    source,
    target: written(detour.target),
    held: detour.held.map(written).join(', '),
    way: detour.way.map(written),
    road: beside === undefined ? '' : words.road(branchMark({ node, branch: beside.branch }), written(detour.way[0])),
    factor: isCurved ? `tanh ${source}` : source,
  };
}

/** Why there is only one curve, where that is so. @param {Asked} asked */
function singleBy({ scene, focus: { t }, detour, names, slopes: { silence } }) {
  const { single } = words;
  if (scene.isHeld(detour.target, t)) return single.still(names);
  if (detour.way.length === 0) {
    if (scene.id('o') === undefined) return single.noGate(names);
    const gate = at(scene.node('o'), t);
    return scene.graph.variant.includes('NP') ? single.noPeephole(names, gate) : single.late(names, gate);
  }
  const stopped = detour.way.find((name) => scene.isHeld(name, t));
  if (stopped !== undefined) return single.held(names, at(scene.node(stopped), t));
  if (silence === undefined) return undefined;
  return silence.by === 'factor' ? single.factor(names) : single[silence.by](names, at(scene.node(silence.node), t));
}

/**
 * @param {Asked} asked
 * @param {State} state
 * @param {Actions} actions
 */
function controls({ scene, focus: { node }, names, slopes: { place, stands, range } }, state, actions) {
  const field = {
    control: 'probe',
    label: words.put(names.source),
    number: place,
    read: probeWithin(range),
    apply: actions.tools.probe,
  };
  return html`<div class="row">
      <span class="pair">${words.put(names.source)} ${numberField(field, fieldContext(state), actions.input)}</span>
      ${place === stands ? html`<span class="hint">${words.standing}</span>` : html`<button class="link" @click=${() => actions.tools.probe(null)}>${words.back}</button>`}
      ${node === 'c' ? peepholes(scene, state, actions) : nothing}
    </div>
    ${refusalView(state.transient, (control) => control === 'probe' || control === weightControl(scene))}`;
}

/** @param {Scene} scene */
function weightControl({ component }) {
  return `p_o[${component}][0]`;
}

/**
 * The output gate’s peephole: its weight, and the switch of all of them.
 * @param {Scene} scene
 * @param {State} state
 * @param {Actions} actions
 */
function peepholes(scene, state, { tools, input }) {
  if (scene.id('o') === undefined) return nothing;
  const weight = scene.run.parameter('p_o')?.[scene.component];
  if (weight === undefined) return html`<button @click=${() => tools.setPeepholes(true)}>${words.withPeepholes}</button>`;
  const name = weightLetter(scene.weightOf('p_o'));
  const field = {
    control: weightControl(scene),
    label: words.weight(name),
    number: weight,
    apply: (/** @type {number} */ number) => input.edit('p_o', scene.component, 0, number),
  };
  return html`<span class="pair">${symbolOf(scene.weightOf('p_o'))} = ${numberField(field, fieldContext(state), input)}</span>
    <button @click=${() => tools.setPeepholes(false)}>${words.withoutPeepholes}</button>`;
}

/** @param {Slopes} slopes @param {Names} names */
function numbers({ held, following }, names) {
  const gap = { value: following.point.value - held.point.value, slope: following.point.slope - held.point.slope };
  const decimals = commonDecimals([gap.slope, held.point.slope]);
  const { columns, rows } = words;
  const row = (/** @type {'local' | 'total'} */ name, /** @type {import('../slopes.js').Point} */ { value, slope }) => html`<tr class=${name} data-slope-of=${name} data-slope=${String(slope)} data-value=${String(value)}>
    <th scope="row"><span class="line" aria-hidden="true"></span>${rows[name](names)}</th>
    <td>${signed(value, decimals)}</td>
    <td>${signed(slope, decimals)}</td>
    <td class="kind">${words.names[name]}</td>
  </tr>`;
  return html`<table class="rows slopes-table" aria-label=${words.numbers}>
    <thead>
      <tr>
        <th scope="col">${columns.what}</th>
        <th scope="col">${columns.value(names.target)}</th>
        <th scope="col">${columns.slope}</th>
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${row('local', held.point)} ${row('total', following.point)}
      <tr class="difference">
        <th scope="row">${rows.difference}</th>
        <td>${signed(gap.value, decimals)}</td>
        <td>${signed(gap.slope, decimals)}</td>
        <td></td>
      </tr>
    </tbody>
  </table>`;
}

/** The difference of the slopes times δ, beside what the road brings. @param {Asked} asked */
function bridge({ scene, focus: { node, t }, detour, names, slopes: { account } }) {
  const { local, total, delta, detourAmount, roads } = account;
  const beside = scene.roads(node, t).filter((edge) => isDetour(scene, edge, detour));
  if (beside.length === 0) return nothing;
  const flows = beside.map(({ flow }) => flow);
  const amount = roads.filter(({ flow }) => flows.includes(flow)).reduce((sum, road) => sum + road.amount, 0);
  const decimals = commonDecimals([detourAmount, total - local]);
  const number = (/** @type {number} */ of) => signed(of, decimals);
  const through = detour.way.find((name) => scene.roads(name, t).length > 1);
  const sentence = through === undefined ? words.bridge.exactly(names) : words.bridge.partly(names, number(amount), at(scene.node(through), t));
  return html`<h4>${prose(scene, words.bridge.title(names))}</h4>
    <p class="bridge" data-detour=${String(detourAmount)} data-road=${String(amount)}>
      <span class="number">(${number(total)} ${number(-local)})</span> · <i>δ${at(scene.node(detour.target), t)}</i>
      = <span class="number">${number(total - local)} · (${number(delta)})</span> = <span class="number worth">${number(detourAmount)}</span>.
      ${prose(scene, sentence)}
    </p>`;
}
