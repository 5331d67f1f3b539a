//! The forward pass alone, for many values of a few weights at once.
//!
//! Compiled from the same declaration as [`Plan`](super::Plan), with a lane for each set of values: a
//! component is not one number but [`LANES`] of them side by side, which one vector instruction after
//! the other computes. All lanes share the weights, but for those entries that have a number for each
//! lane. Nothing is recorded for a way back, and of the steps only the last two are kept.

use std::ops::Range;

use super::activation::activate_values;
use super::loss::cross_entropy;
use crate::edit::Edits;
use crate::graph::{self, Cell, Initial, Lag, Loss, Map, NodeId, ParameterId, Rule, Term};
use crate::parameters::Parameters;
use crate::sequence::{Sequence, Target};
use crate::sizes::Sizes;

/// How many sets of values are computed at once: enough that the loops over them are long, few enough
/// that the values of a small cell stay near the processor.
pub const LANES: usize = 64;

/// A number for each lane.
pub type Lanes = [f64; LANES];

/// One entry of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The parameter.
    pub parameter: ParameterId,
    /// Which entry, from 0, row by row.
    pub entry: usize,
}

/// The forward pass of a cell with packed weights, of which two entries differ from lane to lane.
#[derive(Clone, Debug)]
pub struct LanePlan {
    nodes: Vec<Node>,
    /// The values of the step that is computed and of the one before, component by component.
    values: Vec<Lanes>,
    before: Vec<Lanes>,
    scratch: Scratch,
}

/// What computes a node.
#[derive(Clone, Debug)]
struct Node {
    id: NodeId,
    place: Range<usize>,
    rule: LaneRule,
    initial: Initial,
    /// Whether a later step depends on it; if none does, only a step with a loss needs it.
    carries: bool,
}

#[derive(Clone, Debug)]
enum LaneRule {
    Input,
    Sum(Vec<LaneTerm>),
    Loss(Loss, Range<usize>),
}

/// A summand, as in [`graph::Term`].
#[derive(Clone, Debug)]
enum LaneTerm {
    Bias(Vec<Weight>),
    Constant(f64),
    Product(f64, Vec<Factor>),
    Diagonal(Vec<Weight>, Source),
    Matrix(Vec<Weight>, Source),
}

/// A weight's entry: the same number in all lanes, or one for each of them.
#[derive(Clone, Copy, Debug)]
enum Weight {
    Shared(f64),
    OfLane(usize),
}

#[derive(Clone, Debug)]
struct Source {
    place: Range<usize>,
    lag: Lag,
}

#[derive(Clone, Debug)]
struct Factor {
    source: Source,
    map: Map,
}

/// Room for a product and one of its factors, as many components as the widest node has.
#[derive(Clone, Debug)]
struct Scratch {
    product: Vec<Lanes>,
    factor: Vec<Lanes>,
}

impl LanePlan {
    /// Compiles a cell with its weights, of which two entries, two different ones, have their numbers
    /// lane by lane.
    pub fn new(
        cell: &Cell,
        sizes: Sizes,
        parameters: &Parameters,
        entries: [Entry; 2],
    ) -> LanePlan {
        let places = places(cell, sizes);
        let compiler = Compiler { places: &places, parameters, entries };
        let carries = carries(cell);
        let nodes = cell.nodes().iter().enumerate().map(|(id, node)| Node {
            id,
            place: places[id].clone(),
            rule: compiler.rule(&node.rule),
            initial: node.initial,
            carries: carries[id],
        });
        let length = places.last().map_or(0, |place| place.end);
        let widest = places.iter().map(Range::len).max().unwrap_or(0);
        let zeros = |length| vec![[0.0; LANES]; length];
        LanePlan {
            nodes: nodes.collect(),
            values: zeros(length),
            before: zeros(length),
            scratch: Scratch { product: zeros(widest), factor: zeros(widest) },
        }
    }

    /// J = Σ J(t) in each lane, with these numbers for the two entries. Of the edits only the clamps
    /// count: the others change no value.
    pub fn losses(&mut self, sequence: &Sequence, edits: &Edits, numbers: [&Lanes; 2]) -> Lanes {
        let mut losses = [0.0; LANES];
        self.begin(sequence, edits);
        for t in 1..=sequence.steps() {
            std::mem::swap(&mut self.values, &mut self.before);
            self.step(sequence, edits, numbers, t);
            if t >= sequence.first_loss() {
                let [.., loss] = &self.values[..] else { unreachable!("a cell has nodes") };
                add(&mut losses, loss);
            }
        }
        losses
    }

