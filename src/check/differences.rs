//! Numbers of the backward pass, each measured by a difference.

use num_dual::Dual64;

use super::Place;
use super::gradients::{STEP, TOLERANCE};
use super::rerun::Rerun;
use super::ridders::ridders;
use super::rounding::Rounding;
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
    /// How far the difference may be off.
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
}

/// How far the largest step of an extrapolation moves any value, by its slope.
const MOVE: f64 = 0.125;

impl<'a> Differences<'a> {
    /// For a run that is complete.
    pub fn new(run: &'a Unrolled) -> Differences<'a> {
        let (rerun, rounding) = (Rerun::new(run), Rounding::of(run));
        Differences { run, rerun, linear: None, rounding }
    }

    /// Measures numbers, and says which of them is the worst: what seems worse is measured again,
    /// and, where no number can be told from 0, the largest.
    pub fn measure(&mut self, places: impl Iterator<Item = Place>) -> (Vec<Measured>, usize) {
        let mut measured: Vec<Measured> = places.map(|place| self.two_sided(place)).collect();
        if measured.iter().all(Measured::is_too_small) {
            let largest = position_of_largest(&measured, |one| one.amount.abs());
            measured[largest] = self.extrapolated(measured[largest].place);
        }
        loop {
            let worst = position_of_largest(&measured, Measured::relative_error);
            let Measured { place, method, .. } = measured[worst];
            let error = measured[worst].relative_error();
            let is_settled = error <= TOLERANCE || error == f64::INFINITY;
            if is_settled || method == Method::Extrapolated {
                return (measured, worst);
            }
            measured[worst] = self.extrapolated(place);
        }
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
        self.rounding.at_most(place.first_step(self.run))
    }
}

fn position_of_largest(measured: &[Measured], size: impl Fn(&Measured) -> f64) -> usize {
    let larger = |best: usize, at: usize| {
        if size(&measured[at]) > size(&measured[best]) { at } else { best }
    };
    (1..measured.len()).fold(0, larger)
}
