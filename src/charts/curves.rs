//! Curves over the updates of a training, on a log scale, each with the range around it.

use plotters::backend::DrawingBackend;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use serde::Deserialize;

use super::axes::{self, AXIS_GAP, Label};
use super::frame::{Frame, Margins};
use super::lines::{self, Line};
use super::mark::Mark;
use super::names;
use super::pen::{Drawn, Pen, Point};
use super::scale::Scale;
use super::style::{Colour, Style};
use crate::train::Band;

/// Some curves over the same updates.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveChart {
    /// The curves; the last ones lie above.
    pub curves: Vec<Curve>,
    /// How many updates a band of each curve stands for.
    pub interval: usize,
    /// How many updates there are.
    pub updates: usize,
    /// An update, from 0, that is marked, and the words for it.
    pub marked: Option<Marked>,
}

/// A named curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What stands at its right end.
    pub label: String,
    /// What it stands for.
    pub tone: Tone,
    /// One for each interval of updates.
    pub bands: Vec<Band>,
}

/// The colour and the weight of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// A loss.
    Ink,
    /// A loss beside another one, with marks.
    Beside,
    /// A gradient.
    Error,
    /// A gradient before it was changed.
    Muted,
}

/// A marked update.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Marked {
    /// Which one, from 0.
    pub update: usize,
    /// What stands below it.
    pub label: String,
}

/// How many decades a range may reach below all middles.
const DEEPEST: f64 = 1.0;

/// How many intervals a chart of this width in device pixels has room for.
pub fn most_intervals(width: u32, style: &Style) -> usize {
    (f64::from(width) / (3.0 * style.pixel_ratio)).clamp(1.0, 1e4) as usize
}

impl CurveChart {
    /// Draws the chart over the whole backend, and returns where on it the middles of the first and the
    /// last interval stand, in its own pixels from the left. Where there is no room, or no number above
    /// 0, nothing is drawn.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw<B: DrawingBackend>(
        &self,
        backend: B,
        style: &Style,
    ) -> Result<[i32; 2], DrawingAreaErrorKind<B::ErrorType>> {
        let area = backend.into_drawing_area();
        let powers = self.powers();
        let scale = Scale::decades_around(powers.iter().flatten().flatten().copied());
        let lines: Vec<Line> = self
            .curves
            .iter()
            .zip(&powers)
            .map(|(curve, [middle, ..])| curve.line(middle, style))
            .collect();
        let intervals = self.updates.div_ceil(self.interval.max(1));
        let frame = Frame::new(
            area.dim_in_pixel(),
            margins(&lines, scale.as_ref(), style),
            intervals,
            scale.unwrap_or_default(),
            style,
        );
        if let Some(scale) = scale
            && frame.has_room()
        {
            let pen = Pen { area: &area, style };
            axes::powers(&pen, &frame, &scale)?;
            self.update_axis(&pen, &frame)?;
            for ([_, low, high], line) in powers.iter().zip(&lines) {
                range(&pen, &frame, low, high, line.colour)?;
            }
            lines::draw(&pen, &frame, &lines)?;
            lines::name(&pen, &frame, &lines)?;
        }
        area.present()?;
        Ok([frame.left, frame.right])
    }

    /// The powers of ten of each curve's middles, lows and highs. A range that reaches far below all middles
    /// is cut there: it would take the room of what is to be seen.
    fn powers(&self) -> Vec<[Vec<f64>; 3]> {
        let mut powers: Vec<[Vec<f64>; 3]> = self.curves.iter().map(Curve::powers).collect();
        let middles = powers.iter().flat_map(|[middle, ..]| middle).copied();
        let least = middles.filter(|power| power.is_finite()).fold(f64::INFINITY, f64::min);
        let lows = powers.iter_mut().flat_map(|[_, low, _]| low);
        lows.for_each(|low| *low = low.max(least - DEEPEST));
        powers
    }

    /// The marked update, the first and the last one, and what lies between at round numbers.
    fn update_axis<B: DrawingBackend>(&self, pen: &Pen<B>, frame: &Frame) -> Drawn<B> {
        let style = pen.style;
        let mut labels = Vec::new();
        if let Some(Marked { update, label }) = &self.marked {
            let x = self.x(frame, *update);
            pen.line(vec![(x, frame.top), (x, frame.bottom)], style.ink, 1.0)?;
            labels.push(Label { x, text: label.clone(), colour: style.ink });
        }
        let most = ((frame.right - frame.left) / style.ems(5.0)).clamp(1, 10) as usize;
        let interval = crate::train::interval(self.updates, most);
        let rounds = (0..=self.updates).step_by(interval);
        labels.extend(rounds.map(|update| {
            let text = update.to_string();
            Label { x: self.x(frame, update), text, colour: style.muted }
        }));
        axes::label_apart(pen, frame, labels.into_iter(), 0)
    }

    /// Where an update stands: in the middle of an interval that holds it alone.
    fn x(&self, frame: &Frame, update: usize) -> i32 {
        let place = (update as f64 + 0.5) / self.interval.max(1) as f64 + 0.5;
        frame.between(place.clamp(1.0, frame.steps.max(1) as f64))
    }
}

impl Curve {
    /// The powers of ten of its middles, lows and highs; not finite where a number is not above 0.
    fn powers(&self) -> [Vec<f64>; 3] {
        let each: [fn(&Band) -> f64; 3] = [|band| band.middle, |band| band.low, |band| band.high];
        each.map(|of| self.bands.iter().map(|band| of(band).log10()).collect())
    }

    fn line<'a>(&'a self, powers: &'a [f64], style: &Style) -> Line<'a> {
        let (colour, width, mark) = match self.tone {
            Tone::Ink => (style.ink, 1.5, Some(Mark::DISC)),
            Tone::Beside => (style.ink, 1.0, Some(Mark::of(0))),
            Tone::Error => (style.error, 1.5, Some(Mark::DISC)),
            Tone::Muted => (style.muted, 1.0, Some(Mark::of(0))),
        };
        let mark = mark.filter(|_| !self.label.is_empty());
        Line { label: &self.label, from: 1, amounts: powers, colour, width, mark }
    }
}

/// From the lows to the highs, one upright line for each interval.
fn range<B: DrawingBackend>(
    pen: &Pen<B>,
    frame: &Frame,
    low: &[f64],
    high: &[f64],
    colour: Colour,
) -> Drawn<B> {
    for (index, (low, high)) in low.iter().zip(high).enumerate() {
        let end = |amount: f64| -> Point { frame.point(index + 1, amount) };
        if low.is_finite() && high.is_finite() && low < high {
            pen.line(vec![end(*low), end(*high)], colour.mixed(pen.style.paper, 0.75), 1.0)?;
        }
    }
    Ok(())
}

fn margins(lines: &[Line], scale: Option<&Scale>, style: &Style) -> Margins {
    let names = lines.iter().map(|line| line.label).filter(|label| !label.is_empty());
    let names = names.map(|label| style.width_of(label) + style.ems(names::NAME_GAP)).max();
    Margins {
        left: scale.map_or(0, |scale| axes::width_of_powers(scale, style)),
        right: names.unwrap_or(style.ems(AXIS_GAP)),
        reach: 0,
    }
}
