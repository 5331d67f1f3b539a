//! Every number of a forward and a backward pass, in one buffer.
//!
//! A step's record holds the values of all nodes, then their δ, then the contributions of the
//! edges. A node with one outgoing edge has δ = its only contribution, which is stored once. The
//! records of t = 0 (the initial state) to T follow one another; the gradients of the parameters
//! stand behind them.

use std::ops::Range;

use crate::scalar::Scalar;

use crate::graph::{Cell, EdgeId, NodeId, ParameterId};
use crate::parameters::parameter_ranges;
use crate::sizes::Sizes;

/// Where each quantity of a trace lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    steps: usize,
    stride: usize,
    values: Vec<Range<usize>>,
    deltas: Vec<Range<usize>>,
    contributions: Vec<Range<usize>>,
    gradients: Vec<Range<usize>>,
}

/// The values, δ, contributions and gradients of one run.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace<S = f64> {
    layout: Layout,
    numbers: Vec<S>,
}

/// The values of the nodes: all of a trace, or those computed before a certain node.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Values<'a, S> {
    layout: &'a Layout,
    numbers: &'a [S],
}

impl<'a, S> Values<'a, S> {
    /// A node's value at t.
    pub fn of(&self, node: NodeId, t: usize) -> &'a [S] {
        &self.numbers[self.layout.at(t, &self.layout.values[node])]
    }
}

/// The first number, in the order of the passes, that is not finite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow {
    /// What overflowed.
    pub quantity: Quantity,
    /// At which step, from 0; the gradients of the parameters have none.
    pub t: Option<usize>,
    /// Which component, from 0.
    pub component: usize,
}

/// A quantity of the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// A node's value.
    Value(NodeId),
    /// A node's δ.
    Delta(NodeId),
    /// An edge's contribution.
    Contribution(EdgeId),
    /// A parameter's gradient.
    Gradient(ParameterId),
}

impl Layout {
    /// The layout for a cell of these sizes over T steps.
    pub fn new(cell: &Cell, sizes: Sizes, steps: usize) -> Layout {
        let mut end = 0;
        let mut place = |length: usize| {
            end += length;
            end - length..end
        };
        let size = |node: NodeId| sizes.of(cell.nodes()[node].size);
        let nodes = 0..cell.nodes().len();
        let values: Vec<_> = nodes.clone().map(|node| place(size(node))).collect();
        let deltas: Vec<_> = nodes.map(|node| place(size(node))).collect();
        let contributions = cell
            .edges()
            .iter()
            .map(|edge| match cell.outgoing(edge.source) {
                [_only] => deltas[edge.source].clone(),
                _ => place(size(edge.source)),
            })
            .collect();
        let gradients = parameter_ranges(cell, sizes, (steps + 1) * end);
        Layout { steps, stride: end, values, deltas, contributions, gradients }
    }

    /// T, the number of steps.
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// How many numbers one record holds.
    pub fn stride(&self) -> usize {
        self.stride
    }

    /// How many numbers the trace holds.
    pub fn length(&self) -> usize {
        self.gradients.last().map_or((self.steps + 1) * self.stride, |range| range.end)
    }

    /// A node's value within a record.
    pub fn value(&self, node: NodeId) -> Range<usize> {
        self.values[node].clone()
    }

    /// A node's δ within a record.
    pub fn delta(&self, node: NodeId) -> Range<usize> {
        self.deltas[node].clone()
    }

    /// An edge's contribution within the record of its source's step.
    pub fn contribution(&self, edge: EdgeId) -> Range<usize> {
        self.contributions[edge].clone()
    }

    /// A parameter's gradient within the whole trace.
    pub fn gradient(&self, parameter: ParameterId) -> Range<usize> {
        self.gradients[parameter].clone()
    }

    /// Where step t's record begins.
    pub fn record(&self, t: usize) -> usize {
        t * self.stride
    }

    fn at(&self, t: usize, range: &Range<usize>) -> Range<usize> {
        let start = self.record(t);
        start + range.start..start + range.end
    }
}

impl<S: Scalar> Trace<S> {
    /// A trace of zeros.
    pub fn new(layout: Layout) -> Trace<S> {
        let numbers = vec![S::zero(); layout.length()];
        Trace { layout, numbers }
    }

    /// Where each quantity lies.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The whole buffer.
    pub fn numbers(&self) -> &[S] {
        &self.numbers
    }

    /// The whole buffer, to be filled.
    pub(crate) fn numbers_mut(&mut self) -> &mut [S] {
        &mut self.numbers
    }

    /// A node's value at t, from 0 to T.
    pub fn value(&self, node: NodeId, t: usize) -> &[S] {
        &self.numbers[self.layout.at(t, &self.layout.values[node])]
    }

