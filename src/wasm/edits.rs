//! Cuts and clamps.

use wasm_bindgen::prelude::*;

use super::Unrolled;

#[wasm_bindgen]
impl Unrolled {
    /// Whether an edge carries no error to its source at t because it is cut.
    #[wasm_bindgen(js_name = isCut)]
    pub fn is_cut(&self, edge: usize, t: usize) -> bool {
        self.run.edits().cuts(edge, t)
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
}
"#;
