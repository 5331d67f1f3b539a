//! How far the numbers of one backward pass are from those of another: what a mistake costs.

use serde::Serialize;

use crate::check::Kind;
use crate::error::{Code, Error};
use crate::flow::Gap;
use crate::graph::ParameterId;
use crate::norm::norm;
use crate::unrolled::Unrolled;

/// How far one quantity is from the right one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Distance {
    /// A δ over all t, or a gradient.
    pub kind: Kind,
    /// The node's or the parameter's name.
    pub name: &'static str,
    /// ‖a − b‖ / ‖b‖ over all numbers a of the quantity and the right ones b (Frobenius); 0 where both
    /// are the same, infinite where all right ones are 0 and some of the others are not.
    pub distance: f64,
}

/// The distance of each δ, t from 1 to T together, and of each gradient from those of another run; of
/// what both runs have in the same shape.
///
/// # Errors
/// [`Code::Range`] before both backward passes are complete.
pub fn distances(run: &Unrolled, right: &Unrolled) -> Result<Vec<Distance>, Error> {
    run.check_complete()?;
    right.check_complete()?;
    let nodes = run.cell().nodes()[..run.cell().loss()].iter().map(|node| node.variable.name);
    let deltas = nodes.filter_map(|name| {
        let (a, b) = (deltas_of(run, name)?, deltas_of(right, name)?);
        Some(Distance { kind: Kind::Delta, name, distance: distance(&a, &b)? })
    });
    let parameters = run.cell().parameters().iter().enumerate();
    let gradients = parameters.filter_map(|(id, parameter)| {
        let other: ParameterId = right.cell().parameter(parameter.name)?;
        let (a, b) = (run.trace().gradient(id), right.trace().gradient(other));
        Some(Distance { kind: Kind::Gradient, name: parameter.name, distance: distance(a, b)? })
    });
    Ok(deltas.chain(gradients).collect())
}

/// How far all gradients together are from those of another run of the same parameters.
///
/// # Errors
/// [`Code::Range`] before both backward passes are complete, and for a run of other parameters.
pub fn gradient_gap(run: &Unrolled, right: &Unrolled) -> Result<Gap, Error> {
    run.check_complete()?;
    right.check_complete()?;
    let shapes = |run: &Unrolled| -> Vec<_> {
        let parameters = run.cell().parameters().iter().enumerate();
        parameters.map(|(id, parameter)| (parameter.name, run.trace().gradient(id).len())).collect()
    };
    if shapes(run) != shapes(right) {
        return Err(Error::new(Code::Range, "right", "other parameters", "the same parameters"));
    }
    Ok(Gap::between(run.trace().gradients(), right.trace().gradients()))
}

/// δ of a node at all t from 1 on, one after another; `None` where the cell does not have it.
pub fn deltas_of(run: &Unrolled, node: &str) -> Option<Vec<f64>> {
    let node = run.cell().node(node)?;
    let steps = 1..=run.sequence().steps();
    Some(steps.flat_map(|t| run.trace().delta(node, t).iter().copied()).collect())
}

/// ‖a − b‖ / ‖b‖; `None` for another number of numbers.
pub fn distance(a: &[f64], b: &[f64]) -> Option<f64> {
    if a.len() != b.len() {
        return None;
    }
    let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    let gap = norm(&differences);
    Some(if gap == 0.0 { 0.0 } else { gap / norm(b) })
}
