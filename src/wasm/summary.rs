//! Numbers that stand for many.

use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, throw};

#[wasm_bindgen]
impl Unrolled {
    /// The Euclidean norm of a node's value at t, from 0 (the initial state) to T.
    #[wasm_bindgen(js_name = valueNorm)]
    pub fn value_norm(&self, node: &str, t: usize) -> Fallible<f64> {
        self.run.value_norm(node, t).map_err(throw)
    }

    /// The Euclidean norm of δ(t) of a node, t from 0 to T.
    #[wasm_bindgen(js_name = deltaNorm)]
    pub fn delta_norm(&self, node: &str, t: usize) -> Fallible<f64> {
        self.run.delta_norm(node, t).map_err(throw)
    }

    /// The probability that a softmax gives to the target of step t, from 1; undefined where the
    /// target is not a class.
    pub fn probability(&self, t: usize) -> Fallible<Option<f64>> {
        self.run.probability(t).map_err(throw)
    }
}
