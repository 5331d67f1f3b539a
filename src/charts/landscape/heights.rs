//! J as heights and as shades.

use crate::charts::style::{Colour, Style};

/// The lowest and the highest J of a landscape that are finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heights {
    pub lowest: f64,
    pub highest: f64,
}

/// How many shades there are: enough that steps of one are hardly seen, few enough that points of a
/// plain have the same.
pub const SHADES: usize = 48;

/// How much ink the lightest and the darkest shade hold.
const INK: [f64; 2] = [0.03, 0.58];

impl Heights {
    pub fn of(losses: &[f64]) -> Heights {
        let finite = || losses.iter().copied().filter(|loss| loss.is_finite());
        let (lowest, highest) =
            (finite().fold(f64::INFINITY, f64::min), finite().fold(f64::NEG_INFINITY, f64::max));
        if lowest <= highest {
            Heights { lowest, highest }
        } else {
            Heights { lowest: 0.0, highest: 0.0 }
        }
    }

    /// How high a J stands: 0 at the lowest, 1 at the highest, 0 where all are the same; `None` where it
    /// is not finite.
    pub fn part(&self, loss: f64) -> Option<f64> {
        if !loss.is_finite() {
            return None;
        }
        // The span itself may be too large for a number.
        let [low, high, loss] = [self.lowest, self.highest, loss].map(|end| end / 2.0);
        Some(if low < high { (loss - low) / (high - low) } else { 0.0 })
    }

    /// The J at a part of the height.
    pub fn loss(&self, part: f64) -> f64 {
        self.lowest * (1.0 - part) + self.highest * part
    }
}

/// Which shade stands for a part of the height.
pub fn shade(part: f64) -> usize {
    ((part * SHADES as f64) as usize).min(SHADES - 1)
}

/// The colour of a shade: between paper and ink, never purple.
pub fn colour(shade: usize, style: &Style) -> Colour {
    mixed(shade as f64 / (SHADES - 1) as f64, style)
}

/// The colour of a part of the height, from 0 to 1.
pub fn mixed(part: f64, style: &Style) -> Colour {
    let [least, most] = INK;
    let ink = least + part.clamp(0.0, 1.0) * (most - least);
    style.paper.mixed(style.ink, ink)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_are_those_of_the_finite_losses() {
        let heights = Heights::of(&[3.0, f64::NAN, 1.0, f64::INFINITY]);
        assert_eq!(heights, Heights { lowest: 1.0, highest: 3.0 });
        assert_eq!(heights.part(2.0), Some(0.5));
        assert_eq!(heights.part(f64::NAN), None);
        assert_eq!(heights.loss(0.25), 1.5);
        assert_eq!(Heights::of(&[f64::NAN]).part(0.0), Some(0.0));
        assert_eq!(Heights::of(&[f64::MIN, f64::MAX]).part(0.0), Some(0.5));
    }

    #[test]
    fn every_part_has_a_shade() {
        assert_eq!([0.0, 0.5, 1.0].map(shade), [0, SHADES / 2, SHADES - 1]);
    }
}
