//! The error that each loss J(s) sends to each step t, as a heat map: rows are sources, columns steps,
//! and below them is their sum.

use plotters::backend::DrawingBackend;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use serde::Deserialize;

use super::pen::{Anchor, Drawn, Pen, Point};
use super::scale::two_digits;
use super::style::Style;

/// What of each loss reaches each step, and where its cells stand.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorTable {
    /// T × T numbers, row s by row, column t: the error from J(s) at t. Those with t > s are no flows.
    pub errors: Vec<f64>,
    /// The same as far as a shortened way back leaves them; as many.
    pub kept: Vec<f64>,
    /// T numbers: the sum of the losses that are counted, at each t.
    pub sums: Vec<f64>,
    /// How they are shown.
    pub look: Look,
}

/// How the numbers are shown.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Look {
    /// Where the cells stand.
    pub grid: Grid,
    /// The one scale of all cells.
    pub scale: Decades,
    /// What the numbers are.
    pub kind: Kind,
    /// The steps s from 1 whose J(s) is not counted.
    pub left_out: Vec<usize>,
    /// What stands beside the rows, from s = 1, and last beside the sum.
    pub rows: Vec<String>,
    /// What stands over the columns, from t = 1.
    pub columns: Vec<String>,
}

/// Where the cells stand, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Grid {
    /// The left edge of the first column.
    pub left: f64,
    /// The upper edge of the first row.
    pub top: f64,
    /// How wide a cell is.
    pub width: f64,
    /// How high a cell is.
    pub height: f64,
    /// The upper edge of the sum.
    pub sum: f64,
}

/// A logarithmic scale between two powers of ten.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Decades {
    /// The lower exponent.
    pub least: f64,
    /// The higher exponent.
    pub most: f64,
}

/// What the numbers of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Norms of vectors.
    Norm,
    /// Single numbers with a sign: filled where negative, open where positive.
    Signed,
}

/// How one cell is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cell {
    /// Error does not flow there.
    None,
    /// Its loss is not counted.
    LeftOut,
    /// A shortened way back does not reach it.
    Lost,
    /// A number that a shortened way back leaves as it is.
    Whole(f64),
    /// A number that a shortened way back changes.
    Changed(f64),
}

impl ErrorTable {
    /// Draws the table on a cleared backend.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw<B: DrawingBackend>(
        &self,
        backend: B,
        style: &Style,
    ) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
        let area = backend.into_drawing_area();
        let pen = Pen { area: &area, style };
        let steps = self.sums.len();
        for s in 1..=steps {
            for t in 1..=s {
                self.draw_cell(&pen, self.look.grid.cell(s, t), self.cell(s, t))?;
            }
        }
        for (t, sum) in (1..).zip(&self.sums) {
            self.draw_cell(&pen, self.look.grid.sum(t), Cell::Whole(*sum))?;
        }
        self.draw_names(&pen, steps)?;
        area.present()
    }

    fn cell(&self, s: usize, t: usize) -> Cell {
        let at = (s - 1) * self.sums.len() + t - 1;
        let (Some(&error), Some(&kept)) = (self.errors.get(at), self.kept.get(at)) else {
            return Cell::None;
        };
        if self.look.left_out.contains(&s) {
            Cell::LeftOut
        } else if kept == error || kept.is_nan() && error.is_nan() {
            Cell::Whole(error)
        } else if kept == 0.0 {
            Cell::Lost
        } else {
            Cell::Changed(kept)
        }
    }

    fn draw_cell<B: DrawingBackend>(&self, pen: &Pen<B>, bounds: Bounds, cell: Cell) -> Drawn<B> {
        let style = pen.style;
        let (upper, lower) = bounds.inside(style);
        match cell {
            Cell::None => Ok(()),
            Cell::LeftOut => pen.outline(upper, lower, style.line),
            Cell::Lost => {
                pen.outline(upper, lower, style.edge)?;
                pen.line(vec![(upper.0, lower.1), (lower.0, upper.1)], style.edge, 1.0)
            }
            Cell::Whole(number) => self.draw_number(pen, bounds, number),
            Cell::Changed(number) => {
                self.draw_number(pen, bounds, number)?;
                let side = (lower.1 - upper.1).min(style.pixels(9.0));
                let corner =
                    vec![(lower.0 - side, upper.1), (lower.0, upper.1), (lower.0, upper.1 + side)];
                pen.polygon(corner, style.edge)
            }
        }
    }

    /// A number as a tint, and in print where there is room.
    fn draw_number<B: DrawingBackend>(
        &self,
        pen: &Pen<B>,
        bounds: Bounds,
        number: f64,
    ) -> Drawn<B> {
        let style = pen.style;
        let (upper, lower) = bounds.inside(style);
        let print = bounds.print(number, self.look.kind, style);
        let most = if print.is_some() { UNDER_PRINT } else { 1.0 };
        let share = most * self.look.scale.share(number);
        pen.rectangle(upper, lower, style.paper.mixed(style.error, share))?;
        if number == 0.0 {
            pen.outline(upper, lower, style.line)?;
        }
        if self.look.kind == Kind::Signed && number > 0.0 {
            let rim = style.pixels((0.2 * bounds.height.min(bounds.width)).min(3.0));
            let (inner, outer) = ((upper.0 + rim, upper.1 + rim), (lower.0 - rim, lower.1 - rim));
            if inner.0 < outer.0 && inner.1 < outer.1 {
                pen.rectangle(inner, outer, style.paper)?;
            }
        }
        match print {
            Some(text) => {
                let middle = ((upper.0 + lower.0) / 2, (upper.1 + lower.1) / 2);
                pen.text(&text, middle, Anchor::Middle, style.ink)
            }
            None => Ok(()),
        }
    }

    /// What stands beside the rows and over the columns, as often as there is room.
    fn draw_names<B: DrawingBackend>(&self, pen: &Pen<B>, steps: usize) -> Drawn<B> {
        let Look { grid, rows, columns, .. } = &self.look;
        let style = pen.style;
        let beside = style.pixels(grid.left - 6.0);
        let every = stride(grid.height, 1.15 * style.font_size);
        for s in named(steps, every) {
            if let Some(name) = rows.get(s - 1) {
                let y = grid.cell(s, 1).middle(style).1;
                pen.text(name, (beside, y), Anchor::Right, style.muted)?;
            }
        }
        if let Some(name) = rows.get(steps) {
            let y = grid.sum(1).middle(style).1;
            pen.text(name, (beside, y), Anchor::Right, style.ink)?;
        }
        let widest = columns.iter().map(|name| style.width_of(name)).max().unwrap_or(0);
        let every = stride(grid.width, f64::from(widest) / style.pixel_ratio + 8.0);
        let over = style.pixels(grid.top - 4.0);
        for t in named(steps, every) {
            if let Some(name) = columns.get(t - 1) {
                pen.text(
                    name,
                    (grid.cell(1, t).middle(style).0, over),
                    Anchor::Below,
                    style.muted,
                )?;
            }
        }
        Ok(())
    }
}

