// The numbers that are given at the chosen node: inputs, a target or an initial state, to be changed.

import { html, nothing } from 'lit';

import { given as words } from '../../words/en/weight.js';
import { givenAt } from '../fields/given.js';
import { gridView } from '../fields/grid.js';
import { numberField } from '../fields/number.js';
import { refusalView } from '../fields/refusal.js';
import { timed } from '../symbols.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */

/**
 * @param {{ node: string, t: number }} focus
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function givenFields({ node, t }, context, actions) {
  const fields = givenAt(context, actions, { node, t });
  if (fields.length === 0) return nothing;
  const variable = context.letterOf(node === 'J' ? 'd' : node);
  const field = (/** @type {number} */ index) => numberField(fields[index], context, actions);
  const grid = {
    name: `given:${node}`,
    caption: words.caption(variable, t),
    corner: nothing,
    rows: 1,
    rowNoun: words.component,
    columns: fields.map((_, index) => ({
      head: timed(variable, t, fields.length > 1 ? index + 1 : undefined),
      cell: () => field(index),
    })),
  };
  return html`<section class="given" tabindex="-1">
    ${fields.length === 1
      ? html`<label class="field"><span>${timed(variable, t)} =</span> ${field(0)} <span class="hint">${words.hint}</span></label>`
      : html`<p class="hint">${words.hint}</p>
          ${gridView(grid, context, actions)}`}
    ${refusalView(context, (control) => fields.some((one) => one.control === control))}
  </section>`;
}
