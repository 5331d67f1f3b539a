//! The losses of a step, value and derivative side by side.

use super::activation::exponential;
use super::place::{Place, open};
use crate::graph::Loss;
use crate::sequence::Target;

/// A loss of a step, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct StepLoss {
    /// Which loss.
    pub kind: Loss,
    /// The node that it looks at.
    pub output: Place,
    /// J(t)
    pub value: Place,
}

impl StepLoss {
    /// Computes J(t); 0 where the step has no target.
    pub fn run(&self, target: Target<'_>, numbers: &mut [f64], record: usize) {
        let (value, read) = open(numbers, record, self.value);
        let output = read.at(self.output);
        value[0] = match (self.kind, target) {
            (Loss::Squared, Target::Values(target)) => 0.5 * squared_distance(output, target),
            (Loss::SquaredDistance, Target::Values(target)) => squared_distance(output, target),
            (Loss::Softmax, Target::Class(class)) => cross_entropy(output, class),
            _ => 0.0,
        };
    }
}

/// ∂J(t)/∂output, which is the contribution itself because δJ = 1.
///
/// `loss` is J(t): softmax(s) is p = exp(s − s_class − J). For the class, p − 1 is minus the
/// sum of all others, which keeps its digits where p is close to 1.
pub fn differentiate(kind: Loss, target: Target<'_>, output: &[f64], loss: f64, slope: &mut [f64]) {
    match (kind, target) {
        (Loss::Squared, Target::Values(target)) => {
            for ((slope, y), d) in slope.iter_mut().zip(output).zip(target) {
                *slope = y - d;
            }
        }
        (Loss::SquaredDistance, Target::Values(target)) => {
            for ((slope, y), d) in slope.iter_mut().zip(output).zip(target) {
                *slope = 2.0 * (y - d);
            }
        }
        (Loss::Softmax, Target::Class(class)) => {
            for (slope, s) in slope.iter_mut().zip(output) {
                *slope = exponential(s - output[class] - loss);
            }
            slope[class] = 0.0;
            slope[class] = -slope.iter().sum::<f64>();
        }
        _ => slope.fill(0.0),
    }
}

fn squared_distance(output: &[f64], target: &[f64]) -> f64 {
    output.iter().zip(target).map(|(y, d)| (y - d) * (y - d)).sum()
}

/// log Σ exp sⱼ − s_class, without overflow, and with all digits where s_class is by far the largest.
pub fn cross_entropy(logits: &[f64], class: usize) -> f64 {
    let largest = (1..logits.len()).fold(0, |a, b| if logits[b] > logits[a] { b } else { a });
    let others = logits.iter().enumerate().filter(|(index, _)| *index != largest);
    let sum: f64 = others.map(|(_, logit)| exponential(logit - logits[largest])).sum();
    logits[largest] - logits[class] + sum.ln_1p()
}
