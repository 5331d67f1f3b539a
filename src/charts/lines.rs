//! Lines over time, with marks on them and names at their ends.

use plotters::backend::DrawingBackend;

use super::frame::Frame;
use super::mark::Mark;
use super::pen::{Anchor, Drawn, Pen, Point};
use super::spread::spread;
use super::style::Colour;

/// One line: a name, amounts, and how both look.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// What stands at the right end.
    pub label: &'a str,
    /// The t of the first amount.
    pub from: usize,
    /// The amounts at successive t.
    pub amounts: &'a [f64],
    /// Of line, marks and label.
    pub colour: Colour,
    /// Of the line, in CSS pixels.
    pub width: f64,
    /// What stands at the points, if anything.
    pub mark: Option<Mark>,
}

/// The distances from the last step to the column of names, and from there to the words, in
/// multiples of the font size.
const COLUMN: f64 = 1.7;
const WORDS: f64 = 0.6;
/// The room that a name takes beside its words, in multiples of the font size.
pub const NAME_GAP: f64 = COLUMN + WORDS + 0.4;

/// Draws the lines, then the marks over them. Where an amount is not finite a line has a gap;
/// where steps stand close, only some have marks, T always.
pub fn draw<B: DrawingBackend>(pen: &Pen<B>, frame: &Frame, lines: &[Line]) -> Drawn<B> {
    for line in lines {
        for run in line.points(frame).split(Option::is_none) {
            pen.line(run.iter().copied().flatten().collect(), line.colour, line.width)?;
        }
    }
    let stride = frame.stride(pen.style.ems(1.3));
    for line in lines {
        let Some(mark) = line.mark else { continue };
        for (t, point) in (line.from..).zip(line.points(frame)) {
            if let Some(point) = point
                && (frame.steps - t).is_multiple_of(stride)
            {
                mark.draw(pen, point, line.colour)?;
            }
        }
    }
    Ok(())
}

/// Writes the names at the right ends, apart from each other, each led to from its line's end.
pub fn name<B: DrawingBackend>(pen: &Pen<B>, frame: &Frame, lines: &[Line]) -> Drawn<B> {
    let style = pen.style;
    let ends: Vec<Option<Point>> = lines.iter().map(|line| line.end(frame)).collect();
    let wanted: Vec<i32> =
        ends.iter().map(|end| end.map_or_else(|| frame.y(0.0), |(_, y)| y)).collect();
    let places = spread(&wanted, style.ems(1.2), frame.top..frame.bottom);
    let column = frame.right + style.ems(COLUMN);
    for ((line, end), y) in lines.iter().zip(ends).zip(places) {
        if let Some((x, end)) = end {
            let leader = vec![(x + style.ems(0.45), end), (column - style.ems(0.5), y)];
            pen.line(leader, style.edge, 1.0)?;
        }
        if let Some(mark) = line.mark {
            mark.draw(pen, (column, y), line.colour)?;
        }
        pen.text(line.label, (column + style.ems(WORDS), y), Anchor::Left, line.colour)?;
    }
    Ok(())
}

impl Line<'_> {
    /// The points up to t = T, with gaps.
    fn points(&self, frame: &Frame) -> Vec<Option<Point>> {
        let point =
            |(t, &amount): (usize, &f64)| amount.is_finite().then(|| frame.point(t, amount));
        (self.from..=frame.steps).zip(self.amounts).map(point).collect()
    }

    /// The point at t = T.
    fn end(&self, frame: &Frame) -> Option<Point> {
        let index = frame.steps.checked_sub(self.from)?;
        let amount = *self.amounts.get(index)?;
        amount.is_finite().then(|| frame.point(frame.steps, amount))
    }
}
