//! How much of a difference of J is rounding.

use crate::unrolled::Unrolled;

/// How far the rounding of every number from a step on moves J.
///
/// A number v is rounded by up to |v| · 2⁻⁵³, and J moves by its δ times that (δ of a J(t) is 1), so
/// one rounding of each moves J by up to Σ |δ · v| · 2⁻⁵³. A number is the result of several
/// operations, of which each rounds, but their roundings seldom have one sign.
#[derive(Clone, Debug)]
pub struct Rounding {
    /// For the steps from t on, t from 0 to T + 1.
    from: Vec<f64>,
}

/// How many roundings of its own size a number may hold at the worst.
const OPERATIONS: f64 = 8.0;

impl Rounding {
    /// The rounding of a run that is complete.
    pub fn of(run: &Unrolled) -> Rounding {
        let (cell, trace) = (run.cell(), run.trace());
        let unit = f64::EPSILON / 2.0;
        let at = |t: usize| -> f64 {
            let node = |node: usize| -> f64 {
                let pairs = trace.value(node, t).iter().zip(trace.delta(node, t));
                pairs.map(|(value, delta)| (value * delta).abs()).sum()
            };
            (0..cell.nodes().len()).map(node).sum()
        };
        let steps = run.sequence().steps();
        let mut from = vec![0.0; steps + 2];
        for t in (0..=steps).rev() {
            from[t] = from[t + 1] + unit * at(t);
        }
        Rounding { from }
    }

    /// About how far J moves where the steps from t on are computed again.
    pub fn about(&self, t: usize) -> f64 {
        self.from[t]
    }

    /// How far it moves at the most.
    pub fn at_most(&self, t: usize) -> f64 {
        OPERATIONS * self.from[t]
    }
}
