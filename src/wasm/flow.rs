//! Flows over all time.

use js_sys::{Float64Array, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use super::Unrolled;
use super::charts::{backend, failed, svg};
use super::convert::{Fallible, copied, plain, read, throw};
use crate::charts::distances::DistanceChart;
use crate::charts::style::Style;
use crate::error::Error;
use crate::flow::{
    Deviation, ErrorBySource, Forgetting, Gap, Jacobians, Matrix, OverDistance, Part, Partial,
    SimpleRecurrence, Truncation, entry_shares, recurrent_weights, share_norms,
};
use crate::graph::NodeId;
use crate::norm::norm;
use crate::unrolled;

#[wasm_bindgen]
impl Unrolled {
    /// ∂J(s)/∂node(t), laid out \[s\]\[t\]\[k\], s and t from 1 to T: zero for s < t, and δ(t) when summed
    /// over s; as far as a truncation leaves it, where there is one. The forward pass must be complete.
    #[wasm_bindgen(js_name = errorBySource)]
    pub fn error_by_source(
        &self,
        node: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "Truncation")] truncation: JsValue,
    ) -> Fallible<Float64Array> {
        Ok(copied(self.errors(node, truncation)?.numbers()))
    }

    /// The Euclidean norms of the same, laid out \[s\]\[t\].
    #[wasm_bindgen(js_name = sourceNorms)]
    pub fn source_norms(
        &self,
        node: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "Truncation")] truncation: JsValue,
    ) -> Fallible<Float64Array> {
        Ok(copied(&self.errors(node, truncation)?.norms()))
    }

    /// What J(s) gives to one entry of a parameter by its use at step t, laid out \[s\]\[t\], as far as a
    /// truncation leaves it, where there is one; entries count row by row. The forward pass must be complete.
    #[wasm_bindgen(js_name = sourceShares)]
    pub fn source_shares(
        &self,
        parameter: &str,
        entry: usize,
        #[wasm_bindgen(unchecked_optional_param_type = "Truncation")] truncation: JsValue,
    ) -> Fallible<Float64Array> {
        let parameter = self.run.parameter(parameter).map_err(throw)?;
        let truncation = truncation_of(truncation)?;
        Ok(copied(&entry_shares(&self.run, parameter, entry, truncation).map_err(throw)?))
    }

    /// The norm of what J(s) gives to a parameter's use at step t, laid out \[s\]\[t\]. The forward pass
    /// must be complete.
    #[wasm_bindgen(js_name = shareNorms)]
    pub fn share_norms(&self, parameter: &str) -> Fallible<Float64Array> {
        let parameter = self.run.parameter(parameter).map_err(throw)?;
        Ok(copied(&share_norms(&self.run, parameter).map_err(throw)?))
    }

    /// δ and gradients of some losses only, or with the way back cut short. Both passes must be
    /// complete.
    #[wasm_bindgen(unchecked_return_type = "Partial")]
    pub fn partial(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Part")] part: JsValue,
    ) -> Fallible<JsValue> {
        let part: Part = read("part", part)?;
        let partial = Partial::of(&self.run, &part).map_err(throw)?;
        let cell = self.run.cell();
        let nodes = cell.nodes()[..cell.loss()].iter().enumerate();
        let deltas: Vec<_> =
            nodes.map(|(id, node)| (node.variable.name, id, partial.deltas(id))).collect();
        let norms = deltas.iter().map(|(name, id, deltas)| {
            let size = self.run.sizes().of(cell.nodes()[*id].size);
            (*name, deltas.chunks_exact(size).map(norm).collect())
        });
        let parameters = cell.parameters().iter().enumerate();
        let gradients =
            parameters.map(|(id, parameter)| (parameter.name, partial.gradient(id).to_vec()));
        let object = plain(&PartialNumbers {
            loss: partial.loss(),
            deviations: partial.deviations(),
            gap: partial.gap(),
        })?;
        Reflect::set(&object, &"deltaNorms".into(), &by_name(norms)?)?;
        let deltas = deltas.iter().map(|(name, _, deltas)| (*name, deltas.clone()));
        Reflect::set(&object, &"deltas".into(), &by_name(deltas)?)?;
        Reflect::set(&object, &"gradients".into(), &by_name(gradients)?)?;
        Ok(object)
    }

    /// The shares of one of those gradients, laid out \[t\]\[entry\], t from 1 to T.
    #[wasm_bindgen(js_name = partialShares)]
    pub fn partial_shares(
        &self,
        parameter: &str,
        #[wasm_bindgen(unchecked_param_type = "Part")] part: JsValue,
    ) -> Fallible<Float64Array> {
        let parameter = self.run.parameter(parameter).map_err(throw)?;
        let part: Part = read("part", part)?;
        let partial = Partial::of(&self.run, &part).map_err(throw)?;
        Ok(copied(&partial.shares(parameter).map_err(throw)?))
    }

    /// The Jacobian of a node from step t − 1 to t, with its terms, and that from t to T. The forward
    /// pass must be complete.
    #[wasm_bindgen(unchecked_return_type = "StepJacobians")]
    pub fn jacobians(&self, node: &str, t: usize) -> Fallible<JsValue> {
        self.run.check_step(t).map_err(throw)?;
        let node = self.run.node(node).map_err(throw)?;
        plain(&StepJacobians::of(&self.run, node, t).map_err(throw)?)
    }

    /// How much of a change of a node is left after a number of steps, by what one may take for it. The
    /// forward pass must be complete.
    #[wasm_bindgen(js_name = overDistance, unchecked_return_type = "OverDistance")]
    pub fn over_distance(&self, node: &str) -> Fallible<JsValue> {
        let node = self.run.node(node).map_err(throw)?;
        plain(&OverDistance::of(&self.run, node).map_err(throw)?)
    }

    /// The matrices by which a step reads the one before, and their spectral norms.
    #[wasm_bindgen(js_name = recurrentWeights, unchecked_return_type = "RecurrentWeights[]")]
    pub fn recurrent_weights(&self) -> Fallible<JsValue> {
        plain(&recurrent_weights(&self.run).map_err(throw)?)
    }
}