/// Under a printed number the tint is no darker than this, so that it can be read.
const UNDER_PRINT: f64 = 0.42;

/// What is not zero can be seen.
const LEAST: f64 = 0.08;

impl Decades {
    /// How dark a number is, from 0 for nothing to 1; what overflowed is darkest.
    fn share(self, number: f64) -> f64 {
        let size = number.abs();
        if size == 0.0 {
            return 0.0;
        }
        if !size.is_finite() {
            return 1.0;
        }
        let part = (size.log10() - self.least) / (self.most - self.least).max(1.0);
        LEAST + (1.0 - LEAST) * part.clamp(0.0, 1.0)
    }
}

/// The edges of a cell, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bounds {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Grid {
    fn cell(&self, s: usize, t: usize) -> Bounds {
        self.at(t, self.top + (s - 1) as f64 * self.height)
    }

    fn sum(&self, t: usize) -> Bounds {
        self.at(t, self.sum)
    }

    fn at(&self, t: usize, top: f64) -> Bounds {
        let left = self.left + (t - 1) as f64 * self.width;
        Bounds { left, top, width: self.width, height: self.height }
    }
}

impl Bounds {
    /// The corners in device pixels; between cells that are large enough there is a line of paper.
    fn inside(self, style: &Style) -> (Point, Point) {
        let ratio = style.pixel_ratio;
        let gap = if self.width.min(self.height) < 6.0 { 0.0 } else { 1.0 };
        let pixel = |length: f64| (length * ratio).round() as i32;
        let upper = (pixel(self.left), pixel(self.top));
        let lower = (pixel(self.left + self.width - gap), pixel(self.top + self.height - gap));
        (upper, lower)
    }

    fn middle(self, style: &Style) -> Point {
        let (upper, lower) = self.inside(style);
        ((upper.0 + lower.0) / 2, (upper.1 + lower.1) / 2)
    }

    /// The number in two digits, or its power of ten alone, where that has room.
    fn print(self, number: f64, kind: Kind, style: &Style) -> Option<String> {
        let forms = if number == 0.0 {
            vec!["0".to_owned()]
        } else if !number.is_finite() {
            vec!["!".to_owned()]
        } else {
            let sign = match kind {
                Kind::Norm => "",
                Kind::Signed if number < 0.0 => "−",
                Kind::Signed => "+",
            };
            let exponent = number.abs().log10().floor();
            let mark = if exponent < 0.0 { "−" } else { "" };
            vec![
                format!("{sign}{}", two_digits(number.abs())),
                format!("{sign}e{mark}{}", exponent.abs()),
            ]
        };
        let room = style.pixels(self.width - 6.0);
        let is_high = self.height >= 1.2 * style.font_size;
        forms.into_iter().find(|form| is_high && style.width_of(form) <= room)
    }
}

/// How many cells lie between names that need so much room.
fn stride(pitch: f64, room: f64) -> usize {
    let least = (room / pitch.max(1e-3)).ceil() as usize;
    [1, 2, 5, 10, 20, 50, 100, 200].into_iter().find(|round| *round >= least).unwrap_or(500)
}

/// The first one and the multiples of the stride.
fn named(count: usize, every: usize) -> impl Iterator<Item = usize> {
    (1..=count).filter(move |index| *index == 1 || index.is_multiple_of(every))
}
