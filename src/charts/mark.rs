//! Marks that tell lines of one colour apart.

use plotters::backend::DrawingBackend;

use super::pen::{Drawn, Pen, Point};
use super::style::Colour;

/// What stands at a line's points and beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    shape: Shape,
    inside: Inside,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Full,
    Open,
}

impl Mark {
    /// A small disc.
    pub const DISC: Mark = Mark { shape: Shape::Circle, inside: Inside::Full };

    const OTHERS: [Mark; 7] = [
        Mark { shape: Shape::Circle, inside: Inside::Open },
        Mark { shape: Shape::Square, inside: Inside::Full },
        Mark { shape: Shape::Triangle, inside: Inside::Open },
        Mark { shape: Shape::Diamond, inside: Inside::Full },
        Mark { shape: Shape::Square, inside: Inside::Open },
        Mark { shape: Shape::Triangle, inside: Inside::Full },
        Mark { shape: Shape::Diamond, inside: Inside::Open },
    ];

    /// The mark of the line at an index: never a disc, and different for the first seven.
    pub fn of(index: usize) -> Mark {
        Mark::OTHERS[index % Mark::OTHERS.len()]
    }

    /// Draws the mark around a point.
    pub fn draw<B: DrawingBackend>(self, pen: &Pen<B>, at: Point, colour: Colour) -> Drawn<B> {
        let ratio = pen.style.pixel_ratio;
        self.shape.fill(pen, at, RADIUS * ratio, colour)?;
        match self.inside {
            Inside::Full => Ok(()),
            Inside::Open => {
                let inner = RADIUS - OUTLINE / self.shape.inradius();
                self.shape.fill(pen, at, inner * ratio, pen.style.paper)
            }
        }
    }
}

/// The size of the marks and the width of an open mark's outline, in CSS pixels.
const RADIUS: f64 = 3.0;
const OUTLINE: f64 = 1.2;

impl Shape {
    fn fill<B: DrawingBackend>(
        self,
        pen: &Pen<B>,
        at: Point,
        radius: f64,
        colour: Colour,
    ) -> Drawn<B> {
        let scaled = |part: f64| (part * radius).round() as i32;
        match self.corners() {
            [] => pen.disc(at, scaled(1.0), colour),
            corners => {
                let corner = |&(x, y): &(f64, f64)| (at.0 + scaled(x), at.1 + scaled(y));
                pen.polygon(corners.iter().map(corner).collect(), colour)
            }
        }
    }

    /// The corners of a regular polygon around its centre, as parts of the size; none for a circle.
    fn corners(self) -> &'static [(f64, f64)] {
        match self {
            Shape::Circle => &[],
            Shape::Square => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            Shape::Triangle => &[(0.0, -1.4), (1.21, 0.7), (-1.21, 0.7)],
            Shape::Diamond => &[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)],
        }
    }

    /// How far the sides are from the centre, as a part of the size.
    fn inradius(self) -> f64 {
        match self {
            Shape::Circle => 1.0,
            Shape::Square => 0.9,
            Shape::Triangle => 0.7,
            Shape::Diamond => 0.92,
        }
    }
}
