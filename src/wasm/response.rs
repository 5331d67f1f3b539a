//! How one number responds to another.

use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, read, throw};
use crate::edit;
use crate::response::{Inquiry, account, respond};

#[wasm_bindgen]
impl Unrolled {
    /// What the target is, and its slope, with the origin put at each of the places. Both passes must
    /// be complete.
    #[wasm_bindgen(unchecked_return_type = "ResponsePoint[]")]
    pub fn respond(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Stop")] origin: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Stop")] target: JsValue,
        #[wasm_bindgen(unchecked_param_type = "string[]")] held: JsValue,
        places: &[f64],
    ) -> Fallible<JsValue> {
        let held: Vec<String> = read("held", held)?;
        let held = held.iter().map(|name| self.run.node(name)).collect::<Result<_, _>>();
        let inquiry = Inquiry {
            origin: self.stop("origin", origin)?,
            target: self.stop("target", target)?,
            held: held.map_err(throw)?,
        };
        plain(&respond(&self.run, &inquiry, places).map_err(throw)?)
    }

    /// The local and the total derivative between the ends of an edge, named by its flow, and what
    /// each makes of δ; t is that of its source. Both passes must be complete.
    #[wasm_bindgen(unchecked_return_type = "Account")]
    pub fn account(&self, flow: &str, t: usize, component: usize) -> Fallible<JsValue> {
        let edge = edit::flow(self.run.cell(), flow, || "flow".to_owned()).map_err(throw)?;
        plain(&account(&self.run, edge, t, component).map_err(throw)?)
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** The target's value and slope with the origin at one place. */
export interface ResponsePoint { place: number; value: number; slope: number; }

/** An edge's local derivative beside the total one; see `src/response.rs`. */
export interface Account {
  local: number; total: number;
  /** δ of the edge's target, and each derivative, and their difference, times it. */
  delta: number; localAmount: number; totalAmount: number; detourAmount: number;
  /** What each edge that leaves the source brings, without cuts and mistakes. */
  roads: { flow: string; amount: number }[];
  /** ∂J/∂source by dual numbers. */
  truth: number;
}
"#;
