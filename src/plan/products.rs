//! The element-wise terms of the forward pass, each with the local derivatives that it records for
//! the backward pass.

use super::activation::{activate, activate_one};
use super::place::{Place, open};
use crate::graph::{Map, ParameterId};
use crate::parameters::Parameters;

/// Whether a result begins a sum or is added to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// It is the first of the sum.
    Begin,
    /// The sum holds others already.
    Add,
}

/// A place, and how it is written.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// Where the result goes.
    pub place: Place,
    /// What becomes of the numbers there.
    pub write: Write,
}

impl Output {
    fn store(self, out: &mut [f64], results: impl Iterator<Item = f64>) {
        match self.write {
            Write::Begin => out.iter_mut().zip(results).for_each(|(sum, result)| *sum = result),
            Write::Add => out.iter_mut().zip(results).for_each(|(sum, result)| *sum += result),
        }
    }
}

/// y = map(a), recording map′(a).
#[derive(Clone, Debug)]
pub struct Activation {
    /// The function.
    pub map: Map,
    /// a
    pub argument: Place,
    /// y
    pub value: Place,
    /// The place of ∂y/∂a.
    pub slope: Place,
}

impl Activation {
    /// Computes a step.
    pub fn run(&self, numbers: &mut [f64], record: usize) {
        let places = [self.argument, self.value, self.slope].map(|place| place.range(record));
        let [argument, value, slope] = numbers.get_disjoint_mut(places).expect("different places");
        activate(self.map, argument, value, slope);
    }
}

/// y = map(a) ⊙ b, recording map′(a) ⊙ b and map(a).
#[derive(Clone, Debug)]
pub struct Gated {
    /// The function.
    pub map: Map,
    /// a
    pub argument: Place,
    /// b
    pub gate: Place,
    /// y
    pub value: Place,
    /// The place of ∂y/∂a.
    pub argument_slope: Place,
    /// The place of ∂y/∂b.
    pub gate_slope: Place,
}

impl Gated {
    /// Computes a step.
    pub fn run(&self, numbers: &mut [f64], record: usize) {
        let places = [self.argument, self.gate, self.value, self.argument_slope, self.gate_slope];
        let [argument, gate, value, argument_slope, gate_slope] = numbers
            .get_disjoint_mut(places.map(|place| place.range(record)))
            .expect("different places");
        activate(self.map, argument, gate_slope, argument_slope);
        for ((value, &activated), &gate) in value.iter_mut().zip(&*gate_slope).zip(&*gate) {
            *value = activated * gate;
        }
        argument_slope.iter_mut().zip(gate).for_each(|(slope, gate)| *slope *= *gate);
    }
}

/// a ⊙ b, two values that are not mapped; what the backward pass needs of them is in the trace.
#[derive(Clone, Debug)]
pub struct Pair {
    /// a
    pub one: Place,
    /// b
    pub other: Place,
    /// The sum that it belongs to.
    pub value: Output,
}

impl Pair {
    /// Computes a step.
    pub fn run(&self, numbers: &mut [f64], record: usize) {
        let (sum, read) = open(numbers, record, self.value.place);
        let products = read.at(self.one).iter().zip(read.at(self.other)).map(|(a, b)| a * b);
        self.value.store(sum, products);
    }
}

/// p ⊙ v
#[derive(Clone, Debug)]
pub struct Diagonal {
    /// p
    pub parameter: ParameterId,
    /// p's entries.
    pub weights: Vec<f64>,
    /// v
    pub source: Place,
    /// The sum that it belongs to.
    pub value: Output,
    /// The place of the local derivative, where the backward pass does not take p itself.
    pub slope: Option<Output>,
}

impl Diagonal {
    /// Takes over the weights.
    pub fn load(&mut self, parameters: &Parameters) {
        self.weights.copy_from_slice(parameters.get(self.parameter));
    }

    /// Computes a step.
    pub fn run(&self, numbers: &mut [f64], record: usize) {
        let (sum, read) = open(numbers, record, self.value.place);
        let products = self.weights.iter().zip(read.at(self.source)).map(|(p, v)| p * v);
        self.value.store(sum, products);
        if let Some(slope) = self.slope {
            slope.store(open(numbers, record, slope.place).0, self.weights.iter().copied());
        }
    }
}

/// A number times any factors: the general form, one component after the other.
#[derive(Clone, Debug)]
pub struct Product {
    /// The number.
    pub number: f64,
    /// The factors.
    pub factors: Vec<Factor>,
    /// The sum that it belongs to.
    pub value: Output,
}

/// One factor of a product.
#[derive(Clone, Debug)]
pub struct Factor {
    /// The function.
    pub map: Map,
    /// Its argument.
    pub source: Place,
    /// The place of the local derivative, where the backward pass needs it.
    pub slope: Option<Output>,
}

impl Product {
    /// Computes a step.
    pub fn run(&self, numbers: &mut [f64], record: usize) {
        let (sum, read) = open(numbers, record, self.value.place);
        let value = |factor: &Factor, component: usize| {
            activate_one(factor.map, read.at(factor.source)[component]).0
        };
        let products = (0..sum.len()).map(|component| {
            self.factors
                .iter()
                .fold(self.number, |product, factor| product * value(factor, component))
        });
        self.value.store(sum, products);
        for (moved, factor) in self.factors.iter().enumerate() {
            if let Some(slope) = factor.slope {
                self.record_slope(numbers, record, moved, slope);
            }
        }
    }

    /// The derivative with respect to one factor's argument: the other factors, never the product
    /// divided by the factor.
    fn record_slope(&self, numbers: &mut [f64], record: usize, moved: usize, slope: Output) {
        let (out, read) = open(numbers, record, slope.place);
        let slopes = (0..out.len()).map(|component| {
            self.factors.iter().enumerate().fold(self.number, |product, (index, factor)| {
                let (value, slope) = activate_one(factor.map, read.at(factor.source)[component]);
                product * if index == moved { slope } else { value }
            })
        });
        slope.store(out, slopes);
    }
}
