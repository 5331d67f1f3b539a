// The classic mistakes of a backward pass, by their names in data, those asked about most first.

/** @typedef {import('../../pkg/deltascope.js').Mistake} Mistake */

export const mistakeNames = /** @type {const} */ ([
  'carousel_missing', 'loss_of_this_step_alone', 'recurrence_missing', 'gates_detached',
  'output_peephole_missing', 'output_peephole_twice', 'output_peephole_late_backward', 'output_peephole_late',
  'next_peepholes_missing', 'input_peephole_for_forget', 'input_gate_for_block_input', 'new_state_in_forget_gate',
  'sigmoid_slope_at_activation', 'tanh_slope_at_activation', 'untransposed', 'new_output_in_recurrent_gradient',
  'new_state_in_peephole_gradient', 'jacobian_untransposed', 'earlier_slope', 'average',
]);

/** @type {Mistake[]} */
const deltasRight = ['output_peephole_late', 'new_output_in_recurrent_gradient', 'new_state_in_peephole_gradient'];

/**
 * Whether each δ is the derivative of J still: only gradients are wrong, or the model is another one.
 * @param {Mistake} mistake
 */
export function leavesDeltas(mistake) {
  return deltasRight.includes(mistake);
}

/**
 * The mistake that is made: the one asked for, where the cell can make it.
 * @param {{ mistake: Mistake | null }} settings
 * @param {Pick<import('../core.js').Description, 'mistakes'>} graph
 */
export function madeIn({ mistake }, { mistakes }) {
  return mistake !== null && mistakes.includes(mistake) ? mistake : null;
}
