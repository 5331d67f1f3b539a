//! Sums of matrix products: a node's matrices forward, an edge's transposed ones backward.

use super::panels::Panels;
use super::place::{Others, Place};
use crate::graph::ParameterId;
use crate::parameters::Parameters;

/// b + Σ M v
#[derive(Clone, Debug)]
pub struct Affine {
    offset: Offset,
    offsets: Vec<f64>,
    products: Vec<MatrixProduct>,
    inputs: Vec<Place>,
    panels: Panels,
}

/// b, the same for all steps.
#[derive(Clone, Debug, Default)]
pub struct Offset {
    /// A number in every component.
    pub constant: f64,
    /// The parameters that are added to it.
    pub biases: Vec<ParameterId>,
}

/// M v
#[derive(Clone, Copy, Debug)]
pub struct MatrixProduct {
    /// The parameter that M is, or is the transpose of.
    pub matrix: ParameterId,
    /// Which of the two.
    pub orientation: Orientation,
    /// v
    pub input: Place,
}

/// Which way a matrix is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// M v
    Given,
    /// Mᵀ v
    Transposed,
}

impl Affine {
    /// A sum of `rows` components.
    pub fn new(rows: usize, offset: Offset, products: Vec<MatrixProduct>) -> Affine {
        let inputs: Vec<Place> = products.iter().map(|product| product.input).collect();
        let columns = inputs.iter().map(|input| input.length()).sum();
        let panels = Panels::new(rows, columns);
        Affine { offset, offsets: vec![0.0; rows], products, inputs, panels }
    }

    /// Takes over the weights.
    pub fn load(&mut self, parameters: &Parameters) {
        self.offsets.fill(self.offset.constant);
        for &bias in &self.offset.biases {
            self.offsets.iter_mut().zip(parameters.get(bias)).for_each(|(sum, bias)| *sum += bias);
        }
        let (rows, mut first) = (self.offsets.len(), 0);
        for product in &self.products {
            let (entries, columns) = (parameters.get(product.matrix), product.input.length());
            match product.orientation {
                Orientation::Given => {
                    self.panels.pack(first, columns, |row, column| entries[row * columns + column]);
                }
                Orientation::Transposed => {
                    self.panels.pack(first, columns, |row, column| entries[column * rows + row]);
                }
            }
            first += columns;
        }
    }

    /// Writes b + Σ M v.
    pub fn write(&self, read: Others<'_>, out: &mut [f64]) {
        self.panels.multiply(Some(&self.offsets), &self.inputs, read, out);
    }

    /// Adds Σ M v.
    pub fn add_products(&self, read: Others<'_>, out: &mut [f64]) {
        self.panels.multiply(None, &self.inputs, read, out);
    }
}
