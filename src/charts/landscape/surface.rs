//! J over two weights as a surface that can be looked at from all sides.
//!
//! What is farther away is painted first, so that what is nearer covers it.

use plotters::backend::DrawingBackend;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};

use super::heights::{Heights, mixed};
use super::projection::Projection;
use super::{Place, Relief, trail};
use crate::charts::pen::{Anchor, Drawn, Pen, Point};
use crate::charts::style::{Colour, Style};
use crate::charts::ticks::four_digits;

pub use super::projection::View;

/// Draws the surface over the whole backend, and returns where each point of the grid stands on it, x
/// and y one after the other, row by row; nothing where there is no room.
///
/// # Errors
/// Those of the backend.
pub fn draw<B: DrawingBackend>(
    relief: &Relief<'_>,
    view: View,
    backend: B,
    style: &Style,
) -> Result<Vec<i32>, DrawingAreaErrorKind<B::ErrorType>> {
    let area = backend.into_drawing_area();
    let pen = Pen { area: &area, style };
    let margins = [style.ems(3.0), style.ems(1.4)];
    let projection = Projection::new(view, area.dim_in_pixel(), margins);
    if !projection.has_room() {
        area.present()?;
        return Ok(Vec::new());
    }
    let surface = Surface::new(relief, projection, area.dim_in_pixel());
    surface.floor(&pen)?;
    surface.fill(&pen)?;
    surface.height_axis(&pen)?;
    surface.names(&pen)?;
    for way in &relief.ways.ways {
        let places = relief.places(way, &surface.heights);
        trail::draw(&pen, way.line, &places, &|place| projection.point(place))?;
    }
    area.present()?;
    Ok(surface.points())
}

/// About as many lines of the grid are drawn in each direction.
const MESH: usize = 15;

/// How much of a shade light and shadow are.
const LIGHT: f64 = 0.28;

struct Surface<'a> {
    relief: &'a Relief<'a>,
    projection: Projection,
    size: (u32, u32),
    heights: Heights,
    /// One for each point; `None` where J is not finite.
    places: Vec<Option<Place>>,
    columns: usize,
    rows: usize,
}

/// The surface between four neighbouring points.
struct Patch {
    corners: [Place; 4],
    /// Which of the sides, of which one begins at each corner, are lines of the mesh.
    on_mesh: [bool; 4],
    distance: f64,
}

