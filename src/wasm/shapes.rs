//! Which weights a network has.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::convert::{Fallible, plain, read, throw};
use crate::case::Case;
use crate::graph::{Parameter, Shape};

/// The weights of the network that a case describes, whatever `params` gives.
#[wasm_bindgen(unchecked_return_type = "WeightShape[]")]
pub fn shapes(
    #[wasm_bindgen(unchecked_param_type = "CellDescription")] case: JsValue,
) -> Fallible<JsValue> {
    let case: Case = read("case", case)?;
    let shapes = case.shapes().map_err(throw)?.into_iter();
    let described = shapes.map(|(Parameter { name, shape, .. }, rows, columns)| WeightShape {
        name,
        rows,
        columns,
        vector: matches!(shape, Shape::Vector(_)),
    });
    plain(&described.collect::<Vec<_>>())
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What of a case its weights hang on. */
export type CellDescription = Pick<Case, "model" | "variant" | "N" | "H" | "K" | "loss">;

/** A weight's name and shape; a vector has one column. */
export interface WeightShape { name: string; rows: number; columns: number; vector: boolean; }
"#;

#[derive(Serialize)]
struct WeightShape {
    name: &'static str,
    rows: usize,
    columns: usize,
    vector: bool,
}
