//! The claim of the backward pass, checked against the function itself: J is computed again with one
//! number changed.
//!
//! - [`nudge`]: one number by one ε, what J did and what δ predicts.
//! - [`sweep`]: one number by many ε, and the derivative by dual numbers, which have no ε: the gap
//!   closes as ε shrinks, and opens again when ε drowns in rounding.
//! - [`derivative`]: that derivative alone.
//! - [`check`]: every δ and every gradient.
//!
//! Clamps hold in the differences as they do in the passes. A cut does not: it changes no value, so
//! J moves as before, and what the backward pass claims upstream of the cut is shown to be wrong.

mod differences;
mod gradients;
mod nudge;
mod rerun;
mod ridders;
mod rounding;
mod subjects;

pub use gradients::{
    Check, Checked, FURTHER_WORK, Kind, STEP, TOLERANCE, Verdict, WORK, Worst, check,
};
pub use nudge::{Nudged, Point, Sweep, derivative, nudge, sweep};
pub(crate) use subjects::work_of_step;

use serde::{Deserialize, Serialize};

use crate::edit;
use crate::error::Error;
use crate::graph::{EdgeId, NodeId, ParameterId};
use crate::unrolled::Unrolled;

/// One number that J depends on, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "Written")]
pub enum Quantity {
    /// A node's value, carried by all its edges; its amount is δ.
    Node {
        /// The node, as `obar`.
        name: String,
        /// From 0 (the initial state) to T.
        t: usize,
        /// From 0.
        component: usize,
    },
    /// A node's value as one of its edges alone carries it; its amount is the edge's contribution.
    Edge {
        /// The edge's error flow, as `obar>c`.
        name: String,
        /// The source's step, from 0 to T.
        t: usize,
        /// The source's component, from 0.
        component: usize,
    },
    /// An entry of a parameter, at all steps; its amount is the gradient.
    Parameter {
        /// The parameter, as `W_z`.
        name: String,
        /// From 0, row by row.
        entry: usize,
    },
}

/// A quantity as data holds it: `{"kind": "edge", "name": "obar>c", "t": 3, "component": 0}`.
#[derive(Deserialize)]
struct Written {
    kind: WrittenKind,
    name: String,
    t: Option<usize>,
    component: Option<usize>,
    entry: Option<usize>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum WrittenKind {
    Node,
    Edge,
    Parameter,
}

impl TryFrom<Written> for Quantity {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Quantity, &'static str> {
        let Written { kind, name, t, component, entry } = written;
        match (kind, t, component, entry) {
            (WrittenKind::Node, Some(t), Some(component), _) => {
                Ok(Quantity::Node { name, t, component })
            }
            (WrittenKind::Edge, Some(t), Some(component), _) => {
                Ok(Quantity::Edge { name, t, component })
            }
            (WrittenKind::Parameter, _, _, Some(entry)) => Ok(Quantity::Parameter { name, entry }),
            (WrittenKind::Parameter, ..) => Err("a parameter has an entry"),
            (WrittenKind::Node | WrittenKind::Edge, ..) => Err("a value has a t and a component"),
        }
    }
}

/// The same by the ids of a run's declaration.
#[derive(Clone, Copy, Debug)]
enum Place {
    Node { node: NodeId, t: usize, component: usize },
    Edge { edge: EdgeId, t: usize, component: usize },
    Parameter { parameter: ParameterId, entry: usize },
}

impl Quantity {
    /// The place in a run that is complete.
    fn place(&self, run: &Unrolled) -> Result<Place, Error> {
        run.check_complete()?;
        match *self {
            Quantity::Node { ref name, t, component } => {
                let node = run.node(name)?;
                run.check_backward(t)?;
                run.check_component(node, component)?;
                Ok(Place::Node { node, t, component })
            }
            Quantity::Edge { ref name, t, component } => {
                let edge = edit::flow(run.cell(), name, || "flow".to_owned())?;
                run.check_backward(t)?;
                run.check_component(run.cell().edges()[edge].source, component)?;
                Ok(Place::Edge { edge, t, component })
            }
            Quantity::Parameter { ref name, entry } => {
                let parameter = run.parameter(name)?;
                run.check_entry(parameter, entry)?;
                Ok(Place::Parameter { parameter, entry })
            }
        }
    }
}

impl Place {
    /// The first step that is computed otherwise when this number changes; T + 1 where none is.
    fn first_step(self, run: &Unrolled) -> usize {
        match self {
            Place::Node { t, .. } => t,
            Place::Edge { edge, t, .. } => t + run.cell().edges()[edge].lag.steps(),
            Place::Parameter { .. } => 1,
        }
    }

    /// What the backward pass says that J does per unit of this number.
    fn amount(self, run: &Unrolled) -> f64 {
        let trace = run.trace();
        match self {
            Place::Node { node, t, component } => trace.delta(node, t)[component],
            Place::Edge { edge, t, component } => trace.contribution(edge, t)[component],
            Place::Parameter { parameter, entry } => trace.gradient(parameter)[entry],
        }
    }

    /// The number as it is.
    fn value(self, run: &Unrolled) -> f64 {
        let trace = run.trace();
        match self {
            Place::Node { node, t, component } => trace.value(node, t)[component],
            Place::Edge { edge, t, component } => {
                trace.value(run.cell().edges()[edge].source, t)[component]
            }
            Place::Parameter { parameter, entry } => run.parameters().get(parameter)[entry],
        }
    }

    /// The same by name.
    fn quantity(self, run: &Unrolled) -> Quantity {
        let cell = run.cell();
        match self {
            Place::Node { node, t, component } => {
                Quantity::Node { name: cell.nodes()[node].variable.name.to_owned(), t, component }
            }
            Place::Edge { edge, t, component } => {
                Quantity::Edge { name: cell.edges()[edge].flow.clone(), t, component }
            }
            Place::Parameter { parameter, entry } => {
                Quantity::Parameter { name: cell.parameters()[parameter].name.to_owned(), entry }
            }
        }
    }
}
