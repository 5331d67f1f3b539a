//! The backward pass: contributions, δ, and the shares of the gradients.

use super::{Instance, Interpreter, add_all};
use crate::graph::{NodeId, ParameterId, Source, Term};
use crate::scalar::Scalar;
use crate::slip::Slip;
use crate::trace::{Trace, Values};

/// One place where a weight's entry stands in the graph: a term of one node, for one of its
/// components, that multiplies the entry by a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// The node whose term it is.
    pub node: NodeId,
    /// The entry's row: the component of the node, from 0.
    pub row: usize,
    /// What the entry multiplies, and which component of it, from 0; none for a bias, which
    /// stands alone.
    pub value: Option<(Source, usize)>,
}

impl<S: Scalar> Interpreter<'_, S> {
    /// The contributions and δ of every node at t, and step t's share of every gradient.
    pub fn backward_step(&self, trace: &mut Trace<S>, t: usize) {
        if t == self.sequence.steps() {
            (0..self.cell.parameters().len())
                .for_each(|parameter| trace.gradient_mut(parameter).fill(S::zero()));
        }
        for node in (0..self.cell.nodes().len()).rev() {
            if node == self.cell.loss() {
                trace.delta_mut(node, t)[0] = if t == 0 { S::zero() } else { S::one() };
                continue;
            }
            trace.delta_mut(node, t).fill(S::zero());
            for &edge in self.cell.outgoing(node) {
                for component in 0..trace.value(node, t).len() {
                    let contribution = self.contribution(trace, edge, t, component);
                    trace.contribution_mut(edge, t)[component] = contribution;
                }
            }
            self.add_up(trace, node, t);
        }
        if t > 0 {
            self.add_shares(trace, t);
        }
    }

    /// Step t's share of ∂J/∂θ, t from 1, in the order of θ's entries, from two slots of the trace.
    pub fn share(&self, trace: &Trace<S>, parameter: ParameterId, t: usize) -> Vec<S> {
        let mut share = vec![S::zero(); self.parameters.get(parameter).len()];
        for (node, term) in self.terms_with(parameter) {
            let entries = 0..share.len();
            let uses = entries.map(|entry| self.used(trace, node, term, entry));
            add_all(&mut share, uses.map(|one| self.product(trace, one, t)));
        }
        share
    }

    /// Step t's share of one entry's gradient: δ of the entry's row times what the entry multiplies,
    /// over all its uses.
    pub fn share_of_entry(
        &self,
        trace: &Trace<S>,
        parameter: ParameterId,
        t: usize,
        entry: usize,
    ) -> S {
        let uses = self.uses(trace, parameter, entry);
        uses.fold(S::zero(), |sum, one| sum + self.product(trace, one, t))
    }

    /// Every place where an entry of θ stands; one for each term that uses θ.
    pub fn uses<'b>(
        &'b self,
        trace: &'b Trace<S>,
        parameter: ParameterId,
        entry: usize,
    ) -> impl Iterator<Item = Use> + 'b {
        let terms = self.terms_with(parameter);
        terms.map(move |(node, term)| self.used(trace, node, term, entry))
    }

    /// The two factors of an entry's share at step t, from 1: δ of the row – 0 where the node is
    /// clamped, for then no error reaches the weight – and the value that the entry multiplies
    /// there, 1 for a bias.
    pub fn factors(&self, trace: &Trace<S>, one: Use, t: usize) -> [S; 2] {
        let node = Instance { node: one.node, t };
        let value = one
            .value
            .map_or(S::one(), |(source, column)| self.seen(trace.values(), source, node)[column]);
        let delta = match self.edits.held(one.node, t) {
            Some(_) => S::zero(),
            None => trace.delta(one.node, t)[one.row],
        };
        [delta, value]
    }

    fn add_up(&self, trace: &mut Trace<S>, node: NodeId, t: usize) {
        let edges = self.cell.outgoing(node);
        if edges.len() == 1 {
            return;
        }
        let roads = match self.edits.slips.contains(&Slip::Average) {
            true => edges.iter().filter(|&&edge| self.leads_somewhere(edge, t)).count().max(1),
            false => 1,
        };
        for component in 0..trace.value(node, t).len() {
            let branches = edges.iter().map(|&edge| trace.contribution(edge, t)[component]);
            let sum = branches.fold(S::zero(), |sum, branch| sum + branch);
            trace.delta_mut(node, t)[component] = sum * (roads as f64).recip();
        }
    }

    fn add_shares(&self, trace: &mut Trace<S>, t: usize) {
        for parameter in 0..self.cell.parameters().len() {
            let share = self.share(trace, parameter, t);
            add_all(trace.gradient_mut(parameter), share.into_iter());
        }
    }

    /// The terms that use θ, each with the node that it is part of.
    fn terms_with(&self, parameter: ParameterId) -> impl Iterator<Item = (NodeId, &Term)> {
        let nodes = self.cell.nodes().iter().enumerate();
        let terms = nodes.flat_map(|(node, declaration)| {
            declaration.rule.terms().iter().map(move |term| (node, term))
        });
        terms.filter(move |(_, term)| term.parameter() == Some(parameter))
    }

    /// Where an entry of the term's parameter stands, as the gradient reads it.
    fn used(&self, trace: &Trace<S>, node: NodeId, term: &Term, entry: usize) -> Use {
        let mut one = Use::of(trace.values(), node, term, entry);
        let read = term.parameter().and_then(|parameter| self.edits.used_lag(parameter));
        if let (Some((source, _)), Some(read)) = (&mut one.value, read) {
            source.lag = read;
        }
        one
    }

    fn product(&self, trace: &Trace<S>, one: Use, t: usize) -> S {
        let [delta, value] = self.factors(trace, one, t);
        delta * value
    }
}

impl Use {
    /// Where an entry of the term's parameter stands.
    fn of<S>(values: Values<S>, node: NodeId, term: &Term, entry: usize) -> Use {
        match *term {
            Term::Matrix(_, source) => {
                let columns = values.of(source.node, 0).len();
                let (row, column) = (entry / columns, entry % columns);
                Use { node, row, value: Some((source, column)) }
            }
            Term::Diagonal(_, source) => Use { node, row: entry, value: Some((source, entry)) },
            Term::Bias(_) | Term::Constant(_) | Term::Product(..) => {
                Use { node, row: entry, value: None }
            }
        }
    }
}
