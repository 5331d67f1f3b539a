//! What training has made of a network, in few numbers.

use serde::Serialize;

use crate::graph::{Factor, Lag, Map, Rule, Term};
use crate::norm::norm;
use crate::unrolled::Unrolled;

/// The state of a network over its sequence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// J
    pub loss: f64,
    /// The largest size of a component of the state that is carried on: c of an LSTM, h of a simple RNN.
    pub largest_state: f64,
    /// The share of all uses of σ and tanh, over all steps and units, whose slope is below a tenth of
    /// the steepest.
    pub saturated: f64,
    /// The length of the gradient over all parameters, summed over all steps.
    pub gradient: f64,
}

/// The condition of a run whose both passes are complete.
pub fn condition(run: &Unrolled) -> Condition {
    let trace = run.trace();
    let state = run.model().states().first().and_then(|name| run.cell().node(name));
    let steps = 1..=run.sequence().steps();
    let sizes = steps.flat_map(|t| state.into_iter().flat_map(move |node| trace.value(node, t)));
    Condition {
        loss: run.loss(),
        largest_state: sizes.fold(0.0, |largest: f64, number| largest.max(number.abs())),
        saturated: saturated(run),
        gradient: norm(trace.gradients()),
    }
}

fn saturated(run: &Unrolled) -> f64 {
    let (mut all, mut flat) = (0_usize, 0_usize);
    for factor in squashed(run) {
        let least = 0.1 * factor.map.derivative(0.0);
        for t in 1..=run.sequence().steps() {
            let earlier = usize::from(factor.source.lag == Lag::Previous);
            let arguments = run.trace().value(factor.source.node, t - earlier);
            all += arguments.len();
            flat += arguments.iter().filter(|u| factor.map.derivative(**u) < least).count();
        }
    }
    if all == 0 { 0.0 } else { flat as f64 / all as f64 }
}

/// Each use of a function that saturates.
fn squashed(run: &Unrolled) -> impl Iterator<Item = &Factor> {
    let terms = run.cell().nodes().iter().flat_map(|node| match &node.rule {
        Rule::Sum(terms) => &terms[..],
        Rule::Given | Rule::Loss(..) => &[],
    });
    let factors = terms.flat_map(|term| match term {
        Term::Product(_, factors) => &factors[..],
        Term::Bias(_) | Term::Constant(_) | Term::Diagonal(..) | Term::Matrix(..) => &[],
    });
    factors.filter(|factor| matches!(factor.map, Map::Tanh | Map::Sigmoid))
}
