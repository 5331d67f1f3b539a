// One group of weights: a table of single columns, or a matrix each.

import { html, nothing } from 'lit';

import { fitting } from '../../input/fitting.js';
import { weights as words } from '../../words/en/input.js';
import { weightLetter } from '../../words/en/letters.js';
import { refusalView } from '../fields/refusal.js';
import { select } from '../fields/select.js';
import { symbolOf } from '../symbols.js';
import { columnTable, gateTable, matrix } from './tables.js';

/** @typedef {import('../fields/context.js').InputContext} InputContext */
/** @typedef {import('../fields/context.js').InputActions} InputActions */
/** @typedef {import('./groups.js').Group} Group */
/** @typedef {import('../../core.js').GraphParameter} GraphParameter */

const mostOpen = 40;
const mostSide = 8;

/**
 * @param {Group} group
 * @param {InputContext} context
 * @param {InputActions} actions
 */
export function groupView(group, context, actions) {
  const [title, hint] = words.groups[group.key];
  const { parameters } = group;
  const count = parameters.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const [{ rows, columns }] = parameters;
  const concerns = (/** @type {string} */ control) =>
    parameters.some(({ name }) => control.startsWith(`${name}[`));
  return html`<details class="group" ?open=${count <= mostOpen}>
    <summary>
      <span class="group-title">${title}</span>
      <span class="hint">${hint(context.letterOf)}</span>
      <span class="hint size">${rows * columns === 1 ? nothing : words.size(rows, columns)}</span>
    </summary>
    ${content(group, context, actions)} ${refusalView(context, concerns)}
    ${resets(parameters, context, actions)} ${gradients(parameters, actions)}
  </details>`;
}

/**
 * @param {Group} group
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function content(group, context, actions) {
  const { parameters, key } = group;
  const fits = parameters.every(({ rows, columns }) => Math.max(rows, columns) <= mostSide);
  if (key === 'gates' && parameters[0].rows === 1) return gateTable(parameters, context, actions);
  if (parameters.every(({ columns }) => columns === 1)) return columnTable(group, context, actions);
  if (fits) {
    const each = parameters.map((parameter) => matrix(parameter, context, actions));
    return html`<div class="matrices">${each}</div>`;
  }
  const name = `weights:${key}`;
  const chosen = parameters.find((one) => one.name === context.drafts[name]) ?? parameters[0];
  return html`${parameters.length === 1 ? nothing : chooser(parameters, chosen, name, actions)}
  ${matrix(chosen, context, actions)}`;
}

/**
 * @param {GraphParameter[]} parameters
 * @param {GraphParameter} chosen
 * @param {string} name
 * @param {InputActions} actions
 */
function chooser(parameters, chosen, name, actions) {
  return select({
    kind: 'pager',
    label: words.choose,
    options: parameters.map((parameter) => [parameter.name, weightLetter(parameter)]),
    chosen: chosen.name,
    choose: (key) => actions.draft(name, key),
  });
}

/**
 * @param {GraphParameter[]} parameters
 * @param {InputContext} context
 * @param {InputActions} actions
 */
function resets(parameters, { settings }, actions) {
  const edited = fitting(settings.edits, parameters);
  const touched = parameters.filter(({ name }) => name in edited);
  if (touched.length === 0) return nothing;
  return html`<div class="row">
    ${touched.map(
      (parameter) =>
        html`<button
          type="button"
          class="small"
          aria-label=${words.resetOne(weightLetter(parameter))}
          @click=${() => actions.reset(parameter.name)}
        >
          ${words.resetShort} ${symbolOf(parameter)}
        </button>`,
    )}
  </div>`;
}

/**
 * @param {GraphParameter[]} parameters
 * @param {InputActions} actions
 */
function gradients(parameters, actions) {
  return html`<div class="row">
    <span class="hint">${words.gradients}</span>
    ${parameters.map(
      (parameter) =>
        html`<button
          type="button"
          class="small"
          aria-label=${words.gradient(weightLetter(parameter))}
          @click=${() => actions.chooseWeight(parameter.name, 0)}
        >
          δ${symbolOf(parameter)}
        </button>`,
    )}
  </div>`;
}
