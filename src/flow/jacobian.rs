//! Jacobians between the states of different steps: how much of a change of c(t − 1) is left in c(t),
//! and how much of a change of c(t) is left in c(T).
//!
//! Every one is a total derivative: everything between the two moves. Over one step no road can leave
//! the block and come back, so ∂c(t)/∂c(t − 1) falls into terms by the node of step t that reads step
//! t − 1: the carousel, c(t) itself, and the gates and the block input, which read c(t − 1) by their
//! peepholes and y(t − 1), o(t − 1) by their recurrent weights. Over more steps there are roads past
//! c in between, so the product of the one-step Jacobians of c alone is not the Jacobian of all steps;
//! that of the whole state is.

use super::lanes::{Lanes, Request, Seed};
use super::limit::check_products;
use super::matrix::Matrix;
use crate::edit::Cut;
use crate::error::Error;
use crate::graph::{Lag, NodeId};
use crate::unrolled::Unrolled;

/// The Jacobians of a run between the values that a node has at different steps.
#[derive(Clone, Copy, Debug)]
pub struct Jacobians<'a> {
    run: &'a Unrolled,
    node: NodeId,
}

/// What one node of step t brings of step t − 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The node of step t that reads step t − 1; the differentiated node itself where it reads itself.
    pub reader: NodeId,
    /// Its term of the Jacobian.
    pub jacobian: Matrix,
}

impl<'a> Jacobians<'a> {
    /// The Jacobians of a node, c or h in most cases.
    ///
    /// # Errors
    /// [`Code::Range`](crate::error::Code::Range) before the forward pass is complete, and for more work
    /// than [`MOST_PRODUCTS`](super::MOST_PRODUCTS); [`Code::Combination`](crate::error::Code::Combination)
    /// for a run with a mistake in its backward pass.
    pub fn of(run: &'a Unrolled, node: NodeId) -> Result<Jacobians<'a>, Error> {
        super::check_ready(run)?;
        let size = size(run, node);
        let rule = "T · H · H · H";
        check_products("Jacobians", rule, &[run.sequence().steps(), size, size, size])?;
        Ok(Jacobians { run, node })
    }

    /// The node.
    pub fn node(&self) -> NodeId {
        self.node
    }

    /// ∂node(t)/∂node(t − 1), t from 1 to T.
    pub fn one_step(&self, t: usize) -> Matrix {
        self.over_one_step(t, Vec::new())
    }

    /// The terms of [`Jacobians::one_step`], in the order of the forward pass; they add up to it.
    pub fn terms(&self, t: usize) -> Vec<Term> {
        let readers = self.readers().into_iter();
        readers.map(|reader| Term { reader, jacobian: self.term(t, reader) }).collect()
    }

    /// The term of one reader.
    pub fn term(&self, t: usize, reader: NodeId) -> Matrix {
        let edges = self.run.cell().edges().iter().enumerate();
        let others = edges.filter(|(_, edge)| edge.lag == Lag::Previous && edge.target != reader);
        self.over_one_step(t, others.map(|(edge, _)| Cut { edge, t: Some(t - 1) }).collect())
    }

    /// Whether the node reads itself, element by element: the carousel of c.
    pub fn reads_itself(&self) -> bool {
        self.readers().contains(&self.node)
    }

    /// ∂node(T)/∂node(t) for t from 1 to T, everything downstream moving; the last is the identity.
    pub fn to_last(&self) -> Vec<Matrix> {
        let (steps, size) = (self.run.sequence().steps(), size(self.run, self.node));
        let seeds = vec![Seed { node: self.node, t: steps, lane: 0 }];
        let request = Request { width: size, seeds, cuts: Vec::new(), nodes: vec![self.node] };
        let mut lanes = Lanes::new(self.run, request);
        let mut jacobians: Vec<Matrix> = (1..=steps)
            .rev()
            .map(|t| {
                lanes.step(t);
                read(&lanes, self.run, size, &[self.node])
            })
            .collect();
        jacobians.reverse();
        jacobians
    }

    /// The nodes that read the step before and that the node is computed from, itself included.
    fn readers(&self) -> Vec<NodeId> {
        let cell = self.run.cell();
        let reads_before = |reader: &NodeId| {
            let mut edges = cell.edges().iter();
            edges.any(|edge| (edge.target, edge.lag) == (*reader, Lag::Previous))
        };
        (0..=self.node).filter(reads_before).collect()
    }

    fn over_one_step(&self, t: usize, cuts: Vec<Cut>) -> Matrix {
        between(self.run, &[self.node], &[self.node], t, cuts)
    }
}

/// The nodes that the next step reads: the whole state, in the order of the forward pass.
pub fn whole_state(run: &Unrolled) -> Vec<NodeId> {
    let cell = run.cell();
    let is_read = |node: &NodeId| {
        let mut edges = cell.outgoing(*node).iter();
        edges.any(|&edge| cell.edges()[edge].lag == Lag::Previous)
    };
    (0..cell.nodes().len()).filter(is_read).collect()
}

/// ∂(whole state at t)/∂(whole state at t − 1), t from 1 to T, each part of the latter being free by
/// itself: the others of the same step do not follow it. The product over the steps is the Jacobian of
/// all of them.
///
/// # Errors
/// As [`Jacobians::of`], for the number of components of the whole state.
pub fn state_jacobian(run: &Unrolled, t: usize) -> Result<Matrix, Error> {
    super::check_ready(run)?;
    let state = whole_state(run);
    let size: usize = state.iter().map(|&node| size(run, node)).sum();
    check_products("Jacobian of the whole state", "its components to the third power", &[size; 3])?;
    let edges = run.cell().edges().iter().enumerate();
    let within = edges.filter(|(_, edge)| edge.lag == Lag::Same);
    let cuts = within.map(|(edge, _)| Cut { edge, t: Some(t - 1) }).collect();
    Ok(between(run, &state, &state, t, cuts))
}

/// ∂(some nodes at t)/∂(some nodes at t − 1).
fn between(run: &Unrolled, of: &[NodeId], to: &[NodeId], t: usize, cuts: Vec<Cut>) -> Matrix {
    let mut width = 0;
    let seed = |&node: &NodeId| {
        width += size(run, node);
        Seed { node, t, lane: width - size(run, node) }
    };
    let seeds = of.iter().map(seed).collect();
    let mut lanes = Lanes::new(run, Request { width, seeds, cuts, nodes: to.to_vec() });
    lanes.step(t);
    lanes.step(t - 1);
    read(&lanes, run, width, to)
}

/// The lanes as rows, over the components of some nodes.
pub(super) fn read(lanes: &Lanes, run: &Unrolled, rows: usize, nodes: &[NodeId]) -> Matrix {
    let columns = nodes.iter().map(|&node| size(run, node)).sum();
    let mut matrix = Matrix::zeros(rows, columns);
    for lane in 0..rows {
        let mut rest = matrix.row_mut(lane);
        for &node in nodes {
            let (entries, after) = rest.split_at_mut(size(run, node));
            lanes.read(node, lane, entries);
            rest = after;
        }
    }
    matrix
}

pub(super) fn size(run: &Unrolled, node: NodeId) -> usize {
    run.sizes().of(run.cell().nodes()[node].size)
}
