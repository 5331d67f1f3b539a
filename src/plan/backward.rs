//! The backward pass: node after node, last first, the contributions of its edges and their sum.

use super::affine::{Affine, MatrixProduct, Offset, Orientation};
use super::local_derivative::LocalDerivative;
use super::loss::{StepLoss, differentiate};
use super::place::{Place, open};
use crate::graph::{Cell, Edge, EdgeId, Lag, NodeId, ParameterId, Rule, Source, Term};
use crate::parameters::Parameters;
use crate::sequence::Sequence;
use crate::trace::Layout;

/// The nodes of a step, last first.
#[derive(Clone, Debug)]
pub struct Backward {
    steps: usize,
    nodes: Vec<Node>,
}

/// δ, the sum of the branches; without any it is `seed`, at every step but 0.
#[derive(Clone, Debug)]
struct Node {
    delta: Place,
    branches: Vec<Branch>,
    seed: f64,
}

/// An edge: its contribution is (local derivative)ᵀ · δ(target).
#[derive(Clone, Debug)]
struct Branch {
    lag: Lag,
    contribution: Place,
    target_delta: Place,
    factor: Factor,
    transposed: Option<Affine>,
}

/// What δ(target) is multiplied with, element by element.
#[derive(Clone, Debug)]
enum Factor {
    Absent,
    Number(f64),
    Parameter(ParameterId, Vec<f64>),
    Value(Place),
    Recorded,
    Loss(StepLoss),
}

impl Backward {
    /// Compiles a cell.
    pub fn new(cell: &Cell, layout: &Layout) -> Backward {
        let branch = |&edge: &EdgeId| Branch::new(cell, layout, edge);
        let node = |node: NodeId| Node {
            delta: Place::here(layout.delta(node)),
            branches: cell.outgoing(node).iter().map(branch).collect(),
            seed: if node == cell.loss() { 1.0 } else { 0.0 },
        };
        Backward { steps: layout.steps(), nodes: (0..cell.nodes().len()).rev().map(node).collect() }
    }

    /// Takes over the weights.
    pub fn load(&mut self, parameters: &Parameters) {
        for branch in self.nodes.iter_mut().flat_map(|node| &mut node.branches) {
            if let Factor::Parameter(parameter, weights) = &mut branch.factor {
                weights.copy_from_slice(parameters.get(*parameter));
            }
            if let Some(transposed) = &mut branch.transposed {
                transposed.load(parameters);
            }
        }
    }

    /// The contributions and δ of step t, from T to 0, whose record begins at `record`.
    pub fn step(&self, sequence: &Sequence, numbers: &mut [f64], record: usize, t: usize) {
        for node in &self.nodes {
            for branch in &node.branches {
                if (1..=self.steps).contains(&(t + branch.lag.steps())) {
                    branch.run(sequence, numbers, record, t);
                } else {
                    open(numbers, record, branch.contribution).0.fill(0.0);
                }
            }
            node.add_up(numbers, record, t);
        }
    }
}

impl Node {
    fn add_up(&self, numbers: &mut [f64], record: usize, t: usize) {
        let (delta, read) = open(numbers, record, self.delta);
        match &self.branches[..] {
            [] => delta.fill(if t == 0 { 0.0 } else { self.seed }),
            [_only] => {}
            [first, second, rest @ ..] => {
                let (first, second) = (read.at(first.contribution), read.at(second.contribution));
                write(delta, first, second, |first, second| first + second);
                for branch in rest {
                    let contribution = read.at(branch.contribution);
                    delta.iter_mut().zip(contribution).for_each(|(sum, branch)| *sum += branch);
                }
            }
        }
    }
}

impl Branch {
    fn new(cell: &Cell, layout: &Layout, edge: EdgeId) -> Branch {
        let contribution = Place::here(layout.contribution(edge));
        let edge = &cell.edges()[edge];
        let target_delta = Place::here(layout.delta(edge.target)).ahead(layout, edge.lag);
        let products = transposed_products(cell, edge, target_delta);
        let rows = contribution.length();
        Branch {
            lag: edge.lag,
            contribution,
            target_delta,
            factor: Factor::new(cell, layout, edge),
            transposed: (!products.is_empty())
                .then(|| Affine::new(rows, Offset::default(), products)),
        }
    }

    fn run(&self, sequence: &Sequence, numbers: &mut [f64], record: usize, t: usize) {
        let (contribution, read) = open(numbers, record, self.contribution);
        let delta = read.at(self.target_delta);
        match &self.factor {
            Factor::Absent => {}
            Factor::Number(number) => {
                contribution.iter_mut().zip(delta).for_each(|(c, d)| *c = number * d);
            }
            Factor::Parameter(_, weights) => write(contribution, weights, delta, |p, d| p * d),
            Factor::Value(value) => write(contribution, read.at(*value), delta, |v, d| v * d),
            Factor::Recorded => contribution.iter_mut().zip(delta).for_each(|(c, d)| *c *= d),
            Factor::Loss(loss) => {
                let (output, value) = (read.at(loss.output), read.at(loss.value)[0]);
                differentiate(loss.kind, sequence.target(t), output, value, contribution);
            }
        }
        match (&self.transposed, &self.factor) {
            (None, _) => {}
            (Some(transposed), Factor::Absent) => transposed.write(read, contribution),
            (Some(transposed), _) => transposed.add_products(read, contribution),
        }
    }
}

impl Factor {
    fn new(cell: &Cell, layout: &Layout, edge: &Edge) -> Factor {
        match LocalDerivative::of(cell, edge) {
            LocalDerivative::Absent => Factor::Absent,
            LocalDerivative::Number(number) => Factor::Number(number),
            LocalDerivative::Parameter(parameter) => {
                Factor::Parameter(parameter, vec![0.0; layout.value(edge.source).len()])
            }
            LocalDerivative::Value(other) => {
                Factor::Value(Place::source(layout, other).ahead(layout, edge.lag))
            }
            LocalDerivative::Recorded => Factor::Recorded,
            LocalDerivative::Loss(kind) => Factor::Loss(StepLoss {
                kind,
                output: Place::here(layout.value(edge.source)),
                value: Place::here(layout.value(edge.target)),
            }),
        }
    }
}

/// Mᵀ δ(target) for every matrix by which the target reads the source.
fn transposed_products(cell: &Cell, edge: &Edge, target_delta: Place) -> Vec<MatrixProduct> {
    let Rule::Sum(terms) = &cell.nodes()[edge.target].rule else { return Vec::new() };
    let source = Source { node: edge.source, lag: edge.lag };
    let products = terms.iter().filter_map(|term| match term {
        Term::Matrix(matrix, read) if *read == source => Some(MatrixProduct {
            matrix: *matrix,
            orientation: Orientation::Transposed,
            input: target_delta,
        }),
        _ => None,
    });
    products.collect()
}

/// Writes a function of two vectors, element by element.
fn write(out: &mut [f64], ones: &[f64], others: &[f64], function: impl Fn(f64, f64) -> f64) {
    for ((result, &one), &other) in out.iter_mut().zip(ones).zip(others) {
        *result = function(one, other);
    }
}
