//! Gradient descent in the plane of two weights.

use serde::Serialize;

use super::{MOST_WORK, Moved, entries, too_large};
use crate::check::work_of_step;
use crate::clip::Clipping;
use crate::edit::Edits;
use crate::error::{Code, Error};
use crate::interpret::Interpreter;
use crate::norm::norm;
use crate::parameters::Parameters;
use crate::plan::{Entry, Plan};
use crate::trace::Trace;
use crate::unrolled::Unrolled;

/// The most updates of a descent.
pub const MOST_UPDATES: usize = 1000;

/// A way down: from a start, again and again (w₁, w₂) ← (w₁, w₂) − rate · g, where g is the gradient
/// with respect to these two weights alone, clipped or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Descent {
    /// The two weights.
    pub moved: [Moved; 2],
    /// Where they begin.
    pub start: [f64; 2],
    /// The learning rate, above 0.
    pub rate: f64,
    /// What the gradient is held to, if anything.
    pub clipping: Option<Clipping>,
    /// How many updates are done.
    pub updates: usize,
}

/// A point of a descent, and the update that leads on from it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Station {
    /// The two weights.
    pub point: [f64; 2],
    /// J there.
    pub loss: f64,
    /// ∂J/∂ the two weights.
    pub gradient: [f64; 2],
    /// ‖∂J/∂ the two weights‖
    pub length: f64,
    /// How long the update would be without clipping: rate · length.
    pub unclipped_step: f64,
    /// How long it is.
    pub step: f64,
}

/// The stations of a descent, the start first, one more than updates. It ends early at a station that
/// has a number which is not finite. The run's other weights, its sequence and its clamps hold; cuts
/// and mistakes have no part in it.
///
/// Where the surface is steep, the way hangs on the last bit of each number: a descent that jumps
/// comes down elsewhere on another machine.
///
/// # Errors
/// [`Code::Range`] for weights that do not exist or are the same, for a rate that is not above 0, for
/// more updates than [`MOST_UPDATES`] or than [`MOST_WORK`] allows; [`Code::NotFinite`] for a start or
/// a rate that is not finite.
pub fn descend(run: &Unrolled, descent: &Descent) -> Result<Vec<Station>, Error> {
    let [across, up] = &descent.moved;
    let entries = entries(run, [across, up])?;
    descent.check(run)?;
    let mut slopes = Slopes::new(run, entries);
    let mut stations = vec![descent.station(&mut slopes, descent.start)];
    for _ in 0..descent.updates {
        let last = stations[stations.len() - 1];
        if !last.is_finite() {
            break;
        }
        stations.push(descent.station(&mut slopes, descent.next(last)));
    }
    Ok(stations)
}

impl Descent {
    fn check(&self, run: &Unrolled) -> Result<(), Error> {
        /// Both passes cost about as much as so many forward passes.
        const PASSES: f64 = 3.0;
        if let Some(place) = self.start.iter().find(|place| !place.is_finite()) {
            return Err(Error::new(Code::NotFinite, "start", place, "finite numbers"));
        }
        if !self.rate.is_finite() {
            return Err(Error::new(Code::NotFinite, "rate", self.rate, "a number above 0"));
        }
        if self.rate <= 0.0 {
            return Err(Error::new(Code::Range, "rate", self.rate, "a number above 0"));
        }
        if self.updates > MOST_UPDATES {
            let accepted = format!("a whole number from 0 to {MOST_UPDATES}");
            return Err(Error::new(Code::Range, "updates", self.updates, accepted));
        }
        let steps = run.sequence().steps() * (self.updates + 1);
        let work = PASSES * work_of_step(run) * steps as f64;
        if work <= MOST_WORK { Ok(()) } else { Err(too_large("updates", work)) }
    }

    fn station(&self, slopes: &mut Slopes<'_>, point: [f64; 2]) -> Station {
        let (loss, gradient) = slopes.at(point);
        let length = norm(&gradient);
        let step = self.rate * norm(&self.clipped(gradient));
        Station { point, loss, gradient, length, unclipped_step: self.rate * length, step }
    }

    fn next(&self, station: Station) -> [f64; 2] {
        let [across, up] = self.clipped(station.gradient);
        [station.point[0] - self.rate * across, station.point[1] - self.rate * up]
    }

    fn clipped(&self, mut gradient: [f64; 2]) -> [f64; 2] {
        if let Some(clipping) = self.clipping {
            clipping.clip(&mut gradient);
        }
        gradient
    }
}

impl Station {
    fn is_finite(self) -> bool {
        let numbers = [self.loss, self.step];
        numbers.iter().chain(&self.point).chain(&self.gradient).all(|number| number.is_finite())
    }
}

/// Both passes of a run with other numbers for two weights: by the plan, or where nodes are held, by
/// the interpreter.
struct Slopes<'a> {
    run: &'a Unrolled,
    entries: [Entry; 2],
    parameters: Parameters,
    clamps: Edits,
    plan: Plan,
    trace: Trace,
}

impl<'a> Slopes<'a> {
    fn new(run: &'a Unrolled, entries: [Entry; 2]) -> Slopes<'a> {
        Slopes {
            run,
            entries,
            parameters: run.parameters().clone(),
            clamps: run.edits().clamps_alone(),
            plan: Plan::new(run.cell(), run.sizes(), run.sequence().steps()),
            trace: Trace::new(run.trace().layout().clone()),
        }
    }

    /// J at a point, and its gradient there.
    fn at(&mut self, point: [f64; 2]) -> (f64, [f64; 2]) {
        let Slopes { run, entries, parameters, clamps, plan, trace } = self;
        for (Entry { parameter, entry }, place) in entries.iter().zip(point) {
            parameters.get_mut(*parameter)[*entry] = place;
        }
        let (cell, sequence) = (run.cell(), run.sequence());
        if clamps.is_empty() {
            plan.load(parameters);
            plan.run(sequence, trace);
        } else {
            Interpreter { cell, parameters, sequence, edits: clamps }.run(trace);
        }
        let gradient = entries.map(|Entry { parameter, entry }| trace.gradient(parameter)[entry]);
        (trace.loss(cell), gradient)
    }
}
