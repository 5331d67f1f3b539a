//! Lines over time, with marks on them and names at their ends.

use plotters::backend::DrawingBackend;

use super::frame::Frame;
use super::mark::Mark;
use super::names::{self, Key, Name};
use super::pen::{Drawn, Pen, Point};
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
    let names: Vec<Name> = lines.iter().map(|line| line.name(frame)).collect();
    names::write(pen, frame, &names)
}

impl<'a> Line<'a> {
    /// What it is called, at its right end.
    pub fn name(&self, frame: &Frame) -> Name<'a> {
        let key = self.mark.map_or(Key::None, Key::Mark);
        Name { label: self.label, key, end: self.end(frame), colour: self.colour }
    }

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
