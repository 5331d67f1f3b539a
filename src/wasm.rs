//! The boundary to JavaScript, and the only module that knows it.
//!
//! Descriptions cross as plain objects, numbers as `Float64Array`, errors as an `Error` with the
//! fields `code`, `field`, `got` and `accepted`.

use js_sys::Float64Array;
use plotters_canvas::CanvasBackend;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::case::Case;
use crate::cell::Model;
use crate::charts::branches::{BranchChart, Selection};
use crate::charts::style::Style;
use crate::error::{Code, Error};
use crate::export::result;
use crate::graph::{Edge, Initial, Mark, Node, Parameter, Shape, Size};
use crate::sequence::Target;
use crate::trace::Quantity;
use crate::typeset::{Formula, Typesetter};
use crate::unrolled;
use crate::walk::{Direction, Gear, Walk};

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
    /// Makes a network from a case in the reference format and unrolls it over its sequence.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "Case")] case: JsValue) -> Fallible<Unrolled> {
        let case: Case = serde_wasm_bindgen::from_value(case)
            .map_err(|error| {
                Error::new(Code::Type, "case", error, "a case in the reference format")
            })
            .map_err(throw)?;
        let run = case.unroll().map_err(throw)?;
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

    /// The target d(t) of step t, from 1: a vector, a class from 0, or undefined where the step has
    /// no loss.
    #[wasm_bindgen(unchecked_return_type = "Float64Array | number | undefined")]
    pub fn target(&self, t: usize) -> Fallible<JsValue> {
        Ok(match self.run.target(t).map_err(throw)? {
            Target::None => JsValue::UNDEFINED,
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

    /// The graph, the sizes, and where each quantity lies in the trace.
    #[wasm_bindgen(unchecked_return_type = "Description")]
    pub fn describe(&self) -> Fallible<JsValue> {
        plain(&Description::of(&self.run))
    }

    /// The first number that is not finite, or undefined.
    #[wasm_bindgen(unchecked_return_type = "Overflow | undefined")]
    pub fn overflow(&self) -> Fallible<JsValue> {
        match self.run.overflow() {
            None => Ok(JsValue::UNDEFINED),
            Some(overflow) => {
                let cell = self.run.cell();
                let (quantity, name) = match overflow.quantity {
                    Quantity::Value(node) => ("value", cell.nodes()[node].variable.name),
                    Quantity::Delta(node) => ("delta", cell.nodes()[node].variable.name),
                    Quantity::Contribution(edge) => ("contribution", &cell.edges()[edge].flow[..]),
                    Quantity::Gradient(parameter) => {
                        ("gradient", cell.parameters()[parameter].name)
                    }
                };
                let (t, component) = (overflow.t, overflow.component);
                plain(&OverflowPlace { quantity, name, t, component })
            }
        }
    }

    /// Why an edge adds what it adds to component k of its source at t, k from 0: for every
    /// component j of the target on which k acts, the local derivative, δⱼ, and their product.
    #[wasm_bindgen(unchecked_return_type = "Reason[]")]
    pub fn reasons(&self, edge: usize, t: usize, k: usize) -> Fallible<JsValue> {
        plain(&self.run.reasons(edge, t, k).map_err(throw)?)
    }

    /// The equation that computes a node at t.
    #[wasm_bindgen(unchecked_return_type = "Formula")]
    pub fn equation(&self, node: usize, t: usize) -> Fallible<JsValue> {
        plain(&self.run.equation(node, t).map_err(throw)?)
    }

    /// The terms of a node's sum at t, from 1, with what each amounts to for component k, from 0.
    #[wasm_bindgen(unchecked_return_type = "Summand[]")]
    pub fn terms(&self, node: usize, t: usize, k: usize) -> Fallible<JsValue> {
        let values = self.run.terms(node, t, k).map_err(throw)?;
        let formulas = self.typesetter().terms(node, t).into_iter();
        let terms = formulas.zip(values).map(|(formula, value)| {
            let numbers = formula.with_numbers(&|symbol| self.run.number(symbol, k));
            DescribedTerm { formula, numbers, value }
        });
        plain(&terms.collect::<Vec<_>>())
    }

    /// An edge as a term of δ(t) of its source: the term, the local derivative, and the factors of
    /// the latter with their numbers for component k, from 0.
    #[wasm_bindgen(unchecked_return_type = "Branch")]
    pub fn branch(&self, edge: usize, t: usize, k: usize) -> Fallible<JsValue> {
        let factors = self.run.factors(edge, t, k).map_err(throw)?.into_iter();
        let factors = factors.map(|(formula, value)| Valued { formula, value });
        let typesetter = self.typesetter();
        plain(&DescribedBranch {
            term: typesetter.branch(edge, t),
            local_derivative: typesetter.local_derivative(edge, t),
            factors: factors.collect(),
        })
    }

    /// Every number of the run in the reference format.
    #[wasm_bindgen(unchecked_return_type = "Record<string, unknown>")]
    pub fn result(&self) -> Fallible<JsValue> {
        plain(&result(&self.run).map_err(throw)?)
    }

    /// What step n of the walk computes, n from 1; undefined before the first and after the last.
    #[wasm_bindgen(unchecked_return_type = "Place | undefined")]
    pub fn place(&self, step: usize) -> Fallible<JsValue> {
        plain(&self.walk.place(step))
    }

    /// The step of the walk at which a node's value becomes known; undefined where it never does.
    #[wasm_bindgen(js_name = valueKnown)]
    pub fn value_known(&self, node: usize, t: usize) -> Option<usize> {
        self.walk.value_known(node, t)
    }

    /// The step of the walk at which a node's δ becomes known; undefined where it never does.
    #[wasm_bindgen(js_name = deltaKnown)]
    pub fn delta_known(&self, node: usize, t: usize) -> Option<usize> {
        self.walk.delta_known(node, t)
    }

    /// Where a move of the walk from `step` ends.
    pub fn go(
        &self,
        step: usize,
        #[wasm_bindgen(unchecked_param_type = "'node' | 'time' | 'state'")] gear: &str,
        #[wasm_bindgen(unchecked_param_type = "'on' | 'back'")] direction: &str,
    ) -> Fallible<usize> {
        let gear = match gear {
            "node" => Ok(Gear::Node),
            "time" => Ok(Gear::TimeStep),
            "state" => Ok(Gear::State),
            _ => Err(throw(Error::new(Code::Range, "gear", gear, "node, time or state"))),
        }?;
        let direction = match direction {
            "on" => Ok(Direction::On),
            "back" => Ok(Direction::Back),
            _ => Err(throw(Error::new(Code::Range, "direction", direction, "on or back"))),
        }?;
        Ok(self.walk.go(step, gear, direction))
    }
}

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
const CHART_TYPES: &str = r#"
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

/// Reads a plain object.
fn read<T: DeserializeOwned>(name: &str, value: JsValue) -> Fallible<T> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| throw(Error::new(Code::Type, name, error, "an object as described")))
}

