//! The forward pass: a list of operations on the vectors of a step.

use super::affine::Affine;
use super::compiler;
use super::loss::StepLoss;
use super::place::{Place, open};
use super::products::{Activation, Diagonal, Gated, Pair, Product};
use crate::graph::{Cell, Initial, NodeId};
use crate::parameters::Parameters;
use crate::sequence::Sequence;
use crate::trace::Layout;

/// The operations of a step, in an order in which each finds its operands.
#[derive(Clone, Debug)]
pub struct Forward {
    operations: Vec<Operation>,
    initial: Vec<InitialValue>,
}

/// What computes a node, or a part of it.
#[derive(Clone, Debug)]
pub enum Operation {
    /// x(t)
    Input(Place),
    /// b + Σ M v
    Affine(Place, Affine),
    /// map(a)
    Activation(Activation),
    /// map(a) ⊙ b
    Gated(Gated),
    /// a ⊙ b
    Pair(Pair),
    /// p ⊙ v
    Diagonal(Diagonal),
    /// a number times any factors
    Product(Product),
    /// J(t)
    Loss(StepLoss),
}

/// A node's value at t = 0: that of the sequence, or zero.
#[derive(Clone, Copy, Debug)]
struct InitialValue {
    value: Place,
    given: Option<NodeId>,
}

impl Forward {
    /// Compiles a cell.
    pub fn new(cell: &Cell, layout: &Layout) -> Forward {
        let nodes = cell.nodes().iter().enumerate();
        let initial = nodes.map(|(node, declaration)| InitialValue {
            value: Place::here(layout.value(node)),
            given: (declaration.initial == Initial::Given).then_some(node),
        });
        Forward { operations: compiler::operations(cell, layout), initial: initial.collect() }
    }

    /// Takes over the weights.
    pub fn load(&mut self, parameters: &Parameters) {
        for operation in &mut self.operations {
            match operation {
                Operation::Affine(_, affine) => affine.load(parameters),
                Operation::Diagonal(diagonal) => diagonal.load(parameters),
                _ => {}
            }
        }
    }

    /// The values of step 0.
    pub fn begin(&self, sequence: &Sequence, numbers: &mut [f64]) {
        for initial in &self.initial {
            let (value, _) = open(numbers, 0, initial.value);
            match initial.given.and_then(|node| sequence.initial(node)) {
                Some(given) => value.copy_from_slice(given),
                None => value.fill(0.0),
            }
        }
    }

    /// The values of step t, from 1 to T, whose record begins at `record`.
    pub fn step(&self, sequence: &Sequence, numbers: &mut [f64], record: usize, t: usize) {
        for operation in &self.operations {
            match operation {
                Operation::Input(place) => {
                    open(numbers, record, *place).0.copy_from_slice(sequence.input(t));
                }
                Operation::Affine(place, affine) => {
                    let (value, read) = open(numbers, record, *place);
                    affine.write(read, value);
                }
                Operation::Activation(activation) => activation.run(numbers, record),
                Operation::Gated(gated) => gated.run(numbers, record),
                Operation::Pair(pair) => pair.run(numbers, record),
                Operation::Diagonal(diagonal) => diagonal.run(numbers, record),
                Operation::Product(product) => product.run(numbers, record),
                Operation::Loss(loss) => loss.run(sequence.target(t), numbers, record),
            }
        }
    }
}