impl<'a> Surface<'a> {
    fn new(relief: &'a Relief<'a>, projection: Projection, size: (u32, u32)) -> Surface<'a> {
        let heights = Heights::of(&relief.landscape.losses);
        let (columns, rows) = relief.points();
        let place = |(index, &loss): (usize, &f64)| {
            heights.part(loss).map(|height| Place {
                across: (index % columns) as f64 / (columns - 1) as f64,
                up: (index / columns) as f64 / (rows - 1) as f64,
                height,
            })
        };
        let places = relief.landscape.losses.iter().enumerate().map(place).collect();
        Surface { relief, projection, size, heights, places, columns, rows }
    }

    /// Where each point stands; one that does not exist, far outside.
    fn points(&self) -> Vec<i32> {
        let outside = (i32::MIN, i32::MIN);
        let points =
            self.places.iter().map(|place| place.map_or(outside, |one| self.projection.point(one)));
        points.flat_map(|(x, y)| [x, y]).collect()
    }

    /// The edge of the plane below.
    fn floor<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)];
        let corner = |(across, up)| self.projection.point(Place { across, up, height: 0.0 });
        pen.line(corners.map(corner).to_vec(), pen.style.edge, 1.0)
    }

    fn fill<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let mut patches = self.patches();
        patches.sort_by(|one, other| other.distance.total_cmp(&one.distance));
        patches.iter().try_for_each(|patch| self.paint(pen, patch))
    }

    fn paint<B: DrawingBackend>(&self, pen: &Pen<B>, patch: &Patch) -> Drawn<B> {
        let corners = patch.corners.map(|place| self.projection.point(place));
        let [a, b, c, d] = patch.corners;
        let height = (a.height + b.height + c.height + d.height) / 4.0;
        let slope = [
            (b.height - a.height + c.height - d.height) / (2.0 * (b.across - a.across)),
            (d.height - a.height + c.height - b.height) / (2.0 * (d.up - a.up)),
        ];
        let colour = mixed(height + LIGHT * self.projection.light(slope), pen.style);
        pen.polygon(widened(corners, self.projection.toward_eye()).to_vec(), colour)?;
        for run in runs(patch.on_mesh) {
            let points = run.iter().map(|&corner| corners[corner % 4]).collect();
            pen.line(points, pen.style.edge, MESH_WIDTH)?;
        }
        Ok(())
    }

    fn patches(&self) -> Vec<Patch> {
        let [across, up] = [self.columns, self.rows].map(|count| (count / MESH).max(1));
        let is_line = |index: usize, count: usize, stride: usize| {
            index.is_multiple_of(stride) || index == count - 1
        };
        let mut patches = Vec::with_capacity((self.columns - 1) * (self.rows - 1));
        for row in 1..self.rows {
            for column in 1..self.columns {
                let at = |column: usize, row: usize| self.places[row * self.columns + column];
                let around = [
                    at(column - 1, row - 1),
                    at(column, row - 1),
                    at(column, row),
                    at(column - 1, row),
                ];
                let [Some(a), Some(b), Some(c), Some(d)] = around else { continue };
                let middle = Place {
                    across: (a.across + c.across) / 2.0,
                    up: (a.up + c.up) / 2.0,
                    height: 0.0,
                };
                patches.push(Patch {
                    corners: [a, b, c, d],
                    on_mesh: [
                        is_line(row - 1, self.rows, up),
                        is_line(column, self.columns, across),
                        is_line(row, self.rows, up),
                        is_line(column - 1, self.columns, across),
                    ],
                    distance: self.projection.distance(middle),
                });
            }
        }
        patches
    }

    /// J at the upright edge that is farthest to the left.
    fn height_axis<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let style = pen.style;
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
        let foot =
            |&(across, up): &(f64, f64)| self.projection.point(Place { across, up, height: 0.0 }).0;
        let Some(&(across, up)) = corners.iter().min_by_key(|corner| foot(corner)) else {
            return Ok(());
        };
        let at = |height| self.projection.point(Place { across, up, height });
        pen.line(vec![at(0.0), at(1.0)], style.edge, 1.0)?;
        if at(0.0).1 - at(1.0).1 < style.ems(3.6) {
            return Ok(());
        }
        let beside = |text: &str, height: f64, colour| {
            let (x, y) = at(height);
            let y = if height == 0.0 { y - style.ems(0.7) } else { y };
            self.text(pen, text, (x - style.ems(0.4) - style.width_of(text) / 2, y), colour)
        };
        beside(&four_digits(self.heights.loss(0.0)), 0.0, style.muted)?;
        beside(&self.relief.ways.names[2], 0.5, style.ink)?;
        beside(&four_digits(self.heights.loss(1.0)), 1.0, style.muted)
    }

    /// The names of the weights and their ends, at the two edges of the floor that are nearer.
    fn names<B: DrawingBackend>(&self, pen: &Pen<B>) -> Drawn<B> {
        let landscape = self.relief.landscape;
        let [first, second, _] = &self.relief.ways.names;
        let near = |one: Place, other: Place| {
            if self.projection.distance(one) < self.projection.distance(other) { 0.0 } else { 1.0 }
        };
        let floor = |across, up| Place { across, up, height: 0.0 };
        let up = near(floor(0.5, 0.0), floor(0.5, 1.0));
        self.edge(pen, first, &landscape.across, |along| floor(along, up))?;
        let across = near(floor(0.0, 0.5), floor(1.0, 0.5));
        self.edge(pen, second, &landscape.up, |along| floor(across, along))
    }

    fn edge<B: DrawingBackend>(
        &self,
        pen: &Pen<B>,
        name: &str,
        places: &[f64],
        place: impl Fn(f64) -> Place,
    ) -> Drawn<B> {
        let style = pen.style;
        let [first, .., last] = places else { return Ok(()) };
        let (right, down) = self.outward(place(0.0), place(1.0));
        let label = |text: &str, along: f64, colour| {
            let (x, y) = self.projection.point(place(along));
            let out = f64::from(style.ems(1.0));
            let half = f64::from(style.width_of(text)) / 2.0;
            let at = (x + (right * (out + half)).round() as i32, y + (down * out).round() as i32);
            self.text(pen, text, at, colour)
        };
        label(&four_digits(*first), 0.06, style.muted)?;
        label(name, 0.5, style.ink)?;
        label(&four_digits(*last), 0.94, style.muted)
    }

    /// The direction on the picture that leads away from the middle of the floor, square to one of its
    /// edges.
    fn outward(&self, from: Place, to: Place) -> (f64, f64) {
        let ends = [from, to, Place { across: 0.5, up: 0.5, height: 0.0 }];
        let [from, to, middle] = ends.map(|place| self.projection.point(place));
        let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        let inward = (f64::from(middle.0 - from.0), f64::from(middle.1 - from.1));
        let length = dx.hypot(dy).max(1.0);
        let side = if dx * inward.1 - dy * inward.0 > 0.0 { 1.0 } else { -1.0 };
        (side * dy / length, -side * dx / length)
    }

    /// A text around a point; none where it would reach beyond the picture.
    fn text<B: DrawingBackend>(
        &self,
        pen: &Pen<B>,
        text: &str,
        (x, y): Point,
        colour: Colour,
    ) -> Drawn<B> {
        let [half, rise] = [pen.style.width_of(text) / 2, pen.style.ems(0.5)];
        let (width, height) = (self.size.0.min(1 << 15) as i32, self.size.1.min(1 << 15) as i32);
        if x < half || x + half > width || y < rise || y + rise > height {
            return Ok(());
        }
        pen.text(text, (x, y), Anchor::Middle, colour)
    }
}

