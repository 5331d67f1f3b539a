//! The graph, the sizes, where each quantity lies in the trace, and where one overflowed.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, read_notation};
use crate::cell::Model;
use crate::graph::{Cell, Edge, Initial, Mark, Node, Parameter, Shape, Size};
use crate::mistake::Mistake;
use crate::notation::{Letter, Notation, Time};
use crate::trace::{Overflow, Quantity};
use crate::typeset::Typesetter;
use crate::unrolled;

#[wasm_bindgen]
impl Unrolled {
    /// The graph, the sizes, and where each quantity lies in the trace.
    #[wasm_bindgen(unchecked_return_type = "Description")]
    pub fn describe(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "Notation")] notation: Option<String>,
    ) -> Fallible<JsValue> {
        plain(&Description::of(&self.run, read_notation(notation)?))
    }

    /// The first number that is not finite, or undefined.
    #[wasm_bindgen(unchecked_return_type = "Overflow | undefined")]
    pub fn overflow(&self) -> Fallible<JsValue> {
        match self.run.overflow() {
            None => Ok(JsValue::UNDEFINED),
            Some(overflow) => plain(&OverflowPlace::of(self.run.cell(), overflow)),
        }
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface Description {
  model: "lstm" | "rnn" | "pascanu" | "chain";
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
  /** The mistakes that can be made in this cell. */
  mistakes: Mistake[];
}

/** What stands over a letter: a bar before the activation, a tilde for a candidate. */
export type Mark = "plain" | "bar" | "tilde";

/** How a step is written beside a letter: c(3) or c₃, or not at all where nothing recurs. */
export type Time = "argument" | "subscript" | "unwritten";

/** A variable of the step; `value` and `delta` are offsets within a step's record. */
export interface GraphNode {
  name: string; letter: string; mark: Mark; subscript: string;
  time: Time;
  length: number; state: boolean; value: number; delta: number;
  /** The edges that leave it, in the order in which its δ is written. */
  roads: number[];
}

/** A direct dependence: `target` at t + lag is computed from `source` at t. */
export interface GraphEdge {
  source: number; target: number; lag: 0 | 1; branch: string; flow: string;
  /** Offset of the contribution within the record of the source's step. */
  contribution: number;
  /** Its place among all that leave its source in any cell, whatever this one has. */
  rank: number;
  /** The parameter by which the edge multiplies what it reads, by its index; undefined where it is a factor. */
  parameter?: number;
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
"#;

/// Where a number overflowed, by name.
#[derive(Serialize)]
pub(super) struct OverflowPlace<'a> {
    pub quantity: &'a str,
    pub name: &'a str,
    pub t: Option<usize>,
    pub component: usize,
}

impl OverflowPlace<'_> {
    /// The name of a place in the trace of a cell.
    pub fn of(cell: &Cell, overflow: Overflow) -> OverflowPlace<'_> {
        let (quantity, name) = match overflow.quantity {
            Quantity::Value(node) => ("value", cell.nodes()[node].variable.name),
            Quantity::Delta(node) => ("delta", cell.nodes()[node].variable.name),
            Quantity::Contribution(edge) => ("contribution", &cell.edges()[edge].flow[..]),
            Quantity::Gradient(parameter) => ("gradient", cell.parameters()[parameter].name),
        };
        OverflowPlace { quantity, name, t: overflow.t, component: overflow.component }
    }
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
    mistakes: Vec<Mistake>,
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
    subscript: &'static str,
    time: Time,
    length: usize,
    state: bool,
    value: usize,
    delta: usize,
    roads: Vec<usize>,
}

#[derive(Serialize)]
struct DescribedEdge<'a> {
    source: usize,
    target: usize,
    lag: usize,
    branch: &'a str,
    flow: &'a str,
    contribution: usize,
    rank: usize,
    parameter: Option<usize>,
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
    fn of(run: &'a unrolled::Unrolled, notation: Notation) -> Description<'a> {
        let (cell, layout) = (run.cell(), run.trace().layout());
        let of = |size| run.sizes().of(size);
        let typesetter = Typesetter::new(cell, notation);
        let node = |(id, node): (usize, &Node)| {
            let Letter { letter, mark, subscript } = notation.variable(node.variable);
            DescribedNode {
                name: node.variable.name,
                letter,
                mark,
                subscript,
                time: notation.time(cell),
                length: of(node.size),
                state: node.initial == Initial::Given,
                value: layout.value(id).start,
                delta: layout.delta(id).start,
                roads: typesetter.roads(id),
            }
        };
        let edge = |(id, edge): (usize, &'a Edge)| DescribedEdge {
            source: edge.source,
            target: edge.target,
            lag: edge.lag.steps(),
            branch: &edge.branch,
            flow: &edge.flow,
            contribution: layout.contribution(id).start,
            rank: typesetter.rank(id),
            parameter: cell.weight(id),
        };
        let parameter = |(id, parameter): (usize, &Parameter)| {
            let (rows, columns) = run.sizes().rows_and_columns(parameter.shape);
            DescribedParameter {
                name: parameter.name,
                letter: notation.parameter(parameter).letter,
                subscript: notation.parameter(parameter).subscript,
                rows,
                columns,
                vector: matches!(parameter.shape, Shape::Vector(_)),
                gradient: layout.gradient(id).start,
            }
        };
        let (model, variant) = match run.model() {
            Model::Lstm(variant) => ("lstm", variant.abbreviations()),
            Model::Rnn => ("rnn", Vec::new()),
            Model::Pascanu => ("pascanu", Vec::new()),
            Model::Chain(_) => ("chain", Vec::new()),
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
            mistakes: Mistake::all_in(cell),
        }
    }
}
