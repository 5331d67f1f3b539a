//! The forward pass: each node is the sum of its terms.

use std::borrow::Cow;

use super::{Instance, Interpreter, add_all};
use crate::graph::{Factor, Initial, Lag, NodeId, Rule, Source, Term};
use crate::scalar::Scalar;
use crate::trace::{Trace, Values};

impl<S: Scalar> Interpreter<'_, S> {
    /// The values of every node at t; at t = 0 these are the initial state.
    pub fn forward_step(&self, trace: &mut Trace<S>, t: usize) {
        for node in 0..self.cell.nodes().len() {
            let (earlier, value) = trace.split_at_value(node, t);
            match self.edits.held(node, t) {
                Some(held) => value.copy_from_slice(held),
                None if t == 0 => self.begin(node, value),
                None => self.compute(earlier, Instance { node, t }, value),
            }
            for nudge in &self.edits.nudges {
                if (nudge.node, nudge.t) == (node, t) {
                    value[nudge.component] += nudge.amount;
                }
            }
        }
    }

    /// What each term of a node's sum amounts to at t, from 1, for one component; empty for a node
    /// that is not a sum.
    pub fn terms(&self, trace: &Trace<S>, node: NodeId, t: usize, component: usize) -> Vec<S> {
        let Rule::Sum(terms) = &self.cell.nodes()[node].rule else { return Vec::new() };
        let amount = |term| {
            let mut amounts = vec![S::zero(); trace.value(node, t).len()];
            self.add(term, trace.values(), Instance { node, t }, &mut amounts);
            amounts[component]
        };
        terms.iter().map(amount).collect()
    }

    /// The values of a source as the target sees them.
    pub(super) fn seen<'v>(
        &self,
        values: Values<'v, S>,
        source: Source,
        target: Instance,
    ) -> Cow<'v, [S]> {
        let at = target.t - source.lag.steps();
        let mut seen = Cow::Borrowed(values.of(source.node, at));
        for nudge in &self.edits.edge_nudges {
            let edge = &self.cell.edges()[nudge.edge];
            let ends = (edge.source, edge.lag, edge.target);
            if nudge.t == at && ends == (source.node, source.lag, target.node) {
                seen.to_mut()[nudge.component] += nudge.amount;
            }
        }
        seen
    }

    /// One component of a factor of a product in the target.
    pub(super) fn factor(
        &self,
        values: Values<S>,
        factor: &Factor,
        target: Instance,
        component: usize,
    ) -> S {
        factor.map.value(self.seen(values, factor.source, target)[component])
    }

    fn begin(&self, node: NodeId, value: &mut [S]) {
        match (self.cell.nodes()[node].initial, self.sequence.initial(node)) {
            (Initial::Given, Some(given)) => value.copy_from_slice(given),
            _ => value.fill(S::zero()),
        }
    }

    fn compute(&self, earlier: Values<S>, target: Instance, value: &mut [S]) {
        match &self.cell.nodes()[target.node].rule {
            Rule::Given => value.copy_from_slice(self.sequence.input(target.t)),
            Rule::Sum(terms) => {
                value.fill(S::zero());
                terms.iter().for_each(|term| self.add(term, earlier, target, value));
            }
            Rule::Loss(loss, judged) => {
                let judged = Source { node: *judged, lag: Lag::Same };
                let output = self.seen(earlier, judged, target);
                value[0] = loss.value(&output, self.sequence.target(target.t));
            }
        }
    }

    /// Adds one term of a node to its components.
    fn add(&self, term: &Term, values: Values<S>, target: Instance, sums: &mut [S]) {
        match term {
            Term::Bias(parameter) => add_all(sums, self.parameters.get(*parameter).iter().copied()),
            Term::Constant(number) => sums.iter_mut().for_each(|sum| *sum += S::from(*number)),
            Term::Product(number, factors) => {
                for (component, sum) in sums.iter_mut().enumerate() {
                    *sum += factors.iter().fold(S::from(*number), |product, factor| {
                        product * self.factor(values, factor, target, component)
                    });
                }
            }
            Term::Diagonal(parameter, source) => {
                let seen = self.seen(values, *source, target);
                let weights = self.parameters.get(*parameter).iter();
                add_all(sums, weights.zip(&*seen).map(|(&weight, &value)| weight * value));
            }
            Term::Matrix(parameter, source) => {
                let seen = self.seen(values, *source, target);
                let rows = self.parameters.get(*parameter).chunks_exact(seen.len());
                add_all(sums, rows.map(|row| dot(row, &seen)));
            }
        }
    }
}

fn dot<S: Scalar>(row: &[S], values: &[S]) -> S {
    row.iter().zip(values).fold(S::zero(), |sum, (&weight, &value)| sum + weight * value)
}
