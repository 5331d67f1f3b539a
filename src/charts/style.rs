//! How a chart looks: what its surroundings decide.

use serde::Deserialize;

/// A colour: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "u32")]
pub struct Colour(pub u8, pub u8, pub u8);

impl From<u32> for Colour {
    /// Reads 0xRRGGBB.
    fn from(number: u32) -> Colour {
        let [_, red, green, blue] = number.to_be_bytes();
        Colour(red, green, blue)
    }
}

impl Colour {
    /// The colour that lies so far on the way to another one, from 0 to 1.
    pub(super) fn mixed(self, other: Colour, share: f64) -> Colour {
        let mix = |from: u8, to: u8| {
            let [from, to] = [from, to].map(f64::from);
            (from + share * (to - from)).round() as u8
        };
        Colour(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

/// Colours, type and resolution. Lengths in CSS pixels are multiplied by the pixel ratio wherever
/// something is drawn, so that a chart looks the same, only sharper, on a finer screen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Style {
    /// Totals, and the time step that is shown.
    pub ink: Colour,
    /// Error, and nothing else.
    pub error: Colour,
    /// The numbers on the axes.
    pub muted: Colour,
    /// The zero line, and what leads from a line to its name.
    pub edge: Colour,
    /// The lines of the other ticks.
    pub line: Colour,
    /// The inside of open marks.
    pub paper: Colour,
    /// The font family, as CSS writes it.
    pub font_family: String,
    /// The font size in CSS pixels.
    pub font_size: f64,
    /// Device pixels per CSS pixel.
    pub pixel_ratio: f64,
}

impl Style {
    /// A length in CSS pixels as device pixels, at least one.
    pub(super) fn pixels(&self, length: f64) -> i32 {
        (length * self.pixel_ratio).round().clamp(1.0, 1e4) as i32
    }

    /// A multiple of the font size as device pixels.
    pub(super) fn ems(&self, count: f64) -> i32 {
        self.pixels(count * self.font_size)
    }

    /// About as much as a text is wide, in device pixels: half of all fonts are narrower.
    pub(super) fn width_of(&self, text: &str) -> i32 {
        self.ems(0.62 * text.chars().count() as f64)
    }
}
