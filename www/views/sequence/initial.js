// The state before the first step.

import { html } from 'lit';

import { statesOf } from '../../input/fitting.js';
import { initial as words } from '../../words/en/input.js';
import { initialFields } from '../fields/given.js';
import { gridView } from '../fields/grid.js';
import { numberField } from '../fields/number.js';
import { refusalView } from '../fields/refusal.js';
import { timed } from '../symbols.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */

/**
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function initialPane(context, actions) {
  const { settings } = context;
  const column = (/** @type {'c' | 'y' | 'h'} */ name) => ({
    head: timed(context.letterOf(name), 0),
    cell: (/** @type {number} */ unit) => numberField(initialFields(context, actions, name)[unit], context, actions),
  });
  const grid = {
    name: 'initial',
    caption: words.caption,
    corner: words.unit,
    rows: settings.units,
    rowNoun: words.unit,
    rowHead: (/** @type {number} */ unit) => unit + 1,
    columns: statesOf(settings.model).map(column),
  };
  return html`<p class="hint">${words.hint}</p>
    ${gridView(grid, context, actions)}
    ${refusalView(context, (control) => /^[cyh]0\[/.test(control))}`;
}
