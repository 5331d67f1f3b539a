//! The definition of both passes: plain, generic over the kind of number, and open to edits.
//!
//! Forward, a node is the sum of its terms. Backward, one rule serves every node:
//!
//! ```text
//! δ(node) = Σ over its outgoing edges e: (local derivative of e)ᵀ · δ(the node at e's end)
//! ```

use crate::graph::{Cell, EdgeId, Factor, Initial, Loss, NodeId, ParameterId, Rule, Source, Term};
use crate::parameters::Parameters;
use crate::scalar::Scalar;
use crate::sequence::{Sequence, Target};
use crate::trace::Trace;

/// A change to the forward pass: `amount` is added to a component of a node once it is computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nudge<S> {
    /// The node.
    pub node: NodeId,
    /// The step, from 0 (the initial state) to T.
    pub t: usize,
    /// The component, from 0.
    pub component: usize,
    /// What is added.
    pub amount: S,
}

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

/// A cell with its weights, ready to be run over a sequence.
#[derive(Clone, Copy, Debug)]
pub struct Interpreter<'a, S> {
    /// The declaration.
    pub cell: &'a Cell,
    /// The weights.
    pub parameters: &'a Parameters<S>,
    /// The inputs, targets and initial state.
    pub sequence: &'a Sequence<S>,
    /// The changes.
    pub nudges: &'a [Nudge<S>],
}

