//! The weights of a network: given, or drawn from a seed by name.

use std::ops::Range;

use crate::error::{Code, Error};
use crate::graph::{Cell, Parameter, ParameterId, Size};
use crate::random::Generator;
use crate::scalar::Scalar;
use crate::sizes::Sizes;

/// All weights of a cell in one buffer, each matrix row by row (row = destination, column = source).
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters<S = f64> {
    ranges: Vec<Range<usize>>,
    numbers: Vec<S>,
}

impl Parameters {
    /// Takes each weight from `values`, which is asked with the parameter, its rows and columns.
    ///
    /// # Errors
    /// What `values` refuses, [`Code::Shape`] for a wrong number of entries and
    /// [`Code::NotFinite`] for NaN or infinity.
    pub fn new(
        cell: &Cell,
        sizes: Sizes,
        mut values: impl FnMut(&Parameter, usize, usize) -> Result<Vec<f64>, Error>,
    ) -> Result<Parameters, Error> {
        let ranges = parameter_ranges(cell, sizes, 0);
        let mut numbers = Vec::with_capacity(ranges.last().map_or(0, |range| range.end));
        for (parameter, range) in cell.parameters().iter().zip(&ranges) {
            let (rows, columns) = sizes.rows_and_columns(parameter.shape);
            let field = || format!("params.{}", parameter.name);
            let given = values(parameter, rows, columns)?;
            if given.len() != range.len() {
                let accepted = format!("{rows} × {columns} numbers");
                let got = format!("{} numbers", given.len());
                return Err(Error::new(Code::Shape, field(), got, accepted));
            }
            if let Some(number) = given.iter().find(|number| !number.is_finite()) {
                return Err(Error::new(Code::NotFinite, field(), number, "finite numbers"));
            }
            numbers.extend(given);
        }
        Ok(Parameters { ranges, numbers })
    }

    /// Draws every weight by [`seeded`].
    pub fn seeded(cell: &Cell, sizes: Sizes, seed: u64) -> Parameters {
        Parameters::new(cell, sizes, |parameter, _, _| Ok(seeded(parameter, sizes, seed)))
            .expect("drawn weights are finite and of the right number")
    }

    /// The same weights as another kind of number.
    pub fn lift<S: Scalar>(&self) -> Parameters<S> {
        Parameters {
            ranges: self.ranges.clone(),
            numbers: self.numbers.iter().copied().map(S::from).collect(),
        }
    }
}

impl<S> Parameters<S> {
    /// The entries of one parameter, row by row.
    pub fn get(&self, parameter: ParameterId) -> &[S] {
        &self.numbers[self.ranges[parameter].clone()]
    }

    /// The entries of all parameters, one after the other.
    pub fn numbers(&self) -> &[S] {
        &self.numbers
    }

    /// The entries of all parameters, to be changed.
    pub(crate) fn numbers_mut(&mut self) -> &mut [S] {
        &mut self.numbers
    }

    /// The entries of one parameter, to be changed.
    pub fn get_mut(&mut self, parameter: ParameterId) -> &mut [S] {
        &mut self.numbers[self.ranges[parameter].clone()]
    }
}

/// Where each parameter lies in one buffer that begins at `start`.
pub(crate) fn parameter_ranges(cell: &Cell, sizes: Sizes, start: usize) -> Vec<Range<usize>> {
    let mut end = start;
    cell.parameters()
        .iter()
        .map(|parameter| {
            let (rows, columns) = sizes.rows_and_columns(parameter.shape);
            let begin = end;
            end += rows * columns;
            begin..end
        })
        .collect()
}

/// The weights that a seed gives to a parameter.
///
/// Matrices and peepholes are uniform in [−1/√H, 1/√H): entry by entry, row by row, the
/// [`Generator`] of the parameter's name gives u in [0, 1), and the weight is (2u − 1)/√H.
/// Biases are 0, that of the forget gate 1. Because the name alone starts the generator, taking a
/// part of a cell away and putting it back changes no other weight.
pub fn seeded(parameter: &Parameter, sizes: Sizes, seed: u64) -> Vec<f64> {
    let (rows, columns) = sizes.rows_and_columns(parameter.shape);
    let count = rows * columns;
    match parameter.name {
        "b_f" => vec![1.0; count],
        "a" | "b" | "b_z" | "b_i" | "b_o" => vec![0.0; count],
        name => {
            let scale = 1.0 / (sizes.of(Size::Hidden) as f64).sqrt();
            let mut generator = Generator::named(seed, name);
            (0..count).map(|_| (2.0 * generator.unit() - 1.0) * scale).collect()
        }
    }
}
