// What of the landscape can be chosen: two weights and their ranges, and how the descents go.

import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { readNumber, readWhole } from '../../../input/number.js';
import { cliff, wallWindow } from '../../../studies/cliff.js';
import { axisAround, zoomed } from '../../../studies/landscape.js';
import { fields } from '../../../state.js';
import { weightLetter } from '../../../words/en/letters.js';
import { landscape as words } from '../../../words/en/studies/landscape.js';
import { numberField, shortForm } from '../../fields/number.js';
import { refusalView } from '../../fields/refusal.js';
import { numbered, select } from '../../fields/select.js';
import { fieldContext } from '../../tools/field.js';
import { parameterOf } from './weight.js';

/** @typedef {import('../landscape.js').Context} Context */
/** @typedef {import('../../../studies/landscape.js').Axis} Axis */
/** @typedef {import('../../../studies/landscape.js').Direction} Direction */
/** @typedef {import('../../fields/number.js').NumberField} NumberField */
/** @typedef {import('../../../state.js').Settings} Settings */

/** @type {Record<Direction, 'landscapeAcross' | 'landscapeUp'>} */
const settingOf = { across: 'landscapeAcross', up: 'landscapeUp' };

/** How fine the grid may be made here; a link may say others. */
const fineness = [16, 32, 64, 128];

/** @param {Context} context */
export function presets({ scene, actions }) {
  const { presets } = words;
  const isCliff = scene.graph.model === 'pascanu';
  const button = (/** @type {string} */ name, /** @type {Partial<Settings>} */ part, /** @type {string} */ key) =>
    html`<button class="link" data-preset=${key} @click=${() => actions.change(part)}>${name}</button>`;
  const { landscapeAcross, landscapeUp } = cliff;
  return html`<div class="row presets" role="group" aria-label=${presets.label}>
    <span class="hint" aria-hidden="true">${presets.label}</span>
    <button class="link" data-preset="cliff" title=${presets.cliffHint} @click=${() => actions.change({ ...cliff, step: 'end', question: false }, 'model')}>${presets.cliff}</button>
    ${isCliff ? html`${button(presets.wall, wallWindow, 'wall')} ${button(presets.all, { landscapeAcross, landscapeUp }, 'all')}` : nothing}
  </div>`;
}

/** @param {Context} context */
export function controls(context) {
  return html`<div class="landscape-controls">
      ${axisFields(context, 'across')} ${axisFields(context, 'up')} ${zoom(context)} ${descentFields(context)}
    </div>
    ${refusalView(context.state.transient, (control) => /^(landscape|descent)/.test(control))}`;
}

/** @param {Context} context @param {Direction} direction */
function axisFields(context, direction) {
  const { asked, names } = context;
  const [axis, setting] = [asked[direction], settingOf[direction]];
  return html`<fieldset class="row" data-axis=${direction}>
    <legend>${words.axes[direction]}</legend>
    ${weightFields(context, direction)}
    <span class="pair">${words.axes.from} ${field(context, {
      control: `${setting}.from`,
      label: words.axes.fromOf(names[direction]),
      number: axis.from,
      read: bounded((number) => number < axis.to, (typed) => words.axes.notBelow(typed, shortForm(axis.to))),
      apply: (from) => context.actions.change({ [setting]: { ...axis, from } }, `${setting}.from`),
    })}</span>
    <span class="pair">${words.axes.to} ${field(context, {
      control: `${setting}.to`,
      label: words.axes.toOf(names[direction]),
      number: axis.to,
      read: bounded((number) => number > axis.from, (typed) => words.axes.notAbove(typed, shortForm(axis.from))),
      apply: (to) => context.actions.change({ [setting]: { ...axis, to } }, `${setting}.to`),
    })}</span>
  </fieldset>`;
}

