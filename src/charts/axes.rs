//! The axes of a chart over time.

use plotters::backend::DrawingBackend;

use super::frame::Frame;
use super::pen::{Anchor, Drawn, Pen};
use super::scale::{Scale, power_of_ten};
use super::style::{Colour, Style};

/// The room between the amount axis and the first step, in multiples of the font size.
pub const AXIS_GAP: f64 = 1.0;

/// About as many steps are numbered at most, however wide the chart is.
const MOST_STEPS: usize = 12;

/// The zero line and one or two round amounts; one that would touch zero is left out.
pub fn amounts<B: DrawingBackend>(pen: &Pen<B>, frame: &Frame, scale: &Scale) -> Drawn<B> {
    let style = pen.style;
    let start = frame.left - frame.reach - style.ems(AXIS_GAP / 2.0);
    let end = frame.right + frame.reach;
    for tick in scale.ticks() {
        let y = frame.y(tick.amount);
        let is_zero = tick.amount == 0.0;
        if !is_zero && (y - frame.y(0.0)).abs() < style.ems(1.1) {
            continue;
        }
        let colour = if is_zero { style.edge } else { style.line };
        pen.line(vec![(start, y), (end, y)], colour, 1.0)?;
        pen.text(&tick.label, (start - style.ems(0.3), y), Anchor::Right, style.muted)?;
    }
    Ok(())
}

/// A line and its power of ten at each multiple of a round number of decades, where the amounts of the
/// scale are powers of ten.
pub fn powers<B: DrawingBackend>(pen: &Pen<B>, frame: &Frame, scale: &Scale) -> Drawn<B> {
    let style = pen.style;
    let start = frame.left - style.ems(AXIS_GAP / 2.0);
    let most = ((frame.bottom - frame.top) / style.ems(1.4)).max(1) as usize;
    for exponent in scale.decades(most) {
        let y = frame.y(f64::from(exponent));
        pen.line(vec![(start, y), (frame.right, y)], style.line, 1.0)?;
        let at = (start - style.ems(0.3), y);
        pen.text(&power_of_ten(exponent), at, Anchor::Right, style.muted)?;
    }
    Ok(())
}

/// The room that [`powers`] need at the left.
pub fn width_of_powers(scale: &Scale, style: &Style) -> i32 {
    let labels =
        scale.decades(MOST_DECADES).map(|exponent| style.width_of(&power_of_ten(exponent)));
    labels.max().unwrap_or(0) + style.ems(AXIS_GAP)
}

/// No chart has room for more.
const MOST_DECADES: usize = 64;

/// A line up from the marked step.
pub fn marker<B: DrawingBackend>(pen: &Pen<B>, frame: &Frame, marked: usize) -> Drawn<B> {
    let x = frame.x(marked);
    pen.line(vec![(x, frame.top), (x, frame.bottom)], pen.style.ink, 1.0)
}

/// The number of the marked step, and as many others as there is room for: the first, the last,
/// and multiples of a round number.
pub fn time<B: DrawingBackend>(pen: &Pen<B>, frame: &Frame, marked: usize) -> Drawn<B> {
    numbered(pen, frame, 1, marked, "t")
}

/// The same of the distance T − t from the last step, which counts from 0.
pub fn distance<B: DrawingBackend>(pen: &Pen<B>, frame: &Frame, marked: usize) -> Drawn<B> {
    numbered(pen, frame, 0, marked, "T − t")
}

/// The steps numbered from `first` on; the marked number stands with what it is a number of.
fn numbered<B: DrawingBackend>(
    pen: &Pen<B>,
    frame: &Frame,
    first: usize,
    marked: usize,
    name: &str,
) -> Drawn<B> {
    let style = pen.style;
    let interval = round_interval(frame.stride(style.ems(3.0)).max(frame.steps / MOST_STEPS));
    let last = (first + frame.steps).saturating_sub(1);
    let mut wanted = vec![marked, first, last];
    wanted.extend((1..=last / interval).map(|count| count * interval));
    let narrowest = (frame.x(1 + interval) - frame.left) / 3;
    let label = |number: usize| {
        let is_marked = number == marked;
        let text = if is_marked { format!("{name} = {number}") } else { number.to_string() };
        let colour = if is_marked { style.ink } else { style.muted };
        Label { x: frame.x(number + 1 - first), text, colour }
    };
    label_apart(pen, frame, wanted.into_iter().map(label), narrowest)
}

/// A word on the lower edge of a chart.
pub struct Label {
    /// Its middle.
    pub x: i32,
    /// The word.
    pub text: String,
    /// Its colour.
    pub colour: Colour,
}

/// Writes the labels on the lower edge, but for those that would touch an earlier one, or come nearer
/// to it than twice the narrowest half width.
pub fn label_apart<B: DrawingBackend>(
    pen: &Pen<B>,
    frame: &Frame,
    labels: impl Iterator<Item = Label>,
    narrowest: i32,
) -> Drawn<B> {
    let style = pen.style;
    let mut taken: Vec<(i32, i32)> = Vec::new();
    for Label { x, text, colour } in labels {
        let x = x.max(style.width_of(&text) / 2);
        let half = narrowest.max(style.width_of(&text) / 2 + style.ems(0.4));
        if taken.iter().all(|&(start, end)| x + half < start || end < x - half) {
            taken.push((x - half, x + half));
            pen.text(&text, (x, frame.height - style.ems(0.2)), Anchor::Below, colour)?;
        }
    }
    Ok(())
}

/// The smallest of 1, 2, 5, 10, … that is not smaller than the given number.
fn round_interval(least: usize) -> usize {
    let powers = (0..6).map(|exponent| 10_usize.pow(exponent));
    let mut intervals = powers.flat_map(|power| [power, 2 * power, 5 * power]);
    intervals.find(|interval| *interval >= least).unwrap_or(least)
}