/// Draws what is left over the distance T − t on a cleared canvas, and returns where on it the distances 0
/// and T − 1 stand, in its own pixels from the left.
#[wasm_bindgen(js_name = drawDistances)]
pub fn draw_distances(
    canvas: HtmlCanvasElement,
    #[wasm_bindgen(unchecked_param_type = "DistanceChart")] chart: JsValue,
    #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
) -> Fallible<Vec<i32>> {
    let chart: DistanceChart = read("chart", chart)?;
    let style: Style = read("style", style)?;
    let ends = chart.draw(backend(canvas)?, &style).map_err(failed)?;
    Ok(ends.to_vec())
}

/// The same chart as the text of an SVG file of a size in CSS pixels.
#[wasm_bindgen(js_name = distancesSvg)]
pub fn distances_svg(
    width: u32,
    height: u32,
    #[wasm_bindgen(unchecked_param_type = "DistanceChart")] chart: JsValue,
    #[wasm_bindgen(unchecked_param_type = "ChartStyle")] style: JsValue,
) -> Fallible<String> {
    let chart: DistanceChart = read("chart", chart)?;
    let style: Style = read("style", style)?;
    svg((width, height), |backend| chart.draw(backend, &style))
}

/// What a forget gate keeps where its bias alone feeds it.
#[wasm_bindgen(unchecked_return_type = "Forgetting")]
pub fn forgetting(bias: f64) -> Fallible<JsValue> {
    plain(&Forgetting::of(bias))
}

impl Unrolled {
    fn errors(&self, node: &str, truncation: JsValue) -> Fallible<ErrorBySource> {
        let node = self.run.node(node).map_err(throw)?;
        let truncation = truncation_of(truncation)?;
        let errors = ErrorBySource::of_within(&self.run, &[node], truncation);
        errors.map(|mut errors| errors.remove(0)).map_err(throw)
    }
}

fn truncation_of(truncation: JsValue) -> Fallible<Option<Truncation>> {
    if truncation.is_undefined() { Ok(None) } else { read("truncation", truncation).map(Some) }
}

