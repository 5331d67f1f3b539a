//! What is left over the distance T − t, on a log scale: several curves, each with a name and marks.

use plotters::backend::DrawingBackend;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use serde::Deserialize;

use super::axes::{self, AXIS_GAP};
use super::frame::{Frame, Margins};
use super::lines::{self, Line};
use super::mark::Mark;
use super::names;
use super::pen::Pen;
use super::scale::Scale;
use super::style::{Colour, Style};

/// The curves, and the distance that is marked.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct DistanceChart {
    /// From the first drawn to the last, which lies above the others.
    pub curves: Vec<Curve>,
    /// From 0 to T − 1.
    pub marked: usize,
}

/// One curve.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Curve {
    /// What stands at its end.
    pub label: String,
    /// What is left at each distance, from 0 on; there is a gap where it is 0 or not finite.
    pub amounts: Vec<f64>,
    /// Its colour.
    pub tone: Tone,
    /// Its mark, by which it is told apart without colour.
    pub mark: usize,
}

/// What a colour stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Error as it flows.
    Error,
    /// What is said of it.
    Ink,
    /// What is said of it, less loud.
    Muted,
}

impl DistanceChart {
    /// Draws the chart over the whole backend, the distance growing to the right, and returns where on it
    /// the distances 0 and T − 1 stand. Where there is no room, nothing is drawn.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw<B: DrawingBackend>(
        &self,
        backend: B,
        style: &Style,
    ) -> Result<[i32; 2], DrawingAreaErrorKind<B::ErrorType>> {
        let area = backend.into_drawing_area();
        let powers: Vec<Vec<f64>> = self.curves.iter().map(Curve::powers).collect();
        let lines: Vec<Line> = self
            .curves
            .iter()
            .zip(&powers)
            .map(|(curve, powers)| curve.line(powers, style))
            .collect();
        let scale = Scale::decades_around(powers.iter().flatten().copied());
        let scale = scale.unwrap_or_default();
        let steps = powers.iter().map(Vec::len).max().unwrap_or(0);
        let frame =
            Frame::new(area.dim_in_pixel(), margins(&lines, &scale, style), steps, scale, style);
        if frame.has_room() {
            let pen = Pen { area: &area, style };
            axes::powers(&pen, &frame, &scale)?;
            axes::marker(&pen, &frame, self.marked + 1)?;
            axes::distance(&pen, &frame, self.marked)?;
            lines::draw(&pen, &frame, &lines)?;
            lines::name(&pen, &frame, &lines)?;
        }
        area.present()?;
        Ok([frame.left, frame.right])
    }
}

impl Curve {
    fn powers(&self) -> Vec<f64> {
        self.amounts.iter().map(|amount| amount.log10()).collect()
    }

    fn line<'a>(&'a self, powers: &'a [f64], style: &Style) -> Line<'a> {
        let (colour, width) = self.tone.look(style);
        let mark = Some(Mark::of(self.mark));
        Line { label: &self.label, from: 1, amounts: powers, colour, width, mark }
    }
}

impl Tone {
    fn look(self, style: &Style) -> (Colour, f64) {
        match self {
            Tone::Error => (style.error, 2.0),
            Tone::Ink => (style.ink, 1.25),
            Tone::Muted => (style.muted, 1.25),
        }
    }
}

fn margins(lines: &[Line], scale: &Scale, style: &Style) -> Margins {
    let names = lines.iter().map(|line| style.width_of(line.label)).max();
    Margins {
        left: axes::width_of_powers(scale, style),
        right: names.map_or(style.ems(AXIS_GAP), |width| width + style.ems(names::NAME_GAP)),
        reach: 0,
    }
}
