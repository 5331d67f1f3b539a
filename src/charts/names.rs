//! The names at the right ends of what a chart over time draws.

use plotters::backend::DrawingBackend;

use super::frame::Frame;
use super::mark::Mark;
use super::pen::{Anchor, Drawn, Pen, Point};
use super::spread::spread;
use super::style::Colour;

/// One name.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    /// The words.
    pub label: &'a str,
    /// What stands before them.
    pub key: Key,
    /// Where what is named ends, at t = T; nowhere where its amount is not finite.
    pub end: Option<Point>,
    /// Of the words and of what stands before them.
    pub colour: Colour,
}

/// What a name is found by.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// Its line has no marks.
    None,
    /// The mark of its line.
    Mark(Mark),
    /// The inside of its bars.
    Swatch(Colour),
}

/// The distances from the last step to the column of keys, and from there to the words, in multiples
/// of the font size.
const COLUMN: f64 = 1.7;
const WORDS: f64 = 0.6;
/// Half the side of a swatch.
const SWATCH: f64 = 0.32;
/// The room that a name takes beside its words, in multiples of the font size.
pub const NAME_GAP: f64 = COLUMN + WORDS + 0.4;

/// Writes the names apart from each other, each led to from where what it names ends.
pub fn write<B: DrawingBackend>(pen: &Pen<B>, frame: &Frame, names: &[Name]) -> Drawn<B> {
    let (style, reach) = (pen.style, frame.reach);
    let wanted: Vec<i32> =
        names.iter().map(|name| name.end.map_or_else(|| frame.y(0.0), |(_, y)| y)).collect();
    let places = spread(&wanted, style.ems(1.2), frame.top..frame.bottom);
    let column = frame.right + reach + style.ems(COLUMN);
    for (name, y) in names.iter().zip(places) {
        if let Some((x, end)) = name.end {
            let leader = vec![(x + reach + style.ems(0.45), end), (column - style.ems(0.5), y)];
            pen.line(leader, style.edge, 1.0)?;
        }
        match name.key {
            Key::None => {}
            Key::Mark(mark) => mark.draw(pen, (column, y), name.colour)?,
            Key::Swatch(inside) => {
                let half = style.ems(SWATCH);
                let (upper, lower) = ((column - half, y - half), (column + half, y + half));
                pen.rectangle(upper, lower, inside)?;
                pen.outline(upper, lower, name.colour)?;
            }
        }
        pen.text(name.label, (column + style.ems(WORDS), y), Anchor::Left, name.colour)?;
    }
    Ok(())
}
