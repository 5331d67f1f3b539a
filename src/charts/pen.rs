//! What a chart is drawn with: lines, shapes and words in the colours and the resolution of a style.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle};

use super::style::{Colour, Style};

/// A point in device pixels, from the upper left corner.
pub type Point = (i32, i32);

/// What a drawing operation returns.
pub type Drawn<B> = Result<(), DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

/// Which point of a text stands at its position.
#[derive(Clone, Copy, Debug)]
pub enum Anchor {
    /// The middle of the left end.
    Left,
    /// The middle of the right end.
    Right,
    /// The middle of the lower edge.
    Below,
    /// The middle.
    Middle,
}

/// Draws on an area in a style.
pub struct Pen<'a, B: DrawingBackend> {
    pub area: &'a DrawingArea<B, Shift>,
    pub style: &'a Style,
}

impl<B: DrawingBackend> Pen<'_, B> {
    /// A line through the points, its width in CSS pixels.
    pub fn line(&self, points: Vec<Point>, colour: Colour, width: f64) -> Drawn<B> {
        let style = ShapeStyle::from(rgb(colour)).stroke_width(self.style.pixels(width) as u32);
        self.area.draw(&PathElement::new(points, style))
    }

    /// A filled rectangle between two corners.
    pub fn rectangle(&self, upper: Point, lower: Point, colour: Colour) -> Drawn<B> {
        self.area.draw(&Rectangle::new([upper, lower], rgb(colour).filled()))
    }

    /// The line around a rectangle, one CSS pixel wide.
    pub fn outline(&self, upper: Point, lower: Point, colour: Colour) -> Drawn<B> {
        let corners = vec![upper, (lower.0, upper.1), lower, (upper.0, lower.1), upper];
        self.line(corners, colour, 1.0)
    }

    /// A filled polygon.
    pub fn polygon(&self, corners: Vec<Point>, colour: Colour) -> Drawn<B> {
        self.area.draw(&Polygon::new(corners, rgb(colour)))
    }

    /// A filled circle, its radius in device pixels.
    pub fn disc(&self, centre: Point, radius: i32, colour: Colour) -> Drawn<B> {
        self.area.draw(&Circle::new(centre, radius, rgb(colour).filled()))
    }

    /// A text in one line.
    pub fn text(&self, text: &str, at: Point, anchor: Anchor, colour: Colour) -> Drawn<B> {
        let family = FontFamily::Name(&self.style.font_family);
        let size = self.style.font_size * self.style.pixel_ratio;
        let position = match anchor {
            Anchor::Left => Pos::new(HPos::Left, VPos::Center),
            Anchor::Right => Pos::new(HPos::Right, VPos::Center),
            Anchor::Below => Pos::new(HPos::Center, VPos::Bottom),
            Anchor::Middle => Pos::new(HPos::Center, VPos::Center),
        };
        let style = FontDesc::new(family, size, FontStyle::Normal).color(&rgb(colour));
        self.area.draw(&Text::new(text, at, style.pos(position)))
    }
}

fn rgb(Colour(red, green, blue): Colour) -> RGBColor {
    RGBColor(red, green, blue)
}
