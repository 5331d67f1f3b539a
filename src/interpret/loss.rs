//! The losses and their slopes.

use crate::graph::Loss;
use crate::scalar::Scalar;
use crate::sequence::Target;

impl Loss {
    /// J(t) of an output; zero where the step has no loss.
    pub(super) fn value<S: Scalar>(self, output: &[S], target: Target) -> S {
        match (self, target) {
            (Loss::Squared, Target::Values(target)) => squared_distance(output, target) * 0.5,
            (Loss::SquaredDistance, Target::Values(target)) => squared_distance(output, target),
            (Loss::Softmax, Target::Class(class)) => cross_entropy(output, class),
            _ => S::zero(),
        }
    }

    /// ∂J(t)/∂(component k of the output).
    pub(super) fn slope<S: Scalar>(self, output: &[S], target: Target, k: usize) -> S {
        match (self, target) {
            (Loss::Squared, Target::Values(target)) => output[k] - target[k],
            (Loss::SquaredDistance, Target::Values(target)) => (output[k] - target[k]) * 2.0,
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
}

fn squared_distance<S: Scalar>(output: &[S], target: &[f64]) -> S {
    let squares = output.iter().zip(target).map(|(&y, &d)| (y - d) * (y - d));
    squares.fold(S::zero(), |sum, square| sum + square)
}

/// log Σ exp sⱼ − s_class, without overflow, and with all digits where s_class is by far the largest.
fn cross_entropy<S: Scalar>(logits: &[S], class: usize) -> S {
    let larger = |a: usize, b: usize| if logits[b].re() > logits[a].re() { b } else { a };
    let largest = (1..logits.len()).fold(0, larger);
    let others = (0..logits.len()).filter(|&j| j != largest);
    let sum = others.fold(S::zero(), |sum, j| sum + (logits[j] - logits[largest]).exp());
    logits[largest] - logits[class] + sum.ln_1p()
}
