//! The sizes of a network, checked once.

use crate::error::{Code, Error};
use crate::graph::{Shape, Size};

/// The largest N, H and K.
pub const MOST_COMPONENTS: usize = 256;
/// The largest T.
pub const MOST_STEPS: usize = 1000;

/// N, H and K; each from 1 to [`MOST_COMPONENTS`], K being 0 where there is no readout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    inputs: usize,
    units: usize,
    outputs: usize,
}

impl Sizes {
    /// N inputs, H units, and a readout of K outputs where there is one.
    ///
    /// # Errors
    /// [`Code::Range`] where a size is 0 or above [`MOST_COMPONENTS`].
    pub fn new(inputs: usize, units: usize, outputs: Option<usize>) -> Result<Sizes, Error> {
        check("N", inputs, MOST_COMPONENTS)?;
        check("H", units, MOST_COMPONENTS)?;
        if let Some(outputs) = outputs {
            check("K", outputs, MOST_COMPONENTS)?;
        }
        Ok(Sizes { inputs, units, outputs: outputs.unwrap_or(0) })
    }

    /// How many components a node of this size has.
    pub fn of(&self, size: Size) -> usize {
        match size {
            Size::One => 1,
            Size::Input => self.inputs,
            Size::Hidden => self.units,
            Size::Class => self.outputs,
        }
    }

    /// Rows and columns of a parameter; a vector has one column.
    pub fn rows_and_columns(&self, shape: Shape) -> (usize, usize) {
        match shape {
            Shape::Vector(rows) => (self.of(rows), 1),
            Shape::Matrix(rows, columns) => (self.of(rows), self.of(columns)),
        }
    }
}

/// Checks T, the number of steps.
///
/// # Errors
/// [`Code::Range`] where it is 0 or above [`MOST_STEPS`].
pub fn check_steps(steps: usize) -> Result<(), Error> {
    check("T", steps, MOST_STEPS)
}

fn check(field: &str, size: usize, most: usize) -> Result<(), Error> {
    if (1..=most).contains(&size) {
        Ok(())
    } else {
        Err(Error::new(Code::Range, field, size, format!("a whole number from 1 to {most}")))
    }
}
