//! How the gradient of one entry of a weight comes about.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, throw};
use crate::interpret::Use;
use crate::unrolled::Products;

#[wasm_bindgen]
impl Unrolled {
    /// One entry of ∂J/∂θ as products over the steps, for each use of the entry; entries count row
    /// by row.
    #[wasm_bindgen(unchecked_return_type = "WeightUse[]")]
    pub fn products(&self, parameter: &str, entry: usize) -> Fallible<JsValue> {
        let uses = self.run.products(parameter, entry).map_err(throw)?.into_iter();
        let described = uses.map(|Products { of: Use { node, row, value }, factors }| WeightUse {
            node,
            row,
            source: value.map(|(source, component)| UsedSource {
                node: source.node,
                lag: source.lag.steps(),
                component,
            }),
            products: factors.into_iter().map(product).collect(),
        });
        plain(&described.collect::<Vec<_>>())
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A term that multiplies a weight's entry by a value. */
export interface WeightUse {
  /** The node whose term it is, by its index, and the component of it, from 0. */
  node: number; row: number;
  /** What the entry multiplies, `lag` steps before; undefined for a bias, which stands alone. */
  source?: { node: number; lag: 0 | 1; component: number };
  /** From t = 1 to T: the node's δ, the value that the entry multiplies, and their product. */
  products: { delta: number; value: number; product: number }[];
}
"#;

#[derive(Serialize)]
struct WeightUse {
    node: usize,
    row: usize,
    source: Option<UsedSource>,
    products: Vec<Product>,
}

#[derive(Serialize)]
struct UsedSource {
    node: usize,
    lag: usize,
    component: usize,
}

#[derive(Serialize)]
struct Product {
    delta: f64,
    value: f64,
    product: f64,
}

fn product([delta, value]: [f64; 2]) -> Product {
    Product { delta, value, product: delta * value }
}
