//! The backward pass with many right-hand sides at once.
//!
//! A *lane* is one of them: the derivative of one number, a loss J(s) or a component of a node, with
//! respect to everything before it. All lanes follow the one rule of the graph,
//!
//! ```text
//! D(node) = Σ over its outgoing edges e: (local derivative of e)ᵀ · D(the node at e's end)
//! ```
//!
//! and differ only in where a 1 is put. The local derivatives are the same for all, so the edges of a
//! step are joined before the lanes pass: a node with a single, element-wise way out is a multiple of
//! the node at its end, and the matrices that lead to multiples of one node are added up, row by row
//! times those multiples. What is left is one product of matrices for each pair of nodes.

use std::mem;
use std::ops::Range;

use super::joined::{Group, Joined, Joint, Way};
use super::linear::Linear;
use crate::edit::Cut;
use crate::graph::{Lag, NodeId};
use crate::plan::TILE;
use crate::unrolled::Unrolled;

/// What is carried back, and what is read of it.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// How many lanes there are.
    pub width: usize,
    /// Where they begin.
    pub seeds: Vec<Seed>,
    /// The edges that carry nothing, besides those that are cut in the run itself.
    pub cuts: Vec<Cut>,
    /// The nodes whose lanes are read.
    pub nodes: Vec<NodeId>,
}

/// Component k of a node at t is what lane `lane` + k is the derivative of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed {
    /// The node.
    pub node: NodeId,
    /// The step, from 0 to T.
    pub t: usize,
    /// The lane of component 0.
    pub lane: usize,
}

/// The lanes of a step. The steps follow one another downward, from that of the last seed on.
pub struct Lanes<'a> {
    joined: Joined<'a>,
    seeds: Vec<Seed>,
    linear: Linear,
    now: Vec<Block>,
    next: Vec<Block>,
}

/// The lanes of a node at one step: `slope` times those of the node `basis`, component by component.
#[derive(Clone, Debug, Default)]
struct Block {
    basis: NodeId,
    slope: Vec<f64>,
    /// Of the basis alone: tiles of four lanes side by side, component after component.
    numbers: Vec<[f64; TILE]>,
    /// The tiles in which something has begun; the others are of no meaning.
    tiles: Range<usize>,
}

impl<'a> Lanes<'a> {
    /// Lanes of which none has begun.
    pub fn new(run: &'a Unrolled, request: Request) -> Lanes<'a> {
        let Request { width, seeds, cuts, nodes } = request;
        let joined = Joined::new(run, &seeds, cuts, &nodes);
        let tiles = width.div_ceil(TILE);
        let block = |(node, &basis): (NodeId, &NodeId)| {
            let size = run.sizes().of(run.cell().nodes()[node].size);
            let tiles = if basis == node { tiles } else { 0 };
            let numbers = vec![[0.0; TILE]; tiles * size];
            Block { basis, slope: vec![1.0; size], numbers, tiles: 0..0 }
        };
        let now: Vec<Block> = joined.bases.iter().enumerate().map(block).collect();
        Lanes { joined, seeds, linear: Linear::default(), next: now.clone(), now }
    }

    /// Carries all lanes to step t.
    pub fn step(&mut self, t: usize) {
        mem::swap(&mut self.now, &mut self.next);
        for node in (0..self.now.len()).rev() {
            let mut block = mem::take(&mut self.now[node]);
            match &self.joined.ways[node] {
                Way::Unread => {}
                Way::Follow(joint) => {
                    self.joined.write_slopes(joint, t, &mut block.slope);
                    let after = &self.now[joint.target].slope;
                    block.slope.iter_mut().zip(after).for_each(|(slope, after)| *slope *= after);
                }
                Way::Sum(_) => self.add_up(node, t, &mut block),
            }
            self.now[node] = block;
        }
    }

    /// The lane's derivative with respect to a node that was asked for, at the step that was last
    /// carried to.
    pub fn read(&self, node: NodeId, lane: usize, out: &mut [f64]) {
        let Block { basis, slope, .. } = &self.now[node];
        let Block { numbers, tiles, .. } = &self.now[*basis];
        let (tile, place) = (lane / TILE, lane % TILE);
        if !tiles.contains(&tile) {
            return out.fill(0.0);
        }
        let numbers = &numbers[tile * slope.len()..];
        for ((out, numbers), slope) in out.iter_mut().zip(numbers).zip(slope) {
            *out = slope * numbers[place];
        }
    }

    /// The sum of all lanes, as [`Lanes::read`] gives each.
    pub fn read_sum(&self, node: NodeId, out: &mut [f64]) {
        let Block { basis, slope, .. } = &self.now[node];
        let Block { numbers, tiles, .. } = &self.now[*basis];
        out.fill(0.0);
        for tile in tiles.clone() {
            let numbers = &numbers[tile * slope.len()..];
            for ((out, numbers), slope) in out.iter_mut().zip(numbers).zip(slope) {
                *out += slope * numbers.iter().sum::<f64>();
            }
        }
    }

    /// Ends a lane: what it has carried so far goes no further, and it may begin anew.
    pub fn end(&mut self, lane: usize) {
        let (tile, place) = (lane / TILE, lane % TILE);
        for block in self.now.iter_mut().filter(|block| block.tiles.contains(&tile)) {
            let size = block.slope.len();
            let numbers = &mut block.numbers[tile * size..][..size];
            numbers.iter_mut().for_each(|numbers| numbers[place] = 0.0);
        }
    }

    fn add_up(&mut self, node: NodeId, t: usize, block: &mut Block) {
        let Lanes { joined, seeds, linear, now, next } = self;
        let Way::Sum(groups) = &joined.ways[node] else { return };
        let end = |group: &Group| match group.lag {
            Lag::Same => &now[group.basis],
            Lag::Previous => &next[group.basis],
        };
        let size = block.slope.len();
        let seeds = || seeds.iter().filter(|seed| (seed.node, seed.t) == (node, t));
        let seeded = seeds().map(|seed| seed.lane / TILE..(seed.lane + size - 1) / TILE + 1);
        block.tiles =
            groups.iter().map(|group| end(group).tiles.clone()).chain(seeded).fold(0..0, hull);
        block.numbers[block.tiles.start * size..block.tiles.end * size].fill([0.0; TILE]);
        for seed in seeds() {
            for (component, lane) in (seed.lane..seed.lane + size).enumerate() {
                block.numbers[lane / TILE * size + component][lane % TILE] = 1.0;
            }
        }
        for group in groups {
            let end = end(group);
            if !end.tiles.is_empty() {
                let slope = |joint: &Joint| match group.lag {
                    Lag::Same => &now[joint.target].slope[..],
                    Lag::Previous => &next[joint.target].slope[..],
                };
                linear.clear(end.slope.len(), size);
                joined.compose(&group.joints, t, slope, linear);
                linear.apply(end.tiles.clone(), &end.numbers, &mut block.numbers);
            }
        }
    }
}

/// The least range that holds both.
fn hull(one: Range<usize>, other: Range<usize>) -> Range<usize> {
    match (one.is_empty(), other.is_empty()) {
        (true, _) => other,
        (_, true) => one,
        _ => one.start.min(other.start)..one.end.max(other.end),
    }
}
