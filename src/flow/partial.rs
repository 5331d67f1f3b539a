//! A part of the backward pass: of some losses only, or with the way back cut short.

use serde::{Deserialize, Serialize};

use super::lanes::{Lanes, Request, Seed};
use super::limit::{check_lanes, check_numbers};
use crate::check::Kind;
use crate::distance::distance;
use crate::edit::Cut;
use crate::error::{Code, Error};
use crate::graph::{Cell, Lag, NodeId, ParameterId, Rule};
use crate::norm::{angle, norm};
use crate::sequence::Target;
use crate::trace::Trace;
use crate::unrolled::Unrolled;

/// Which part is done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Part {
    /// The losses J(s) that count, s from 1 to T; `None` stands for all.
    pub sources: Option<Vec<usize>>,
    /// Where the way back ends; `None` stands for the initial state.
    pub truncation: Option<Truncation>,
}

/// Where error goes no further back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Truncation {
    /// J(s) reaches back at most so many steps: none but its own with 0.
    Window {
        /// The most steps between a loss and what it reaches.
        steps: usize,
    },
    /// Nothing flows from t + 1 to t, from 0 to T − 1: the state is taken for given there.
    Detach {
        /// The step t.
        t: usize,
    },
    /// The gradient of the first LSTM (Hochreiter, Schmidhuber 1997; with forget gates and peepholes
    /// Gers et al. 2000, 2002): what a gate or the block input is told changes its own weights, and goes
    /// no further back. Error reaches an earlier step by the carousel alone.
    Gates,
}

/// δ and gradients of a part of the backward pass.
#[derive(Clone, Debug)]
pub struct Partial<'a> {
    run: &'a Unrolled,
    sources: Vec<usize>,
    trace: Trace,
}

/// How far a quantity of the part is from that of the whole backward pass.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Deviation {
    /// A δ over all t from 1, or a gradient.
    pub kind: Kind,
    /// The node's or the parameter's name.
    pub name: &'static str,
    /// How far.
    #[serde(flatten)]
    pub gap: Gap,
}

/// How far a vector a is from a right one b.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Gap {
    /// ‖a‖
    pub length: f64,
    /// ‖b‖
    #[serde(rename = "fullLength")]
    pub full_length: f64,
    /// ‖a − b‖ / ‖b‖; 0 where both are the same, infinite where b alone is 0.
    pub distance: f64,
    /// The angle between both, in degrees; absent where one of them is 0.
    pub angle: Option<f64>,
}

impl Truncation {
    /// How many steps a loss reaches back at most.
    pub(super) fn reach(self, steps: usize) -> usize {
        match self {
            Truncation::Window { steps: window } => window.min(steps),
            Truncation::Detach { .. } | Truncation::Gates => steps,
        }
    }

    /// The edges that carry nothing; a window ends by itself.
    ///
    /// # Errors
    /// [`Code::Range`] for a step that does not exist.
    pub(super) fn cuts(self, run: &Unrolled) -> Result<Vec<Cut>, Error> {
        let steps = run.sequence().steps();
        match self {
            Truncation::Window { .. } => Ok(Vec::new()),
            Truncation::Detach { t } if t < steps => Ok(cuts_between_steps(run.cell(), t)),
            Truncation::Detach { t } => {
                let accepted = format!("a step from 0 to {}", steps - 1);
                Err(Error::new(Code::Range, "truncation.t", t, accepted))
            }
            Truncation::Gates => Ok(cuts_at_gates(run.cell())),
        }
    }
}