impl Unrolled {
    fn typesetter(&self) -> Typesetter<'_> {
        Typesetter::new(self.run.cell())
    }
}

type Fallible<T> = Result<T, JsValue>;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A network and its sequence in the reference format. */
export interface Case {
  id?: string;
  model: "lstm" | "rnn";
  variant?: string[];
  N: number; H: number; T: number; K?: number;
  loss: "squared" | "last" | "softmax";
  params?: Record<string, number[] | number[][]>;
  seed?: number;
  x: number[][];
  targets: (number | number[] | null)[];
  y0?: number[]; c0?: number[]; h0?: number[];
}

/** What is thrown where an input is refused. */
export interface Refusal extends Error { code: string; field: string; got: string; accepted: string; }

export interface Description {
  model: "lstm" | "rnn";
  variant: string[];
  /** N, H, T, and K: 0 where there is no readout. */
  sizes: { N: number; H: number; T: number; K: number };
  nodes: GraphNode[];
  edges: GraphEdge[];
  parameters: GraphParameter[];
  /** How many numbers one step's record in the trace holds; step t's begins at t · stride. */
  stride: number;
  /** The first t with a loss. */
  lossFrom: number;
  /** The last steps of the walk's four phases: forward, loss, backward, sums. */
  phaseEnds: [number, number, number, number];
}

/** A variable of the step; `value` and `delta` are offsets within a step's record. */
export interface GraphNode {
  name: string; letter: string; mark: "plain" | "bar";
  length: number; state: boolean; value: number; delta: number;
}

/** A direct dependence: `target` at t + lag is computed from `source` at t. */
export interface GraphEdge {
  source: number; target: number; lag: 0 | 1; branch: string; flow: string;
  /** Offset of the contribution within the record of the source's step. */
  contribution: number;
}

/** A weight; `gradient` is an offset within the whole trace, row by row. */
export interface GraphParameter {
  name: string; letter: string; subscript: string;
  rows: number; columns: number; vector: boolean; gradient: number;
}

export interface Overflow {
  quantity: "value" | "delta" | "contribution" | "gradient";
  name: string; t?: number; component: number;
}

/** A formula as a tree; see `src/typeset.rs`. */
export type Formula =
  | { kind: "row"; items: Formula[] }
  | {
      kind: "symbol"; of: "value" | "delta" | "parameter" | "target" | "one_hot";
      name: string; letter: string; mark: "plain" | "bar"; subscript: string; t?: number;
    }
  | { kind: "function"; name: string; order: "value" | "derivative"; argument: Formula }
  | { kind: "applied"; matrix: Formula; vector: Formula }
  | { kind: "transpose"; of: Formula }
  | { kind: "half_squared_norm"; of: Formula }
  | { kind: "number"; value: number }
  | { kind: "operator"; operator: "equals" | "plus" | "minus" | "times" };

/** An edge as a term of its source's δ. */
export interface Branch {
  term: Formula; localDerivative: Formula; factors: Valued[];
}