    /// δ(t) of a node: the derivative of the whole loss J with respect to it, t from 0 to T.
    pub fn delta(&self, node: NodeId, t: usize) -> &[S] {
        &self.numbers[self.layout.at(t, &self.layout.deltas[node])]
    }

    /// What the edge adds to δ(source)(t), t from 0 to T; zero where the edge has no target there.
    pub fn contribution(&self, edge: EdgeId, t: usize) -> &[S] {
        &self.numbers[self.layout.at(t, &self.layout.contributions[edge])]
    }

    /// ∂J/∂θ, summed over all steps, in the order of the parameter's entries.
    pub fn gradient(&self, parameter: ParameterId) -> &[S] {
        &self.numbers[self.layout.gradients[parameter].clone()]
    }

    /// ∂J/∂θ of all parameters, one after another, as [`Parameters::numbers`] holds them.
    ///
    /// [`Parameters::numbers`]: crate::parameters::Parameters::numbers
    pub fn gradients(&self) -> &[S] {
        &self.numbers[self.layout.record(self.layout.steps + 1)..]
    }

    /// J = Σ J(t).
    pub fn loss(&self, cell: &Cell) -> S {
        let losses = (1..=self.layout.steps).map(|t| self.value(cell.loss(), t)[0]);
        losses.fold(S::zero(), |sum, loss| sum + loss)
    }

    /// All values.
    pub(crate) fn values(&self) -> Values<'_, S> {
        Values { layout: &self.layout, numbers: &self.numbers }
    }

    /// A node's value at t, to be written, and the values that it may be computed from, which stand
    /// before it: those of earlier steps, and of earlier nodes.
    pub(crate) fn split_at_value(&mut self, node: NodeId, t: usize) -> (Values<'_, S>, &mut [S]) {
        let range = self.layout.at(t, &self.layout.values[node]);
        let (numbers, rest) = self.numbers.split_at_mut(range.start);
        (Values { layout: &self.layout, numbers }, &mut rest[..range.len()])
    }

    /// Takes over the record of step t, from 0 to T, of a trace of the same layout.
    pub(crate) fn copy_record(&mut self, from: &Trace<S>, t: usize) {
        let start = self.layout.record(t);
        let record = start..start + self.layout.stride;
        self.numbers[record.clone()].copy_from_slice(&from.numbers[record]);
    }

    /// Takes over the record of step t, from 0 to T, of a trace in plain numbers of the same layout.
    pub(crate) fn lift_record(&mut self, from: &Trace, t: usize) {
        let start = self.layout.record(t);
        let record = start..start + self.layout.stride;
        let numbers = self.numbers[record.clone()].iter_mut().zip(&from.numbers[record]);
        numbers.for_each(|(number, &given)| *number = S::from(given));
    }

    pub(crate) fn delta_mut(&mut self, node: NodeId, t: usize) -> &mut [S] {
        let range = self.layout.at(t, &self.layout.deltas[node]);
        &mut self.numbers[range]
    }

    pub(crate) fn contribution_mut(&mut self, edge: EdgeId, t: usize) -> &mut [S] {
        let range = self.layout.at(t, &self.layout.contributions[edge]);
        &mut self.numbers[range]
    }

    pub(crate) fn gradient_mut(&mut self, parameter: ParameterId) -> &mut [S] {
        &mut self.numbers[self.layout.gradients[parameter].clone()]
    }

    /// The first number that is not finite: values from t = 0 to T, then contributions and δ from
    /// T to 0, then gradients.
    pub fn overflow(&self, cell: &Cell) -> Option<Overflow> {
        let found = |quantity, t, numbers: &[S]| {
            let component = numbers.iter().position(|number| !number.re().is_finite())?;
            Some(Overflow { quantity, t, component })
        };
        let nodes = 0..cell.nodes().len();
        let forward = (0..=self.layout.steps).find_map(|t| {
            let value = |node| found(Quantity::Value(node), Some(t), self.value(node, t));
            nodes.clone().find_map(value)
        });
        let backward = || {
            (0..=self.layout.steps).rev().find_map(|t| {
                nodes.clone().rev().find_map(|node| {
                    let branch = |&edge: &EdgeId| match cell.outgoing(node).len() {
                        1 => None,
                        _ => {
                            found(Quantity::Contribution(edge), Some(t), self.contribution(edge, t))
                        }
                    };
                    let delta = || found(Quantity::Delta(node), Some(t), self.delta(node, t));
                    cell.outgoing(node).iter().find_map(branch).or_else(delta)
                })
            })
        };
        let gradients = || {
            (0..cell.parameters().len()).find_map(|parameter| {
                found(Quantity::Gradient(parameter), None, self.gradient(parameter))
            })
        };
        forward.or_else(backward).or_else(gradients)
    }
}
