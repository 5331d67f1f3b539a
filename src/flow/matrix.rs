//! Matrices of derivatives, and how much they stretch.

use nalgebra::DMatrix;

/// A matrix, row by row. A Jacobian stands in numerator layout: row = component of what is
/// differentiated, column = component of what it is differentiated with respect to.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    columns: usize,
    entries: Vec<f64>,
}

impl Matrix {
    /// A matrix of zeros.
    pub fn zeros(rows: usize, columns: usize) -> Matrix {
        Matrix { columns, entries: vec![0.0; rows * columns] }
    }

    /// The identity.
    pub fn identity(size: usize) -> Matrix {
        let mut identity = Matrix::zeros(size, size);
        (0..size).for_each(|k| identity.row_mut(k)[k] = 1.0);
        identity
    }

    /// A matrix with these entries, row by row.
    pub fn new(columns: usize, entries: Vec<f64>) -> Matrix {
        assert_eq!(entries.len() % columns, 0, "rows of the same length");
        Matrix { columns, entries }
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.entries.len() / self.columns
    }

    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The entries, row by row.
    pub fn entries(&self) -> &[f64] {
        &self.entries
    }

    /// One row.
    pub fn row(&self, row: usize) -> &[f64] {
        &self.entries[row * self.columns..][..self.columns]
    }

    /// The product with another matrix, which stands to the right.
    pub fn times(&self, right: &Matrix) -> Matrix {
        let mut product = Matrix::zeros(self.rows(), right.columns);
        for row in 0..self.rows() {
            let sums = product.row_mut(row);
            for (&entry, right) in
                self.row(row).iter().zip(right.entries.chunks_exact(right.columns))
            {
                sums.iter_mut().zip(right).for_each(|(sum, other)| *sum += entry * other);
            }
        }
        product
    }

    /// ‖M‖₂, the largest singular value: the most by which it lengthens a vector. NaN or infinite where
    /// an entry is.
    pub fn spectral_norm(&self) -> f64 {
        let largest = self.entries.iter().fold(0.0, |largest: f64, entry| largest.max(entry.abs()));
        match self.entries.iter().find(|entry| !entry.is_finite()) {
            Some(entry) => entry.abs(),
            None if largest == 0.0 => 0.0,
            None => {
                let scaled = self.entries.iter().map(|entry| entry / largest);
                let matrix = DMatrix::from_row_iterator(self.rows(), self.columns, scaled);
                largest * matrix.singular_values().max()
            }
        }
    }

    /// The largest absolute value of an eigenvalue of a square matrix. NaN or infinite where an entry is.
    pub fn spectral_radius(&self) -> f64 {
        match self.entries.iter().find(|entry| !entry.is_finite()) {
            Some(entry) => entry.abs(),
            None => {
                let matrix = DMatrix::from_row_slice(self.rows(), self.columns, &self.entries);
                let eigenvalues = matrix.complex_eigenvalues();
                eigenvalues.iter().map(|eigenvalue| eigenvalue.norm()).fold(0.0, f64::max)
            }
        }
    }

    pub(super) fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.entries[row * self.columns..][..self.columns]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norm_and_radius_are_those_of_known_matrices() {
        let near = |got: f64, expected: f64| {
            assert!((got / expected - 1.0).abs() < 1e-14, "{got}, expected {expected}");
        };
        let shear = Matrix::new(2, vec![1.0, 1.0, 0.0, 1.0]);
        near(shear.spectral_norm(), (1.0 + 5.0_f64.sqrt()) / 2.0);
        near(shear.spectral_radius(), 1.0);
        let turn = Matrix::new(2, vec![0.0, -3.0, 3.0, 0.0]);
        near(turn.spectral_norm(), 3.0);
        near(turn.spectral_radius(), 3.0);
        near(Matrix::new(3, vec![2.0, 3.0, 6.0]).spectral_norm(), 7.0);
        for scale in [1e-300, 1e300] {
            let matrix = Matrix::new(2, vec![3.0 * scale, 0.0, 4.0 * scale, 0.0]);
            near(matrix.spectral_norm() / scale, 5.0);
        }
        assert_eq!(Matrix::zeros(3, 3).spectral_norm(), 0.0);
        assert_eq!(Matrix::zeros(3, 3).spectral_radius(), 0.0);
        assert!(Matrix::new(2, vec![f64::NAN, 0.0, 0.0, 1.0]).spectral_norm().is_nan());
    }

    #[test]
    fn a_product_is_that_of_rows_and_columns() {
        let left = Matrix::new(3, vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        let right = Matrix::new(1, vec![1.0, 0.0, -1.0]);
        assert_eq!(left.times(&right), Matrix::new(1, vec![-2.0, -2.0]));
        assert_eq!(Matrix::identity(2).times(&left), left);
    }
}