/** One product of an edge's amount: component j of the target, ∂target/∂source, δ, and both multiplied. */
export interface Reason { component: number; slope: number; delta: number; product: number; }

/** A term of a node's sum: with symbols, with the numbers of this step, and what it amounts to. */
export interface Summand { formula: Formula; numbers: Formula; value: number; }

/** A formula and its number. */
export interface Valued { formula: Formula; value: number; }

export type Place =
  | { phase: "forward"; node: number; t: number }
  | { phase: "loss"; node: number; t: number }
  | { phase: "backward"; node: number; t: number }
  | { phase: "sum"; parameter: number };
"#;

#[derive(Serialize)]
struct OverflowPlace<'a> {
    quantity: &'a str,
    name: &'a str,
    t: Option<usize>,
    component: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DescribedBranch {
    term: Formula,
    local_derivative: Formula,
    factors: Vec<Valued>,
}

#[derive(Serialize)]
struct DescribedTerm {
    formula: Formula,
    numbers: Formula,
    value: f64,
}

#[derive(Serialize)]
struct Valued {
    formula: Formula,
    value: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Description<'a> {
    model: &'static str,
    variant: Vec<&'static str>,
    sizes: DescribedSizes,
    nodes: Vec<DescribedNode>,
    edges: Vec<DescribedEdge<'a>>,
    parameters: Vec<DescribedParameter>,
    stride: usize,
    loss_from: usize,
    phase_ends: [usize; 4],
}

#[derive(Serialize)]
#[allow(non_snake_case, reason = "the sizes have these letters in the reference format")]
struct DescribedSizes {
    N: usize,
    H: usize,
    T: usize,
    K: usize,
}

#[derive(Serialize)]
struct DescribedNode {
    name: &'static str,
    letter: &'static str,
    mark: Mark,
    length: usize,
    state: bool,
    value: usize,
    delta: usize,
}

#[derive(Serialize)]
struct DescribedEdge<'a> {
    source: usize,
    target: usize,
    lag: usize,
    branch: &'a str,
    flow: &'a str,
    contribution: usize,
}

#[derive(Serialize)]
struct DescribedParameter {
    name: &'static str,
    letter: &'static str,
    subscript: &'static str,
    rows: usize,
    columns: usize,
    vector: bool,
    gradient: usize,
}

impl<'a> Description<'a> {
    fn of(run: &'a unrolled::Unrolled) -> Description<'a> {
        let (cell, layout) = (run.cell(), run.trace().layout());
        let of = |size| run.sizes().of(size);
        let node = |(id, node): (usize, &Node)| DescribedNode {
            name: node.variable.name,
            letter: node.variable.letter,
            mark: node.variable.mark,
            length: of(node.size),
            state: node.initial == Initial::Given,
            value: layout.value(id).start,
            delta: layout.delta(id).start,
        };
        let edge = |(id, edge): (usize, &'a Edge)| DescribedEdge {
            source: edge.source,
            target: edge.target,
            lag: edge.lag.steps(),
            branch: &edge.branch,
            flow: &edge.flow,
            contribution: layout.contribution(id).start,
        };
        let parameter = |(id, parameter): (usize, &Parameter)| {
            let (rows, columns) = run.sizes().rows_and_columns(parameter.shape);
            DescribedParameter {
                name: parameter.name,
                letter: parameter.letter,
                subscript: parameter.subscript,
                rows,
                columns,
                vector: matches!(parameter.shape, Shape::Vector(_)),
                gradient: layout.gradient(id).start,
            }
        };
        let (model, variant) = match run.model() {
            Model::Lstm(variant) => ("lstm", variant.abbreviations()),
            Model::Rnn => ("rnn", Vec::new()),
        };
        Description {
            model,
            variant,
            sizes: DescribedSizes {
                N: of(Size::Input),
                H: of(Size::Hidden),
                T: layout.steps(),
                K: of(Size::Class),
            },
            nodes: cell.nodes().iter().enumerate().map(node).collect(),
            edges: cell.edges().iter().enumerate().map(edge).collect(),
            parameters: cell.parameters().iter().enumerate().map(parameter).collect(),
            stride: layout.stride(),
            loss_from: run.sequence().first_loss(),
            phase_ends: run.walk().phase_ends(),
        }
    }
}

/// Makes a plain object, with absent values as undefined.
fn plain(value: &impl Serialize) -> Fallible<JsValue> {
    let serializer = Serializer::new().serialize_maps_as_objects(true);
    value.serialize(&serializer).map_err(JsValue::from)
}

fn copied(numbers: &[f64]) -> Float64Array {
    Float64Array::from(numbers)
}

/// The error as JavaScript throws it.
fn throw(error: Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    if let Ok(fields) = plain(&error) {
        let (from, to): (&js_sys::Object, &js_sys::Object) =
            (fields.unchecked_ref(), thrown.unchecked_ref());
        js_sys::Object::assign(to, from);
    }
    thrown.into()
}
