//! Cuts, clamps, and a mistake.

use wasm_bindgen::prelude::*;

use super::Unrolled;

#[wasm_bindgen]
impl Unrolled {
    /// Whether an edge carries no error to its source at t because it is cut.
    #[wasm_bindgen(js_name = isCut)]
    pub fn is_cut(&self, edge: usize, t: usize) -> bool {
        self.run.edits().cuts(edge, t)
    }

    /// Whether an edge brings something else than it should, by a mistake.
    #[wasm_bindgen(js_name = isMistaken)]
    pub fn is_mistaken(&self, edge: usize) -> bool {
        self.run.is_mistaken(edge)
    }

    /// Whether the gradient of a weight is summed with the values of another step, by a mistake.
    #[wasm_bindgen(js_name = isMistakenWeight)]
    pub fn is_mistaken_weight(&self, parameter: usize) -> bool {
        self.run.edits().used_lag(parameter).is_some()
    }

    /// Whether a node is held at t because it is clamped.
    #[wasm_bindgen(js_name = isClamped)]
    pub fn is_clamped(&self, node: usize, t: usize) -> bool {
        self.run.edits().held(node, t).is_some()
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What is changed in the passes; see `src/edit.rs`. */
export interface Edits {
  /** Edges that carry no error: `flow` as "obar>c", `t` the source's, from 0 to T; all without it. */
  cuts?: { flow: string; t?: number }[];
  /** Nodes held at the given values at t, from 0 (the initial state) to T; from 1 on without it. */
  clamps?: { node: string; t?: number; values: number[] }[];
  /** A mistake of the backward pass; `output_peephole_late` makes another cell. */
  mistake?: Mistake;
}

/** The classic mistakes; see `src/mistake.rs`. */
export type Mistake =
  | "input_peephole_for_forget" | "input_gate_for_block_input" | "loss_of_this_step_alone"
  | "output_peephole_missing" | "new_state_in_forget_gate" | "untransposed"
  | "output_peephole_late_backward" | "output_peephole_late" | "carousel_missing"
  | "recurrence_missing" | "gates_detached" | "sigmoid_slope_at_activation"
  | "tanh_slope_at_activation" | "output_peephole_twice" | "next_peepholes_missing"
  | "new_output_in_recurrent_gradient" | "new_state_in_peephole_gradient"
  | "jacobian_untransposed" | "earlier_slope" | "average";
"#;
