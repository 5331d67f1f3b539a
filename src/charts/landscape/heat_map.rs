//! J over two weights, seen from above: the more J, the more ink, with lines of equal J.

use plotters::backend::DrawingBackend;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};

use super::heights::{Heights, SHADES, colour, shade};
use super::{Place, Relief, contour, trail};
use crate::charts::pen::{Anchor, Drawn, Pen, Point};
use crate::charts::style::Style;
use crate::charts::ticks::{four_digits, round_numbers};

/// The left, upper, right and lower edge of the map, in the picture's own pixels; all 0 where there is
/// no room for it.
pub type Edges = [i32; 4];

/// Draws the map over the whole backend, and returns where it stands on it.
///
/// # Errors
/// Those of the backend.
pub fn draw<B: DrawingBackend>(
    relief: &Relief<'_>,
    backend: B,
    style: &Style,
) -> Result<Edges, DrawingAreaErrorKind<B::ErrorType>> {
    let area = backend.into_drawing_area();
    let map = Map::new(relief, area.dim_in_pixel(), style);
    let pen = Pen { area: &area, style };
    if map.has_room() {
        map.fill(&pen)?;
        map.contours(&pen)?;
        map.across_axis(&pen)?;
        map.up_axis(&pen)?;
        map.legend(&pen)?;
        for way in &relief.ways.ways {
            let places = relief.places(way, &map.heights);
            trail::draw(&pen, way.line, &places, &|place| map.point(place))?;
        }
    }
    area.present()?;
    Ok(if map.has_room() { [map.left, map.top, map.right, map.bottom] } else { [0; 4] })
}

/// How many lines of equal J there are.
const CONTOURS: usize = 9;

struct Map<'a> {
    relief: &'a Relief<'a>,
    heights: Heights,
    /// One for each point; `None` where J is not finite.
    parts: Vec<Option<f64>>,
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl<'a> Map<'a> {
    fn new(relief: &'a Relief<'a>, size: (u32, u32), style: &Style) -> Map<'a> {
        let losses = &relief.landscape.losses;
        let heights = Heights::of(losses);
        let [width, height] = [size.0, size.1].map(|length| length.min(1 << 15) as i32);
        let up = &relief.landscape.up;
        let labels = round_numbers(up[0], up[up.len() - 1], 5);
        let widest = labels.iter().map(|round| style.width_of(&round.label)).max().unwrap_or(0);
        let legend = [heights.lowest, heights.highest].map(|end| style.width_of(&four_digits(end)));
        Map {
            relief,
            parts: losses.iter().map(|&loss| heights.part(loss)).collect(),
            left: widest + style.ems(0.9),
            top: style.ems(1.7),
            right: width - legend[0].max(legend[1]) - style.ems(2.4),
            bottom: height - style.ems(3.2),
            heights,
        }
    }

    fn has_room(&self) -> bool {
        self.left < self.right && self.top < self.bottom
    }

    fn x(&self, part: f64) -> i32 {
        self.left + (part * f64::from(self.right - self.left)).round() as i32
    }

    fn y(&self, part: f64) -> i32 {
        self.bottom - (part * f64::from(self.bottom - self.top)).round() as i32
    }

    fn point(&self, place: Place) -> Point {
        (self.x(place.across), self.y(place.up))
    }

    /// A stretch of a row of the same shade is one rectangle. Each point colours what is nearest to it.
    fn fill<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let (columns, rows) = self.relief.points();
        let edge = |index: usize, count: usize| {
            ((index as f64 - 0.5) / (count - 1) as f64).clamp(0.0, 1.0)
        };
        for (row, parts) in self.parts.chunks_exact(columns).enumerate() {
            let shades: Vec<Option<usize>> = parts.iter().map(|part| part.map(shade)).collect();
            let mut column = 0;
            for stretch in shades.chunk_by(|one, other| one == other) {
                let end = column + stretch.len();
                if let Some(shade) = stretch[0] {
                    let lower = (self.x(edge(column, columns)), self.y(edge(row, rows)));
                    let upper = (self.x(edge(end, columns)), self.y(edge(row + 1, rows)));
                    pen.rectangle(
                        (lower.0, upper.1),
                        (upper.0, lower.1),
                        colour(shade, pen.style),
                    )?;
                }
                column = end;
            }
        }
        Ok(())
    }

    fn contours<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let (columns, rows) = self.relief.points();
        let point = |(column, row): (f64, f64)| {
            (self.x(column / (columns - 1) as f64), self.y(row / (rows - 1) as f64))
        };
        for level in 1..=CONTOURS {
            let level = level as f64 / (CONTOURS + 1) as f64;
            for piece in contour::pieces(&self.parts, columns, level) {
                pen.line(piece.map(point).to_vec(), pen.style.edge, 1.0)?;
            }
        }
        Ok(())
    }

    fn across_axis<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let style = pen.style;
        let across = &self.relief.landscape.across;
        let [first, .., last] = &across[..] else { return Ok(()) };
        let most = ((self.right - self.left) / style.ems(5.0)).clamp(1, 8) as usize;
        for round in round_numbers(*first, *last, most) {
            let x = self.x(super::part(across, round.place));
            pen.line(vec![(x, self.bottom), (x, self.bottom + style.ems(0.35))], style.edge, 1.0)?;
            let at = (x, self.bottom + style.ems(1.6));
            pen.text(&round.label, at, Anchor::Below, style.muted)?;
        }
        let at = ((self.left + self.right) / 2, self.bottom + style.ems(3.0));
        pen.text(&self.relief.ways.names[0], at, Anchor::Below, style.ink)
    }

    fn up_axis<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let style = pen.style;
        let up = &self.relief.landscape.up;
        let [first, .., last] = &up[..] else { return Ok(()) };
        let most = ((self.bottom - self.top) / style.ems(2.5)).clamp(1, 6) as usize;
        for round in round_numbers(*first, *last, most) {
            let y = self.y(super::part(up, round.place));
            pen.line(vec![(self.left - style.ems(0.35), y), (self.left, y)], style.edge, 1.0)?;
            pen.text(&round.label, (self.left - style.ems(0.6), y), Anchor::Right, style.muted)?;
        }
        let name = &self.relief.ways.names[1];
        let left = (self.left - style.width_of(name)).max(0);
        pen.text(name, (left, self.top - style.ems(0.9)), Anchor::Left, style.ink)
    }

    /// The shades from the lowest to the highest J.
    fn legend<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let style = pen.style;
        let (left, right) = (self.right + style.ems(0.8), self.right + style.ems(1.6));
        for shade in 0..SHADES {
            let [lower, upper] = [shade, shade + 1].map(|end| self.y(end as f64 / SHADES as f64));
            pen.rectangle((left, upper), (right, lower), colour(shade, style))?;
        }
        for level in 1..=CONTOURS {
            let y = self.y(level as f64 / (CONTOURS + 1) as f64);
            pen.line(vec![(left, y), (right, y)], style.edge, 1.0)?;
        }
        for (part, y) in [(0.0, self.bottom - style.ems(0.5)), (1.0, self.top + style.ems(0.5))] {
            let label = four_digits(self.heights.loss(part));
            pen.text(&label, (right + style.ems(0.3), y), Anchor::Left, style.muted)?;
        }
        let at = (left, self.top - style.ems(0.9));
        pen.text(&self.relief.ways.names[2], at, Anchor::Left, style.ink)
    }
}
