//! J over two weights: the grid, its pictures, and the ways down.

use js_sys::Float64Array;
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::Unrolled;
use super::charts::{backend, failed, svg};
use super::convert::{Fallible, copied, plain, read, throw};
use crate::charts::landscape::surface::View;
use crate::charts::landscape::{Relief, Ways, heat_map, surface};
use crate::charts::style::Style;
use crate::clip::{Clipping, Measure};
use crate::landscape::{self, Descent, Moved, Window, descend, survey};

/// J on a grid over two weights.
#[wasm_bindgen]
pub struct Landscape {
    landscape: landscape::Landscape,
}

/// A descent as JavaScript asks for it: the threshold is that of clipping by norm, or absent.
#[derive(Deserialize)]
struct Asked {
    moved: [Moved; 2],
    start: [f64; 2],
    rate: f64,
    threshold: Option<f64>,
    updates: usize,
}

#[wasm_bindgen]
impl Unrolled {
    /// J at every point of a window of the plane of two weights.
    pub fn landscape(
        &self,
        #[wasm_bindgen(unchecked_param_type = "LandscapeWindow")] window: JsValue,
    ) -> Fallible<Landscape> {
        let window: Window = read("window", window)?;
        Ok(Landscape { landscape: survey(&self.run, &window).map_err(throw)? })
    }

    /// The stations of a descent in that plane, the start first.
    #[wasm_bindgen(unchecked_return_type = "Station[]")]
    pub fn descend(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Descent")] descent: JsValue,
    ) -> Fallible<JsValue> {
        let Asked { moved, start, rate, threshold, updates } = read("descent", descent)?;
        let by_norm = |threshold| Clipping::new(Measure::Norm, threshold);
        let clipping = threshold.map(by_norm).transpose().map_err(throw)?;
        let descent = Descent { moved, start, rate, clipping, updates };
        plain(&descend(&self.run, &descent).map_err(throw)?)
    }
}

#[wasm_bindgen]
impl Landscape {
    /// The places of the weight that grows to the right, ascending.
    pub fn across(&self) -> Float64Array {
        copied(&self.landscape.across)
    }

    /// Those of the weight that grows upward.
    pub fn up(&self) -> Float64Array {
        copied(&self.landscape.up)
    }

    /// A copy of J, row by row: a row has one place of the weight that grows upward.
    pub fn losses(&self) -> Float64Array {
        copied(&self.landscape.losses)
    }

    /// Draws it from above on a cleared canvas, and returns the left, upper, right and lower edge of the
    /// map in the canvas's own pixels.
    #[wasm_bindgen(js_name = drawHeatMap)]
    pub fn draw_heat_map(
        &self,
        canvas: HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "LandscapeWays")] ways: JsValue,
        #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
    ) -> Fallible<Vec<i32>> {
        let (ways, style) = (read_ways(ways)?, read_style(style)?);
        let edges = heat_map::draw(&self.relief(&ways), backend(canvas)?, &style);
        Ok(edges.map_err(failed)?.to_vec())
    }

    /// The same as the text of an SVG file of a size in CSS pixels.
    #[wasm_bindgen(js_name = heatMapSvg)]
    pub fn heat_map_svg(
        &self,
        width: u32,
        height: u32,
        #[wasm_bindgen(unchecked_param_type = "LandscapeWays")] ways: JsValue,
        #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
    ) -> Fallible<String> {
        let (ways, style) = (read_ways(ways)?, read_style(style)?);
        svg((width, height), |backend| heat_map::draw(&self.relief(&ways), backend, &style))
    }

    /// Draws it as a surface on a cleared canvas, and returns where each point stands, x and y one after
    /// the other, row by row, in the canvas's own pixels.
    #[wasm_bindgen(js_name = drawSurface)]
    pub fn draw_surface(
        &self,
        canvas: HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "SurfaceView")] view: JsValue,
        #[wasm_bindgen(unchecked_param_type = "LandscapeWays")] ways: JsValue,
        #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
    ) -> Fallible<Vec<i32>> {
        let view: View = read("view", view)?;
        let (ways, style) = (read_ways(ways)?, read_style(style)?);
        surface::draw(&self.relief(&ways), view, backend(canvas)?, &style).map_err(failed)
    }

    /// The same as the text of an SVG file of a size in CSS pixels.
    #[wasm_bindgen(js_name = surfaceSvg)]
    pub fn surface_svg(
        &self,
        width: u32,
        height: u32,
        #[wasm_bindgen(unchecked_param_type = "SurfaceView")] view: JsValue,
        #[wasm_bindgen(unchecked_param_type = "LandscapeWays")] ways: JsValue,
        #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
    ) -> Fallible<String> {
        let view: View = read("view", view)?;
        let (ways, style) = (read_ways(ways)?, read_style(style)?);
        svg((width, height), |backend| surface::draw(&self.relief(&ways), view, backend, &style))
    }

    fn relief<'a>(&'a self, ways: &'a Ways) -> Relief<'a> {
        Relief { landscape: &self.landscape, ways }
    }
}

fn read_ways(ways: JsValue) -> Fallible<Ways> {
    read("ways", ways)
}

fn read_style(style: JsValue) -> Fallible<Style> {
    read("style", style)
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** One entry of a weight, from 0, row by row. */
export interface MovedWeight { parameter: string; entry: number; }

/** A part of the plane of two weights; each side has as many points, see `src/landscape/mod.rs`. */
export interface LandscapeWindow {
  across: MovedWeight & { from: number; to: number };
  up: MovedWeight & { from: number; to: number };
  points: number;
}

/** A gradient descent over two weights; with a threshold its gradient is clipped by norm. */
export interface Descent {
  moved: [MovedWeight, MovedWeight];
  start: [number, number];
  rate: number;
  threshold?: number;
  updates: number;
}

/** A point of a descent: J, the gradient and its length, and how long the step from it would be without
 * clipping, and is. */
export interface Station {
  point: [number, number];
  loss: number;
  gradient: [number, number];
  length: number;
  unclippedStep: number;
  step: number;
}

/** How the two weights and J are called, and the descents, a station being both weights and J. */
export interface LandscapeWays {
  names: [string, string, string];
  ways: { line: "whole" | "dashed"; stations: [number, number, number][] }[];
}

/** From where a surface is seen, in degrees: turned around the upright axis, and tilted from 0, the
 * horizon, to 90, from above. */
export interface SurfaceView { turn: number; tilt: number; }
"#;
