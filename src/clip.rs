//! Clipping: a gradient that is too long is shortened before it is used.
//!
//! ```text
//! by norm    g → g · min(1, threshold / ‖g‖)          the direction stays
//! by value   each entry → the nearest in [−threshold, threshold]    the direction may turn
//! ```
//!
//! ‖g‖ is taken over all parameters together (Pascanu, Mikolov, Bengio 2013).

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error};
use crate::norm::{angle_of, norm};

/// What a gradient is held to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Clipping {
    by: Measure,
    threshold: f64,
}

/// What a threshold is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The length of the whole gradient.
    Norm,
    /// The size of each entry.
    Value,
}

/// What clipping did to a gradient.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Clipped {
    /// ‖g‖ before.
    pub before: f64,
    /// ‖g‖ after.
    pub after: f64,
    /// The angle between both, in degrees; always 0 where it is clipped by norm, and where g is 0.
    pub angle: f64,
}

/// One threshold for each way to clip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Clipping by norm.
    pub norm: Clipping,
    /// Clipping by value.
    pub value: Clipping,
}

impl Clipping {
    /// Clipping at a threshold.
    ///
    /// # Errors
    /// [`Code::NotFinite`] where the threshold is not finite, [`Code::Range`] where it is not above 0.
    pub fn new(by: Measure, threshold: f64) -> Result<Clipping, Error> {
        let refuse = |code| Err(Error::new(code, "threshold", threshold, "a number above 0"));
        match threshold {
            _ if !threshold.is_finite() => refuse(Code::NotFinite),
            _ if threshold <= 0.0 => refuse(Code::Range),
            _ => Ok(Clipping { by, threshold }),
        }
    }

    /// What a threshold is compared with.
    pub fn by(self) -> Measure {
        self.by
    }

    /// The threshold, above 0.
    pub fn threshold(self) -> f64 {
        self.threshold
    }

    /// Clips the gradients of all parameters, which stand in one buffer. Where ‖g‖ is not finite there
    /// is no direction to keep: finite entries clipped by norm become 0, others NaN, and the angle of
    /// entries clipped by value is NaN.
    pub fn clip(self, gradient: &mut [f64]) -> Clipped {
        let before = norm(gradient);
        let angle = match self.by {
            Measure::Norm => {
                let scale = self.scale(before);
                gradient.iter_mut().for_each(|entry| *entry *= scale);
                0.0
            }
            Measure::Value => {
                let nearest = |entry: f64| entry.clamp(-self.threshold, self.threshold);
                let angle = angle_of(gradient.iter().map(|&entry| (entry, nearest(entry))));
                gradient.iter_mut().for_each(|entry| *entry = nearest(*entry));
                if before == 0.0 { 0.0 } else { angle.unwrap_or(f64::NAN) }
            }
        };
        Clipped { before, after: norm(gradient), angle }
    }

    /// What clipping by norm multiplies a gradient of this length with: min(1, threshold / ‖g‖), 1
    /// where ‖g‖ is 0.
    pub fn scale(self, length: f64) -> f64 {
        if length > self.threshold { self.threshold / length } else { 1.0 }
    }
}
