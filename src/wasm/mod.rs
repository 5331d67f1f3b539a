//! The boundary to JavaScript, and the only module that knows it.
//!
//! Each part of it is a block of methods of [`Unrolled`] with the TypeScript types that they need;
//! [`convert`] says how values cross. Without the feature `whole` there are only those that the
//! first sight of the page needs.

#[cfg(feature = "whole")]
mod charts;
#[cfg(feature = "whole")]
mod check;
mod convert;
mod describe;
mod edits;
#[cfg(feature = "whole")]
mod error_table;
mod explain;
#[cfg(feature = "whole")]
mod flow;
#[cfg(feature = "whole")]
mod landscape;
#[cfg(feature = "whole")]
mod mistakes;
#[cfg(feature = "whole")]
mod products;
#[cfg(feature = "whole")]
mod response;
#[cfg(feature = "whole")]
mod routes;
mod shapes;
mod summary;
#[cfg(feature = "whole")]
mod takeaway;
#[cfg(feature = "whole")]
mod train;
mod walk;

use js_sys::Float64Array;
use wasm_bindgen::prelude::*;

use crate::case::Case;
use crate::edit::NamedEdits;
use crate::sequence::Target;
use crate::unrolled;
use crate::walk::Walk;
use convert::{Fallible, copied, read, throw};

/// Turns a panic, which is a defect, into a message on the console.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// The version of this package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// A cell unrolled over a sequence: both passes step by step, every number by node and t.
#[wasm_bindgen]
pub struct Unrolled {
    run: unrolled::Unrolled,
    walk: Walk,
}

#[wasm_bindgen]
impl Unrolled {
    /// Makes a network from a case in the reference format and unrolls it over its sequence, with
    /// cuts, clamps and a mistake where there are any.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "Subject")] case: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Edits")] edits: JsValue,
    ) -> Fallible<Unrolled> {
        let case: Case = read("case", case)?;
        let edits: NamedEdits =
            if edits.is_undefined() { NamedEdits::default() } else { read("edits", edits)? };
        let run = case.unroll_with(&edits).map_err(throw)?;
        let walk = run.walk();
        Ok(Unrolled { run, walk })
    }

    /// Computes the values of the next time step and returns its t; undefined once t = T is done.
    #[wasm_bindgen(js_name = forwardStep)]
    pub fn forward_step(&mut self) -> Option<usize> {
        self.run.forward_step()
    }

    /// Computes the δ of the next time step on the way back and returns its t, from T down to 0
    /// (the initial state), where the gradients are complete; undefined after that.
    #[wasm_bindgen(js_name = backwardStep)]
    pub fn backward_step(&mut self) -> Option<usize> {
        self.run.backward_step()
    }

    /// Both passes over the whole sequence, anew.
    pub fn run(&mut self) {
        self.run.run();
    }

    /// A copy of a node's value at t, from 0 (the initial state) to T.
    pub fn value(&self, node: &str, t: usize) -> Fallible<Float64Array> {
        self.run.value(node, t).map(copied).map_err(throw)
    }

    /// A copy of δ(t) of a node: the derivative of J with respect to it, t from 0 to T.
    pub fn delta(&self, node: &str, t: usize) -> Fallible<Float64Array> {
        self.run.delta(node, t).map(copied).map_err(throw)
    }

    /// A copy of what one branch, named as `via_obar`, adds to δ(t) of a node.
    pub fn contribution(&self, node: &str, branch: &str, t: usize) -> Fallible<Float64Array> {
        self.run.contribution(node, branch, t).map(copied).map_err(throw)
    }

    /// A copy of ∂J/∂θ, row by row.
    pub fn gradient(&self, parameter: &str) -> Fallible<Float64Array> {
        self.run.gradient(parameter).map(copied).map_err(throw)
    }

    /// Step t's share of ∂J/∂θ, row by row.
    pub fn share(&self, parameter: &str, t: usize) -> Fallible<Float64Array> {
        self.run.share(parameter, t).map(|share| copied(&share)).map_err(throw)
    }

    /// A copy of a parameter's entries, row by row; undefined where the cell does not have it.
    pub fn parameter(&self, name: &str) -> Option<Float64Array> {
        let parameter = self.run.cell().parameter(name)?;
        Some(copied(self.run.parameters().get(parameter)))
    }

    /// The target d(t) of step t, from 1: a vector, a class from 0, or undefined where nothing is
    /// compared.
    #[wasm_bindgen(unchecked_return_type = "Float64Array | number | undefined")]
    pub fn target(&self, t: usize) -> Fallible<JsValue> {
        Ok(match self.run.target(t).map_err(throw)? {
            Target::None | Target::Unneeded => JsValue::UNDEFINED,
            Target::Values(values) => copied(values).into(),
            Target::Class(class) => JsValue::from(class),
        })
    }

    /// One entry of ∂J/∂θ as its shares of all steps, from t = 1 to T; entries count row by row.
    pub fn shares(&self, parameter: &str, entry: usize) -> Fallible<Float64Array> {
        self.run.shares(parameter, entry).map(|shares| copied(&shares)).map_err(throw)
    }

    /// J = Σ J(t).
    pub fn loss(&self) -> f64 {
        self.run.loss()
    }

    /// A view of every number, laid out as `describe` says. It is dead once the module's memory
    /// grows: take it anew at each use.
    pub fn trace(&self) -> Float64Array {
        // SAFETY: the view is documented as valid only until the next call into this module.
        unsafe { Float64Array::view(self.run.trace().numbers()) }
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What can be unrolled. */
export type Subject = Case | ChainCase;

/** A network and its sequence in the reference format. */
export interface Case {
  id?: string;
  model: "lstm" | "rnn" | "pascanu";
  variant?: string[];
  N: number; H: number; T: number; K?: number;
  loss: "squared" | "last" | "softmax";
  params?: Record<string, number[] | number[][]>;
  seed?: number;
  x: number[][];
  targets: (number | number[] | null)[];
  y0?: number[]; c0?: number[]; h0?: number[];
}

/** x_k = factor · inner(y), f = the sum or the product of all outer(x_k); x is y. */
export interface ChainCase {
  id?: string;
  model: "chain";
  roads: Road[];
  join: "sum" | "product";
  N: 1; H: 1; T: 1;
  x: number[][];
}

/** One road of a chain, from 1 to 6. */
export interface Road { factor: number; inner: MapName; outer: MapName; }

/** A function of one number. */
export type MapName = "identity" | "tanh" | "sigmoid" | "square" | "sin" | "exp";
"#;
