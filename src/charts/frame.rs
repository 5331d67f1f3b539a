//! Where everything stands in a chart over time, in device pixels.

use super::pen::Point;
use super::scale::Scale;
use super::style::Style;

/// The picture's inner rectangle: time runs from `left` to `right`, amounts from `bottom` to `top`.
///
/// The steps stand in the middles of T equal parts of the whole width, unless that leaves the words
/// beside them too little room.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Where t = 1 stands.
    pub left: i32,
    /// Where t = T stands.
    pub right: i32,
    /// Where the highest amount stands.
    pub top: i32,
    /// Where the lowest amount stands.
    pub bottom: i32,
    /// The picture's height.
    pub height: i32,
    /// How far what is drawn reaches to the left of t = 1 and to the right of t = T.
    pub reach: i32,
    /// T
    pub steps: usize,
    scale: Scale,
}

/// The room that words take beside the inner rectangle.
#[derive(Clone, Copy, Debug)]
pub struct Margins {
    /// For the numbers of the amount axis.
    pub left: i32,
    /// For the names at the ends of the lines.
    pub right: i32,
    /// Between them and the first and the last step, for what is drawn around those.
    pub reach: i32,
}

impl Frame {
    /// The frame of a picture of this size for T steps.
    pub fn new(
        size: (u32, u32),
        margins: Margins,
        steps: usize,
        scale: Scale,
        style: &Style,
    ) -> Frame {
        let (width, height) = (size.0.min(LARGEST), size.1.min(LARGEST));
        let half = f64::from(width) / (2 * steps.max(1)) as f64;
        let beside = |margin: i32| half.max(f64::from(margin + margins.reach));
        let right = f64::from(width) - beside(margins.right);
        Frame {
            left: beside(margins.left).round() as i32,
            right: right.round() as i32,
            top: style.ems(0.7),
            bottom: height as i32 - style.ems(1.7),
            height: height as i32,
            reach: margins.reach,
            steps,
            scale,
        }
    }

    /// Whether there is room to draw in.
    pub fn has_room(&self) -> bool {
        self.left <= self.right && self.top < self.bottom
    }

    /// Where step t stands, t from 1 to T.
    pub fn x(&self, t: usize) -> i32 {
        self.between(t.max(1) as f64)
    }

    /// Where a place between two steps stands.
    pub fn between(&self, t: f64) -> i32 {
        let intervals = self.steps.max(2) - 1;
        let part = (t - 1.0) / intervals as f64;
        self.left + (part * f64::from(self.right - self.left)).round() as i32
    }

    /// Where an amount stands, at zero where it is not finite.
    pub fn y(&self, amount: f64) -> i32 {
        let part = self.scale.part(if amount.is_finite() { amount } else { 0.0 });
        self.bottom - (part * f64::from(self.bottom - self.top)).round() as i32
    }

    /// The point of an amount at step t.
    pub fn point(&self, t: usize, amount: f64) -> Point {
        (self.x(t), self.y(amount))
    }

    /// How many steps lie between marks for these to keep a distance.
    pub fn stride(&self, distance: i32) -> usize {
        (f64::from(distance) / self.between_steps().max(1e-3)).ceil().max(1.0) as usize
    }

    /// How much room a step has to itself.
    pub fn spacing(&self) -> f64 {
        if self.steps < 2 { f64::from(2 * self.left) } else { self.between_steps() }
    }

    /// How far the steps lie from each other.
    fn between_steps(&self) -> f64 {
        f64::from(self.right - self.left) / (self.steps.max(2) - 1) as f64
    }
}

/// No screen is larger, and no sum of two such lengths overflows.
const LARGEST: u32 = 1 << 15;
