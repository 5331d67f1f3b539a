//! Equations, terms and branches with their numbers: why a number is what it is.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, read_notation, throw};
use crate::graph::Source;
use crate::typeset::{Formula, Typesetter};
use crate::unrolled::{Read, Reads};

#[wasm_bindgen]
impl Unrolled {
    /// Why an edge adds what it adds to component k of its source at t, k from 0: for every
    /// component j of the target on which k acts, the local derivative, δⱼ, and their product.
    #[wasm_bindgen(unchecked_return_type = "Reason[]")]
    pub fn reasons(&self, edge: usize, t: usize, k: usize) -> Fallible<JsValue> {
        plain(&self.run.reasons(edge, t, k).map_err(throw)?)
    }

    /// The equation that computes a node at t.
    #[wasm_bindgen(unchecked_return_type = "Formula")]
    pub fn equation(
        &self,
        node: usize,
        t: usize,
        #[wasm_bindgen(unchecked_optional_param_type = "Notation")] notation: Option<String>,
    ) -> Fallible<JsValue> {
        plain(&self.run.equation(node, t, read_notation(notation)?).map_err(throw)?)
    }

    /// The terms of a node's sum at t, from 1, with what each amounts to for component k, from 0.
    #[wasm_bindgen(unchecked_return_type = "Summand[]")]
    pub fn terms(
        &self,
        node: usize,
        t: usize,
        k: usize,
        #[wasm_bindgen(unchecked_optional_param_type = "Notation")] notation: Option<String>,
    ) -> Fallible<JsValue> {
        let values = self.run.terms(node, t, k).map_err(throw)?;
        let typesetter = Typesetter::new(self.run.cell(), read_notation(notation)?);
        let formulas = typesetter.terms(node, t).into_iter();
        let terms = formulas.zip(values).map(|(formula, value)| {
            let numbers = formula.with_numbers(&|symbol| self.run.number(symbol, k));
            DescribedTerm { formula, numbers, value }
        });
        plain(&terms.collect::<Vec<_>>())
    }

    /// What component k of a node reads at t, from 1, term by term, in the order of `terms`.
    #[wasm_bindgen(unchecked_return_type = "Reads[]")]
    pub fn reads(&self, node: usize, t: usize, k: usize) -> Fallible<JsValue> {
        let reads = self.run.reads(node, t, k).map_err(throw)?.into_iter();
        let described = reads.map(|Reads { parameter, sources, products }| DescribedReads {
            parameter,
            sources: sources.iter().map(described_source).collect(),
            products,
        });
        plain(&described.collect::<Vec<_>>())
    }

    /// An edge as a term of δ(t) of its source: the term, the local derivative, and the factors of
    /// the latter with their numbers for component k, from 0.
    #[wasm_bindgen(unchecked_return_type = "Branch")]
    pub fn branch(
        &self,
        edge: usize,
        t: usize,
        k: usize,
        #[wasm_bindgen(unchecked_optional_param_type = "Notation")] notation: Option<String>,
    ) -> Fallible<JsValue> {
        let notation = read_notation(notation)?;
        let factors = self.run.factors(edge, t, k, notation).map_err(throw)?.into_iter();
        let factors = factors.map(|(formula, value)| Valued { formula, value });
        let typesetter = Typesetter::new(self.run.cell(), notation);
        plain(&DescribedBranch {
            term: typesetter.branch(edge, t),
            local_derivative: typesetter.local_derivative(edge, t),
            factors: factors.collect(),
        })
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A formula as a tree; see `src/typeset/formula.rs`. */
export type Formula =
  | { kind: "row"; items: Formula[] }
  | {
      kind: "symbol"; of: "value" | "delta" | "parameter" | "target" | "one_hot";
      name: string; letter: string; mark: Mark; subscript: string;
      t?: number; time: Time;
    }
  | { kind: "function"; name: string; order: "value" | "derivative"; argument: Formula }
  | { kind: "applied"; matrix: Formula; vector: Formula }
  | { kind: "transpose"; of: Formula }
  | { kind: "multiple"; number: number; of: Formula }
  | { kind: "square"; of: Formula }
  | { kind: "half_squared_norm"; of: Formula }
  | { kind: "squared_norm"; of: Formula }
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

/** A term of a node's sum: its parameter, the nodes that it reads, `lag` steps before, and the
 * products that it is made of where it has a parameter and reads a node. */
export interface Reads {
  parameter?: number; sources: { node: number; lag: 0 | 1 }[]; products: Read[];
}

/** One product of a term: component j of what is read, its weight, its value, and both multiplied. */
export interface Read { component: number; weight: number; value: number; product: number; }

/** A formula and its number. */
export interface Valued { formula: Formula; value: number; }
"#;

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
struct DescribedReads {
    parameter: Option<usize>,
    sources: Vec<DescribedSource>,
    products: Vec<Read>,
}

#[derive(Serialize)]
struct DescribedSource {
    node: usize,
    lag: usize,
}

fn described_source(source: &Source) -> DescribedSource {
    DescribedSource { node: source.node, lag: source.lag.steps() }
}
