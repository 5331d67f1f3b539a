//! How much of a change is left after a number of steps, by what one may take for it.

use std::f64::consts::LN_2;

use serde::Serialize;

use super::jacobian::Jacobians;
use super::matrix::Matrix;
use super::recurrence::SimpleRecurrence;
use crate::error::Error;
use crate::graph::{Map, NodeId};
use crate::unrolled::Unrolled;

/// Spectral norms over the distance d = T − t, from 0 to T − 1: the most that is left in a node, c, or h of the simple
/// RNN, at T of a change of length 1 of the same node at t.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OverDistance {
    /// ‖∂node(T)/∂node(t)‖₂, everything in between moving.
    pub exact: Vec<f64>,
    /// ‖Π ∂node(s)/∂node(s − 1)‖₂ over the steps after t: without the roads that pass the node by.
    pub product: Vec<f64>,
    /// The same of the carousel alone, Π f(s) for c; `None` where the node does not read itself.
    pub carousel: Option<Vec<f64>>,
    /// What ‖∂node(T)/∂node(t)‖₂ never exceeds, Π ‖diag(g′)‖₂ ‖W‖₂ over the steps after t; `None` where
    /// the recurrence is not a simple one.
    pub bound: Option<Vec<f64>>,
}

impl OverDistance {
    /// The curves of a node, c or h in most cases.
    ///
    /// # Errors
    /// As [`Jacobians::of`].
    pub fn of(run: &Unrolled, node: NodeId) -> Result<OverDistance, Error> {
        let jacobians = Jacobians::of(run, node)?;
        let steps = run.sequence().steps();
        let carousel = || products(steps, |t| jacobians.term(t, node));
        let recurrence = SimpleRecurrence::of(run)?;
        let bound = recurrence.filter(|recurrence| recurrence.state() == node);
        let from_the_end = |numbers: Vec<f64>| numbers.into_iter().rev().collect();
        Ok(OverDistance {
            exact: jacobians.to_last().iter().rev().map(Matrix::spectral_norm).collect(),
            product: products(steps, |t| jacobians.one_step(t)),
            carousel: jacobians.reads_itself().then(carousel),
            bound: bound.map(|recurrence| from_the_end(recurrence.bounds_to_last())),
        })
    }
}

/// The norms of the products of the factors from T down, the empty one first; a factor at t leads from
/// t − 1 to t, and the last is that at 2.
fn products(steps: usize, factor: impl Fn(usize) -> Matrix) -> Vec<f64> {
    let mut product: Option<Matrix> = None;
    let mut norms = vec![1.0];
    for t in (2..=steps).rev() {
        let next = product.map_or_else(|| factor(t), |product| product.times(&factor(t)));
        norms.push(next.spectral_norm());
        product = Some(next);
    }
    norms
}

/// What a forget gate keeps where its bias alone feeds it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Forgetting {
    /// f = σ(b_f): the share of c that a step keeps.
    pub kept: f64,
    /// After how many steps one half is left: ln ½ / ln f; infinite where f rounds to 1.
    pub half_life: f64,
}

impl Forgetting {
    /// That of a bias.
    pub fn of(bias: f64) -> Forgetting {
        let kept = Map::Sigmoid.value(bias);
        // ln σ(b) = −ln(1 + e⁻ᵇ) keeps its digits where σ(b) is close to 1 or 0.
        let decay = if bias < 0.0 { bias.exp().ln_1p() - bias } else { (-bias).exp().ln_1p() };
        Forgetting { kept, half_life: LN_2 / decay }
    }
}