/// The corners of a patch, those at the sides that are nearer to the eye a pixel farther out: between two
/// polygons that only touch, a browser leaves the paper to be seen. What is nearer is painted later, over
/// that pixel, so that it hides no line.
fn widened([a, b, c, d]: [Point; 4], [across, up]: [f64; 2]) -> [Point; 4] {
    let [a, b, c, d] = match across > 0.0 {
        true => [a, beyond(a, b), beyond(d, c), d],
        false => [beyond(b, a), b, c, beyond(c, d)],
    };
    match up > 0.0 {
        true => [a, b, beyond(b, c), beyond(a, d)],
        false => [beyond(d, a), beyond(c, b), c, d],
    }
}

/// The point one pixel behind the end of a line.
fn beyond(from: Point, to: Point) -> Point {
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let length = dx.hypot(dy).max(1.0);
    (to.0 + (dx / length).round() as i32, to.1 + (dy / length).round() as i32)
}

/// The sides that are lines, as stretches of corners that are drawn in one go; after the last corner
/// comes the first one again.
fn runs(sides: [bool; 4]) -> Vec<Vec<usize>> {
    if sides == [true; 4] {
        return vec![vec![0, 1, 2, 3, 4]];
    }
    let begins = (0..4).filter(|&side| sides[side] && !sides[(side + 3) % 4]);
    let ends = |first: usize| (first + 1..first + 4).take_while(|side| sides[side % 4]).count();
    begins.map(|first| (first..=first + ends(first) + 1).collect()).collect()
}

/// The width of the mesh's lines, in CSS pixels.
const MESH_WIDTH: f64 = 0.75;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_side_that_is_a_line_is_drawn_once() {
        for bits in 0..16 {
            let sides = [0, 1, 2, 3].map(|side| bits >> side & 1 == 1);
            let mut drawn = [0; 4];
            for run in runs(sides) {
                run.windows(2).for_each(|pair| {
                    assert_eq!(pair[0] + 1, pair[1]);
                    drawn[pair[0] % 4] += 1;
                });
            }
            assert_eq!(drawn, sides.map(usize::from), "{sides:?}");
        }
        assert_eq!(runs([true, false, false, true]), [[3, 4, 5]]);
    }

    #[test]
    fn a_patch_reaches_under_those_that_are_nearer() {
        let square = [(0, 9), (9, 9), (9, 0), (0, 0)];
        assert_eq!(widened(square, [1.0, -1.0]), [(0, 10), (10, 10), (10, 0), (0, 0)]);
        assert_eq!(widened(square, [-1.0, 1.0]), [(-1, 9), (9, 9), (9, -1), (-1, -1)]);
    }
}
