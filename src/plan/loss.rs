//! The losses of a step, value and derivative side by side.

use super::activation::exponential;
use crate::graph::Loss;
use crate::sequence::Target;

/// J(t) of the node that the loss looks at; 0 where the step has no target.
pub fn loss(kind: Loss, output: &[f64], target: Target<'_>) -> f64 {
    match (kind, target) {
        (Loss::Squared, Target::Values(target)) => {
            let squares = output.iter().zip(target).map(|(y, d)| (y - d) * (y - d));
            0.5 * squares.sum::<f64>()
        }
        (Loss::Softmax, Target::Class(class)) => log_sum_exp(output) - output[class],
        _ => 0.0,
    }
}

/// ∂J(t)/∂output, which is the contribution itself because δJ = 1.
///
/// `loss` is J(t): softmax(s) is exp(s − s_class − J).
pub fn loss_slope(kind: Loss, loss: f64, output: &[f64], target: Target<'_>, slope: &mut [f64]) {
    match (kind, target) {
        (Loss::Squared, Target::Values(target)) => {
            for ((slope, y), d) in slope.iter_mut().zip(output).zip(target) {
                *slope = y - d;
            }
        }
        (Loss::Softmax, Target::Class(class)) => {
            for (slope, s) in slope.iter_mut().zip(output) {
                *slope = exponential(s - output[class] - loss);
            }
            slope[class] -= 1.0;
        }
        _ => slope.fill(0.0),
    }
}

/// log Σ exp, without overflow.
fn log_sum_exp(logits: &[f64]) -> f64 {
    let largest = logits.iter().copied().fold(logits[0], |a, b| if b > a { b } else { a });
    let sum: f64 = logits.iter().map(|logit| exponential(logit - largest)).sum();
    sum.ln() + largest
}