/** Which weight, and which entry of it, where it has several. @param {Context} context @param {Direction} direction */
function weightFields(context, direction) {
  const { scene, asked, actions, names } = context;
  const [axis, other, setting] = [asked[direction], asked[direction === 'across' ? 'up' : 'across'], settingOf[direction]];
  const { rows, columns } = parameterOf(scene, axis.parameter);
  const move = (/** @type {{ parameter: string, entry: number }} */ moved) => {
    const isTaken = moved.parameter === other.parameter && moved.entry === other.entry;
    if (isTaken) return actions.input.refuse(setting, words.axes.taken(names[direction === 'across' ? 'up' : 'across']));
    return actions.change({ [setting]: axisAround(scene, moved), descentStart: null, descentStep: 0 }, setting);
  };
  const [row, column] = [Math.floor(axis.entry / columns), axis.entry % columns];
  const index = (/** @type {'row' | 'column'} */ which, /** @type {number} */ number, /** @type {number} */ most, /** @type {(index: number) => number} */ entryAt) =>
    most === 1
      ? nothing
      : html`<span class="pair">${words.axes[which]} ${field(context, {
          control: `${setting}.${which}`,
          label: words.axes[`${which}Of`](names[direction]),
          number: number + 1,
          read: (typed) => readWhole(typed, 1, most),
          step: 1,
          apply: (chosen) => move({ parameter: axis.parameter, entry: entryAt(chosen - 1) }),
        })}</span>`;
  return html`${keyed(scene.graph, select({
      label: words.axes.weight(words.axes[direction]),
      options: scene.graph.parameters.map((parameter) => [parameter.name, weightLetter(parameter)]),
      chosen: axis.parameter,
      choose: (parameter) => move({ parameter, entry: 0 }),
    }))}
    ${index('row', row, rows, (chosen) => chosen * columns + column)} ${index('column', column, columns, (chosen) => row * columns + chosen)}`;
}

/** @param {Context} context */
function zoom({ asked, actions }) {
  const { zoom } = words;
  const points = fineness.includes(asked.points) ? fineness : [...fineness, asked.points];
  return html`<fieldset class="row">
    <legend>${zoom.label}</legend>
    <button class="link" @click=${() => actions.change(zoomed(asked, 1 / 4))}>${zoom.closer}</button>
    <button class="link" @click=${() => actions.change(zoomed(asked, 4))}>${zoom.farther}</button>
    <label class="pair" title=${words.axes.pointsHint}>${select({
      options: numbered(points),
      chosen: String(asked.points),
      choose: (chosen) => actions.change({ landscapePoints: Number(chosen) }),
    })} ${words.axes.points}</label>
  </fieldset>`;
}

/** @param {Context} context */
function descentFields(context) {
  const { asked, names, actions, state } = context;
  const { descent } = words;
  const [across, up] = asked.start;
  const begin = (/** @type {{ across: number, up: number } | null} */ descentStart) => actions.change({ descentStart, descentStep: 0 }, 'descentStart');
  return html`<fieldset class="row" data-axis="descent">
    <legend>${descent.legend}</legend>
    <span class="pair">${descent.rate} ${field(context, {
      control: 'descentRate',
      label: descent.rate,
      number: asked.rate,
      read: within('descentRate'),
      apply: (descentRate) => actions.change({ descentRate, descentStep: 0 }),
    })}</span>
    <span class="pair">${descent.threshold} ${field(context, {
      control: 'descentThreshold',
      label: descent.threshold,
      number: asked.threshold,
      read: within('descentThreshold'),
      apply: (descentThreshold) => actions.change({ descentThreshold, descentStep: 0 }),
    })}</span>
    <span class="pair" title=${descent.startHint}>${descent.start} ${names.across} = ${field(context, {
      control: 'descentStart.across',
      label: descent.startOf(names.across),
      number: across,
      apply: (chosen) => begin({ across: chosen, up }),
    })} ${names.up} = ${field(context, {
      control: 'descentStart.up',
      label: descent.startOf(names.up),
      number: up,
      apply: (chosen) => begin({ across, up: chosen }),
    })}</span>
    ${state.settings.descentStart === null ? nothing : html`<button class="link" @click=${() => begin(null)}>${descent.standing}</button>`}
  </fieldset>`;
}

/** @param {Context} context @param {NumberField} spec */
function field({ state, actions }, spec) {
  return numberField(spec, fieldContext(state), actions.input);
}

/** A number that a setting accepts, or why it is refused. @param {'descentRate' | 'descentThreshold'} name */
function within(name) {
  const { accepts, accepted } = fields[name];
  return bounded(accepts, (typed) => words.descent.refused(typed, accepted));
}

/**
 * A number that a condition holds for, or why it is refused.
 * @param {(number: number) => boolean} accepts
 * @param {(typed: string) => string} sentence
 */
function bounded(accepts, sentence) {
  return (/** @type {string} */ typed) => {
    const outcome = readNumber(typed);
    return 'sentence' in outcome || accepts(outcome.number) ? outcome : { sentence: sentence(typed.trim()) };
  };
}
