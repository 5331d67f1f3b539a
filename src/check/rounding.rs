//! How much of a difference of J is rounding: an estimate.

use std::borrow::Cow;

use crate::edit::Edits;
use crate::interpret::Interpreter;
use crate::trace::Trace;
use crate::unrolled::Unrolled;

/// How far the rounding of every number from a step on moves J, to first order.
///
/// A number v is rounded by up to |v| · 2⁻⁵³, and J moves by its δ times that (δ of a J(t) is 1), so
/// one rounding of each moves J by up to Σ |δ · v| · 2⁻⁵³. δ is what J really does: a cut, which
/// changes only what the backward pass claims, is left out.
///
/// This bounds nothing. A number is the result of several operations, of which each rounds, and a sum
/// whose terms cancel is rounded in units of its terms, not of its own; but the roundings seldom have
/// one sign, and those that both sides of a difference share cancel.
#[derive(Clone, Debug)]
pub struct Rounding {
    /// For the steps from t on, t from 0 to T + 1.
    from: Vec<f64>,
}

/// How many roundings of its own size are allowed for each number.
const ROUNDINGS: f64 = 8.0;

impl Rounding {
    /// The rounding of a run that is complete.
    pub fn of(run: &Unrolled) -> Rounding {
        let (cell, trace) = (run.cell(), right(run));
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

    /// How far it may seem to move before a difference is believed to be more than rounding.
    pub fn allowed(&self, t: usize) -> f64 {
        ROUNDINGS * self.from[t]
    }
}

/// The trace with the δ that the backward pass has without cuts and slips.
fn right(run: &Unrolled) -> Cow<'_, Trace> {
    if run.edits().cuts.is_empty() && run.edits().slips.is_empty() {
        return Cow::Borrowed(run.trace());
    }
    let (cell, parameters, sequence) = (run.cell(), run.parameters(), run.sequence());
    let edits = &Edits { cuts: Vec::new(), slips: Vec::new(), ..run.edits().clone() };
    let mut trace = run.trace().clone();
    Interpreter { cell, parameters, sequence, edits }.run_backward(&mut trace);
    Cow::Owned(trace)
}