impl<'a> Partial<'a> {
    /// Does the part of a run's backward pass.
    ///
    /// # Errors
    /// [`Code::Range`] before both passes are complete, for a source or a step that does not exist, and
    /// for a window that takes more than [`MOST_NUMBERS`](super::MOST_NUMBERS);
    /// [`Code::Combination`] for a run with a mistake in its backward pass.
    pub fn of(run: &'a Unrolled, part: &Part) -> Result<Partial<'a>, Error> {
        super::check_ready(run)?;
        run.check_complete()?;
        let (cell, steps) = (run.cell(), run.sequence().steps());
        let sources = sources(run, part)?;
        let cuts = part.truncation.map_or(Ok(Vec::new()), |truncation| truncation.cuts(run))?;
        let reach = match part.truncation {
            Some(Truncation::Window { steps: window }) if window < steps => Reach::Window(window),
            _ => Reach::Beginning,
        };
        let widest = cell.nodes().iter().map(|node| run.sizes().of(node.size)).max();
        let rule = "T · window · H";
        check_numbers("truncation", rule, &[steps, reach.lanes(), widest.unwrap_or(0)])?;
        check_lanes("truncation", run, reach.lanes())?;
        let counting = sources.iter().filter(|&&s| run.sequence().target(s) != Target::None);
        let seed = |&s: &usize| Seed { node: cell.loss(), t: s, lane: reach.lane(s) };
        let request = Request {
            width: reach.lanes(),
            seeds: counting.map(seed).collect(),
            cuts,
            nodes: (0..cell.nodes().len()).collect(),
        };
        let mut partial = Partial { run, sources, trace: run.trace().clone() };
        partial.carry(Lanes::new(run, request), reach);
        partial.sum_up();
        Ok(partial)
    }

    /// Σ J(s) over the sources.
    pub fn loss(&self) -> f64 {
        let loss = self.run.cell().loss();
        self.sources.iter().map(|&s| self.trace.value(loss, s)[0]).sum()
    }

    /// δ(t) of a node, t from 0 to T.
    pub fn delta(&self, node: NodeId, t: usize) -> &[f64] {
        self.trace.delta(node, t)
    }

    /// δ of a node at all t from 1 to T, one after another.
    pub fn deltas(&self, node: NodeId) -> Vec<f64> {
        deltas(&self.trace, node)
    }

    /// ∂J/∂θ, row by row.
    pub fn gradient(&self, parameter: ParameterId) -> &[f64] {
        self.trace.gradient(parameter)
    }

    /// The shares of ∂J/∂θ, from t = 1 to T.
    ///
    /// # Errors
    /// [`Code::Range`] for more than [`MOST_NUMBERS`](super::MOST_NUMBERS).
    pub fn shares(&self, parameter: ParameterId) -> Result<Vec<f64>, Error> {
        let steps = self.run.sequence().steps();
        let entries = self.gradient(parameter).len();
        check_numbers("shares", "T for each entry", &[steps, entries])?;
        let share = |t| self.run.interpreter().share(&self.trace, parameter, t);
        Ok((1..=steps).flat_map(share).collect())
    }

    /// How far each δ and each gradient is from the whole one.
    pub fn deviations(&self) -> Vec<Deviation> {
        let full = self.run.trace();
        let nodes = self.run.cell().nodes()[..self.run.cell().loss()].iter().enumerate();
        let of_deltas = nodes.map(|(node, declaration)| Deviation {
            kind: Kind::Delta,
            name: declaration.variable.name,
            gap: Gap::between(&self.deltas(node), &deltas(full, node)),
        });
        let parameters = self.run.cell().parameters().iter().enumerate();
        let of_gradients = parameters.map(|(parameter, declaration)| Deviation {
            kind: Kind::Gradient,
            name: declaration.name,
            gap: Gap::between(self.gradient(parameter), full.gradient(parameter)),
        });
        of_deltas.chain(of_gradients).collect()
    }

    /// How far the gradient of all parameters together is from the whole one.
    pub fn gap(&self) -> Gap {
        Gap::between(self.trace.gradients(), self.run.trace().gradients())
    }

    /// δ of every node at every step: the sum of all lanes there.
    fn carry(&mut self, mut lanes: Lanes, reach: Reach) {
        for t in (0..=self.run.sequence().steps()).rev() {
            if let Reach::Window(_) = reach {
                lanes.end(reach.lane(t));
            }
            lanes.step(t);
            for node in 0..self.run.cell().nodes().len() {
                lanes.read_sum(node, self.trace.delta_mut(node, t));
            }
        }
    }

    fn sum_up(&mut self) {
        for parameter in 0..self.run.cell().parameters().len() {
            let mut sum = vec![0.0; self.gradient(parameter).len()];
            for t in 1..=self.run.sequence().steps() {
                let share = self.run.interpreter().share(&self.trace, parameter, t);
                sum.iter_mut().zip(share).for_each(|(sum, share)| *sum += share);
            }
            self.trace.gradient_mut(parameter).copy_from_slice(&sum);
        }
    }
}

impl Gap {
    /// How far a is from b.
    pub fn between(a: &[f64], b: &[f64]) -> Gap {
        Gap {
            length: norm(a),
            full_length: norm(b),
            distance: distance(a, b).expect("both have the same shape"),
            angle: angle(a, b),
        }
    }
}

/// How far back a loss reaches, and in which lane.
#[derive(Clone, Copy)]
enum Reach {
    /// To the beginning. Then all losses share one lane.
    Beginning,
    /// So many steps. Each loss has a lane, which is used again where it ends.
    Window(usize),
}

impl Reach {
    fn lanes(self) -> usize {
        match self {
            Reach::Beginning => 1,
            Reach::Window(steps) => steps + 1,
        }
    }

    /// The lane of J(t), which until t was that of the loss that does not reach t.
    fn lane(self, t: usize) -> usize {
        t % self.lanes()
    }
}

fn sources(run: &Unrolled, part: &Part) -> Result<Vec<usize>, Error> {
    let steps = run.sequence().steps();
    let Some(sources) = &part.sources else { return Ok((1..=steps).collect()) };
    if let Some(at) = sources.iter().position(|s| !(1..=steps).contains(s)) {
        let accepted = format!("a step from 1 to {steps}");
        return Err(Error::new(Code::Range, format!("sources[{at}]"), sources[at], accepted));
    }
    let mut sources = sources.clone();
    sources.sort_unstable();
    sources.dedup();
    Ok(sources)
}

/// Every edge from step t to the next.
fn cuts_between_steps(cell: &Cell, t: usize) -> Vec<Cut> {
    let edges = cell.edges().iter().enumerate();
    let leaving = edges.filter(|(_, edge)| edge.lag == Lag::Previous);
    leaving.map(|(edge, _)| Cut { edge, t: Some(t) }).collect()
}

/// Every edge by which a node that recurs through weights is told something, but for the input.
fn cuts_at_gates(cell: &Cell) -> Vec<Cut> {
    let edges = || cell.edges().iter().enumerate().filter(|&(id, _)| cell.weight(id).is_some());
    let recurs =
        |node: NodeId| edges().any(|(_, edge)| (edge.target, edge.lag) == (node, Lag::Previous));
    let is_given = |node: NodeId| matches!(cell.nodes()[node].rule, Rule::Given);
    let told = edges().filter(|(_, edge)| recurs(edge.target) && !is_given(edge.source));
    told.map(|(edge, _)| Cut { edge, t: None }).collect()
}

fn deltas(trace: &Trace, node: NodeId) -> Vec<f64> {
    let steps = 1..=trace.layout().steps();
    steps.flat_map(|t| trace.delta(node, t).iter().copied()).collect()
}