    fn begin(&mut self, sequence: &Sequence, edits: &Edits) {
        for node in &self.nodes {
            let given = (node.initial == Initial::Given).then(|| sequence.initial(node.id));
            let values = edits.held(node.id, 0).or(given.flatten());
            let place = &mut self.values[node.place.clone()];
            match values {
                Some(values) => spread(values, place),
                None => place.fill([0.0; LANES]),
            }
        }
    }

    fn step(&mut self, sequence: &Sequence, edits: &Edits, numbers: [&Lanes; 2], t: usize) {
        let LanePlan { nodes, values, before, scratch } = self;
        let has_loss = t >= sequence.first_loss();
        for node in nodes.iter().filter(|node| node.carries || has_loss) {
            let (now, rest) = values.split_at_mut(node.place.start);
            let value = &mut rest[..node.place.len()];
            if let Some(held) = edits.held(node.id, t) {
                spread(held, value);
                continue;
            }
            let read = Read { now, before, numbers };
            match &node.rule {
                LaneRule::Input => spread(sequence.input(t), value),
                LaneRule::Sum(terms) => sum(terms, read, scratch, value),
                LaneRule::Loss(loss, judged) => {
                    value[0] = loss_of(*loss, &now[judged.clone()], sequence.target(t));
                }
            }
        }
    }
}

/// Where each node's components stand.
fn places(cell: &Cell, sizes: Sizes) -> Vec<Range<usize>> {
    let mut end = 0;
    let nodes = cell.nodes().iter();
    nodes
        .map(|node| {
            let start = end;
            end += sizes.of(node.size);
            start..end
        })
        .collect()
}

/// Which nodes a later step depends on: those with an edge to it, and whatever these are computed from.
fn carries(cell: &Cell) -> Vec<bool> {
    let mut carries = vec![false; cell.nodes().len()];
    for node in (0..carries.len()).rev() {
        let mut edges = cell.outgoing(node).iter().map(|&edge| &cell.edges()[edge]);
        carries[node] = edges.any(|edge| edge.lag == Lag::Previous || carries[edge.target]);
    }
    carries
}

/// Packs the weights of rules.
struct Compiler<'a> {
    places: &'a [Range<usize>],
    parameters: &'a Parameters,
    entries: [Entry; 2],
}

impl Compiler<'_> {
    fn rule(&self, rule: &Rule) -> LaneRule {
        match rule {
            Rule::Given => LaneRule::Input,
            Rule::Sum(terms) => LaneRule::Sum(terms.iter().map(|term| self.term(term)).collect()),
            Rule::Loss(loss, judged) => LaneRule::Loss(*loss, self.places[*judged].clone()),
        }
    }

    fn term(&self, term: &Term) -> LaneTerm {
        match term {
            Term::Bias(parameter) => LaneTerm::Bias(self.weights(*parameter)),
            Term::Constant(number) => LaneTerm::Constant(*number),
            Term::Product(number, factors) => {
                let factor = |factor: &graph::Factor| Factor {
                    source: self.source(factor.source),
                    map: factor.map,
                };
                LaneTerm::Product(*number, factors.iter().map(factor).collect())
            }
            Term::Diagonal(parameter, source) => {
                LaneTerm::Diagonal(self.weights(*parameter), self.source(*source))
            }
            Term::Matrix(parameter, source) => {
                LaneTerm::Matrix(self.weights(*parameter), self.source(*source))
            }
        }
    }

    fn weights(&self, parameter: ParameterId) -> Vec<Weight> {
        let numbers = self.parameters.get(parameter).iter().enumerate();
        let weight = |(entry, &number)| {
            let lane = self.entries.iter().position(|one| *one == Entry { parameter, entry });
            lane.map_or(Weight::Shared(number), Weight::OfLane)
        };
        numbers.map(weight).collect()
    }

    fn source(&self, source: graph::Source) -> Source {
        Source { place: self.places[source.node].clone(), lag: source.lag }
    }
}

/// What a node is computed from.
#[derive(Clone, Copy)]
struct Read<'a> {
    now: &'a [Lanes],
    before: &'a [Lanes],
    numbers: [&'a Lanes; 2],
}

