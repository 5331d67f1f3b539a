//! The element-wise part of local derivatives, from values that are known already.

use super::activation::activate;
use super::local_derivative::LocalDerivative;
use super::loss::differentiate;
use crate::graph::{Edge, EdgeId, Factor, Lag, Source, Term};
use crate::unrolled::Unrolled;

/// Writes the derivative of an edge's target with respect to its source at t, component by component,
/// as far as it is element-wise, or leads into a loss. The target's step must be one from 1 to T.
pub fn write_slopes(
    run: &Unrolled,
    edge: EdgeId,
    derivative: LocalDerivative,
    t: usize,
    slopes: &mut [f64],
) {
    let Edge { source, target, lag, .. } = run.cell().edges()[edge];
    let end = t + lag.steps();
    let read = |source: Source| run.trace().value(source.node, end - source.lag.steps());
    match derivative {
        LocalDerivative::Absent => slopes.fill(0.0),
        LocalDerivative::Number(number) => slopes.fill(number),
        LocalDerivative::Parameter(parameter) => {
            slopes.copy_from_slice(run.parameters().get(parameter));
        }
        LocalDerivative::Value(other) => slopes.copy_from_slice(read(other)),
        LocalDerivative::Loss(loss) => {
            let output = read(Source { node: source, lag: Lag::Same });
            let value = run.trace().value(target, end)[0];
            differentiate(loss, run.sequence().target(end), output, value, slopes);
        }
        LocalDerivative::Recorded => {
            let source = Source { node: source, lag };
            slopes.fill(0.0);
            for term in run.cell().nodes()[target].rule.terms() {
                match term {
                    Term::Diagonal(parameter, read) if *read == source => {
                        let weights = run.parameters().get(*parameter);
                        slopes.iter_mut().zip(weights).for_each(|(slope, weight)| *slope += weight);
                    }
                    Term::Product(number, factors) => {
                        add_product(*number, factors, source, read, slopes);
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Adds the derivative of a product: of each factor that reads the source, its slope times the other
/// factors, never the product divided by the factor.
fn add_product<'a>(
    number: f64,
    factors: &[Factor],
    source: Source,
    read: impl Fn(Source) -> &'a [f64],
    slopes: &mut [f64],
) {
    let moved = (0..factors.len()).filter(|&moved| factors[moved].source == source);
    for moved in moved {
        let mut product = vec![number; slopes.len()];
        let (mut values, mut derivatives) = (product.clone(), product.clone());
        for (index, factor) in factors.iter().enumerate() {
            activate(factor.map, read(factor.source), &mut values, &mut derivatives);
            let part = if index == moved { &derivatives } else { &values };
            product.iter_mut().zip(part).for_each(|(product, part)| *product *= part);
        }
        slopes.iter_mut().zip(&product).for_each(|(slope, product)| *slope += product);
    }
}
