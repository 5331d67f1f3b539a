//! What is checked together, and which of its numbers.

use super::Place;
use crate::graph::{NodeId, ParameterId};
use crate::unrolled::Unrolled;

/// What is checked together.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// A node from a first t on, with so many components.
    Delta {
        /// The node.
        node: NodeId,
        /// The first t.
        first: usize,
        /// How many components it has.
        components: usize,
        /// T.
        steps: usize,
    },
    /// A parameter with so many entries.
    Gradient {
        /// The parameter.
        parameter: ParameterId,
        /// How many entries it has.
        entries: usize,
    },
}

/// All that a check looks at.
pub fn subjects(run: &Unrolled) -> Vec<Subject> {
    let (cell, steps) = (run.cell(), run.sequence().steps());
    let is_read_next =
        |node: NodeId| cell.outgoing(node).iter().any(|&edge| cell.edges()[edge].lag.steps() > 0);
    let delta = |node: NodeId| Subject::Delta {
        node,
        first: if is_read_next(node) { 0 } else { 1 },
        components: run.trace().delta(node, 0).len(),
        steps,
    };
    let gradient = |parameter: ParameterId| {
        let entries = run.parameters().get(parameter).len();
        Subject::Gradient { parameter, entries }
    };
    let deltas = (0..cell.loss()).map(delta);
    deltas.chain((0..cell.parameters().len()).map(gradient)).collect()
}

impl Subject {
    /// Its name.
    pub fn name(self, run: &Unrolled) -> &'static str {
        match self {
            Subject::Delta { node, .. } => run.cell().nodes()[node].variable.name,
            Subject::Gradient { parameter, .. } => run.cell().parameters()[parameter].name,
        }
    }

    /// How many numbers it has.
    pub fn count(self) -> usize {
        match self {
            Subject::Delta { first, components, steps, .. } => (steps + 1 - first) * components,
            Subject::Gradient { entries, .. } => entries,
        }
    }

    /// The place of one of them.
    pub fn place(self, index: usize) -> Place {
        match self {
            Subject::Delta { node, first, components, .. } => {
                Place::Node { node, t: first + index / components, component: index % components }
            }
            Subject::Gradient { parameter, .. } => Place::Parameter { parameter, entry: index },
        }
    }

    /// About how many multiplications the differences of all its numbers need.
    pub fn work(self, run: &Unrolled) -> f64 {
        let steps = run.sequence().steps() as f64;
        let steps = match self {
            Subject::Delta { .. } => steps / 2.0,
            Subject::Gradient { .. } => steps,
        };
        2.0 * steps * work_of_step(run) * self.count() as f64
    }
}

/// About how many multiplications one step of the forward pass needs.
pub fn work_of_step(run: &Unrolled) -> f64 {
    /// An activation takes as long as so many multiplications.
    const ACTIVATION: usize = 16;
    let layout = run.trace().layout();
    let weights = layout.length() - layout.record(run.sequence().steps() + 1);
    let components: usize =
        (0..run.cell().nodes().len()).map(|node| layout.value(node).len()).sum();
    (weights + ACTIVATION * components) as f64
}

/// Some of the first `count` whole numbers, in order: all where `part` is 1, else one of each of so
/// many stretches of equal length, at golden-ratio places within them, so that no row, column or t
/// is preferred.
pub fn sample(count: usize, part: f64) -> impl Iterator<Item = usize> {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let wanted = ((count as f64 * part).ceil() as usize).clamp(1, count);
    (0..wanted).map(move |index| {
        let stretch = |index: usize| (index as u64 * count as u64 / wanted as u64) as usize;
        let (start, end) = (stretch(index), stretch(index + 1));
        start + ((index as f64 * GOLDEN).fract() * (end - start) as f64) as usize
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_all_or_spread_over_all_and_never_the_same_twice() {
        assert!(sample(7, 1.0).eq(0..7));
        assert!(sample(1, 1e-9).eq([0]));
        for count in [2, 10, 64, 1000, 1760] {
            for part in [1e-9, 0.01, 0.3, 0.5, 0.99] {
                let chosen: Vec<usize> = sample(count, part).collect();
                assert!(chosen.windows(2).all(|pair| pair[0] < pair[1]), "{chosen:?}");
                assert!(chosen.iter().all(|index| *index < count));
                assert_eq!(chosen.len(), ((count as f64 * part).ceil() as usize).max(1));
            }
        }
        let columns: Vec<usize> = sample(6400, 0.01).map(|index| index % 8).collect();
        for column in 0..8 {
            let count = columns.iter().filter(|other| **other == column).count();
            assert!((4..=12).contains(&count), "column {column} is chosen {count} times");
        }
    }
}
