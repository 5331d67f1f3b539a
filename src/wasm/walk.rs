//! The walk of a reader over all places of a run.

use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, throw};
use crate::error::{Code, Error};
use crate::walk::{Direction, Gear};

#[wasm_bindgen]
impl Unrolled {
    /// What step n of the walk computes, n from 1; undefined before the first and after the last.
    #[wasm_bindgen(unchecked_return_type = "Place | undefined")]
    pub fn place(&self, step: usize) -> Fallible<JsValue> {
        plain(&self.walk.place(step))
    }

    /// The step of the walk at which a node's value becomes known; undefined where it never does.
    #[wasm_bindgen(js_name = valueKnown)]
    pub fn value_known(&self, node: usize, t: usize) -> Option<usize> {
        self.walk.value_known(node, t)
    }

    /// The step of the walk at which a node's δ becomes known; undefined where it never does.
    #[wasm_bindgen(js_name = deltaKnown)]
    pub fn delta_known(&self, node: usize, t: usize) -> Option<usize> {
        self.walk.delta_known(node, t)
    }

    /// Where a move of the walk from `step` ends.
    pub fn go(
        &self,
        step: usize,
        #[wasm_bindgen(unchecked_param_type = "'node' | 'time' | 'state'")] gear: &str,
        #[wasm_bindgen(unchecked_param_type = "'on' | 'back'")] direction: &str,
    ) -> Fallible<usize> {
        let gear = match gear {
            "node" => Ok(Gear::Node),
            "time" => Ok(Gear::TimeStep),
            "state" => Ok(Gear::State),
            _ => Err(throw(Error::new(Code::Range, "gear", gear, "node, time or state"))),
        }?;
        let direction = match direction {
            "on" => Ok(Direction::On),
            "back" => Ok(Direction::Back),
            _ => Err(throw(Error::new(Code::Range, "direction", direction, "on or back"))),
        }?;
        Ok(self.walk.go(step, gear, direction))
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type Place =
  | { phase: "forward"; node: number; t: number }
  | { phase: "loss"; node: number; t: number }
  | { phase: "backward"; node: number; t: number }
  | { phase: "sum"; parameter: number };
"#;
