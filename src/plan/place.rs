//! Vectors of the trace as a step sees them.

use std::ops::Range;

use crate::graph::{Lag, Source};
use crate::trace::Layout;

/// A vector of the trace, by its distance from the beginning of a step's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    offset: isize,
    length: usize,
}

impl Place {
    /// A vector of the step's own record.
    pub fn here(range: Range<usize>) -> Place {
        Place { offset: range.start as isize, length: range.len() }
    }

    /// The vector in the record of the step before, or in the same record.
    pub fn back(self, layout: &Layout, lag: Lag) -> Place {
        Place { offset: self.offset - (lag.steps() * layout.stride()) as isize, ..self }
    }

    /// The vector in the record of the next step, or in the same record.
    pub fn ahead(self, layout: &Layout, lag: Lag) -> Place {
        Place { offset: self.offset + (lag.steps() * layout.stride()) as isize, ..self }
    }

    /// The value that a term reads.
    pub fn source(layout: &Layout, source: Source) -> Place {
        Place::here(layout.value(source.node)).back(layout, source.lag)
    }

    /// How many components the vector has.
    pub fn length(self) -> usize {
        self.length
    }

    /// Where the vector lies in the trace, seen from a record.
    pub fn range(self, record: usize) -> Range<usize> {
        let start = record.wrapping_add_signed(self.offset);
        start..start + self.length
    }
}

/// Every number of the trace but those of one vector.
#[derive(Clone, Copy)]
pub struct Others<'a> {
    record: usize,
    before: &'a [f64],
    after: &'a [f64],
    after_from: usize,
}

impl<'a> Others<'a> {
    /// The vector at another place.
    pub fn at(self, place: Place) -> &'a [f64] {
        let range = place.range(self.record);
        if range.start < self.after_from {
            &self.before[range]
        } else {
            &self.after[range.start - self.after_from..range.end - self.after_from]
        }
    }
}

/// One vector to be written, and every other to be read.
pub fn open(numbers: &mut [f64], record: usize, place: Place) -> (&mut [f64], Others<'_>) {
    let range = place.range(record);
    let (before, rest) = numbers.split_at_mut(range.start);
    let (opened, after) = rest.split_at_mut(range.len());
    (opened, Others { record, before, after, after_from: range.end })
}
