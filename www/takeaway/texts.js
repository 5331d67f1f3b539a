// What is taken away as text: tables, equations and scripts, written by the core.

import { unrolled } from '../computed.js';
import { Unrolled, load } from '../extras.js';
import { caseOf } from '../input/case.js';

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
 * Rejects with the core's refusal.
 * @param {TextKind} kind
 * @param {Settings} settings
 * @param {{ version: string, link: string }} about
 * @param {Equation} equation
 */
export async function textOf(kind, settings, about, equation) {
  await load();
  const run = unrolled(settings, Unrolled);
  run.run();
  try {
    return written(run, kind, settings, about, equation);
  } finally {
    run.free();
  }
}

/**
 * @param {Unrolled} run
 * @param {TextKind} kind
 * @param {Settings} settings
 * @param {{ version: string, link: string }} about
 * @param {Equation} equation
 */
function written(run, kind, settings, { version, link }, { node, t, component, of, numbers }) {
  switch (kind) {
    case 'json':
      return `${JSON.stringify({ deltascope: version, link, ...caseOf(settings), expected: run.result() }, undefined, 1)}\n`;
    case 'csv':
      return run.csv(link);
    case 'latex':
      return `${run.latex(node, t, component, { of, numbers, link }, settings.notation)}\n`;
    default:
      return run.script(kind, link, settings.notation);
  }
}
