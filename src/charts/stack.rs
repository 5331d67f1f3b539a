//! Bars over time that stand on each other: positive amounts grow up from zero, negative ones down.

use plotters::backend::DrawingBackend;

use super::frame::Frame;
use super::names::{Key, Name};
use super::pen::{Anchor, Drawn, Pen, Point};
use super::style::{Colour, Style};

/// What one bar of each step stands for.
#[derive(Clone, Copy, Debug)]
pub struct Layer<'a> {
    /// What stands in the bars where there is room, and at the right end.
    pub label: &'a str,
    /// The amounts at successive t.
    pub amounts: &'a [f64],
    /// Of the outlines and of the name.
    pub colour: Colour,
    /// Of the inside.
    pub inside: Colour,
    /// Of what is written inside.
    pub writing: Colour,
}

/// From where to where on the axis of amounts a bar reaches; `None` where that is not finite.
pub type Span = Option<[f64; 2]>;

/// Layers on each other.
#[derive(Clone, Debug)]
pub struct Stack<'a> {
    layers: Vec<Layer<'a>>,
    /// By layer and step, both in the order of the amounts.
    spans: Vec<Vec<Span>>,
    /// The t of the first amounts.
    from: usize,
}

/// The half of a bar's width at most, in multiples of the font size.
pub const HALF: f64 = 1.3;
/// The same as a part of the distance between steps.
const PART: f64 = 0.38;
/// A bar of so many CSS pixels has room for an outline.
const OUTLINED: f64 = 6.0;
/// The height of a line of text, in multiples of the font size.
const LINE: f64 = 1.1;

impl<'a> Stack<'a> {
    /// Stacks the layers in their order, the first next to zero.
    pub fn of(layers: Vec<Layer<'a>>, from: usize) -> Stack<'a> {
        let mut ends: Vec<[f64; 2]> = Vec::new();
        let spans = layers.iter().map(|layer| {
            ends.resize(layer.amounts.len(), [0.0; 2]);
            layer.amounts.iter().zip(&mut ends).map(|(&amount, ends)| span(amount, ends)).collect()
        });
        let spans = spans.collect();
        Stack { layers, spans, from }
    }

    /// Every end of every bar.
    pub fn ends(&self) -> impl Iterator<Item = f64> {
        self.spans.iter().flatten().flatten().flatten().copied()
    }

    /// Draws the bars. Nothing is written where the line through `sum` passes.
    pub fn draw<B: DrawingBackend>(&self, pen: &Pen<B>, frame: &Frame, sum: &[f64]) -> Drawn<B> {
        let half = half_of(frame);
        for (layer, spans) in self.layers.iter().zip(&self.spans) {
            for (index, span) in spans.iter().enumerate() {
                let t = self.from + index;
                let Some(ends) = span.filter(|ends| ends[0] != ends[1] && t <= frame.steps) else {
                    continue;
                };
                let [from, to] = ends.map(|amount| frame.y(amount));
                let (left, right) = (frame.x(t) - half, frame.x(t) + half);
                let (upper, lower) = ((left, from.min(to)), (right, from.max(to)));
                pen.rectangle(upper, lower, layer.inside)?;
                if 2 * half >= pen.style.pixels(OUTLINED) {
                    pen.outline(upper, lower, layer.colour)?;
                }
                let passing = sum.get(index).map(|&sum| frame.y(sum));
                if has_room(layer.label, (upper, lower), passing, pen.style) {
                    let middle = (frame.x(t), i32::midpoint(from, to));
                    pen.text(layer.label, middle, Anchor::Middle, layer.writing)?;
                }
            }
        }
        Ok(())
    }

    /// What the layers are called, each at the middle of its last bar.
    pub fn names(&self, frame: &Frame) -> Vec<Name<'a>> {
        let last = frame.steps.checked_sub(self.from);
        let named = self.layers.iter().zip(&self.spans);
        let name = |(layer, spans): (&Layer<'a>, &Vec<Span>)| Name {
            label: layer.label,
            key: Key::Swatch(layer.inside),
            end: last.and_then(|index| *spans.get(index)?).map(|[from, to]| {
                (frame.x(frame.steps), i32::midpoint(frame.y(from), frame.y(to)))
            }),
            colour: layer.colour,
        };
        named.map(name).collect()
    }
}

/// An amount on top of what lies on its side of zero, or at zero where it is 0. What is not finite
/// takes no room.
fn span(amount: f64, ends: &mut [f64; 2]) -> Span {
    if amount == 0.0 {
        return Some([0.0; 2]);
    }
    let end = &mut ends[usize::from(amount < 0.0)];
    let next = *end + amount;
    if !next.is_finite() {
        return None;
    }
    Some([std::mem::replace(end, next), next])
}

/// Half of a bar's width: what is reached beside the first and the last step, unless the steps stand
/// too close.
fn half_of(frame: &Frame) -> i32 {
    frame.reach.min((PART * frame.spacing()).round() as i32)
}

/// Whether a bar has room for its label beside the line that passes.
fn has_room(
    label: &str,
    (upper, lower): (Point, Point),
    passing: Option<i32>,
    style: &Style,
) -> bool {
    let height = style.ems(LINE);
    let middle = i32::midpoint(upper.1, lower.1);
    lower.1 - upper.1 >= height
        && lower.0 - upper.0 >= style.width_of(label)
        && passing.is_none_or(|y| (y - middle).abs() >= height)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Colour = Colour(0, 0, 0);

    fn spans(amounts: &[f64]) -> Vec<Span> {
        let layer = |amount| Layer {
            label: "",
            amounts: std::slice::from_ref(amount),
            colour: NONE,
            inside: NONE,
            writing: NONE,
        };
        let stack = Stack::of(amounts.iter().map(layer).collect(), 1);
        stack.spans.into_iter().map(|spans| spans[0]).collect()
    }

    #[test]
    fn what_is_positive_grows_up_and_what_is_negative_down() {
        let expected = [Some([0.0, 2.0]), Some([0.0, -1.0]), Some([2.0, 5.0]), Some([-1.0, -5.0])];
        assert_eq!(spans(&[2.0, -1.0, 3.0, -4.0]), expected);
    }

    #[test]
    fn nothing_takes_no_room() {
        assert_eq!(spans(&[2.0, -0.0, 1.0]), [Some([0.0, 2.0]), Some([0.0; 2]), Some([2.0, 3.0])]);
        assert_eq!(spans(&[f64::NAN, 1.0, f64::INFINITY]), [None, Some([0.0, 1.0]), None]);
        assert_eq!(spans(&[f64::MAX, f64::MAX, -1.0])[1..], [None, Some([0.0, -1.0])]);
    }
}
