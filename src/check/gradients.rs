//! Every δ and every gradient against two-sided differences.

use serde::Serialize;

use super::rerun::Rerun;
use super::rounding::Rounding;
use super::{Place, Quantity};
use crate::error::Error;
use crate::graph::{NodeId, ParameterId};
use crate::unrolled::Unrolled;

/// What a check found, at most this far off in relation being agreement.
///
/// A number a of the backward pass is compared with the two-sided difference d. Its relative error
/// is |a − d| / max(|a|, |d|, f / [`TOLERANCE`]), where f is the rounding that d may hold: what the
/// rounding of every recomputed number, weighted by its δ, can move J by, over the distance in ε.
/// So a and d agree either to the tolerance, or to all that d can say, and in no other case; numbers
/// that are both no larger than f are counted as `too_small`. Where a and d seem to differ, d is
/// measured again with Ridders' extrapolation to ε = 0, f then being what remains uncertain, so that
/// a strongly curved J is no error.
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

/// What all differences together may cost, about the number of multiplications; beyond that the
/// numbers are sampled, evenly over t, components and entries, at least one of each quantity.
pub const WORK: usize = 300_000_000;

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
    /// ‖a − d‖ / ‖d‖ over the checked numbers a and their differences d; 0 where both are zero.
    pub distance: f64,
    /// The number with the largest relative error.
    pub worst: Worst,
    /// What holds for the checked numbers.
    pub verdict: Verdict,
}

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
    let mut differences = Differences { run, rerun: Rerun::new(run), rounding: Rounding::of(run) };
    let quantities: Vec<Checked> =
        subjects.iter().map(|subject| differences.check(subject, part)).collect();
    Ok(Check {
        tolerance: TOLERANCE,
        count: quantities.iter().map(|quantity| quantity.count).sum(),
        checked: quantities.iter().map(|quantity| quantity.checked).sum(),
        verdict: overall(&quantities),
        quantities,
    })
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

/// What is checked together.
#[derive(Clone, Copy, Debug)]
enum Subject {
    /// A node from a first t on, with so many components.
    Delta { node: NodeId, first: usize, components: usize, steps: usize },
    /// A parameter with so many entries.
    Gradient { parameter: ParameterId, entries: usize },
}

fn subjects(run: &Unrolled) -> Vec<Subject> {
    let (cell, steps) = (run.cell(), run.sequence().steps());
    let is_read_next =
        |node: NodeId| cell.outgoing(node).iter().any(|&edge| cell.edges()[edge].lag.steps() > 0);
    let delta = |node: NodeId| Subject::Delta {
        node,
        first: if is_read_next(node) { 0 } else { 1 },
        components: run.trace().delta(node, 0).len(),
        steps,
    };
    let gradient = |parameter: ParameterId| {
        let entries = run.parameters().get(parameter).len();
        Subject::Gradient { parameter, entries }
    };
    let deltas = (0..cell.loss()).map(delta);
    deltas.chain((0..cell.parameters().len()).map(gradient)).collect()
}

impl Subject {
    fn count(self) -> usize {
        match self {
            Subject::Delta { first, components, steps, .. } => (steps + 1 - first) * components,
            Subject::Gradient { entries, .. } => entries,
        }
    }

    fn place(self, index: usize) -> Place {
        match self {
            Subject::Delta { node, first, components, .. } => {
                Place::Node { node, t: first + index / components, component: index % components }
            }
            Subject::Gradient { parameter, .. } => Place::Parameter { parameter, entry: index },
        }
    }

    /// About how many multiplications the differences of all its numbers need.
    fn work(self, run: &Unrolled) -> f64 {
        /// An activation takes as long as so many multiplications.
        const ACTIVATION: usize = 16;
        let (layout, steps) = (run.trace().layout(), run.sequence().steps() as f64);
        let weights = layout.length() - layout.record(run.sequence().steps() + 1);
        let components: usize =
            (0..run.cell().nodes().len()).map(|node| layout.value(node).len()).sum();
        let step = (weights + ACTIVATION * components) as f64;
        let steps = match self {
            Subject::Delta { .. } => steps / 2.0,
            Subject::Gradient { .. } => steps,
        };
        2.0 * steps * step * self.count() as f64
    }
}

/// One number of the backward pass, and what a difference says.
#[derive(Clone, Copy, Debug)]
struct Measured {
    place: Place,
    amount: f64,
    difference: f64,
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
    fn relative_error(&self) -> f64 {
        let gap = (self.amount - self.difference).abs();
        if gap == 0.0 {
            return 0.0;
        }
        let size = self.amount.abs().max(self.difference.abs());
        let error = gap / size.max(self.uncertainty / TOLERANCE);
        if error.is_finite() { error } else { f64::INFINITY }
    }

    /// Neither number can be told from 0, nor are both 0.
    fn is_too_small(&self) -> bool {
        let size = self.amount.abs().max(self.difference.abs());
        size > 0.0 && size <= self.uncertainty
    }
}

struct Differences<'a> {
    run: &'a Unrolled,
    rerun: Rerun<'a, f64>,
    rounding: Rounding,
}

