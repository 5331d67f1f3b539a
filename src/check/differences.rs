//! Numbers of the backward pass, each measured by a difference.

use num_dual::Dual64;

use super::Place;
use super::gradients::{FURTHER_WORK, STEP, TOLERANCE};
use super::rerun::Rerun;
use super::ridders::{DIFFERENCES, ridders};
use super::rounding::Rounding;
use super::subjects::work_of_step;
use crate::unrolled::Unrolled;

/// One number of the backward pass, and what a difference says.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    /// Where it stands.
    pub place: Place,
    /// What the backward pass says.
    pub amount: f64,
    /// What the difference says.
    pub difference: f64,
    /// How far the difference is estimated to be off.
    uncertainty: f64,
    method: Method,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    TwoSided,
    Extrapolated,
}

impl Measured {
    /// How far both are apart, as [`super::Check`] defines it.
    pub fn relative_error(&self) -> f64 {
        let gap = (self.amount - self.difference).abs();
        if gap == 0.0 {
            return 0.0;
        }
        let size = self.amount.abs().max(self.difference.abs());
        let error = gap / size.max(self.uncertainty / TOLERANCE);
        if error.is_finite() { error } else { f64::INFINITY }
    }

    /// One difference says that it is wrong, and no further one was made.
    pub fn is_unsettled(&self) -> bool {
        let error = self.relative_error();
        self.method == Method::TwoSided && error > TOLERANCE && error.is_finite()
    }

    /// Neither number can be told from 0, nor are both 0.
    pub fn is_too_small(&self) -> bool {
        let size = self.amount.abs().max(self.difference.abs());
        size > 0.0 && size <= self.uncertainty
    }
}

/// The forward pass of a run, to be done again.
pub struct Differences<'a> {
    run: &'a Unrolled,
    rerun: Rerun<'a, f64>,
    linear: Option<Rerun<'a, Dual64>>,
    rounding: Rounding,
    /// What the extrapolations have cost, in multiplications.
    spent: f64,
}

/// How far the largest step of an extrapolation moves any value, by its slope.
const MOVE: f64 = 0.125;

impl<'a> Differences<'a> {
    /// For a run that is complete.
    pub fn new(run: &'a Unrolled) -> Differences<'a> {
        let (rerun, rounding) = (Rerun::new(run), Rounding::of(run));
        Differences { run, rerun, linear: None, rounding, spent: 0.0 }
    }

    /// Measures numbers, and says which of them is the worst. What one difference calls wrong is
    /// measured again, the worst first, until one stays wrong by more than the rest seem to be, or
    /// until no work is left; and, where no number can be told from 0, the largest.
    pub fn measure(&mut self, places: impl Iterator<Item = Place>) -> (Vec<Measured>, usize) {
        let mut measured: Vec<Measured> = places.map(|place| self.two_sided(place)).collect();
        if measured.iter().all(Measured::is_too_small) {
            let largest = position_of_largest(&measured, |one| one.amount.abs());
            self.settle(&mut measured[largest]);
        }
        let settled = |one: &Measured| if one.is_unsettled() { 0.0 } else { one.relative_error() };
        let mut largest = measured.iter().map(settled).fold(0.0, f64::max);
        let seeming: Vec<f64> = measured.iter().map(Measured::relative_error).collect();
        let mut open: Vec<usize> =
            (0..measured.len()).filter(|&index| measured[index].is_unsettled()).collect();
        open.sort_by(|&one, &other| seeming[other].total_cmp(&seeming[one]));
        for index in open {
            if seeming[index] <= largest || !self.settle(&mut measured[index]) {
                break;
            }
            largest = largest.max(measured[index].relative_error());
        }
        let worst = if largest > TOLERANCE {
            position_of_largest(&measured, settled)
        } else {
            position_of_largest(&measured, Measured::relative_error)
        };
        (measured, worst)
    }

    /// Measures a number again, unless that costs more than is left; the first one may cost anything.
    fn settle(&mut self, measured: &mut Measured) -> bool {
        /// Each difference runs forward twice; the slopes, in dual numbers, take as long as thrice.
        const RUNS: f64 = (2 * DIFFERENCES + 3) as f64;
        let steps = self.run.sequence().steps() + 1 - measured.place.first_step(self.run);
        let spent = self.spent + RUNS * steps as f64 * work_of_step(self.run);
        if self.spent > 0.0 && spent > FURTHER_WORK as f64 {
            return false;
        }
        self.spent = spent;
        *measured = self.extrapolated(measured.place);
        true
    }

    fn two_sided(&mut self, place: Place) -> Measured {
        let step = STEP * self.size(place);
        let difference = self.rerun.two_sided(place, step);
        self.measured(place, Method::TwoSided, (difference, self.rounding(place) / step))
    }

    fn extrapolated(&mut self, place: Place) -> Measured {
        let linear = self.linear.get_or_insert_with(|| Rerun::new(self.run));
        let steepest = linear.steepest(place);
        let largest = MOVE * self.size(place).min(steepest.recip());
        let rounding = self.rounding(place);
        let limit = ridders(|step| self.rerun.two_sided(place, step), largest, rounding);
        self.measured(place, Method::Extrapolated, limit)
    }

    fn measured(&self, place: Place, method: Method, limit: (f64, f64)) -> Measured {
        let (difference, uncertainty) = limit;
        Measured { place, amount: place.amount(self.run), difference, uncertainty, method }
    }

    /// In which unit a step is measured.
    fn size(&self, place: Place) -> f64 {
        place.value(self.run).abs().max(1.0)
    }

    fn rounding(&self, place: Place) -> f64 {
        self.rounding.allowed(place.first_step(self.run))
    }
}

fn position_of_largest(measured: &[Measured], size: impl Fn(&Measured) -> f64) -> usize {
    let larger = |best: usize, at: usize| {
        if size(&measured[at]) > size(&measured[best]) { at } else { best }
    };
    (1..measured.len()).fold(0, larger)
}
