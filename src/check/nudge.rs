//! One number, changed by one ε and by many.

use num_dual::Dual64;
use serde::Serialize;

use super::rerun::{Rerun, difference};
use super::rounding::Rounding;
use super::subjects::work_of_step;
use super::{Place, Quantity};
use crate::error::{Code, Error};
use crate::unrolled::Unrolled;

/// What J did when one number was changed by ε, and what the backward pass predicts. Where a number
/// overflows on the way, these are infinite or NaN.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Nudged {
    /// J.
    pub before: f64,
    /// J with the number changed.
    pub after: f64,
    /// ΔJ: the sum over t of what each J(t) changed by, which keeps more digits than after − before.
    pub difference: f64,
    /// ΔJ / ε
    pub quotient: f64,
    /// δ, the contribution or the entry of the gradient.
    pub amount: f64,
    /// amount · ε
    pub predicted: f64,
}

/// Runs forward again with ε added to one number.
///
/// # Errors
/// [`Code::Range`] for a quantity that does not exist, for ε = 0, and before the backward pass is
/// complete; [`Code::NotFinite`] for an ε that is not finite.
pub fn nudge(run: &Unrolled, quantity: &Quantity, epsilon: f64) -> Result<Nudged, Error> {
    let place = quantity.place(run)?;
    check_epsilon(epsilon)?;
    let mut rerun = Rerun::<f64>::new(run);
    let before = rerun.losses_before(place);
    let after = rerun.losses(place, epsilon);
    let changed: f64 = before.iter().sum();
    let unchanged = rerun.loss() - changed;
    let (difference, amount) = (difference(&after, &before), place.amount(run));
    Ok(Nudged {
        before: rerun.loss(),
        after: unchanged + after.iter().sum::<f64>(),
        difference,
        quotient: difference / epsilon,
        amount,
        predicted: amount * epsilon,
    })
}

fn check_epsilon(epsilon: f64) -> Result<(), Error> {
    let accepted = "a finite number other than 0";
    if !epsilon.is_finite() {
        return Err(Error::new(Code::NotFinite, "epsilon", epsilon, accepted));
    }
    if epsilon == 0.0 {
        return Err(Error::new(Code::Range, "epsilon", epsilon, accepted));
    }
    Ok(())
}

/// The derivative of J with respect to one number by dual numbers: exact but for rounding.
///
/// # Errors
/// [`Code::Range`] for a quantity that does not exist, and before the backward pass is complete.
pub fn derivative(run: &Unrolled, quantity: &Quantity) -> Result<f64, Error> {
    let place = quantity.place(run)?;
    Ok(Rerun::<Dual64>::new(run).derivative(place))
}

/// How well differences measure one derivative, over ε.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sweep {
    /// The derivative by dual numbers: exact but for rounding.
    pub truth: f64,
    /// What the backward pass says: δ, the contribution or the entry of the gradient.
    pub amount: f64,
    /// For ε from 1 down to 10⁻¹⁵.
    pub points: Vec<Point>,
}

/// The differences at one ε. Where a number overflows on the way, they are infinite or NaN.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Point {
    /// ε
    pub epsilon: f64,
    /// (J(v + ε) − J(v)) / ε
    pub one_sided: f64,
    /// (J(v + ε) − J(v − ε)) / 2ε
    pub two_sided: f64,
    /// |one-sided quotient − truth|
    pub one_sided_gap: f64,
    /// |two-sided quotient − truth|
    pub two_sided_gap: f64,
    /// About as large as the gap that rounding alone makes at this ε.
    pub rounding: f64,
}

/// How many ε lie in each decade, where that does not take long, and where it does.
const PER_DECADE: [i32; 2] = [3, 1];
/// What a sweep may cost, about the number of multiplications, before it keeps to one ε in each decade,
/// and before it is refused.
const MOST_WORK: [f64; 2] = [2.5e8, 6e8];
/// The smallest ε is 10 to this power, less.
const DECADES: i32 = 15;

/// How many ε of each decade are measured.
fn density(run: &Unrolled, place: Place) -> Result<i32, Error> {
    let steps = run.sequence().steps() + 1 - place.first_step(run);
    let work = |per_decade: i32| {
        f64::from(2 * (DECADES * per_decade + 1)) * steps as f64 * work_of_step(run)
    };
    let [fine, coarse] = PER_DECADE;
    if work(fine) <= MOST_WORK[0] {
        return Ok(fine);
    }
    if work(coarse) <= MOST_WORK[1] {
        return Ok(coarse);
    }
    let got = format!("about {:.0e} multiplications", work(coarse));
    Err(Error::new(Code::Range, "sweep", got, format!("at most {:.0e}", MOST_WORK[1])))
}

/// Measures one derivative by differences of many ε, and by dual numbers.
///
/// # Errors
/// [`Code::Range`] for a quantity that does not exist, before the backward pass is complete, and where
/// so many forward passes would take more than [`MOST_WORK`].
pub fn sweep(run: &Unrolled, quantity: &Quantity) -> Result<Sweep, Error> {
    let place = quantity.place(run)?;
    let per_decade = density(run, place)?;
    let truth = Rerun::<Dual64>::new(run).derivative(place);
    let rounding = Rounding::of(run).about(place.first_step(run));
    let mut rerun = Rerun::<f64>::new(run);
    let before = rerun.losses_before(place);
    let mut point = |index: i32| {
        let epsilon = 10_f64.powf(-f64::from(index) / f64::from(per_decade));
        let (above, below) = (rerun.losses(place, epsilon), rerun.losses(place, -epsilon));
        let one_sided = difference(&above, &before) / epsilon;
        let two_sided = difference(&above, &below) / (2.0 * epsilon);
        Point {
            epsilon,
            one_sided,
            two_sided,
            one_sided_gap: (one_sided - truth).abs(),
            two_sided_gap: (two_sided - truth).abs(),
            rounding: rounding / epsilon,
        }
    };
    let points = (0..=DECADES * per_decade).map(&mut point).collect();
    Ok(Sweep { truth, amount: place.amount(run), points })
}
