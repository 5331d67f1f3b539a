//! The fast way through both passes.
//!
//! A plan is compiled from a cell's declaration, once; from then on it knows vectors and
//! operations, and no variable by name. [`crate::interpret`] says what each number must be.
//!
//! Forward, an edge through a nonlinear map records its local derivative where its contribution
//! will stand, because value and derivative come from one exponential; backward, that place is
//! multiplied by the target's δ. So each backward pass needs a forward pass of its own before it.

mod activation;
mod affine;
mod backward;
mod compiler;
mod forward;
mod gradients;
mod lanes;
mod local_derivative;
mod loss;
mod packing;
mod panels;
mod place;
mod products;
mod slopes;
mod tile;

use crate::graph::Cell;
use crate::parameters::Parameters;
use crate::sequence::Sequence;
use crate::sizes::Sizes;
use crate::trace::{Layout, Trace};
use backward::Backward;
use forward::Forward;
use gradients::Gradients;

pub use lanes::{Entry, LANES, LanePlan, Lanes};
pub(crate) use local_derivative::LocalDerivative;
pub(crate) use slopes::write_slopes;
pub(crate) use tile::{TILE, sum_of_outer_products};

/// Both passes of a cell of given sizes over T steps, with packed weights.
///
/// Once it is made nothing more is allocated and nothing fails: what overflows is recorded as
/// infinity or NaN. Sequence and trace must be of the same cell, sizes and T.
#[derive(Clone, Debug)]
pub struct Plan {
    layout: Layout,
    forward: Forward,
    backward: Backward,
    gradients: Gradients,
}

impl Plan {
    /// Compiles a cell. Its weights are zero until [`Plan::load`].
    pub fn new(cell: &Cell, sizes: Sizes, steps: usize) -> Plan {
        let layout = Layout::new(cell, sizes, steps);
        Plan {
            forward: Forward::new(cell, &layout),
            backward: Backward::new(cell, &layout),
            gradients: Gradients::new(cell, &layout),
            layout,
        }
    }

    /// Packs the weights; needed again whenever they change.
    pub fn load(&mut self, parameters: &Parameters) {
        self.forward.load(parameters);
        self.backward.load(parameters);
    }

    /// Both passes over all steps, and the gradients.
    pub fn run(&mut self, sequence: &Sequence, trace: &mut Trace) {
        let steps = self.layout.steps();
        (0..=steps).for_each(|t| self.forward_step(sequence, trace, t));
        (0..=steps).rev().for_each(|t| self.backward_step(sequence, trace, t));
        self.gradients(trace);
    }

    /// The values of every node at t; the steps follow one another from 0 (the initial state) to T.
    pub fn forward_step(&self, sequence: &Sequence, trace: &mut Trace, t: usize) {
        let record = self.layout.record(t);
        match t {
            0 => self.forward.begin(sequence, trace.numbers_mut()),
            _ => self.forward.step(sequence, trace.numbers_mut(), record, t),
        }
    }

    /// The contributions and δ of every node at t; the steps follow one another from T to 0, once
    /// after each forward pass.
    pub fn backward_step(&self, sequence: &Sequence, trace: &mut Trace, t: usize) {
        let record = self.layout.record(t);
        self.backward.step(sequence, trace.numbers_mut(), record, t);
    }

    /// ∂J/∂θ of every parameter, after the backward pass.
    pub fn gradients(&mut self, trace: &mut Trace) {
        self.gradients.run(trace.numbers_mut());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Model, Objective, Readout, Variant};
    use crate::sequence::Targets;

    #[test]
    fn every_number_of_a_trace_is_written() {
        let (inputs, units, outputs, steps) = (2, 3, 4, 5);
        let sizes = Sizes::new(inputs, units, Some(outputs)).unwrap();
        for model in [Model::Rnn, Model::Lstm(Variant::default())] {
            let cell = model.cell(Objective::Last, Readout::Linear).unwrap();
            let targets = Targets::values(Objective::Last, steps, vec![0.5; steps * outputs]);
            let numbers = vec![0.5; steps * inputs];
            let sequence = Sequence::new(&cell, sizes, steps, numbers, targets, Vec::new());
            let mut trace = Trace::new(Layout::new(&cell, sizes, steps));
            trace.numbers_mut().fill(f64::NAN);
            let mut plan = Plan::new(&cell, sizes, steps);
            plan.load(&Parameters::seeded(&cell, sizes, 1));
            plan.run(&sequence.unwrap(), &mut trace);
            assert_eq!(trace.overflow(&cell), None);
        }
    }
}
