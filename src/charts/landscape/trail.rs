//! A descent on a picture: a line with a mark at each station, cut off at the window's edge.

use plotters::backend::DrawingBackend;

use super::clip::{between, within};
use super::{Line, Place};
use crate::charts::mark::Mark;
use crate::charts::pen::{Drawn, Pen, Point};

/// Draws a way through places, each of which stands at a point of the picture.
pub fn draw<B: DrawingBackend>(
    pen: &Pen<B>,
    line: Line,
    places: &[Place],
    point: &impl Fn(Place) -> Point,
) -> Drawn<B> {
    let pieces: Vec<Piece> =
        places.windows(2).filter_map(|pair| piece(pair[0], pair[1], point)).collect();
    let style = pen.style;
    for piece in &pieces {
        pen.line(vec![piece.from, piece.to], style.paper, HALO)?;
    }
    for piece in &pieces {
        match line {
            Line::Whole => pen.line(vec![piece.from, piece.to], style.ink, WIDTH)?,
            Line::Dashed => dashes(pen, piece)?,
        }
        if piece.leaves {
            arrow(pen, piece)?;
        }
    }
    let inside = |place: &&Place| within(**place, **place).is_some();
    let mark = match line {
        Line::Whole => Mark::DISC,
        Line::Dashed => Mark::of(0),
    };
    for place in places.iter().filter(inside) {
        mark.draw(pen, point(*place), style.ink)?;
    }
    Ok(())
}

/// The widths of a line and of the paper around it, in CSS pixels.
const WIDTH: f64 = 1.75;
const HALO: f64 = 4.5;

/// The lengths of a dash and of the gap behind it, in CSS pixels.
const DASH: [f64; 2] = [6.0, 4.0];

/// A line has at most so many dashes.
const MOST_DASHES: usize = 400;

/// What is seen of the line from one station to the next.
struct Piece {
    from: Point,
    to: Point,
    /// Whether the next station lies beyond the edge.
    leaves: bool,
}

fn piece(from: Place, to: Place, point: &impl Fn(Place) -> Point) -> Option<Piece> {
    let (start, end) = within(from, to)?;
    let at = |fraction| point(between(from, to, fraction));
    Some(Piece { from: at(start), to: at(end), leaves: end < 1.0 })
}

fn dashes<B: DrawingBackend>(pen: &Pen<B>, piece: &Piece) -> Drawn<B> {
    let [dash, gap] = DASH.map(|length| length * pen.style.pixel_ratio);
    let length = piece.length();
    let count = ((length / (dash + gap)).ceil() as usize).clamp(1, MOST_DASHES);
    for index in 0..count {
        let start = index as f64 * (dash + gap);
        let ends = [start, (start + dash).min(length)];
        let points = ends.map(|at| piece.at(if length > 0.0 { at / length } else { 0.0 }));
        pen.line(points.to_vec(), pen.style.ink, WIDTH)?;
    }
    Ok(())
}

/// A head at the edge over which a line leaves.
fn arrow<B: DrawingBackend>(pen: &Pen<B>, piece: &Piece) -> Drawn<B> {
    let length = piece.length();
    if length == 0.0 {
        return Ok(());
    }
    let size = 8.0 * pen.style.pixel_ratio;
    let (x, y) = (f64::from(piece.to.0), f64::from(piece.to.1));
    let (dx, dy) = (
        f64::from(piece.to.0 - piece.from.0) / length * size,
        f64::from(piece.to.1 - piece.from.1) / length * size,
    );
    let corner = |back: f64, side: f64| {
        ((x - back * dx - side * dy).round() as i32, (y - back * dy + side * dx).round() as i32)
    };
    pen.polygon(vec![piece.to, corner(1.0, 0.5), corner(1.0, -0.5)], pen.style.ink)
}

impl Piece {
    fn length(&self) -> f64 {
        f64::from(self.to.0 - self.from.0).hypot(f64::from(self.to.1 - self.from.1))
    }

    fn at(&self, part: f64) -> Point {
        let mix = |one: i32, other: i32| one + (f64::from(other - one) * part).round() as i32;
        (mix(self.from.0, self.to.0), mix(self.from.1, self.to.1))
    }
}
