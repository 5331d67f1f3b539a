//! A linear map, composed of diagonals and matrices, that is applied to many vectors at once.

use std::ops::Range;

use crate::plan::{TILE, sum_of_outer_products};

/// A matrix in panels of four columns, in each row after row; what a last panel lacks is zero.
#[derive(Clone, Debug)]
pub struct Panels {
    numbers: Vec<[f64; TILE]>,
}

impl Panels {
    /// Packs a matrix that stands row by row.
    pub fn pack(entries: &[f64], columns: usize) -> Panels {
        let (rows, panels) = (entries.len() / columns, columns.div_ceil(TILE));
        let mut numbers = vec![[0.0; TILE]; panels * rows];
        for (row, entries) in entries.chunks_exact(columns).enumerate() {
            for (panel, entries) in entries.chunks(TILE).enumerate() {
                numbers[panel * rows + row][..entries.len()].copy_from_slice(entries);
            }
        }
        Panels { numbers }
    }
}

/// v ↦ d ⊙ v + Mᵀ v, from vectors of `rows` components to vectors of `columns`; either part may be
/// absent.
#[derive(Clone, Debug, Default)]
pub struct Linear {
    rows: usize,
    columns: usize,
    diagonal: Vec<f64>,
    panels: Vec<[f64; TILE]>,
}

impl Linear {
    /// Begins anew with the map to zero.
    pub fn clear(&mut self, rows: usize, columns: usize) {
        (self.rows, self.columns) = (rows, columns);
        self.diagonal.clear();
        self.panels.clear();
    }

    /// How many components the vectors have to which it maps.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Adds a single row to M, which has no other.
    pub fn add_row(&mut self, row: &[f64]) {
        self.add_matrix(&Panels::pack(row, row.len()), &[1.0]);
    }

    /// Adds diag(one ⊙ other).
    pub fn add_diagonal(&mut self, one: &[f64], other: &[f64]) {
        self.diagonal.resize(self.columns, 0.0);
        let products = one.iter().zip(other).map(|(one, other)| one * other);
        self.diagonal.iter_mut().zip(products).for_each(|(sum, product)| *sum += product);
    }

    /// Adds the transpose of diag(scales) M.
    pub fn add_matrix(&mut self, matrix: &Panels, scales: &[f64]) {
        self.panels.resize(self.columns.div_ceil(TILE) * self.rows, [0.0; TILE]);
        let given = matrix.numbers.chunks_exact(self.rows);
        for (sums, given) in self.panels.chunks_exact_mut(self.rows).zip(given) {
            for ((sums, given), scale) in sums.iter_mut().zip(given).zip(scales) {
                sums.iter_mut().zip(given).for_each(|(sum, entry)| *sum += scale * entry);
            }
        }
    }

    /// Adds what it makes of the vectors in some tiles. Four vectors stand side by side in a tile,
    /// component after component.
    pub fn apply(&self, tiles: Range<usize>, read: &[[f64; TILE]], written: &mut [[f64; TILE]]) {
        for tile in tiles {
            let read = &read[tile * self.rows..][..self.rows];
            let written = &mut written[tile * self.columns..][..self.columns];
            for ((sums, vectors), factor) in written.iter_mut().zip(read).zip(&self.diagonal) {
                sums.iter_mut().zip(vectors).for_each(|(sum, number)| *sum += factor * number);
            }
            let panels = self.panels.chunks_exact(self.rows);
            for (written, panel) in written.chunks_mut(TILE).zip(panels) {
                for (sums, products) in written.iter_mut().zip(sum_of_outer_products(panel, read)) {
                    sums.iter_mut().zip(products).for_each(|(sum, product)| *sum += product);
                }
            }
        }
    }
}