impl<S: Scalar> Interpreter<'_, S> {
    /// Both passes over all steps.
    pub fn run(&self, trace: &mut Trace<S>) {
        self.run_forward(trace);
        for t in (0..=self.sequence.steps()).rev() {
            self.backward_step(trace, t);
        }
    }

    /// The forward pass over all steps.
    pub fn run_forward(&self, trace: &mut Trace<S>) {
        for t in 0..=self.sequence.steps() {
            self.forward_step(trace, t);
        }
    }

    /// The values of every node at t; at t = 0 these are the initial state.
    pub fn forward_step(&self, trace: &mut Trace<S>, t: usize) {
        for node in 0..self.cell.nodes().len() {
            for component in 0..trace.value(node, t).len() {
                let nudge = self.nudge(node, t, component);
                let value = if t == 0 {
                    self.initial(node, component)
                } else {
                    self.compute(trace, node, t, component)
                };
                trace.value_mut(node, t)[component] = value + nudge;
            }
        }
    }

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

    /// ∂(target component j)/∂(source component k) for every j on which k acts, with the other
    /// inputs of the target held fixed; `t` is the source's step. Nothing where the edge has no
    /// target: a step after T, or the step 0.
    pub fn local_derivative(
        &self,
        trace: &Trace<S>,
        edge: EdgeId,
        t: usize,
        component: usize,
    ) -> Vec<(usize, S)> {
        let edge = &self.cell.edges()[edge];
        let at = t + edge.lag.steps();
        if at == 0 || at > self.sequence.steps() {
            return Vec::new();
        }
        let source = Source { node: edge.source, lag: edge.lag };
        match &self.cell.nodes()[edge.target].rule {
            Rule::Given => Vec::new(),
            Rule::Loss(loss, _) => {
                vec![(0, self.loss_slope(*loss, trace, edge.source, t, component))]
            }
            Rule::Sum(terms) => {
                let rows = trace.value(edge.target, at).len();
                sum_by_row(
                    terms.iter().flat_map(|term| {
                        self.term_slopes(term, source, trace, at, component, rows)
                    }),
                )
            }
        }
    }

    /// What each term of a node's sum amounts to at t, from 1, for one component; empty for a node
    /// that is not a sum.
    pub fn terms(&self, trace: &Trace<S>, node: NodeId, t: usize, component: usize) -> Vec<S> {
        match &self.cell.nodes()[node].rule {
            Rule::Sum(terms) => {
                terms.iter().map(|term| self.term(term, trace, t, component)).collect()
            }
            Rule::Given | Rule::Loss(..) => Vec::new(),
        }
    }

    /// Step t's share of ∂J/∂θ, t from 1, in the order of θ's entries, from two slots of the trace.
    pub fn share(&self, trace: &Trace<S>, parameter: ParameterId, t: usize) -> Vec<S> {
        let entries = 0..self.parameters.get(parameter).len();
        entries.map(|entry| self.share_of_entry(trace, parameter, t, entry)).collect()
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
        uses.map(|one| self.factors(trace, one, t))
            .fold(S::zero(), |sum, [delta, value]| sum + delta * value)
    }

    /// Every place where an entry of θ stands; one for each term that uses θ.
    pub fn uses<'b>(
        &'b self,
        trace: &'b Trace<S>,
        parameter: ParameterId,
        entry: usize,
    ) -> impl Iterator<Item = Use> + 'b {
        let nodes = self.cell.nodes().iter().enumerate();
        let terms = nodes.flat_map(|(node, declaration)| match &declaration.rule {
            Rule::Sum(terms) => terms.iter().map(|term| (node, term)).collect(),
            Rule::Given | Rule::Loss(..) => Vec::new(),
        });
        terms.filter_map(move |(node, term)| match *term {
            Term::Bias(used) if used == parameter => Some(Use { node, row: entry, value: None }),
            Term::Diagonal(used, source) if used == parameter => {
                Some(Use { node, row: entry, value: Some((source, entry)) })
            }
            Term::Matrix(used, source) if used == parameter => {
                let columns = trace.value(source.node, 0).len();
                let (row, column) = (entry / columns, entry % columns);
                Some(Use { node, row, value: Some((source, column)) })
            }
            _ => None,
        })
    }

    /// The two factors of an entry's share at step t, from 1: δ of the row, and the value that the
    /// entry multiplies there, 1 for a bias.
    pub fn factors(&self, trace: &Trace<S>, one: Use, t: usize) -> [S; 2] {
        let value = one.value.map_or(S::one(), |(source, column)| at(trace, source, t)[column]);
        [trace.delta(one.node, t)[one.row], value]
    }

    fn nudge(&self, node: NodeId, t: usize, component: usize) -> S {
        self.nudges
            .iter()
            .filter(|nudge| (nudge.node, nudge.t, nudge.component) == (node, t, component))
            .fold(S::zero(), |sum, nudge| sum + nudge.amount)
    }

    fn initial(&self, node: NodeId, component: usize) -> S {
        match (self.cell.nodes()[node].initial, self.sequence.initial(node)) {
            (Initial::Given, Some(given)) => given[component],
            _ => S::zero(),
        }
    }

    fn compute(&self, trace: &Trace<S>, node: NodeId, t: usize, component: usize) -> S {
        match &self.cell.nodes()[node].rule {
            Rule::Given => self.sequence.input(t)[component],
            Rule::Loss(loss, judged) => self.loss(*loss, trace, *judged, t),
            Rule::Sum(_) => {
                let terms = self.terms(trace, node, t, component);
                terms.into_iter().fold(S::zero(), |sum, term| sum + term)
            }
        }
    }

    fn term(&self, term: &Term, trace: &Trace<S>, t: usize, component: usize) -> S {
        match term {
            Term::Bias(parameter) => self.parameters.get(*parameter)[component],
            Term::Constant(number) => S::from(*number),
            Term::Product(number, factors) => {
                factors.iter().fold(S::from(*number), |product, factor| {
                    product * read(trace, factor, t, component)
                })
            }
            Term::Diagonal(parameter, source) => {
                self.parameters.get(*parameter)[component] * at(trace, *source, t)[component]
            }
            Term::Matrix(parameter, source) => {
                let values = at(trace, *source, t);
                let row = &self.parameters.get(*parameter)[component * values.len()..];
                row.iter()
                    .zip(values)
                    .fold(S::zero(), |sum, (&weight, &value)| sum + weight * value)
            }
        }
    }

    fn loss(&self, loss: Loss, trace: &Trace<S>, judged: NodeId, t: usize) -> S {
        let output = trace.value(judged, t);
        match (loss, self.sequence.target(t)) {
            (Loss::Squared, Target::Values(target)) => {
                let squares = output.iter().zip(target).map(|(&y, &d)| (y - d) * (y - d));
                squares.fold(S::zero(), |sum, square| sum + square) * 0.5
            }
            (Loss::Softmax, Target::Class(class)) => cross_entropy(output, class),
            _ => S::zero(),
        }
    }

    fn loss_slope(&self, loss: Loss, trace: &Trace<S>, judged: NodeId, t: usize, k: usize) -> S {
        let output = trace.value(judged, t);
        match (loss, self.sequence.target(t)) {
            (Loss::Squared, Target::Values(target)) => output[k] - target[k],
            (Loss::Softmax, Target::Class(class)) => {
                let probability = |j: usize| (-cross_entropy(output, j)).exp();
                let others = (0..output.len()).filter(|&j| j != class);
                if k == class {
                    -others.fold(S::zero(), |sum, j| sum + probability(j))
                } else {
                    probability(k)
                }
            }
            _ => S::zero(),
        }
    }

    /// The derivatives of one term of the target with respect to component k of the source, by row.
    fn term_slopes(
        &self,
        term: &Term,
        source: Source,
        trace: &Trace<S>,
        t: usize,
        k: usize,
        rows: usize,
    ) -> Vec<(usize, S)> {
        match term {
            Term::Diagonal(parameter, read) if *read == source => {
                vec![(k, self.parameters.get(*parameter)[k])]
            }
            Term::Matrix(parameter, read) if *read == source => {
                let matrix = self.parameters.get(*parameter);
                let columns = matrix.len() / rows;
                (0..rows).map(|row| (row, matrix[row * columns + k])).collect()
            }
            Term::Product(number, factors) => (0..factors.len())
                .filter(|&one| factors[one].source == source)
                .map(|one| (k, product_slope(*number, factors, one, trace, t, k)))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn contribution(&self, trace: &Trace<S>, edge: EdgeId, t: usize, component: usize) -> S {
        let end = &self.cell.edges()[edge];
        let slopes = self.local_derivative(trace, edge, t, component);
        slopes.into_iter().fold(S::zero(), |sum, (row, slope)| {
            sum + slope * trace.delta(end.target, t + end.lag.steps())[row]
        })
    }

    fn add_up(&self, trace: &mut Trace<S>, node: NodeId, t: usize) {
        let edges = self.cell.outgoing(node);
        if edges.len() == 1 {
            return;
        }
        for component in 0..trace.value(node, t).len() {
            let branches = edges.iter().map(|&edge| trace.contribution(edge, t)[component]);
            let delta = branches.fold(S::zero(), |sum, branch| sum + branch);
            trace.delta_mut(node, t)[component] = delta;
        }
    }

    fn add_shares(&self, trace: &mut Trace<S>, t: usize) {
        for parameter in 0..self.cell.parameters().len() {
            let share = self.share(trace, parameter, t);
            add_all(trace.gradient_mut(parameter), share.into_iter());
        }
    }
}

/// The value that a factor contributes to a product.
fn read<S: Scalar>(trace: &Trace<S>, factor: &Factor, t: usize, component: usize) -> S {
    factor.map.value(at(trace, factor.source, t)[component])
}

/// The values that a term of step t reads.
fn at<S: Scalar>(trace: &Trace<S>, source: Source, t: usize) -> &[S] {
    trace.value(source.node, t - source.lag.steps())
}

/// The derivative of a product with respect to one of its factors' source: the other factors,
/// never the product divided by the factor.
fn product_slope<S: Scalar>(
    number: f64,
    factors: &[Factor],
    one: usize,
    trace: &Trace<S>,
    t: usize,
    component: usize,
) -> S {
    let moved = &factors[one];
    let slope = moved.map.derivative(at(trace, moved.source, t)[component]);
    let others = factors.iter().enumerate().filter(|(other, _)| *other != one);
    others.fold(slope * number, |product, (_, factor)| product * read(trace, factor, t, component))
}

/// log Σ exp sⱼ − s_class, without overflow, and with all digits where s_class is by far the largest.
fn cross_entropy<S: Scalar>(logits: &[S], class: usize) -> S {
    let larger = |a: usize, b: usize| if logits[b].re() > logits[a].re() { b } else { a };
    let largest = (1..logits.len()).fold(0, larger);
    let others = (0..logits.len()).filter(|&j| j != largest);
    let sum = others.fold(S::zero(), |sum, j| sum + (logits[j] - logits[largest]).exp());
    logits[largest] - logits[class] + sum.ln_1p()
}

/// Adds up the derivatives that several terms give to the same row.
fn sum_by_row<S: Scalar>(slopes: impl Iterator<Item = (usize, S)>) -> Vec<(usize, S)> {
    let mut rows: Vec<(usize, S)> = Vec::new();
    for (row, slope) in slopes {
        match rows.iter_mut().find(|(known, _)| *known == row) {
            Some((_, sum)) => *sum += slope,
            None => rows.push((row, slope)),
        }
    }
    rows
}

fn add_all<S: Scalar>(sums: &mut [S], amounts: impl Iterator<Item = S>) {
    sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount);
}
