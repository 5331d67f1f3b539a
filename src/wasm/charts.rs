//! Charts on a canvas.

use std::fmt::Display;

use plotters::backend::SVGBackend;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::Unrolled;
use super::convert::{Fallible, read, throw};
use crate::charts::branches::{self, BranchChart};
use crate::charts::style::Style;
use crate::charts::sweep::{self, SweepChart};

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
        let selection: branches::Selection = read("selection", selection)?;
        let style: Style = read("style", style)?;
        let chart = BranchChart::new(&self.run, &selection).map_err(throw)?;
        let ends = chart.draw(backend(canvas)?, &style).map_err(failed)?;
        Ok(ends.to_vec())
    }

    /// The same chart as the text of an SVG file of a size in CSS pixels.
    #[wasm_bindgen(js_name = branchesSvg)]
    pub fn branches_svg(
        &self,
        width: u32,
        height: u32,
        #[wasm_bindgen(unchecked_param_type = "BranchSelection")] selection: JsValue,
        #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
    ) -> Fallible<String> {
        let selection: branches::Selection = read("selection", selection)?;
        let style: Style = read("style", style)?;
        let chart = BranchChart::new(&self.run, &selection).map_err(throw)?;
        svg((width, height), |backend| chart.draw(backend, &style))
    }

    /// Draws how far differences of J are from the derivative with respect to one number, over ε, on
    /// a cleared canvas. Both passes must be complete.
    #[wasm_bindgen(js_name = drawSweep)]
    pub fn draw_sweep(
        &self,
        canvas: HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "SweepSelection")] selection: JsValue,
        #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
    ) -> Fallible<()> {
        let selection: sweep::Selection = read("selection", selection)?;
        let style: Style = read("style", style)?;
        let chart = SweepChart::new(&self.run, &selection).map_err(throw)?;
        chart.draw(backend(canvas)?, &style).map_err(failed)
    }
}

/// A chart as the text of an SVG file of a size in CSS pixels.
pub(super) fn svg<T, E: Display>(
    size: (u32, u32),
    draw: impl FnOnce(SVGBackend<'_>) -> Result<T, E>,
) -> Fallible<String> {
    let mut text = String::new();
    draw(SVGBackend::with_string(&mut text, size)).map_err(failed)?;
    Ok(text)
}

pub(super) fn backend(canvas: HtmlCanvasElement) -> Fallible<CanvasBackend> {
    let backend = CanvasBackend::with_canvas_object(canvas);
    backend.ok_or_else(|| js_sys::Error::new("the canvas is used for other drawings").into())
}

pub(super) fn failed(error: impl Display) -> JsValue {
    js_sys::Error::new(&error.to_string()).into()
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Which branches a chart shows: `component` from 0; `from` and `shown` are steps from 1. */
export interface BranchSelection {
  node: string; component: number;
  /** The first step that is shown, and the step that is marked. */
  from: number; shown: number;
  /** The branches, as `via_obar`, what stands at their ends, and their marks, from 0. */
  branches: { name: string; label: string; mark: number }[];
  /** What stands at the end of their sum's line. */
  sum: string;
  /** Each branch as a line, or all as bars on each other: positive ones up from zero, negative ones down. */
  form: "lines" | "stack";
}

/** Which sweep a chart shows: the number that is changed, the ε that is marked, and what stands at the
 * ends of the lines, if anything. */
export interface SweepSelection {
  quantity: Quantity; epsilon: number;
  labels?: { oneSided: string; twoSided: string; rounding: string };
}

/** How a chart looks: colours as 0xRRGGBB, sizes in CSS pixels. */
export interface ChartStyle {
  ink: number; error: number; muted: number; edge: number; line: number; paper: number;
  fontFamily: string; fontSize: number;
  /** Device pixels per CSS pixel. */
  pixelRatio: number;
}
"#;
