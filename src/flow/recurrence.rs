//! The simple recurrence h = g(W h′ + …), whose Jacobian over one step is diag(g′) W, and what bounds it.

use serde::Serialize;

use super::jacobian::{Jacobians, read, size};
use super::lanes::{Lanes, Request, Seed};
use super::limit::check_products;
use super::matrix::Matrix;
use crate::error::Error;
use crate::graph::{Lag, NodeId, Parameter, ParameterId, Shape};
use crate::unrolled::Unrolled;

/// A run whose state recurs by one matrix and one activation, and in no other way.
#[derive(Clone, Debug)]
pub struct SimpleRecurrence<'a> {
    run: &'a Unrolled,
    state: NodeId,
    pre_activation: NodeId,
    weights: Matrix,
    norm: f64,
}

impl<'a> SimpleRecurrence<'a> {
    /// That of a run; `None` where the state recurs in another way.
    ///
    /// # Errors
    /// [`Code::Range`](crate::error::Code::Range) before the forward pass is complete, and for more work
    /// than [`MOST_PRODUCTS`](super::MOST_PRODUCTS); [`Code::Combination`](crate::error::Code::Combination)
    /// for a run with a mistake in its backward pass.
    pub fn of(run: &'a Unrolled) -> Result<Option<SimpleRecurrence<'a>>, Error> {
        let cell = run.cell();
        let mut recurrent =
            cell.edges().iter().enumerate().filter(|(_, edge)| edge.lag == Lag::Previous);
        let (Some((id, edge)), None) = (recurrent.next(), recurrent.next()) else {
            return Ok(None);
        };
        let Some(weights) = cell.weight(id) else { return Ok(None) };
        let shape = cell.parameters()[weights].shape;
        let is_activation = cell.edges().iter().any(|inner| {
            (inner.source, inner.target, inner.lag) == (edge.target, edge.source, Lag::Same)
        });
        let (Shape::Matrix(..), true) = (shape, is_activation) else { return Ok(None) };
        let (state, pre_activation) = (edge.source, edge.target);
        Jacobians::of(run, state)?;
        let (_, columns) = run.sizes().rows_and_columns(shape);
        let weights = Matrix::new(columns, run.parameters().get(weights).to_vec());
        let norm = weights.spectral_norm();
        Ok(Some(SimpleRecurrence { run, state, pre_activation, weights, norm }))
    }

    /// h
    pub fn state(&self) -> NodeId {
        self.state
    }

    /// W
    pub fn weights(&self) -> &Matrix {
        &self.weights
    }

    /// max |g′(a(t))|, t from 1 to T: the spectral norm of diag(g′).
    pub fn largest_slope(&self, t: usize) -> f64 {
        let size = size(self.run, self.state);
        let request = Request {
            width: size,
            seeds: vec![Seed { node: self.state, t, lane: 0 }],
            nodes: vec![self.pre_activation],
            ..Request::default()
        };
        let mut lanes = Lanes::new(self.run, request);
        lanes.step(t);
        let slopes = read(&lanes, self.run, size, &[self.pre_activation]);
        slopes.entries().iter().fold(0.0, |largest: f64, slope| largest.max(slope.abs()))
    }

    /// max |g′(a(t))| · ‖W‖₂, which ‖∂h(t)/∂h(t − 1)‖₂ never exceeds.
    pub fn bound(&self, t: usize) -> f64 {
        self.largest_slope(t) * self.norm
    }

    /// The products of these bounds over the steps after t, t from 1 to T, which ‖∂h(T)/∂h(t)‖₂ never
    /// exceeds: where they vanish so does the gradient; where they grow it need not.
    pub fn bounds_to_last(&self) -> Vec<f64> {
        let steps = self.run.sequence().steps();
        let mut bounds = vec![1.0; steps];
        for t in (1..steps).rev() {
            bounds[t - 1] = bounds[t] * self.bound(t + 1);
        }
        bounds
    }
}

/// A matrix by which a step reads the one before, and how much it stretches.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecurrentWeights {
    /// The parameter's name.
    pub name: &'static str,
    /// Its spectral norm.
    pub norm: f64,
}

/// The recurrent matrices of a run's cell, in the order of its parameters.
///
/// # Errors
/// [`Code::Range`](crate::error::Code::Range) for more work than [`MOST_PRODUCTS`](super::MOST_PRODUCTS).
pub fn recurrent_weights(run: &Unrolled) -> Result<Vec<RecurrentWeights>, Error> {
    let cell = run.cell();
    let is_recurrent = |parameter: &ParameterId| {
        let mut edges = cell.edges().iter().enumerate();
        edges.any(|(id, edge)| edge.lag == Lag::Previous && cell.weight(id) == Some(*parameter))
    };
    let measured = |parameter: ParameterId| {
        let Parameter { name, shape, .. } = cell.parameters()[parameter];
        let Shape::Matrix(..) = shape else { return None };
        let (rows, columns) = run.sizes().rows_and_columns(shape);
        if let Err(error) = check_products("spectral norm", "H · H · H", &[rows, columns, columns])
        {
            return Some(Err(error));
        }
        let matrix = Matrix::new(columns, run.parameters().get(parameter).to_vec());
        Some(Ok(RecurrentWeights { name, norm: matrix.spectral_norm() }))
    };
    (0..cell.parameters().len()).filter(is_recurrent).filter_map(measured).collect()
}
