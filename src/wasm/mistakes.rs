//! What a mistake costs, and which one somebody made.

use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, read, throw};
use crate::case::Case;
use crate::distance::{distances, gradient_gap};
use crate::doctor::{Answer, Tolerance};

#[wasm_bindgen]
impl Unrolled {
    /// How far each δ and each gradient is from that of another run. Both must be complete.
    #[wasm_bindgen(unchecked_return_type = "Distance[]")]
    pub fn distances(&self, right: &Unrolled) -> Fallible<JsValue> {
        plain(&distances(&self.run, &right.run).map_err(throw)?)
    }

    /// How far all gradients together are from those of another run of the same parameters. Both must
    /// be complete.
    #[wasm_bindgen(js_name = gradientGap, unchecked_return_type = "Gap")]
    pub fn gradient_gap(&self, right: &Unrolled) -> Fallible<JsValue> {
        plain(&gradient_gap(&self.run, &right.run).map_err(throw)?)
    }
}

/// Compares somebody's numbers with the right ones of a case, and with those that each mistake makes.
#[wasm_bindgen(unchecked_return_type = "Diagnosis")]
pub fn diagnose(
    #[wasm_bindgen(unchecked_param_type = "Subject")] case: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Answer[]")] answers: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Tolerance")] tolerance: JsValue,
) -> Fallible<JsValue> {
    let case: Case = read("case", case)?;
    let answers: Vec<Answer> = read("answers", answers)?;
    let tolerance: Tolerance = read("tolerance", tolerance)?;
    plain(&crate::doctor::diagnose(&case, &answers, tolerance).map_err(throw)?)
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** ‖a − b‖ / ‖b‖ of one quantity of two runs, a δ over all t from 1. */
export interface Distance { kind: "delta" | "gradient"; name: string; distance: number; }

/** Numbers that somebody computed: δ of t = 1, then of t = 2 …; a gradient row by row. */
export interface Answer { kind: "delta" | "gradient"; name: string; numbers: number[]; }

/** Numbers a and b agree where |a − b| ≤ absolute + relative · max |b|, over the numbers b of a quantity. */
export interface Tolerance { absolute: number; relative: number; }

/** What is wrong with answers, and which mistakes make them; see `src/doctor.rs`. */
export interface Diagnosis {
  /** The first wrong number: in which answer and where in it, from 0; undefined where all are right. */
  first?: { answer: number; index: number; given: number; right: number };
  wrong: number; count: number;
  /** The mistakes that make these numbers, the closest first. */
  makers: { mistake: Mistake; gap: number }[];
  /** The mistakes that these quantities cannot show. */
  silent: Mistake[];
}
"#;
