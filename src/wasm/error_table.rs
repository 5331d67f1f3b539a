//! The table of what each loss sends to each step, as a picture.

use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::charts::{backend, failed, svg};
use super::convert::{Fallible, read};
use crate::charts::error_table::ErrorTable;
use crate::charts::style::Style;

/// Draws the error that each loss sends to each step on a cleared canvas: `errors`, and what is `kept` of
/// them on a shortened way back, T × T row by row, and the `sums` of what counts, T numbers.
#[wasm_bindgen(js_name = drawErrors)]
pub fn draw_errors(
    canvas: HtmlCanvasElement,
    errors: Vec<f64>,
    kept: Vec<f64>,
    sums: Vec<f64>,
    #[wasm_bindgen(unchecked_param_type = "ErrorLook")] look: JsValue,
    #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
) -> Fallible<()> {
    let style: Style = read("style", style)?;
    let table = ErrorTable { errors, kept, sums, look: read("look", look)? };
    table.draw(backend(canvas)?, &style).map_err(failed)
}

/// The same as the text of an SVG file of a size in CSS pixels.
#[wasm_bindgen(js_name = errorsSvg)]
pub fn errors_svg(
    errors: Vec<f64>,
    kept: Vec<f64>,
    sums: Vec<f64>,
    #[wasm_bindgen(unchecked_param_type = "ErrorLook")] look: JsValue,
    width: u32,
    height: u32,
    #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
) -> Fallible<String> {
    let style: Style = read("style", style)?;
    let table = ErrorTable { errors, kept, sums, look: read("look", look)? };
    svg((width, height), |backend| table.draw(backend, &style))
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** How a table of errors is shown: where its cells stand, in CSS pixels, the exponents between which its
 * scale runs, the steps of the losses that are not counted, and what stands beside the rows, last
 * beside their sum, and over the columns. */
export interface ErrorLook {
  grid: { left: number; top: number; width: number; height: number; sum: number };
  scale: { least: number; most: number };
  kind: "norm" | "signed";
  leftOut: number[];
  rows: string[]; columns: string[];
}
"#;