fn by_name(entries: impl Iterator<Item = (&'static str, Vec<f64>)>) -> Fallible<JsValue> {
    let object = Object::new();
    for (name, numbers) in entries {
        Reflect::set(&object, &name.into(), &copied(&numbers))?;
    }
    Ok(object.into())
}

#[derive(Serialize)]
struct PartialNumbers {
    loss: f64,
    deviations: Vec<Deviation>,
    gap: Gap,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StepJacobians {
    size: usize,
    total: MeasuredMatrix,
    terms: Vec<MeasuredTerm>,
    to_last: MeasuredMatrix,
    bound: Option<StepBound>,
}

#[derive(Serialize)]
struct MeasuredMatrix {
    entries: Vec<f64>,
    norm: f64,
}

#[derive(Serialize)]
struct MeasuredTerm {
    reader: &'static str,
    #[serde(flatten)]
    jacobian: MeasuredMatrix,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StepBound {
    largest_slope: f64,
    weights_norm: f64,
    bound: f64,
}

impl StepJacobians {
    fn of(run: &unrolled::Unrolled, node: NodeId, t: usize) -> Result<StepJacobians, Error> {
        let jacobians = Jacobians::of(run, node)?;
        let total = jacobians.one_step(t);
        let terms = jacobians.terms(t).into_iter().map(|term| MeasuredTerm {
            reader: run.cell().nodes()[term.reader].variable.name,
            jacobian: term.jacobian.into(),
        });
        let recurrence = SimpleRecurrence::of(run)?.filter(|recurrence| recurrence.state() == node);
        Ok(StepJacobians {
            size: total.rows(),
            total: total.into(),
            terms: terms.collect(),
            to_last: jacobians.to_last().swap_remove(t - 1).into(),
            bound: recurrence.map(|recurrence| StepBound {
                largest_slope: recurrence.largest_slope(t),
                weights_norm: recurrence.weights().spectral_norm(),
                bound: recurrence.bound(t),
            }),
        })
    }
}

impl From<Matrix> for MeasuredMatrix {
    fn from(matrix: Matrix) -> MeasuredMatrix {
        MeasuredMatrix { entries: matrix.entries().to_vec(), norm: matrix.spectral_norm() }
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Which part of the backward pass is done; all of it where nothing is given. */
export interface Part {
  /** The losses J(s) that count, s from 1 to T. */
  sources?: number[];
  truncation?: Truncation;
}

/** Where error goes no further back: at most so many steps from its loss; nothing from t + 1 to t; nothing
 * out of the gates and the block input, as in the LSTM of 1997. */
export type Truncation =
  | { kind: "window"; steps: number }
  | { kind: "detach"; t: number }
  | { kind: "gates" };

/** δ and gradients of a part of the backward pass. */
export interface Partial {
  /** Σ J(s) over the sources. */
  loss: number;
  /** By node: laid out [t][k], t from 1 to T. */
  deltas: Record<string, Float64Array>;
  /** The Euclidean norms of these, by t. */
  deltaNorms: Record<string, Float64Array>;
  /** By parameter, row by row. */
  gradients: Record<string, Float64Array>;
  /** How far each is from that of the whole backward pass, and how far all gradients together are. */
  deviations: Deviation[];
  gap: Gap;
}

/** How far one quantity is from the whole one, a δ over all t from 1. */
export interface Deviation extends Gap { kind: "delta" | "gradient"; name: string; }

/** ‖a‖, ‖b‖, ‖a − b‖ / ‖b‖, and the angle between both in degrees, undefined where one of them is 0. */
export interface Gap { length: number; fullLength: number; distance: number; angle?: number; }

/** ∂node(t)/∂node(t − 1), and its terms by the nodes of step t that read step t − 1 – the node itself where
 * it does; and ∂node(T)/∂node(t). The bound of a simple recurrence: max |g′|, ‖W‖₂ and their product. */
export interface StepJacobians {
  size: number;
  total: MeasuredMatrix;
  terms: (MeasuredMatrix & { reader: string })[];
  toLast: MeasuredMatrix;
  bound?: { largestSlope: number; weightsNorm: number; bound: number };
}

/** Entries row by row, row = component of what is differentiated, and the spectral norm. */
export interface MeasuredMatrix { entries: number[]; norm: number; }

/** σ(bias), the share that a step keeps, and after how many steps one half is left. */
export interface Forgetting { kept: number; halfLife: number; }

/** A matrix by its parameter's name, with its spectral norm. */
export interface RecurrentWeights { name: string; norm: number; }

/** Spectral norms over the distance T − t, from 0 on: of ∂node(T)/∂node(t); of the product of the one-step
 * Jacobians; of the carousel alone, where the node has one; the bound of a simple recurrence. */
export interface OverDistance {
  exact: number[]; product: number[]; carousel?: number[]; bound?: number[];
}

/** Curves over the distance from 0 on; the last lies above the others. There are gaps where an amount is 0. */
export interface DistanceChart {
  curves: { label: string; amounts: number[]; tone: "error" | "ink" | "muted"; mark: number }[];
  /** The distance that is marked. */
  marked: number;
}
"#;
