//! Nudges, and the check of everything.

use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, read, throw};
use crate::check::{Quantity, check, nudge, sweep};

#[wasm_bindgen]
impl Unrolled {
    /// Runs forward again with ε added to one number: what J does, and what the backward pass
    /// predicts. Both passes must be complete.
    #[wasm_bindgen(unchecked_return_type = "Nudged")]
    pub fn nudge(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Quantity")] quantity: JsValue,
        epsilon: f64,
    ) -> Fallible<JsValue> {
        let quantity: Quantity = read("quantity", quantity)?;
        plain(&nudge(&self.run, &quantity, epsilon).map_err(throw)?)
    }

    /// Measures the derivative with respect to one number by differences for ε from 1 down to
    /// 10⁻¹⁵, and by dual numbers. Both passes must be complete.
    #[wasm_bindgen(unchecked_return_type = "Sweep")]
    pub fn sweep(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Quantity")] quantity: JsValue,
    ) -> Fallible<JsValue> {
        let quantity: Quantity = read("quantity", quantity)?;
        plain(&sweep(&self.run, &quantity).map_err(throw)?)
    }

    /// Checks every δ and every gradient by two-sided differences; of a large run, a sample. Both
    /// passes must be complete.
    #[wasm_bindgen(unchecked_return_type = "Check")]
    pub fn check(&self) -> Fallible<JsValue> {
        plain(&check(&self.run).map_err(throw)?)
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** One number that J depends on; `component` and `entry` count from 0, entries row by row. */
export type Quantity =
  | { kind: "node"; name: string; t: number; component: number }
  /** A node's value as one edge alone carries it: the edge's flow as "obar>c", the source's t. */
  | { kind: "edge"; name: string; t: number; component: number }
  | { kind: "parameter"; name: string; entry: number };

/** J before and after, ΔJ, ΔJ/ε; δ, contribution or gradient, and that times ε. */
export interface Nudged {
  before: number; after: number; difference: number; quotient: number;
  amount: number; predicted: number;
}

export interface Sweep {
  /** The derivative by dual numbers, and what the backward pass says. */
  truth: number; amount: number;
  points: SweepPoint[];
}

/** The quotients at one ε, how far they are from the truth, and how far rounding alone puts them. */
export interface SweepPoint {
  epsilon: number; oneSided: number; twoSided: number;
  oneSidedGap: number; twoSidedGap: number; rounding: number;
}

export type Verdict = "agrees" | "too_small" | "unsettled" | "differs" | "overflowed";

/** How many numbers there are, how many were checked, and what holds; see `src/check/gradients.rs`. */
export interface Check {
  tolerance: number; count: number; checked: number; verdict: Verdict; quantities: Checked[];
}

/** The δ of one node at all t, or one parameter's gradient. */
export interface Checked {
  kind: "delta" | "gradient"; name: string; count: number; checked: number;
  /** How many of the checked numbers cannot be told from 0. */
  tooSmall: number;
  /** How many seem to differ by one difference, and were not measured again. */
  unsettled: number;
  /** ‖amounts − differences‖ / ‖differences‖ */
  distance: number;
  worst: { quantity: Quantity; amount: number; measured: number; relativeError: number };
  verdict: Verdict;
}
"#;
