//! A cell unrolled over a sequence: both passes step by step, and every number by node and t.

mod checks;
mod explain;
mod reads;

use crate::cell::Model;
use crate::edit::{Edits, NamedEdits};
use crate::error::{Code, Error};
use crate::graph::{Cell, EdgeId};
use crate::interpret::Interpreter;
use crate::parameters::Parameters;
use crate::plan::Plan;
use crate::sequence::{Sequence, Target};
use crate::sizes::Sizes;
use crate::slip::Slip;
use crate::trace::{Layout, Overflow, Trace};
use crate::walk::Walk;

pub use explain::{MOST_NUMBERS, MOST_ROUTES, Products, Reason};
pub use reads::{Read, Reads};

/// A network, its sequence, and the numbers computed so far.
#[derive(Debug)]
pub struct Unrolled {
    model: Model,
    cell: Cell,
    sizes: Sizes,
    parameters: Parameters,
    sequence: Sequence,
    edits: Edits,
    plan: Plan,
    trace: Trace,
    progress: Progress,
}

/// How far the passes have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// The forward pass has done the steps up to t; 0 is the initial state.
    Forward(usize),
    /// The backward pass has done the steps from T down to t; 0 ends it.
    Backward(usize),
}

impl Unrolled {
    /// Unrolls a cell over a sequence; nothing but the initial state is computed yet.
    ///
    /// Parameters and sequence must have been made for this cell and these sizes.
    pub fn new(
        model: Model,
        cell: Cell,
        sizes: Sizes,
        parameters: Parameters,
        sequence: Sequence,
    ) -> Unrolled {
        let steps = sequence.steps();
        let mut plan = Plan::new(&cell, sizes, steps);
        plan.load(&parameters);
        let mut trace = Trace::new(Layout::new(&cell, sizes, steps));
        plan.forward_step(&sequence, &mut trace, 0);
        let progress = Progress::Forward(0);
        let edits = Edits::default();
        Unrolled { model, cell, sizes, parameters, sequence, edits, plan, trace, progress }
    }

    /// The same network with cuts, clamps and a mistake; nothing but the initial state is computed yet.
    ///
    /// # Errors
    /// As [`NamedEdits::resolve`] says.
    pub fn with_edits(mut self, edits: &NamedEdits) -> Result<Unrolled, Error> {
        self.edits = edits.resolve(&self.cell, self.sizes, self.sequence.steps())?;
        self.compute_forward(0);
        self.progress = Progress::Forward(0);
        Ok(self)
    }

    /// Computes the values of the next time step and returns its t; `None` once t = T is done.
    pub fn forward_step(&mut self) -> Option<usize> {
        let Progress::Forward(done) = self.progress else { return None };
        let t = done + 1;
        if t > self.sequence.steps() {
            return None;
        }
        self.compute_forward(t);
        self.progress = Progress::Forward(t);
        Some(t)
    }

    /// Computes the contributions and δ of the next time step on the way back and returns its t,
    /// from T down to 0 (the initial state), where the gradients are complete; `None` after that.
    ///
    /// Error starts at the end of the sequence, so a forward pass that is not complete is
    /// completed first.
    pub fn backward_step(&mut self) -> Option<usize> {
        while self.forward_step().is_some() {}
        let t = match self.progress {
            Progress::Forward(last) => last,
            Progress::Backward(done) => done.checked_sub(1)?,
        };
        self.compute_backward(t);
        self.progress = Progress::Backward(t);
        Some(t)
    }

    /// Both passes over the whole sequence, anew.
    pub fn run(&mut self) {
        self.progress = Progress::Forward(0);
        while self.backward_step().is_some() {}
    }

    /// How far the passes have come.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// A node's value at t, from 0 (the initial state) to T.
    ///
    /// # Errors
    /// [`Code::Range`] for a node or t that does not exist or is not computed yet.
    pub fn value(&self, node: &str, t: usize) -> Result<&[f64], Error> {
        let node = self.node(node)?;
        self.check_forward(t)?;
        Ok(self.trace.value(node, t))
    }

