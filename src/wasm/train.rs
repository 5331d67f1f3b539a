//! Training.

use js_sys::Float64Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::Unrolled;
use super::charts::{backend, failed, svg};
use super::convert::{Fallible, copied, plain, read, throw};
use super::describe::OverflowPlace;
use crate::case::Case;
use crate::charts::curves::{Curve, CurveChart, Marked, Tone, most_intervals};
use crate::charts::style::Style;
use crate::clip::{Clipped, Clipping, Measure};
use crate::error::Error;
use crate::export::NetworkCase;
use crate::train::{
    self, Band, Kind, Place, Recipe, Rule, Summary, Task, Update, bands, condition, interval,
};

/// A network that is being trained.
#[wasm_bindgen]
pub struct Trainer {
    trainer: train::Trainer,
}

#[wasm_bindgen]
impl Trainer {
    /// Trains the network of a case on the case's sequence, from its weights, or its cell on a task, from
    /// weights that the seed draws.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "Case")] case: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Training")] training: JsValue,
    ) -> Fallible<Trainer> {
        let case: Case = read("case", case)?;
        let training: Training = read("training", training)?;
        Ok(Trainer { trainer: training.begin(&case).map_err(throw)? })
    }

    /// Makes so many updates, fewer where a number overflows, and returns four numbers for each: the
    /// loss, the gradient's length before and after it was clipped, and the angle between both in
    /// degrees.
    pub fn advance(&mut self, updates: usize) -> Float64Array {
        let found = self.trainer.advance(updates).iter();
        let numbers = found.flat_map(|Update { loss, gradient }| {
            [*loss, gradient.before, gradient.after, gradient.angle]
        });
        copied(&numbers.collect::<Vec<_>>())
    }

    /// How many updates are done.
    #[wasm_bindgen(getter)]
    pub fn done(&self) -> f64 {
        self.trainer.done() as f64
    }

    /// The first number that is not finite, before whose update the training stopped; or undefined.
    #[wasm_bindgen(unchecked_return_type = "TrainingOverflow | undefined")]
    pub fn overflow(&self) -> Fallible<JsValue> {
        let Some(overflow) = self.trainer.overflow() else { return Ok(JsValue::UNDEFINED) };
        let cell = self.trainer.cell();
        let place = match overflow.place {
            Place::Pass(place) => Some(OverflowPlace::of(cell, place)),
            Place::Weight { parameter, entry } => {
                let name = cell.parameters()[parameter].name;
                Some(OverflowPlace { quantity: "parameter", name, t: None, component: entry })
            }
            Place::Loss | Place::Length => None,
        };
        let sum = match overflow.place {
            Place::Loss => Some("loss"),
            Place::Length => Some("length"),
            Place::Pass(_) | Place::Weight { .. } => None,
        };
        plain(&Overflow { updates: overflow.updates as f64, place, sum })
    }

    /// The numbers of updates after which the network can be taken, ascending; the last is `done`.
    pub fn moments(&self) -> Float64Array {
        copied(&self.trainer.moments().map(|updates| updates as f64).collect::<Vec<_>>())
    }

    /// The network after so many updates, with the sequence of the next one, whose loss that update
    /// found; undefined where it is not among the moments.
    #[wasm_bindgen(js_name = caseAfter, unchecked_return_type = "Case | undefined")]
    pub fn case_after(&self, updates: f64) -> Fallible<JsValue> {
        match self.trainer.unrolled(updates as u64) {
            Some(run) => plain(&NetworkCase::of(&run)),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    /// What the updates have made of the network, on the sequence of the next one.
    #[wasm_bindgen(unchecked_return_type = "Condition")]
    pub fn condition(&self) -> Fallible<JsValue> {
        let Some(mut run) = self.trainer.unrolled(self.trainer.done()) else {
            return Ok(JsValue::UNDEFINED);
        };
        run.run();
        plain(&condition(&run))
    }
}

#[wasm_bindgen]
impl Unrolled {
    /// ∂J/∂θ of all parameters, one after another as `describe` lists them, as it would be clipped. Both
    /// passes must be complete.
    #[wasm_bindgen(unchecked_return_type = "ClippedGradient")]
    pub fn clipped(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ClippingForm")] form: JsValue,
    ) -> Fallible<JsValue> {
        let ClippingForm { by, threshold } = read("clipping", form)?;
        let clipping = Clipping::new(by, threshold).map_err(throw)?;
        self.run.check_complete().map_err(throw)?;
        let mut entries = self.run.trace().gradients().to_vec();
        let clipped = clipping.clip(&mut entries);
        plain(&ClippedGradient { clipped, entries })
    }
}

/// Draws curves over the updates of a training on a cleared canvas, and returns where on it the first
/// and the last interval stand, in its own pixels from the left, and how many updates each holds. The
/// runs of all curves stand one after the other.
#[wasm_bindgen(js_name = drawCurves)]
pub fn draw_curves(
    canvas: HtmlCanvasElement,
    runs: Vec<Float64Array>,
    #[wasm_bindgen(unchecked_param_type = "CurveSelection")] selection: JsValue,
    #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
) -> Fallible<Vec<i32>> {
    let selection: Selection = read("selection", selection)?;
    let style: Style = read("style", style)?;
    let chart = selection.chart(&numbers(&runs), most_intervals(canvas.width(), &style));
    let [first, last] = chart.draw(backend(canvas)?, &style).map_err(failed)?;
    Ok(vec![first, last, i32::try_from(chart.interval).unwrap_or(i32::MAX)])
}

/// The same chart as the text of an SVG file of a size in CSS pixels.
#[wasm_bindgen(js_name = curvesSvg)]
pub fn curves_svg(
    width: u32,
    height: u32,
    runs: Vec<Float64Array>,
    #[wasm_bindgen(unchecked_param_type = "CurveSelection")] selection: JsValue,
    #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
) -> Fallible<String> {
    let selection: Selection = read("selection", selection)?;
    let style: Style = read("style", style)?;
    let chart = selection.chart(&numbers(&runs), most_intervals(width, &style));
    svg((width, height), |backend| chart.draw(backend, &style))
}

/// Runs of the same training as intervals, not more than `most`.
#[wasm_bindgen(unchecked_return_type = "Interval[]")]
pub fn intervals(
    runs: Vec<Float64Array>,
    most: usize,
    #[wasm_bindgen(unchecked_param_type = "Summary")] summary: JsValue,
) -> Fallible<JsValue> {
    let summary: Summary = read("summary", summary)?;
    let runs = numbers(&runs);
    let updates = runs.iter().map(Vec::len).max().unwrap_or(0);
    let length = interval(updates, most);
    let told = bands(&slices(&runs), length, summary).into_iter().enumerate();
    let intervals = told.map(|(index, Band { middle, low, high })| {
        let from = index * length;
        Interval { from, to: (from + length).min(updates), middle, low, high }
    });
    plain(&intervals.collect::<Vec<_>>())
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What a network is trained on, and how; see `src/train/task.rs`. */
export interface Training {
  task: "own" | "sine" | "first_symbol" | "adding" | "next_character";
  /** T of a task; of the text at most one fewer than it has characters. */
  steps: number;
  /** The text of `next_character`: the class of each character, from 0. */
  text: number[];
  /** What sequences and weights of a task are drawn from. */
  seed: number;
  optimizer: "descent" | "momentum" | "adam";
  rate: number;
  clipping?: ClippingForm;
}

export interface ClippingForm { by: "norm" | "value"; threshold: number; }

/** What overflowed: a number of the passes, a weight, or the sum that makes the loss or the length. */
export interface TrainingOverflow {
  updates: number;
  place?: Omit<Overflow, "quantity"> & { quantity: Overflow["quantity"] | "parameter" };
  sum?: "loss" | "length";
}

/** The length of a gradient before and after, the angle between both in degrees, and its entries after. */
export interface ClippedGradient { before: number; after: number; angle: number; entries: number[]; }

/** What training has made of a network; see `src/train/condition.rs`. */
export interface Condition { loss: number; largestState: number; saturated: number; gradient: number; }

/** Curves over updates: of each what stands at its end, and how many of the runs are its own. */
export interface CurveSelection {
  curves: { label: string; tone: "ink" | "beside" | "error" | "muted"; runs: number; summary: Summary }[];
  marked?: { update: number; label: string };
}

/** What stands for an interval: the mean of one run, or the median of several, with their ranges. */
export type Summary = "mean" | "median";

/** Updates from `from`, counted from 0, up to `to`, which is none of them. */
export interface Interval { from: number; to: number; middle: number; low: number; high: number; }
"#;

#[derive(Deserialize)]
struct Training {
    task: TaskName,
    steps: usize,
    text: Vec<usize>,
    seed: u64,
    optimizer: OptimizerName,
    rate: f64,
    clipping: Option<ClippingForm>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum TaskName {
    Own,
    Sine,
    FirstSymbol,
    Adding,
    NextCharacter,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum OptimizerName {
    Descent,
    Momentum,
    Adam,
}

#[derive(Deserialize)]
struct ClippingForm {
    by: Measure,
    threshold: f64,
}

impl Training {
    fn begin(self, case: &Case) -> Result<train::Trainer, Error> {
        let clipping =
            self.clipping.map(|ClippingForm { by, threshold }| Clipping::new(by, threshold));
        let rule = match self.optimizer {
            OptimizerName::Descent => Rule::Descent,
            OptimizerName::Momentum => Rule::MOMENTUM,
            OptimizerName::Adam => Rule::ADAM,
        };
        let recipe = Recipe { rule, rate: self.rate, clipping: clipping.transpose()? };
        let kind = match self.task {
            TaskName::Own => return train::Trainer::on_sequence(&case.unroll()?, recipe),
            TaskName::Sine => Kind::Sine,
            TaskName::FirstSymbol => Kind::FirstSymbol,
            TaskName::Adding => Kind::Adding,
            TaskName::NextCharacter => Kind::NextCharacter(self.text),
        };
        let task = Task::new(kind, self.steps)?;
        train::Trainer::on_task(case.model()?, case.units()?, task, self.seed, recipe)
    }
}

#[derive(Serialize)]
struct Overflow<'a> {
    updates: f64,
    place: Option<OverflowPlace<'a>>,
    sum: Option<&'static str>,
}

#[derive(Serialize)]
struct ClippedGradient {
    #[serde(flatten)]
    clipped: Clipped,
    entries: Vec<f64>,
}

#[derive(Deserialize)]
struct Selection {
    curves: Vec<Runs>,
    marked: Option<Marked>,
}

#[derive(Deserialize)]
struct Runs {
    label: String,
    tone: Tone,
    runs: usize,
    summary: Summary,
}

impl Selection {
    fn chart(self, numbers: &[Vec<f64>], most: usize) -> CurveChart {
        let updates = numbers.iter().map(Vec::len).max().unwrap_or(0);
        let interval = interval(updates, most);
        let mut left = numbers;
        let curve = |Runs { label, tone, runs, summary }: Runs| {
            let (own, others) = left.split_at(runs.min(left.len()));
            left = others;
            Curve { label, tone, bands: bands(&slices(own), interval, summary) }
        };
        let curves = self.curves.into_iter().map(curve).collect();
        CurveChart { curves, interval, updates, marked: self.marked }
    }
}

fn numbers(runs: &[Float64Array]) -> Vec<Vec<f64>> {
    runs.iter().map(Float64Array::to_vec).collect()
}

fn slices(runs: &[Vec<f64>]) -> Vec<&[f64]> {
    runs.iter().map(Vec::as_slice).collect()
}

#[derive(Serialize)]
struct Interval {
    from: usize,
    to: usize,
    middle: f64,
    low: f64,
    high: f64,
}