impl<'a> Read<'a> {
    fn at(self, source: &Source) -> &'a [Lanes] {
        match source.lag {
            Lag::Same => &self.now[source.place.clone()],
            Lag::Previous => &self.before[source.place.clone()],
        }
    }

    /// Adds a weight times a value.
    fn add_product(self, weight: Weight, value: &Lanes, sum: &mut Lanes) {
        match weight {
            Weight::Shared(weight) => {
                sum.iter_mut().zip(value).for_each(|(sum, value)| *sum += weight * value);
            }
            Weight::OfLane(which) => {
                let pairs = self.numbers[which].iter().zip(value);
                sum.iter_mut().zip(pairs).for_each(|(sum, (weight, value))| *sum += weight * value);
            }
        }
    }

    fn add_weight(self, weight: Weight, sum: &mut Lanes) {
        match weight {
            Weight::Shared(weight) => sum.iter_mut().for_each(|sum| *sum += weight),
            Weight::OfLane(which) => add(sum, self.numbers[which]),
        }
    }
}

fn sum(terms: &[LaneTerm], read: Read<'_>, scratch: &mut Scratch, sums: &mut [Lanes]) {
    if let [LaneTerm::Product(1.0, factors)] = terms
        && let [Factor { source, map }] = &factors[..]
    {
        activate_values(*map, read.at(source).as_flattened(), sums.as_flattened_mut());
        return;
    }
    sums.fill([0.0; LANES]);
    for term in terms {
        match term {
            LaneTerm::Bias(weights) => {
                let rows = sums.iter_mut().zip(weights);
                rows.for_each(|(sum, &weight)| read.add_weight(weight, sum));
            }
            LaneTerm::Constant(number) => {
                sums.as_flattened_mut().iter_mut().for_each(|sum| *sum += number);
            }
            LaneTerm::Product(number, factors) => {
                add_factors(*number, factors, read, scratch, sums);
            }
            LaneTerm::Diagonal(weights, source) => {
                for ((sum, &weight), value) in sums.iter_mut().zip(weights).zip(read.at(source)) {
                    read.add_product(weight, value, sum);
                }
            }
            LaneTerm::Matrix(weights, source) => {
                let values = read.at(source);
                for (sum, row) in sums.iter_mut().zip(weights.chunks_exact(values.len())) {
                    for (&weight, value) in row.iter().zip(values) {
                        read.add_product(weight, value, sum);
                    }
                }
            }
        }
    }
}

fn add_factors(
    number: f64,
    factors: &[Factor],
    read: Read<'_>,
    scratch: &mut Scratch,
    sums: &mut [Lanes],
) {
    let product = &mut scratch.product[..sums.len()];
    product.fill([number; LANES]);
    for Factor { source, map } in factors {
        let argument = read.at(source);
        let value = match map {
            Map::Identity => argument,
            map => {
                let value = &mut scratch.factor[..sums.len()];
                activate_values(*map, argument.as_flattened(), value.as_flattened_mut());
                value
            }
        };
        let pairs = product.as_flattened_mut().iter_mut().zip(value.as_flattened());
        pairs.for_each(|(product, value)| *product *= value);
    }
    sums.iter_mut().zip(&*product).for_each(|(sum, product)| add(sum, product));
}

/// J(t) of each lane's output; 0 where the step has no target.
fn loss_of(loss: Loss, output: &[Lanes], target: Target<'_>) -> Lanes {
    match (loss, target) {
        (Loss::Squared, Target::Values(target)) => {
            squared_distance(output, target).map(|distance| 0.5 * distance)
        }
        (Loss::SquaredDistance, Target::Values(target)) => squared_distance(output, target),
        (Loss::Softmax, Target::Class(class)) => {
            let mut logits = vec![0.0; output.len()];
            std::array::from_fn(|lane| {
                let components = output.iter().map(|lanes| lanes[lane]);
                logits.iter_mut().zip(components).for_each(|(logit, s)| *logit = s);
                cross_entropy(&logits, class)
            })
        }
        _ => [0.0; LANES],
    }
}

fn squared_distance(output: &[Lanes], target: &[f64]) -> Lanes {
    let mut distance = [0.0; LANES];
    for (lanes, d) in output.iter().zip(target) {
        for (sum, y) in distance.iter_mut().zip(lanes) {
            *sum += (y - d) * (y - d);
        }
    }
    distance
}

/// The same numbers in every lane.
fn spread(numbers: &[f64], lanes: &mut [Lanes]) {
    lanes.iter_mut().zip(numbers).for_each(|(lanes, &number)| lanes.fill(number));
}

fn add(sums: &mut Lanes, amounts: &Lanes) {
    sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount);
}
