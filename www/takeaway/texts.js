// What is taken away as text: tables, equations and scripts, written by the core.

import { subjectOf } from '../input/case.js';
import { fittingEdits, isUnedited } from '../tools/edits.js';
import { madeIn } from '../tools/mistakes.js';

/** @typedef {import('../state.js').Settings} Settings */
/** @typedef {'json' | 'csv' | 'latex' | 'numpy' | 'torch' | 'torch_lstm'} TextKind */

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
      return `${JSON.stringify({ deltascope: version, link, ...subjectOf(settings), ...edits(run, settings), expected: run.result() }, undefined, 1)}\n`;
    case 'csv':
      return run.csv(link);
    case 'latex':
      return `${run.latex(node, t, component, { of, numbers, link }, settings.notation)}\n`;
    default:
      return run.script(kind, link, settings.notation);
  }
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
