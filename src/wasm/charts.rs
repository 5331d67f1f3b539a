//! Charts on a canvas.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::Unrolled;
use super::convert::{Fallible, read, throw};
use crate::charts::branches::{BranchChart, Selection};
use crate::charts::style::Style;

#[wasm_bindgen]
impl Unrolled {
    /// Draws the branches of a node's δ over t on a cleared canvas, and returns where on it the
    /// steps 1 and T stand, in its own pixels from the left.
    #[wasm_bindgen(js_name = drawBranches)]
    pub fn draw_branches(
        &self,
        canvas: HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "BranchSelection")] selection: JsValue,
        #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
    ) -> Fallible<Vec<i32>> {
        let selection: Selection = read("selection", selection)?;
        let style: Style = read("style", style)?;
        let chart = BranchChart::new(&self.run, &selection).map_err(throw)?;
        let backend = CanvasBackend::with_canvas_object(canvas)
            .ok_or_else(|| js_sys::Error::new("the canvas is used for other drawings"))?;
        let ends = chart.draw(backend, &style);
        let ends = ends.map_err(|error| js_sys::Error::new(&error.to_string()))?;
        Ok(ends.to_vec())
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Which branches a chart shows: `component` from 0; `from` and `shown` are steps from 1. */
export interface BranchSelection {
  node: string; component: number;
  /** The first step that is shown, and the step that is marked. */
  from: number; shown: number;
  /** The branches, as `via_obar`, and what stands at the ends of their lines. */
  branches: { name: string; label: string }[];
  /** What stands at the end of their sum's line. */
  sum: string;
}

/** How a chart looks: colours as 0xRRGGBB, sizes in CSS pixels. */
export interface ChartStyle {
  ink: number; error: number; muted: number; edge: number; line: number; paper: number;
  fontFamily: string; fontSize: number;
  /** Device pixels per CSS pixel. */
  pixelRatio: number;
}
"#;
