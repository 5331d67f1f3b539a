//! Every δ and every gradient against two-sided differences.

use serde::{Deserialize, Serialize};

use super::Quantity;
use super::differences::{Differences, Measured};
use super::subjects::{Subject, sample, subjects};
use crate::error::Error;
use crate::unrolled::Unrolled;

/// What a check found.
///
/// A number a of the backward pass is compared with the two-sided difference d of J. The relative
/// error is
///
/// ```text
/// |a − d| / max(|a|, |d|, u / TOLERANCE)
/// ```
///
/// where u estimates how far d itself may be off, so that a and d agree where they differ by no more
/// than the tolerance or by no more than u, and nowhere else. For the difference of one [`STEP`], u is
/// how far rounding may have moved J (each recomputed number by a few units in its last place, times
/// its δ), divided by the step. Where a and d seem to differ beyond that, d is measured again, as the
/// limit of differences for steps that shrink to 0 (Ridders' method), and u is what remains uncertain
/// of the limit; so a strongly curved J is not taken for an error.
///
/// An error of a goes unseen where it is no larger than u, whatever the size of a, and where it is no
/// larger than the tolerance times a. Where max(|a|, |d|) ≤ u the number may be anything within u, even
/// of the other sign: such numbers are counted in `too_small`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    /// Up to which relative error two numbers agree.
    pub tolerance: f64,
    /// How many numbers there are.
    pub count: usize,
    /// How many of them were checked.
    pub checked: usize,
    /// What holds for all of them.
    pub verdict: Verdict,
    /// The δ of each node but the loss, then the gradient of each parameter.
    pub quantities: Vec<Checked>,
}

/// Up to which relative error two numbers agree.
pub const TOLERANCE: f64 = 1e-6;

/// The ε of the first difference, for numbers up to 1; for a larger one, this part of it.
pub const STEP: f64 = 1e-5;

/// What the first differences of all numbers together may cost, about the number of multiplications;
/// beyond that the numbers are sampled, evenly over t, components and entries, at least one of each
/// quantity.
pub const WORK: usize = 300_000_000;

/// What all further measurements together may cost; beyond that what seems to differ stays unsettled,
/// but for the first that is measured again.
pub const FURTHER_WORK: usize = 600_000_000;

/// The δ of one node at all t, or the gradient of one parameter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// Which of the two.
    pub kind: Kind,
    /// The node's or the parameter's name.
    pub name: String,
    /// How many numbers it has: a δ for every component at every t at which the node exists, t = 0
    /// where the first step reads it; a gradient for every entry.
    pub count: usize,
    /// How many of them were checked.
    pub checked: usize,
    /// How many of those are so small that a difference cannot tell them from 0.
    pub too_small: usize,
    /// How many of those seem to differ by one difference, and were not measured again: because another
    /// one is wrong by more, or because [`FURTHER_WORK`] was done.
    pub unsettled: usize,
    /// ‖a − d‖ / ‖d‖ over the checked numbers a and their differences d; 0 where both are zero.
    pub distance: f64,
    /// The number with the largest relative error, of those that are settled where one is wrong.
    pub worst: Worst,
    /// What holds for the checked numbers.
    pub verdict: Verdict,
}

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// δ of a node.
    Delta,
    /// ∂J/∂θ of a parameter.
    Gradient,
}

/// One number and its difference.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Worst {
    /// Where it stands.
    pub quantity: Quantity,
    /// What the backward pass says.
    pub amount: f64,
    /// What the difference says.
    pub measured: f64,
    /// How far both are apart, as [`Check`] defines it; infinite where one of them overflowed.
    pub relative_error: f64,
}

/// What differences say about the backward pass, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every number agrees.
    Agrees,
    /// None differs, but all are too small to be told from 0 by a difference.
    TooSmall,
    /// None is known to be wrong, but some seem to differ by one difference, and [`FURTHER_WORK`] was
    /// done before they were measured again.
    Unsettled,
    /// A number is wrong.
    Differs,
    /// A number overflowed, or a difference did.
    Overflowed,
}

/// Checks every δ, initial states included, and every entry of every gradient.
///
/// # Errors
/// [`Code::Range`](crate::error::Code::Range) before the backward pass is complete.
pub fn check(run: &Unrolled) -> Result<Check, Error> {
    run.check_complete()?;
    let subjects = subjects(run);
    let work: f64 = subjects.iter().map(|subject| subject.work(run)).sum();
    let part = (WORK as f64 / work).min(1.0);
    let mut differences = Differences::new(run);
    let check = |&subject: &Subject| check_subject(run, &mut differences, subject, part);
    let quantities: Vec<Checked> = subjects.iter().map(check).collect();
    Ok(Check {
        tolerance: TOLERANCE,
        count: quantities.iter().map(|quantity| quantity.count).sum(),
        checked: quantities.iter().map(|quantity| quantity.checked).sum(),
        verdict: overall(&quantities),
        quantities,
    })
}

fn check_subject(
    run: &Unrolled,
    differences: &mut Differences,
    subject: Subject,
    part: f64,
) -> Checked {
    let places = sample(subject.count(), part).map(|index| subject.place(index));
    let (measured, worst) = differences.measure(places);
    let worst = &measured[worst];
    let too_small = measured.iter().filter(|one| one.is_too_small()).count();
    Checked {
        kind: match subject {
            Subject::Delta { .. } => Kind::Delta,
            Subject::Gradient { .. } => Kind::Gradient,
        },
        name: subject.name(run).to_owned(),
        count: subject.count(),
        checked: measured.len(),
        too_small,
        unsettled: measured.iter().filter(|one| one.is_unsettled()).count(),
        distance: distance(&measured),
        verdict: match worst.relative_error() {
            f64::INFINITY => Verdict::Overflowed,
            _ if worst.is_unsettled() => Verdict::Unsettled,
            error if error > TOLERANCE => Verdict::Differs,
            _ if too_small == measured.len() => Verdict::TooSmall,
            _ => Verdict::Agrees,
        },
        worst: Worst {
            quantity: worst.place.quantity(run),
            amount: worst.amount,
            measured: worst.difference,
            relative_error: worst.relative_error(),
        },
    }
}

fn distance(measured: &[Measured]) -> f64 {
    let norm = |part: fn(&Measured) -> f64| -> f64 {
        measured.iter().map(|one| part(one).powi(2)).sum::<f64>().sqrt()
    };
    let gap = norm(|one| one.amount - one.difference);
    if gap == 0.0 { 0.0 } else { gap / norm(|one| one.difference) }
}

/// One quantity that is too small to be told from 0 does not spoil the rest.
fn overall(quantities: &[Checked]) -> Verdict {
    let verdicts = || quantities.iter().map(|quantity| quantity.verdict);
    match verdicts().max() {
        Some(Verdict::TooSmall) if verdicts().any(|verdict| verdict == Verdict::Agrees) => {
            Verdict::Agrees
        }
        worst => worst.unwrap_or(Verdict::Agrees),
    }
}