impl Differences<'_> {
    fn check(&mut self, subject: &Subject, part: f64) -> Checked {
        let count = subject.count();
        let mut measured: Vec<Measured> = sample(count, part)
            .map(|index| self.measure(subject.place(index), Method::TwoSided))
            .collect();
        let worst = self.settle(&mut measured);
        let too_small = measured.iter().filter(|one| one.is_too_small()).count();
        let (kind, name) = match *subject {
            Subject::Delta { node, .. } => {
                (Kind::Delta, self.run.cell().nodes()[node].variable.name)
            }
            Subject::Gradient { parameter, .. } => {
                (Kind::Gradient, self.run.cell().parameters()[parameter].name)
            }
        };
        Checked {
            kind,
            name: name.to_owned(),
            count,
            checked: measured.len(),
            too_small,
            distance: distance(&measured),
            verdict: match worst.relative_error() {
                f64::INFINITY => Verdict::Overflowed,
                error if error > TOLERANCE => Verdict::Differs,
                _ if too_small == measured.len() => Verdict::TooSmall,
                _ => Verdict::Agrees,
            },
            worst: Worst {
                quantity: worst.place.quantity(self.run),
                amount: worst.amount,
                measured: worst.difference,
                relative_error: worst.relative_error(),
            },
        }
    }

    /// The worst number, after whatever seemed worse was measured again.
    fn settle(&mut self, measured: &mut [Measured]) -> Measured {
        if measured.iter().all(Measured::is_too_small) {
            let size = |one: &Measured| one.amount.abs();
            let largest = position_of_largest(measured, size);
            measured[largest] = self.measure(measured[largest].place, Method::Extrapolated);
        }
        loop {
            let at = position_of_largest(measured, Measured::relative_error);
            let worst = measured[at];
            let is_settled = worst.method == Method::Extrapolated
                || worst.relative_error() <= TOLERANCE
                || worst.relative_error() == f64::INFINITY;
            if is_settled {
                return worst;
            }
            measured[at] = self.measure(worst.place, Method::Extrapolated);
        }
    }

    fn measure(&mut self, place: Place, method: Method) -> Measured {
        let size = place.value(self.run).abs().max(1.0);
        let rounding = self.rounding.at_most(place.first_step(self.run));
        let (difference, uncertainty) = match method {
            Method::TwoSided => {
                let step = STEP * size;
                (self.rerun.two_sided(place, step), rounding / step)
            }
            Method::Extrapolated => {
                ridders(|step| self.rerun.two_sided(place, step * size), rounding / size)
            }
        };
        Measured { place, amount: place.amount(self.run), difference, uncertainty, method }
    }
}

/// Some of the first `count` whole numbers: all where `part` is 1, else evenly spread, never two of
/// one stretch, at golden-ratio offsets within the stretches so that no row or column is preferred.
fn sample(count: usize, part: f64) -> impl Iterator<Item = usize> {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let wanted = ((count as f64 * part).ceil() as usize).clamp(1, count);
    (0..wanted).map(move |index| {
        let offset = if wanted == count { 0.0 } else { (index as f64 * GOLDEN).fract() };
        (((index as f64 + offset) * count as f64 / wanted as f64) as usize).min(count - 1)
    })
}

/// The limit of two-sided differences as the step goes to 0, and how far it may be off: Ridders'
/// method (1982), which extrapolates polynomials in step² and keeps the entry of its table that
/// changed least. To that change comes what rounding makes at the entry's smallest step.
fn ridders(mut difference: impl FnMut(f64) -> f64, rounding: f64) -> (f64, f64) {
    const LARGEST: f64 = 0.125;
    const RATIO: f64 = 2.0;
    const ROWS: i32 = 16;
    let mut best = (f64::NAN, f64::INFINITY);
    let mut above: Vec<f64> = Vec::new();
    for index in 0..ROWS {
        let step = LARGEST / RATIO.powi(index);
        let mut row = vec![difference(step)];
        let mut power = 1.0;
        for (column, &earlier) in above.iter().enumerate() {
            power *= RATIO * RATIO;
            let coarse = row[column];
            let fine = (power * coarse - earlier) / (power - 1.0);
            row.push(fine);
            let change = (fine - coarse).abs().max((fine - earlier).abs());
            let uncertainty = change + rounding / step;
            if uncertainty < best.1 {
                best = (fine, uncertainty);
            }
        }
        above = row;
    }
    best
}

fn distance(measured: &[Measured]) -> f64 {
    let norm = |part: fn(&Measured) -> f64| -> f64 {
        measured.iter().map(|one| part(one).powi(2)).sum::<f64>().sqrt()
    };
    let gap = norm(|one| one.amount - one.difference);
    if gap == 0.0 { 0.0 } else { gap / norm(|one| one.difference) }
}

fn position_of_largest(measured: &[Measured], size: impl Fn(&Measured) -> f64) -> usize {
    let larger = |best: usize, at: usize| {
        if size(&measured[at]) > size(&measured[best]) { at } else { best }
    };
    (1..measured.len()).fold(0, larger)
}
