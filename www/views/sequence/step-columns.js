// The columns of the table of steps: inputs, and targets or classes.

import { html } from 'lit';

import { targetsOf } from '../../input/fitting.js';
import { steps as words } from '../../words/en/input.js';
import { inputFields, targetFields } from '../fields/given.js';
import { letterView } from '../fields/letter.js';
import { numberField } from '../fields/number.js';
import { select } from '../fields/select.js';
import { symbol, timed } from '../symbols.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */
/** @typedef {import('../fields/grid.js').Column} Column */

/**
 * x(t), or the letter that stands for it.
 * @param {InputContext} context
 * @param {InputActions} actions
 * @returns {Column[]}
 */
export function inputColumns(context, actions) {
  const { x, labels } = context.settings;
  const width = x[0].length;
  if (labels.length > 0) {
    return [{ head: words.letter, cell: (row) => letterView(labels[x[row].indexOf(1)]) }];
  }
  return x[0].map((_, index) => ({
    head: timed(context.letterOf('x'), symbol('t'), width > 1 ? index + 1 : undefined),
    cell: (row) => numberField(inputFields(context.settings, actions, row + 1)[index], context, actions),
  }));
}

/**
 * d(t), or the class.
 * @param {InputContext} context
 * @param {InputActions} actions
 * @returns {Column[]}
 */
export function targetColumns(context, actions) {
  const { settings } = context;
  if (settings.loss === 'softmax') return [classColumn(settings, actions)];
  const targets = targetsOf(settings);
  const last = /** @type {number[]} */ (targets[targets.length - 1]);
  return last.map((_, index) => ({
    head: timed(context.letterOf('d'), symbol('t'), last.length > 1 ? index + 1 : undefined),
    startsGroup: index === 0,
    cell: (row) => {
      const field = targetFields(settings, actions, row + 1)[index];
      if (field === undefined) return html`<span class="absent">${words.noTarget}</span>`;
      return numberField(field, context, actions);
    },
  }));
}

/**
 * @param {InputContext['settings']} settings
 * @param {InputActions} actions
 * @returns {Column}
 */
function classColumn({ labels, outputs, targets }, actions) {
  const names = labels.length > 0 ? labels : Array.from({ length: outputs }, (_, index) => index);
  return {
    head: labels.length > 0 ? words.next : words.class,
    startsGroup: true,
    cell: (row) =>
      select({
        kind: 'class',
        label: words.nextOf(row + 1),
        options: names.map((name, index) => [String(index), letterView(String(name))]),
        chosen: String(targets[row]),
        choose: (index) => actions.target(row + 1, 0, Number(index)),
      }),
  };
}
