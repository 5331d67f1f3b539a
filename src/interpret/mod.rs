//! The definition of both passes: plain, generic over the kind of number, and open to edits.
//!
//! Forward, a node is the sum of its terms. Backward, one rule serves every node:
//!
//! ```text
//! δ(node) = Σ over its outgoing edges e: (local derivative of e)ᵀ · δ(the node at e's end)
//! ```

mod backward;
mod contribution;
mod forward;
mod loss;

pub use backward::Use;
pub use contribution::Product;

use crate::edit::Edits;
use crate::graph::{Cell, NodeId};
use crate::parameters::Parameters;
use crate::scalar::Scalar;
use crate::sequence::Sequence;
use crate::trace::Trace;

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
    pub edits: &'a Edits<S>,
}

/// A node at one step.
#[derive(Clone, Copy, Debug)]
struct Instance {
    node: NodeId,
    t: usize,
}

impl<S: Scalar> Interpreter<'_, S> {
    /// Both passes over all steps.
    pub fn run(&self, trace: &mut Trace<S>) {
        self.run_forward(trace);
        self.run_backward(trace);
    }

    /// The forward pass over all steps.
    pub fn run_forward(&self, trace: &mut Trace<S>) {
        for t in 0..=self.sequence.steps() {
            self.forward_step(trace, t);
        }
    }

    /// The backward pass over all steps of a trace that has the values.
    pub fn run_backward(&self, trace: &mut Trace<S>) {
        for t in (0..=self.sequence.steps()).rev() {
            self.backward_step(trace, t);
        }
    }
}

fn add_all<S: Scalar>(sums: &mut [S], amounts: impl Iterator<Item = S>) {
    sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount);
}
