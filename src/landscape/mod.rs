//! The loss as a landscape: J over two weights, all others held, and the ways down it.
//!
//! [`survey`] computes J on a grid of any two entries of weights of any cell; [`descend`] follows the
//! gradient from one point of that plane, with clipping or without.

mod descent;

use serde::Deserialize;

use crate::check::work_of_step;
use crate::error::{Code, Error};
use crate::plan::{Entry, LANES, LanePlan, Lanes};
use crate::unrolled::Unrolled;

pub use descent::{Descent, MOST_UPDATES, Station, descend};

/// The most points along one side of a grid.
pub const MOST_POINTS: usize = 256;

/// What a survey or a descent may cost, about the number of multiplications.
pub const MOST_WORK: f64 = 1e9;

/// A weight that is moved.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Moved {
    /// The parameter's name, as `W`.
    pub parameter: String,
    /// Which entry of it, from 0, row by row.
    pub entry: usize,
}

/// A weight and the range in which it is moved.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Axis {
    /// The weight.
    #[serde(flatten)]
    pub moved: Moved,
    /// The lowest place.
    pub from: f64,
    /// The highest.
    pub to: f64,
}

/// A part of the plane of two weights, and how finely it is looked at.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Window {
    /// The weight that grows to the right.
    pub across: Axis,
    /// The one that grows upward.
    pub up: Axis,
    /// How many points each side has, from 2 to [`MOST_POINTS`].
    pub points: usize,
}

/// J on a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    /// The places of the weight that grows to the right, ascending.
    pub across: Vec<f64>,
    /// Those of the weight that grows upward.
    pub up: Vec<f64>,
    /// J, row by row: a row has one place of `up`, and as many entries as `across`. Infinite or NaN
    /// where the passes overflow.
    pub losses: Vec<f64>,
}

/// J at every point of a window; the run's other weights, its sequence and its clamps hold. Cuts and
/// mistakes change no value and have no part in it.
///
/// # Errors
/// [`Code::Range`] for weights that do not exist or are the same, for a range that is empty, for a
/// number of points out of bounds, and for more of them than [`MOST_WORK`] allows; [`Code::NotFinite`]
/// for ends that are not finite.
pub fn survey(run: &Unrolled, window: &Window) -> Result<Landscape, Error> {
    let Window { across, up, points } = window;
    let entries = entries(run, [&across.moved, &up.moved])?;
    across.check("across")?;
    up.check("up")?;
    check_points(run, *points)?;
    let (across, up) = (across.places(*points), up.places(*points));
    let losses = losses(run, entries, [&across, &up]);
    Ok(Landscape { across, up, losses })
}

/// A batch of lanes after the other over all points.
fn losses(run: &Unrolled, entries: [Entry; 2], [across, up]: [&[f64]; 2]) -> Vec<f64> {
    let mut plan = LanePlan::new(run.cell(), run.sizes(), run.parameters(), entries);
    let mut losses = vec![0.0; across.len() * up.len()];
    for (batch, losses) in losses.chunks_mut(LANES).enumerate() {
        // Lanes beyond the last point repeat it.
        let last = batch * LANES + losses.len() - 1;
        let point = |lane: usize| (batch * LANES + lane).min(last);
        let columns: Lanes = std::array::from_fn(|lane| across[point(lane) % across.len()]);
        let rows: Lanes = std::array::from_fn(|lane| up[point(lane) / across.len()]);
        let computed = plan.losses(run.sequence(), run.edits(), [&columns, &rows]);
        losses.copy_from_slice(&computed[..losses.len()]);
    }
    losses
}

impl Axis {
    fn check(&self, field: &str) -> Result<(), Error> {
        for (end, place) in [("from", self.from), ("to", self.to)] {
            if !place.is_finite() {
                let field = format!("{field}.{end}");
                return Err(Error::new(Code::NotFinite, field, place, "a finite number"));
            }
        }
        if self.from < self.to && (self.to - self.from).is_finite() {
            return Ok(());
        }
        let accepted = format!("a number above {}", self.from);
        Err(Error::new(Code::Range, format!("{field}.to"), self.to, accepted))
    }

    /// Places at equal distances, both ends among them.
    fn places(&self, points: usize) -> Vec<f64> {
        let last = points - 1;
        let step = (self.to - self.from) / last as f64;
        let place = |index| if index == last { self.to } else { self.from + index as f64 * step };
        (0..points).map(place).collect()
    }
}

/// Finds two different entries.
fn entries(run: &Unrolled, moved: [&Moved; 2]) -> Result<[Entry; 2], Error> {
    let [across, up] = moved;
    let found = [across.find(run)?, up.find(run)?];
    if found[0] != found[1] {
        return Ok(found);
    }
    let got = format!("entry {} of {}", up.entry, up.parameter);
    Err(Error::new(Code::Range, "up", got, "another weight than the one that grows to the right"))
}

impl Moved {
    fn find(&self, run: &Unrolled) -> Result<Entry, Error> {
        let parameter = run.parameter(&self.parameter)?;
        run.check_entry(parameter, self.entry)?;
        Ok(Entry { parameter, entry: self.entry })
    }
}

fn check_points(run: &Unrolled, points: usize) -> Result<(), Error> {
    let refuse = |most: usize| {
        let accepted = format!("a whole number from 2 to {most}");
        Err(Error::new(Code::Range, "points", points, accepted))
    };
    if !(2..=MOST_POINTS).contains(&points) {
        return refuse(MOST_POINTS);
    }
    let work_of_point = work_of_step(run) * run.sequence().steps() as f64;
    let most = (MOST_WORK / work_of_point).sqrt() as usize;
    match most {
        0 | 1 => Err(too_large("points", work_of_point * 4.0)),
        most if points > most => refuse(most),
        _ => Ok(()),
    }
}

fn too_large(field: &str, work: f64) -> Error {
    let got = format!("about {work:.0e} multiplications");
    Error::new(Code::Range, field, got, format!("at most {MOST_WORK:.0e}"))
}