    /// δ(t) of a node, the derivative of J with respect to it; t from 0 to T.
    ///
    /// # Errors
    /// [`Code::Range`] for a node or t that does not exist or is not computed yet.
    pub fn delta(&self, node: &str, t: usize) -> Result<&[f64], Error> {
        let node = self.node(node)?;
        self.check_backward(t)?;
        Ok(self.trace.delta(node, t))
    }

    /// What one branch, named as `via_obar`, adds to δ(t) of a node.
    ///
    /// # Errors
    /// [`Code::Range`] for a node, branch or t that does not exist or is not computed yet.
    pub fn contribution(&self, node: &str, branch: &str, t: usize) -> Result<&[f64], Error> {
        let node = self.node(node)?;
        let Some(edge) = self.cell.branch(node, branch) else {
            let edges = self.cell.outgoing(node).iter();
            let names: Vec<_> = edges.map(|&edge| &self.cell.edges()[edge].branch[..]).collect();
            return Err(Error::new(Code::Range, "branch", branch, names.join(", ")));
        };
        self.check_backward(t)?;
        Ok(self.trace.contribution(edge, t))
    }

    /// ∂J/∂θ of a parameter, summed over all steps, row by row.
    ///
    /// # Errors
    /// [`Code::Range`] for a parameter that does not exist, or before the backward pass is complete.
    pub fn gradient(&self, parameter: &str) -> Result<&[f64], Error> {
        let parameter = self.parameter(parameter)?;
        self.check_complete()?;
        Ok(self.trace.gradient(parameter))
    }

    /// The target of step t, from 1 to T.
    ///
    /// # Errors
    /// [`Code::Range`] for a t that does not exist.
    pub fn target(&self, t: usize) -> Result<Target<'_>, Error> {
        self.check_step(t)?;
        Ok(self.sequence.target(t))
    }

    /// J = Σ J(t) over the steps that the forward pass has done.
    pub fn loss(&self) -> f64 {
        self.trace.loss(&self.cell)
    }

    /// The first number that is not finite.
    pub fn overflow(&self) -> Option<Overflow> {
        self.trace.overflow(&self.cell)
    }

    /// The walk over all places of this run.
    pub fn walk(&self) -> Walk {
        Walk::new(&self.cell, self.sequence.steps())
    }

    /// The family of the cell.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The declaration of the cell.
    pub fn cell(&self) -> &Cell {
        &self.cell
    }

    /// N, H and K.
    pub fn sizes(&self) -> Sizes {
        self.sizes
    }

    /// The weights.
    pub fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// The inputs, targets and initial state.
    pub fn sequence(&self) -> &Sequence {
        &self.sequence
    }

    /// The cuts and clamps.
    pub fn edits(&self) -> &Edits {
        &self.edits
    }

    /// Whether a slip changes what an edge brings; a matrix of one entry is its own transpose.
    pub fn is_mistaken(&self, edge: EdgeId) -> bool {
        let is_single = |slip: &Slip| {
            let turns =
                matches!(slip, Slip::Untransposed { .. } | Slip::JacobianUntransposed { .. });
            turns && self.cell.weight(edge).is_some_and(|id| self.parameters.get(id).len() == 1)
        };
        self.edits.slips_at(edge).any(|slip| !is_single(&slip))
    }

    /// Every number computed so far; what is not computed yet is left from before or zero.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// The plan knows no edits; the interpreter knows all. What a cut leaves alone stays to the bit.
    fn compute_forward(&mut self, t: usize) {
        let Unrolled { cell, parameters, sequence, edits, plan, trace, .. } = self;
        if edits.keep_values() {
            plan.forward_step(sequence, trace, t);
        } else {
            Interpreter { cell, parameters, sequence, edits }.forward_step(trace, t);
        }
    }

    fn compute_backward(&mut self, t: usize) {
        let Unrolled { cell, parameters, sequence, edits, plan, trace, .. } = self;
        if edits.is_empty() {
            plan.backward_step(sequence, trace, t);
            if t == 0 {
                plan.gradients(trace);
            }
        } else {
            Interpreter { cell, parameters, sequence, edits }.backward_step(trace, t);
        }
    }

    pub(crate) fn interpreter(&self) -> Interpreter<'_, f64> {
        let Unrolled { cell, parameters, sequence, edits, .. } = self;
        Interpreter { cell, parameters, sequence, edits }
    }
}
