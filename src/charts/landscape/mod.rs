//! J over two weights as pictures, with the ways that descents take: seen from above as a heat map,
//! and as a surface.

mod clip;
mod contour;
pub mod heat_map;
mod heights;
mod projection;
pub mod surface;
mod trail;

use serde::Deserialize;

use crate::landscape::Landscape;

/// What both pictures show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relief<'a> {
    /// J on a grid.
    pub landscape: &'a Landscape,
    /// The descents.
    pub ways: &'a Ways,
}

/// The descents of a picture, and how its axes are called.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Ways {
    /// The weight that grows to the right, the one that grows upward, and J.
    pub names: [String; 3],
    /// The descents.
    pub ways: Vec<Way>,
}

/// A descent as far as it is shown.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Way {
    /// How it is drawn.
    pub line: Line,
    /// The two weights at each station, and J; it is drawn up to the first that is not finite.
    pub stations: Vec<[f64; 3]>,
}

/// How a descent is drawn: both are ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// A whole line with discs.
    Whole,
    /// A dashed line with open circles.
    Dashed,
}

/// A point of a picture: how far along each axis it lies, 0 at its beginning and 1 at its end.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    across: f64,
    up: f64,
    height: f64,
}

impl Relief<'_> {
    fn points(&self) -> (usize, usize) {
        (self.landscape.across.len(), self.landscape.up.len())
    }

    /// The finite stations of a way as places; a height beyond the lowest and highest J of the grid
    /// counts as that.
    fn places(&self, way: &Way, heights: &heights::Heights) -> Vec<Place> {
        let Landscape { across, up, .. } = self.landscape;
        let finite = way
            .stations
            .iter()
            .take_while(|station| station.iter().all(|number| number.is_finite()));
        finite
            .map(|&[first, second, loss]| Place {
                across: part(across, first),
                up: part(up, second),
                height: heights.part(loss).unwrap_or(0.0).clamp(0.0, 1.0),
            })
            .collect()
    }
}

/// Where a number lies between the ends of an axis.
fn part(places: &[f64], number: f64) -> f64 {
    let [first, .., last] = places else { return 0.5 };
    (number - first) / (last - first)
}
