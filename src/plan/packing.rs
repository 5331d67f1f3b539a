//! Vectors of many steps, brought together so that a product over the steps runs through memory.

use std::ops::Range;

use super::place::Place;
use super::tile::TILE;
use crate::trace::Layout;

/// A block of steps of some vectors: of each vector tile after tile of [`TILE`] components, of each
/// tile step after step. Where a vector fills its last tile only in part, the rest is of no meaning.
#[derive(Clone, Debug, Default)]
pub struct Packing {
    vectors: Vec<Vector>,
    numbers: Vec<f64>,
    steps: usize,
}

/// Index of a vector in a [`Packing`].
pub type VectorId = usize;

#[derive(Clone, Copy, Debug)]
struct Vector {
    place: Place,
    /// How many components stand before it, the unused ones of last tiles included.
    before: usize,
}

impl Packing {
    /// Takes a vector in, if it is not there yet.
    pub fn vector(&mut self, place: Place) -> VectorId {
        let known = self.vectors.iter().position(|vector| vector.place == place);
        known.unwrap_or_else(|| {
            let before = self.vectors.last().map_or(0, |last| last.components().end);
            self.vectors.push(Vector { place, before });
            self.vectors.len() - 1
        })
    }

    /// Makes room for blocks of so many steps.
    pub fn reserve(&mut self, steps: usize) {
        let components = self.vectors.last().map_or(0, |last| last.components().end);
        self.numbers = vec![0.0; components * steps];
    }

    /// Packs the steps of a block.
    pub fn pack(&mut self, records: &[f64], layout: &Layout, block: Range<usize>) {
        self.steps = block.len();
        for vector in &self.vectors {
            let packed = &mut self.numbers[vector.range(block.len())];
            for (step, t) in block.clone().enumerate() {
                let numbers = &records[vector.place.range(layout.record(t))];
                let (whole, rest) = numbers.as_chunks::<TILE>();
                let mut tiles = packed.chunks_exact_mut(block.len() * TILE);
                for (four, tile) in whole.iter().zip(&mut tiles) {
                    tile[step * TILE..][..TILE].copy_from_slice(four);
                }
                if let Some(last) = tiles.next() {
                    last[step * TILE..].iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
                }
            }
        }
    }

    /// The tiles of a vector, each with all steps of the block.
    pub fn tiles(&self, vector: VectorId) -> impl Iterator<Item = &[[f64; TILE]]> {
        let numbers = &self.numbers[self.vectors[vector].range(self.steps)];
        numbers.chunks_exact(self.steps * TILE).map(|tile| tile.as_chunks().0)
    }
}

impl Vector {
    fn components(&self) -> Range<usize> {
        self.before..self.before + self.place.length().next_multiple_of(TILE)
    }

    /// Where it lies in a block of so many steps.
    fn range(&self, steps: usize) -> Range<usize> {
        let components = self.components();
        components.start * steps..components.end * steps
    }
}
