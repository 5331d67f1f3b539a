//! ∂J/∂θ over all steps.
//!
//! A matrix's gradient Σ δ(t) v(t)ᵀ is itself a product of two matrices, taken in tiles of 4 × 4
//! sums that stay in registers while the steps pass.

use std::ops::Range;

use super::packing::{Packing, VectorId};
use super::place::Place;
use super::tile::{TILE, sum_of_outer_products};
use crate::graph::{Cell, ParameterId, Rule, Term};
use crate::trace::Layout;

/// How many steps are packed at once.
const BLOCK: usize = 32;

/// The gradients of all parameters.
#[derive(Clone, Debug)]
pub struct Gradients {
    layout: Layout,
    packing: Packing,
    matrices: Vec<MatrixGradient>,
    sums: Vec<SumGradient>,
}

/// Σ δ vᵀ
#[derive(Clone, Debug)]
struct MatrixGradient {
    delta: VectorId,
    source: VectorId,
    columns: usize,
    gradient: Range<usize>,
}

/// Σ δ, or Σ δ ⊙ v: the gradient of a bias or of a diagonal.
#[derive(Clone, Debug)]
struct SumGradient {
    delta: Place,
    source: Option<Place>,
    gradient: Range<usize>,
}

impl Gradients {
    /// Compiles a cell.
    pub fn new(cell: &Cell, layout: &Layout) -> Gradients {
        let mut gradients = Gradients {
            layout: layout.clone(),
            packing: Packing::default(),
            matrices: Vec::new(),
            sums: Vec::new(),
        };
        for (node, declaration) in cell.nodes().iter().enumerate() {
            if let Rule::Sum(terms) = &declaration.rule {
                let delta = Place::here(layout.delta(node));
                terms.iter().for_each(|term| gradients.add_term(term, delta));
            }
        }
        gradients.packing.reserve(BLOCK.min(layout.steps()));
        gradients
    }

    /// Writes every gradient behind the records of the trace.
    pub fn run(&mut self, numbers: &mut [f64]) {
        let steps = self.layout.steps();
        let (records, gradients) = numbers.split_at_mut(self.layout.record(steps + 1));
        gradients.fill(0.0);
        for t in 1..=steps {
            let record = self.layout.record(t);
            self.sums.iter().for_each(|sum| sum.add_step(records, record, gradients));
        }
        for first in (1..=steps).step_by(BLOCK) {
            let block = first..(first + BLOCK).min(steps + 1);
            self.packing.pack(records, &self.layout, block);
            self.matrices.iter().for_each(|matrix| matrix.add_block(&self.packing, gradients));
        }
    }

    fn add_term(&mut self, term: &Term, delta: Place) {
        match *term {
            Term::Bias(bias) => {
                self.sums.push(SumGradient { delta, source: None, gradient: self.gradient(bias) });
            }
            Term::Diagonal(diagonal, source) => {
                let source = Some(Place::source(&self.layout, source));
                self.sums.push(SumGradient { delta, source, gradient: self.gradient(diagonal) });
            }
            Term::Matrix(matrix, source) => {
                let source = Place::source(&self.layout, source);
                self.matrices.push(MatrixGradient {
                    delta: self.packing.vector(delta),
                    source: self.packing.vector(source),
                    columns: source.length(),
                    gradient: self.gradient(matrix),
                });
            }
            Term::Constant(_) | Term::Product(..) => {}
        }
    }

    /// Where a parameter's gradient lies behind the records.
    fn gradient(&self, parameter: ParameterId) -> Range<usize> {
        let behind = self.layout.record(self.layout.steps() + 1);
        let range = self.layout.gradient(parameter);
        range.start - behind..range.end - behind
    }
}

impl SumGradient {
    fn add_step(&self, records: &[f64], record: usize, gradients: &mut [f64]) {
        let sums = gradients[self.gradient.clone()].iter_mut();
        let with_delta = sums.zip(&records[self.delta.range(record)]);
        match self.source {
            None => with_delta.for_each(|(sum, delta)| *sum += delta),
            Some(source) => {
                let values = &records[source.range(record)];
                with_delta.zip(values).for_each(|((sum, delta), value)| *sum += delta * value);
            }
        }
    }
}

impl MatrixGradient {
    /// Adds the steps of a block, tile by tile.
    fn add_block(&self, packing: &Packing, gradients: &mut [f64]) {
        let bands = gradients[self.gradient.clone()].chunks_mut(TILE * self.columns);
        for (band, deltas) in bands.zip(packing.tiles(self.delta)) {
            for (tile, values) in packing.tiles(self.source).enumerate() {
                let sums = sum_of_outer_products(deltas, values);
                for (row, sums) in band.chunks_mut(self.columns).zip(&sums) {
                    let entries = row[tile * TILE..].iter_mut();
                    entries.zip(sums).for_each(|(entry, sum)| *entry += sum);
                }
            }
        }
    }
}
