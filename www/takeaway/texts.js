// What is taken away as text: tables, equations and scripts, written by the core.

import { hidesAnswers } from '../answers.js';
import { subjectOf } from '../input/case.js';
import { fittingEdits, isUnedited } from '../tools/edits.js';
import { madeIn } from '../tools/mistakes.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {'json' | 'csv' | 'latex' | 'numpy' | 'torch' | 'torch_lstm'} TextKind */

/** What computes the way back itself. @type {string[]} */
const scripts = ['numpy', 'torch', 'torch_lstm'];

/** @param {string} kind */
export function isScript(kind) {
  return scripts.includes(kind);
}

/**
 * @typedef {object} Equation
 * @property {number} node
 * @property {number} t
 * @property {number} component from 0
 * @property {'value' | 'delta'} of
 * @property {'symbols' | 'numbers'} numbers
 */

/**
 * Throws the core's refusal.
 * @param {import('../core.js').WholeUnrolled} run
 * @param {TextKind} kind
 * @param {Settings} settings
 * @param {{ version: string, link: string }} about
 * @param {Equation} equation
 */
export function textOf(run, kind, settings, { version, link }, { node, t, component, of, numbers }) {
  switch (kind) {
    case 'json':
      return `${JSON.stringify({ deltascope: version, link, ...subjectOf(settings), ...edits(run, settings), expected: resultOf(run, settings) }, undefined, 1)}\n`;
    case 'csv':
      return hidesAnswers(settings) ? withValuesAlone(run.csv(link)) : run.csv(link);
    case 'latex':
      return `${run.latex(node, t, component, { of, numbers, link }, settings.notation)}\n`;
    default:
      return run.script(kind, link, settings.notation);
  }
}

/**
 * Every number, or those of the forward pass alone.
 * @param {import('../core.js').WholeUnrolled} run
 * @param {Settings} settings
 */
function resultOf(run, settings) {
  const result = run.result();
  if (!hidesAnswers(settings)) return result;
  const { J, J_t, forward } = result;
  return { J, J_t, forward };
}

/**
 * A table of all numbers without those of the way back.
 * @param {string} table
 */
function withValuesAlone(table) {
  return table.split('\n').filter((line) => !/^(contribution|delta|gradient),/.test(line)).join('\n');
}

/**
 * The cuts, clamps and the mistake behind the numbers, where there are some.
 * @param {import('../core.js').WholeUnrolled} run
 * @param {Settings} settings
 */
function edits(run, settings) {
  const graph = run.describe();
  const fitting = fittingEdits(settings, graph);
  const mistake = madeIn(settings, graph);
  return { ...(isUnedited(fitting) ? {} : fitting), ...(mistake !== null && { mistake }) };
}
