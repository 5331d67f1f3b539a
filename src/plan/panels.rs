//! A matrix packed for products with a vector.

use super::place::{Others, Place};

/// Matrices side by side, [M₁ M₂ …], all of the same number of rows.
///
/// The rows stand in panels of 16, what is left in panels of 8, 4, 2 and 1. A panel holds its
/// entries column by column: a column times one component of the vector is then a few vector
/// instructions, and no sum runs across a vector. 16 rows of sums are as much as registers hold.
#[derive(Clone, Debug)]
pub struct Panels {
    panels: Vec<(usize, usize)>,
    columns: usize,
    weights: Vec<f64>,
}

impl Panels {
    /// A matrix of zeros.
    pub fn new(rows: usize, columns: usize) -> Panels {
        Panels { panels: panels(rows).collect(), columns, weights: vec![0.0; rows * columns] }
    }

    /// Writes one of the matrices, which begins at the column `first`.
    pub fn pack(&mut self, first: usize, columns: usize, entry: impl Fn(usize, usize) -> f64) {
        for &(top, lanes) in &self.panels {
            let panel = &mut self.weights[top * self.columns..][..lanes * self.columns];
            let packed = &mut panel[first * lanes..(first + columns) * lanes];
            for (column, weights) in packed.chunks_exact_mut(lanes).enumerate() {
                for (lane, weight) in weights.iter_mut().enumerate() {
                    *weight = entry(top + lane, column);
                }
            }
        }
    }

    /// M₁ v₁ + M₂ v₂ + …, added to `offset`, or to what `out` holds where there is no offset.
    pub fn multiply(
        &self,
        offset: Option<&[f64]>,
        inputs: &[Place],
        read: Others<'_>,
        out: &mut [f64],
    ) {
        for &(top, lanes) in &self.panels {
            match lanes {
                16 => self.multiply_panel::<16>(top, offset, inputs, read, out),
                8 => self.multiply_panel::<8>(top, offset, inputs, read, out),
                4 => self.multiply_panel::<4>(top, offset, inputs, read, out),
                2 => self.multiply_panel::<2>(top, offset, inputs, read, out),
                _ => self.multiply_panel::<1>(top, offset, inputs, read, out),
            }
        }
    }

    #[inline(always)]
    fn multiply_panel<const LANES: usize>(
        &self,
        top: usize,
        offset: Option<&[f64]>,
        inputs: &[Place],
        read: Others<'_>,
        out: &mut [f64],
    ) {
        let panel = &self.weights[top * self.columns..][..LANES * self.columns];
        let out = &mut out[top..][..LANES];
        let mut sums = [0.0; LANES];
        match offset {
            Some(offset) => sums.copy_from_slice(&offset[top..][..LANES]),
            None => sums.copy_from_slice(out),
        }
        let (mut columns, _) = panel.as_chunks::<LANES>();
        for &input in inputs {
            let (current, later) = columns.split_at(input.length());
            for (column, &component) in current.iter().zip(read.at(input)) {
                for (sum, weight) in sums.iter_mut().zip(column) {
                    *sum += weight * component;
                }
            }
            columns = later;
        }
        out.copy_from_slice(&sums);
    }
}

/// The first row and the number of rows of each panel.
fn panels(rows: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut top = 0;
    std::iter::from_fn(move || {
        let largest = (rows - top).min(16).checked_ilog2()?;
        let lanes = 1 << largest;
        top += lanes;
        Some((top - lanes, lanes))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panels_halve_what_sixteen_leave() {
        let of = |rows| panels(rows).collect::<Vec<_>>();
        assert_eq!(of(0), []);
        assert_eq!(of(32), [(0, 16), (16, 16)]);
        assert_eq!(of(31), [(0, 16), (16, 8), (24, 4), (28, 2), (30, 1)]);
    }
}
