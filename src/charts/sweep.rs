//! How far differences are from the derivative, over ε: on log scales a V, whose left arm is
//! rounding and whose right arm is the curvature of J.

use plotters::backend::DrawingBackend;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use serde::Deserialize;

use super::axes::{self, AXIS_GAP, Label};
use super::frame::{Frame, Margins};
use super::lines::{self, Line};
use super::mark::Mark;
use super::names;
use super::pen::{Drawn, Pen};
use super::scale::{Scale, power_of_ten, two_digits};
use super::style::Style;
use crate::check::{Quantity, Sweep, sweep};
use crate::error::Error;
use crate::unrolled::Unrolled;

/// The gaps of the one-sided and the two-sided quotient and of rounding alone, over ε.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepChart {
    /// What is drawn.
    pub sweep: Sweep,
    /// The ε that is marked, where it lies within the sweep; its sign plays no part.
    pub epsilon: f64,
    /// What stands at the ends of the lines.
    pub labels: Labels,
}

/// Which sweep a chart shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Selection {
    /// The number that is changed.
    pub quantity: Quantity,
    /// The ε that is marked.
    pub epsilon: f64,
    /// What stands at the ends of the lines; nothing, where there is none.
    #[serde(default)]
    pub labels: Labels,
}

/// What stands at the right ends of the lines.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Labels {
    /// |(J(v + ε) − J(v)) / ε − truth|
    pub one_sided: String,
    /// |(J(v + ε) − J(v − ε)) / 2ε − truth|
    pub two_sided: String,
    /// What rounding alone makes.
    pub rounding: String,
}

impl SweepChart {
    /// Measures what the selection names.
    ///
    /// # Errors
    /// Those of [`sweep`].
    pub fn new(run: &Unrolled, selection: &Selection) -> Result<SweepChart, Error> {
        let Selection { quantity, epsilon, labels } = selection;
        let sweep = sweep(run, quantity)?;
        Ok(SweepChart { sweep, epsilon: *epsilon, labels: labels.clone() })
    }

    /// Draws the chart over the whole backend, ε growing to the right. Where there is no room,
    /// nothing is drawn.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw<B: DrawingBackend>(
        &self,
        backend: B,
        style: &Style,
    ) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
        let area = backend.into_drawing_area();
        let powers = self.powers();
        let lines = self.lines(&powers, style);
        let scale = Scale::of(powers.iter().flatten().copied());
        let margins = margins(&lines, &scale, style);
        let points = self.sweep.points.len();
        let frame = Frame::new(area.dim_in_pixel(), margins, points, scale, style);
        if frame.has_room() {
            let pen = Pen { area: &area, style };
            axes::powers(&pen, &frame, &scale)?;
            self.epsilon_axis(&pen, &frame)?;
            lines::draw(&pen, &frame, &lines)?;
            lines::name(&pen, &frame, &named(&lines))?;
        }
        area.present()
    }

    /// The powers of ten of rounding, the one-sided and the two-sided gap, ε ascending; not finite
    /// where there is no gap or no number.
    fn powers(&self) -> [Vec<f64>; 3] {
        let points = || self.sweep.points.iter().rev();
        [
            points().map(|point| point.rounding.log10()).collect(),
            points().map(|point| point.one_sided_gap.log10()).collect(),
            points().map(|point| point.two_sided_gap.log10()).collect(),
        ]
    }

    fn lines<'a>(&'a self, powers: &'a [Vec<f64>; 3], style: &Style) -> [Line<'a>; 3] {
        let Labels { one_sided, two_sided, rounding } = &self.labels;
        let [alone, one, two] = powers;
        let line = |label, amounts, colour, width, mark| Line {
            label,
            from: 1,
            amounts,
            colour,
            width,
            mark,
        };
        [
            line(rounding, alone, style.muted, 1.0, None),
            line(one_sided, one, style.muted, 1.25, Some(Mark::of(0))),
            line(two_sided, two, style.ink, 1.5, Some(Mark::DISC)),
        ]
    }

    /// The marked ε, and as many powers of ten as there is room for.
    fn epsilon_axis<B: DrawingBackend>(&self, pen: &Pen<B>, frame: &Frame) -> Drawn<B> {
        let style = pen.style;
        let mut labels = Vec::new();
        if let Some(t) = self.position(self.epsilon.abs()) {
            let x = frame.between(t);
            pen.line(vec![(x, frame.top), (x, frame.bottom)], style.ink, 1.0)?;
            let text = format!("ε = {}", two_digits(self.epsilon.abs()));
            labels.push(Label { x, text, colour: style.ink });
        }
        for exponent in [-15, 0, -10, -5] {
            if let Some(t) = self.position(10_f64.powi(exponent)) {
                let (x, text) = (frame.between(t), power_of_ten(exponent));
                labels.push(Label { x, text, colour: style.muted });
            }
        }
        axes::label_apart(pen, frame, labels.into_iter(), 0)
    }

    /// Where an ε stands among the points, which lie at equal ratios.
    fn position(&self, epsilon: f64) -> Option<f64> {
        let (first, last) = (self.sweep.points.first()?, self.sweep.points.last()?);
        let (highest, lowest) = (first.epsilon.log10(), last.epsilon.log10());
        let part = (epsilon.log10() - lowest) / (highest - lowest);
        let is_within = (-1e-9..=1.0 + 1e-9).contains(&part);
        is_within.then(|| 1.0 + part * (self.sweep.points.len() - 1) as f64)
    }
}

fn named<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    lines.iter().copied().filter(|line| !line.label.is_empty()).collect()
}

fn margins(lines: &[Line], scale: &Scale, style: &Style) -> Margins {
    let names = named(lines).into_iter().map(|line| style.width_of(line.label)).max();
    Margins {
        left: axes::width_of_powers(scale, style),
        right: names.map_or(style.ems(AXIS_GAP), |width| width + style.ems(names::NAME_GAP)),
        reach: 0,
    }
}
