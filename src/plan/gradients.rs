//! ∂J/∂θ over all steps.
//!
//! A matrix's gradient Σ δ(t) v(t)ᵀ is itself a product of two matrices. A block of steps is packed
//! so that four components of δ and four of v stand side by side for every step; a tile of 4 × 4
//! sums then stays in registers over the whole block.

use super::place::Place;
use crate::graph::{Cell, Rule, Term};
use crate::trace::Layout;

/// How many steps are packed at once.
const BLOCK: usize = 32;
/// Rows and columns of a tile.
const TILE: usize = 4;

/// The gradients of all parameters.
#[derive(Clone, Debug)]
pub struct Gradients {
    steps: usize,
    stride: usize,
    gradients: std::ops::Range<usize>,
    vectors: Vec<PackedVector>,
    matrices: Vec<MatrixGradient>,
    sums: Vec<SumGradient>,
    packed: Vec<f64>,
}

/// A vector that takes part in an outer product: for each four components, all steps of a block.
#[derive(Clone, Debug)]
struct PackedVector {
    place: Place,
    start: usize,
}

/// Σ δ vᵀ
#[derive(Clone, Debug)]
struct MatrixGradient {
    delta: usize,
    source: usize,
    start: usize,
}

/// Σ δ, or Σ δ ⊙ v: the gradient of a bias or of a diagonal.
#[derive(Clone, Debug)]
struct SumGradient {
    delta: Place,
    source: Option<Place>,
    start: usize,
}

impl Gradients {
    /// Compiles a cell.
    pub fn new(cell: &Cell, layout: &Layout) -> Gradients {
        let mut gradients = Gradients {
            steps: layout.steps(),
            stride: layout.stride(),
            gradients: layout.record(layout.steps() + 1)..layout.length(),
            vectors: Vec::new(),
            matrices: Vec::new(),
            sums: Vec::new(),
            packed: Vec::new(),
        };
        for (node, declaration) in cell.nodes().iter().enumerate() {
            if let Rule::Sum(terms) = &declaration.rule {
                let delta = Place::here(layout.delta(node));
                terms.iter().for_each(|term| gradients.add_term(layout, term, delta));
            }
        }
        gradients.place_packed();
        gradients
    }

    /// Writes every gradient behind the records of the trace.
    pub fn run(&mut self, numbers: &mut [f64]) {
        let (records, gradients) = numbers.split_at_mut(self.gradients.start);
        gradients.fill(0.0);
        for t in 1..=self.steps {
            let record = t * self.stride;
            self.sums.iter().for_each(|sum| sum.add_step(records, record, gradients));
        }
        for first in (1..=self.steps).step_by(BLOCK) {
            let block = first..(first + BLOCK).min(self.steps + 1);
            self.pack(records, block.clone());
            for matrix in &self.matrices {
                let [delta, source] = [matrix.delta, matrix.source].map(|v| &self.vectors[v]);
                let rows = delta.tiles(&self.packed, block.len());
                let columns = source.tiles(&self.packed, block.len());
                let (width, height) = (source.place.length(), delta.place.length());
                let gradient = &mut gradients[matrix.start..][..height * width];
                add_products(gradient, width, block.len() * TILE, rows, columns);
            }
        }
    }

    fn add_term(&mut self, layout: &Layout, term: &Term, delta: Place) {
        let start = |parameter| layout.gradient(parameter).start - self.gradients.start;
        match *term {
            Term::Bias(bias) => {
                self.sums.push(SumGradient { delta, source: None, start: start(bias) });
            }
            Term::Diagonal(diagonal, source) => {
                let source = Some(Place::source(layout, source));
                self.sums.push(SumGradient { delta, source, start: start(diagonal) });
            }
            Term::Matrix(matrix, source) => {
                let start = start(matrix);
                let (delta, source) =
                    (self.vector(delta), self.vector(Place::source(layout, source)));
                self.matrices.push(MatrixGradient { delta, source, start });
            }
            Term::Constant(_) | Term::Product(..) => {}
        }
    }

    /// The index of a vector among the packed ones.
    fn vector(&mut self, place: Place) -> usize {
        let known = self.vectors.iter().position(|vector| vector.place == place);
        known.unwrap_or_else(|| {
            self.vectors.push(PackedVector { place, start: 0 });
            self.vectors.len() - 1
        })
    }

    fn place_packed(&mut self) {
        let mut end = 0;
        for vector in &mut self.vectors {
            vector.start = end;
            end += vector.length(BLOCK.min(self.steps));
        }
        self.packed = vec![0.0; end];
    }

    fn pack(&mut self, records: &[f64], block: std::ops::Range<usize>) {
        let steps = block.len();
        for vector in &self.vectors {
            let packed = &mut self.packed[vector.start..][..vector.length(steps)];
            for (step, t) in block.clone().enumerate() {
                let numbers = &records[vector.place.range(t * self.stride)];
                let (fours, rest) = numbers.as_chunks::<TILE>();
                let mut tiles = packed.chunks_exact_mut(steps * TILE);
                for (four, tile) in fours.iter().zip(&mut tiles) {
                    tile[step * TILE..][..TILE].copy_from_slice(four);
                }
                if let Some(tile) = tiles.next() {
                    tile[step * TILE..].iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
                }
            }
        }
    }
}

impl PackedVector {
    /// How much room the vector takes over a number of steps.
    fn length(&self, steps: usize) -> usize {
        self.place.length().next_multiple_of(TILE) * steps
    }

    fn tiles<'a>(&self, packed: &'a [f64], steps: usize) -> &'a [f64] {
        &packed[self.start..][..self.length(steps)]
    }
}

impl SumGradient {
    fn add_step(&self, records: &[f64], record: usize, gradients: &mut [f64]) {
        let delta = &records[self.delta.range(record)];
        let sums = &mut gradients[self.start..][..delta.len()];
        match self.source {
            None => sums.iter_mut().zip(delta).for_each(|(sum, delta)| *sum += delta),
            Some(source) => {
                let source = &records[source.range(record)];
                for ((sum, delta), value) in sums.iter_mut().zip(delta).zip(source) {
                    *sum += delta * value;
                }
            }
        }
    }
}

/// Adds the sum over the steps of a block, tile by tile, to a matrix of `width` columns.
fn add_products(matrix: &mut [f64], width: usize, tile: usize, rows: &[f64], columns: &[f64]) {
    for (band, rows) in matrix.chunks_mut(TILE * width).zip(rows.chunks_exact(tile)) {
        for (column, columns) in columns.chunks_exact(tile).enumerate() {
            let sums = tile_of_products(rows, columns);
            for (row, sums) in band.chunks_mut(width).zip(&sums) {
                let entries = row[column * TILE..].iter_mut();
                entries.zip(sums).for_each(|(entry, sum)| *entry += sum);
            }
        }
    }
}

/// Σ r cᵀ over the steps, of four components each.
fn tile_of_products(rows: &[f64], columns: &[f64]) -> [[f64; TILE]; TILE] {
    let mut sums = [[0.0; TILE]; TILE];
    let (rows, columns) = (rows.as_chunks::<TILE>().0, columns.as_chunks::<TILE>().0);
    for (row, column) in rows.iter().zip(columns) {
        for (sums, row) in sums.iter_mut().zip(row) {
            for (sum, column) in sums.iter_mut().zip(column) {
                *sum += row * column;
            }
        }
    }
    sums
}
