//! Error by source: what each loss J(s) by itself sends to each step.

use super::lanes::{Lanes, Request, Seed};
use super::limit::{check_lanes, check_numbers};
use super::partial::Truncation;
use crate::error::Error;
use crate::graph::NodeId;
use crate::norm::norm;
use crate::sequence::Target;
use crate::unrolled::Unrolled;

/// ∂J(s)/∂node(t) for all s and t from 1 to T; zero for s < t, and δ(t) when summed over s.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorBySource {
    steps: usize,
    size: usize,
    numbers: Vec<f64>,
}

impl ErrorBySource {
    /// The errors of some nodes, in their order, by one pass.
    ///
    /// # Errors
    /// [`Code::Range`](crate::error::Code::Range) before the forward pass is complete, and for more
    /// numbers than [`MOST_NUMBERS`](super::MOST_NUMBERS) or more products than
    /// [`MOST_LANE_PRODUCTS`](super::MOST_LANE_PRODUCTS); [`Code::Combination`](crate::error::Code::Combination)
    /// for a run with a mistake in its backward pass.
    pub fn of(run: &Unrolled, nodes: &[NodeId]) -> Result<Vec<ErrorBySource>, Error> {
        ErrorBySource::of_within(run, nodes, None)
    }

    /// The same as far as a truncation leaves it: zero where an error no longer comes.
    ///
    /// # Errors
    /// As [`ErrorBySource::of`], and [`Code::Range`](crate::error::Code::Range) for a truncation at a
    /// step that does not exist.
    pub fn of_within(
        run: &Unrolled,
        nodes: &[NodeId],
        truncation: Option<Truncation>,
    ) -> Result<Vec<ErrorBySource>, Error> {
        super::check_ready(run)?;
        let cuts = truncation.map_or(Ok(Vec::new()), |truncation| truncation.cuts(run))?;
        let steps = run.sequence().steps();
        let size = |node: &NodeId| run.sizes().of(run.cell().nodes()[*node].size);
        let components: usize = nodes.iter().map(size).sum();
        check_numbers("error by source", "T · T for each component", &[steps, steps, components])?;
        check_lanes("error by source", run, steps)?;
        let empty = |size| ErrorBySource { steps, size, numbers: vec![0.0; steps * steps * size] };
        let mut errors: Vec<_> = nodes.iter().map(|node| empty(size(node))).collect();
        let request = Request { width: steps, seeds: losses(run), nodes: nodes.to_vec(), cuts };
        let reach = truncation.map_or(steps, |truncation| truncation.reach(steps));
        let mut lanes = Lanes::new(run, request);
        for t in (1..=steps).rev() {
            lanes.step(t);
            for (&node, errors) in nodes.iter().zip(&mut errors) {
                (t..=steps.min(t + reach))
                    .for_each(|s| lanes.read(node, s - 1, errors.at_mut(s, t)));
            }
        }
        Ok(errors)
    }

    /// The errors of one node.
    ///
    /// # Errors
    /// As [`ErrorBySource::of`].
    pub fn of_node(run: &Unrolled, node: NodeId) -> Result<ErrorBySource, Error> {
        ErrorBySource::of(run, &[node]).map(|mut errors| errors.remove(0))
    }

    /// ∂J(s)/∂node(t).
    pub fn at(&self, s: usize, t: usize) -> &[f64] {
        &self.numbers[self.start(s, t)..][..self.size]
    }

    /// All of them: source after source, of each t after t.
    pub fn numbers(&self) -> &[f64] {
        &self.numbers
    }

    /// The Euclidean norm of each, source after source.
    pub fn norms(&self) -> Vec<f64> {
        self.numbers.chunks_exact(self.size).map(norm).collect()
    }

    fn at_mut(&mut self, s: usize, t: usize) -> &mut [f64] {
        let start = self.start(s, t);
        &mut self.numbers[start..][..self.size]
    }

    fn start(&self, s: usize, t: usize) -> usize {
        ((s - 1) * self.steps + t - 1) * self.size
    }
}

/// A lane for each loss that counts: J(s) in lane s − 1.
pub fn losses(run: &Unrolled) -> Vec<Seed> {
    let node = run.cell().loss();
    let counts = |s: &usize| run.sequence().target(*s) != Target::None;
    (1..=run.sequence().steps()).filter(counts).map(|s| Seed { node, t: s, lane: s - 1 }).collect()
}
