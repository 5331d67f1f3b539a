//! A cell unrolled over a sequence: both passes step by step, and every number by node and t.

use serde::Serialize;

use crate::cell::Model;
use crate::edit::{Edits, NamedEdits};
use crate::error::{Code, Error};
use crate::graph::{Cell, EdgeId, NodeId, ParameterId};
use crate::interpret::{Interpreter, Use};
use crate::notation::Notation;
use crate::parameters::Parameters;
use crate::plan::Plan;
use crate::routes::{Destination, Routes, Stop, routes};
use crate::sequence::{Sequence, Target};
use crate::sizes::Sizes;
use crate::trace::{Layout, Overflow, Trace};
use crate::typeset::{Formula, Order, Reading, Referent, Symbol, Typesetter};
use crate::walk::Walk;

/// A network, its sequence, and the numbers computed so far.
#[derive(Debug)]
pub struct Unrolled {
    model: Model,
    cell: Cell,
    sizes: Sizes,
    parameters: Parameters,
    sequence: Sequence,
    edits: Edits,
    plan: Plan,
    trace: Trace,
    progress: Progress,
}

/// Through how many numbers, those of the steps from the origin to the destination, routes may run.
pub const MOST_NUMBERS: usize = 200_000;

/// One product of an edge's contribution.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// Which component of the target, from 0.
    pub component: usize,
    /// ∂(that component)/∂(the source's component), the other inputs held fixed.
    pub slope: f64,
    /// δ of that component.
    pub delta: f64,
    /// slope · δ
    pub product: f64,
}

/// One use of a weight's entry, over the steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Products {
    /// Where the entry stands.
    pub of: Use,
    /// δ, and the value that the entry multiplies, from t = 1 to T.
    pub factors: Vec<[f64; 2]>,
}

/// How far the passes have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// The forward pass has done the steps up to t; 0 is the initial state.
    Forward(usize),
    /// The backward pass has done the steps from T down to t; 0 ends it.
    Backward(usize),
}

impl Unrolled {
    /// Unrolls a cell over a sequence; nothing but the initial state is computed yet.
    ///
    /// Parameters and sequence must have been made for this cell and these sizes.
    pub fn new(
        model: Model,
        cell: Cell,
        sizes: Sizes,
        parameters: Parameters,
        sequence: Sequence,
    ) -> Unrolled {
        let steps = sequence.steps();
        let mut plan = Plan::new(&cell, sizes, steps);
        plan.load(&parameters);
        let mut trace = Trace::new(Layout::new(&cell, sizes, steps));
        plan.forward_step(&sequence, &mut trace, 0);
        let progress = Progress::Forward(0);
        let edits = Edits::default();
        Unrolled { model, cell, sizes, parameters, sequence, edits, plan, trace, progress }
    }

    /// The same network with cuts and clamps; nothing but the initial state is computed yet.
    ///
    /// # Errors
    /// As [`NamedEdits::resolve`] says.
    pub fn with_edits(mut self, edits: &NamedEdits) -> Result<Unrolled, Error> {
        self.edits = edits.resolve(&self.cell, self.sizes, self.sequence.steps())?;
        self.compute_forward(0);
        self.progress = Progress::Forward(0);
        Ok(self)
    }

    /// Computes the values of the next time step and returns its t; `None` once t = T is done.
    pub fn forward_step(&mut self) -> Option<usize> {
        let Progress::Forward(done) = self.progress else { return None };
        let t = done + 1;
        if t > self.sequence.steps() {
            return None;
        }
        self.compute_forward(t);
        self.progress = Progress::Forward(t);
        Some(t)
    }

    /// Computes the contributions and δ of the next time step on the way back and returns its t,
    /// from T down to 0 (the initial state), where the gradients are complete; `None` after that.
    ///
    /// Error starts at the end of the sequence, so a forward pass that is not complete is
    /// completed first.
    pub fn backward_step(&mut self) -> Option<usize> {
        while self.forward_step().is_some() {}
        let t = match self.progress {
            Progress::Forward(last) => last,
            Progress::Backward(done) => done.checked_sub(1)?,
        };
        self.compute_backward(t);
        self.progress = Progress::Backward(t);
        Some(t)
    }

    /// Both passes over the whole sequence, anew.
    pub fn run(&mut self) {
        self.progress = Progress::Forward(0);
        while self.backward_step().is_some() {}
    }

    /// How far the passes have come.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// A node's value at t, from 0 (the initial state) to T.
    ///
    /// # Errors
    /// [`Code::Range`] for a node or t that does not exist or is not computed yet.
    pub fn value(&self, node: &str, t: usize) -> Result<&[f64], Error> {
        let node = self.node(node)?;
        self.check_forward(t)?;
        Ok(self.trace.value(node, t))
    }

    /// δ(t) of a node, the derivative of J with respect to it; t from 0 to T.
    ///
    /// # Errors
    /// [`Code::Range`] for a node or t that does not exist or is not computed yet.
    pub fn delta(&self, node: &str, t: usize) -> Result<&[f64], Error> {
        let node = self.node(node)?;
        self.check_backward(t)?;
        Ok(self.trace.delta(node, t))
    }

    /// What one branch, named as `via_obar`, adds to δ(t) of a node.
    ///
    /// # Errors
    /// [`Code::Range`] for a node, branch or t that does not exist or is not computed yet.
    pub fn contribution(&self, node: &str, branch: &str, t: usize) -> Result<&[f64], Error> {
        let node = self.node(node)?;
        let Some(edge) = self.cell.branch(node, branch) else {
            let edges = self.cell.outgoing(node).iter();
            let names: Vec<_> = edges.map(|&edge| &self.cell.edges()[edge].branch[..]).collect();
            return Err(Error::new(Code::Range, "branch", branch, names.join(", ")));
        };
        self.check_backward(t)?;
        Ok(self.trace.contribution(edge, t))
    }

    /// ∂J/∂θ of a parameter, summed over all steps, row by row.
    ///
    /// # Errors
    /// [`Code::Range`] for a parameter that does not exist, or before the backward pass is complete.
    pub fn gradient(&self, parameter: &str) -> Result<&[f64], Error> {
        let parameter = self.parameter(parameter)?;
        self.check_complete()?;
        Ok(self.trace.gradient(parameter))
    }

    /// Step t's share of ∂J/∂θ, t from 1 to T: what θ's use at that step alone adds to the sum.
    ///
    /// # Errors
    /// [`Code::Range`] for a parameter or t that does not exist or is not computed yet.
    pub fn share(&self, parameter: &str, t: usize) -> Result<Vec<f64>, Error> {
        let parameter = self.parameter(parameter)?;
        self.check_step(t)?;
        self.check_backward(t)?;
        Ok(self.interpreter().share(&self.trace, parameter, t))
    }

    /// One entry of ∂J/∂θ as its shares of all steps, from t = 1 to T; entries count row by row.
    ///
    /// # Errors
    /// [`Code::Range`] for a parameter or entry that does not exist, or before the backward pass is
    /// complete.
    pub fn shares(&self, parameter: &str, entry: usize) -> Result<Vec<f64>, Error> {
        let parameter = self.parameter(parameter)?;
        self.check_entry(parameter, entry)?;
        self.check_complete()?;
        let interpreter = self.interpreter();
        let share = |t| interpreter.share_of_entry(&self.trace, parameter, t, entry);
        Ok((1..=self.sequence.steps()).map(share).collect())
    }

    /// One entry of ∂J/∂θ as products over the steps, for each use of the entry; together they add
    /// up to it. Entries count row by row.
    ///
    /// # Errors
    /// [`Code::Range`] for a parameter or entry that does not exist, or before the backward pass is
    /// complete.
    pub fn products(&self, parameter: &str, entry: usize) -> Result<Vec<Products>, Error> {
        let parameter = self.parameter(parameter)?;
        self.check_entry(parameter, entry)?;
        self.check_complete()?;
        let interpreter = self.interpreter();
        let over_time = |one: Use| {
            let steps = 1..=self.sequence.steps();
            let factors = steps.map(|t| interpreter.factors(&self.trace, one, t)).collect();
            Products { of: one, factors }
        };
        Ok(interpreter.uses(&self.trace, parameter, entry).map(over_time).collect())
    }

    /// Why an edge adds what it adds to one component of its source at t: for every component of
    /// the target on which it acts, the local derivative, δ, and their product. Empty where the
    /// edge has no target, and where the target is clamped. A cut edge keeps its reasons, but adds
    /// nothing: [`Unrolled::edits`] knows.
    ///
    /// # Errors
    /// [`Code::Range`] for an edge, component or t that does not exist or is not computed yet.
    pub fn reasons(&self, edge: EdgeId, t: usize, component: usize) -> Result<Vec<Reason>, Error> {
        check_below("edge", edge, self.cell.edges().len())?;
        let end = &self.cell.edges()[edge];
        self.check_component(end.source, component)?;
        self.check_backward(t)?;
        let slopes = self.interpreter().local_derivative(&self.trace, edge, t, component);
        let reason = |(component, slope): (usize, f64)| {
            let delta = self.trace.delta(end.target, t + end.lag.steps())[component];
            Reason { component, slope, delta, product: slope * delta }
        };
        Ok(slopes.into_iter().map(reason).collect())
    }

    /// What each term of a node's sum amounts to at t, from 1, for one component; empty for a node
    /// that is not a sum.
    ///
    /// # Errors
    /// [`Code::Range`] for a node, component or t that does not exist or is not computed yet.
    pub fn terms(&self, node: NodeId, t: usize, component: usize) -> Result<Vec<f64>, Error> {
        check_below("node", node, self.cell.nodes().len())?;
        self.check_component(node, component)?;
        self.check_step(t)?;
        self.check_forward(t)?;
        Ok(self.interpreter().terms(&self.trace, node, t, component))
    }

    /// The factors of an edge's element-wise local derivative with their numbers for one component;
    /// empty for an edge with a weight of its own, and where the edge has no target at t + lag.
    ///
    /// # Errors
    /// [`Code::Range`] for an edge, component or t that does not exist or is not computed yet.
    pub fn factors(
        &self,
        edge: EdgeId,
        t: usize,
        component: usize,
        notation: Notation,
    ) -> Result<Vec<(Formula, f64)>, Error> {
        check_below("edge", edge, self.cell.edges().len())?;
        let end = &self.cell.edges()[edge];
        self.check_component(end.source, component)?;
        let at = t + end.lag.steps();
        if at == 0 || at > self.sequence.steps() {
            return Ok(Vec::new());
        }
        self.check_forward(at)?;
        let factors = Typesetter::new(&self.cell, notation).factors(edge, t).into_iter();
        Ok(factors.map(|(reading, formula)| (formula, self.read(reading, component))).collect())
    }

    /// The routes from one number to another, or to J, with the `most` largest products.
    ///
    /// # Errors
    /// [`Code::Range`] for a number that does not exist, before the backward pass is complete, and
    /// where the routes run through more than [`MOST_NUMBERS`] numbers.
    pub fn routes(
        &self,
        origin: Stop,
        destination: Destination,
        most: usize,
    ) -> Result<Routes, Error> {
        self.check_complete()?;
        self.check_stop(origin)?;
        let last = match destination {
            Destination::Loss => self.sequence.steps(),
            Destination::Stop(stop) => {
                self.check_stop(stop)?;
                stop.t
            }
        };
        let steps = (last + 1).saturating_sub(origin.t);
        let width: usize = self.cell.nodes().iter().map(|node| self.sizes.of(node.size)).sum();
        if steps * width > MOST_NUMBERS {
            let accepted = format!("routes through at most {MOST_NUMBERS} numbers");
            return Err(Error::new(Code::Range, "routes", steps * width, accepted));
        }
        Ok(routes(&self.interpreter(), &self.trace, origin, destination, most))
    }

    /// The equation that computes a node at t, from 1.
    ///
    /// # Errors
    /// [`Code::Range`] for a node or t that does not exist.
    pub fn equation(&self, node: NodeId, t: usize, notation: Notation) -> Result<Formula, Error> {
        check_below("node", node, self.cell.nodes().len())?;
        self.check_step(t)?;
        Ok(Typesetter::new(&self.cell, notation).equation(node, t))
    }

    /// The target of step t, from 1 to T.
    ///
    /// # Errors
    /// [`Code::Range`] for a t that does not exist.
    pub fn target(&self, t: usize) -> Result<Target<'_>, Error> {
        self.check_step(t)?;
        Ok(self.sequence.target(t))
    }

    fn check_step(&self, t: usize) -> Result<(), Error> {
        let steps = self.sequence.steps();
        if (1..=steps).contains(&t) {
            return Ok(());
        }
        Err(Error::new(Code::Range, "t", t, format!("a step from 1 to {steps}")))
    }

    /// The number that a symbol stands for, for one component of its vector; `None` for a matrix
    /// of more than one entry and for a class.
    pub fn number(&self, symbol: &Symbol, component: usize) -> Option<f64> {
        let t = symbol.t.unwrap_or(0);
        let entries = match symbol.of {
            Referent::Value => self.trace.value(self.cell.node(symbol.name)?, t),
            Referent::Delta => self.trace.delta(self.cell.node(symbol.name)?, t),
            Referent::Parameter => {
                let id = self.cell.parameter(symbol.name)?;
                let shape = self.cell.parameters()[id].shape;
                let is_wide = self.sizes.rows_and_columns(shape).1 > 1;
                return (!is_wide).then(|| self.parameters.get(id).get(component).copied())?;
            }
            Referent::Target => match self.sequence.target(t) {
                Target::Values(values) => values,
                Target::None | Target::Class(_) => return None,
            },
            Referent::OneHot => return None,
        };
        let component = if entries.len() == 1 { 0 } else { component };
        entries.get(component).copied()
    }

    /// J = Σ J(t) over the steps that the forward pass has done.
    pub fn loss(&self) -> f64 {
        self.trace.loss(&self.cell)
    }

    /// The first number that is not finite.
    pub fn overflow(&self) -> Option<Overflow> {
        self.trace.overflow(&self.cell)
    }

    /// The walk over all places of this run.
    pub fn walk(&self) -> Walk {
        Walk::new(&self.cell, self.sequence.steps())
    }

    /// The family of the cell.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The declaration of the cell.
    pub fn cell(&self) -> &Cell {
        &self.cell
    }

    /// N, H and K.
    pub fn sizes(&self) -> Sizes {
        self.sizes
    }

    /// The weights.
    pub fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// The inputs, targets and initial state.
    pub fn sequence(&self) -> &Sequence {
        &self.sequence
    }

    /// The cuts and clamps.
    pub fn edits(&self) -> &Edits {
        &self.edits
    }

    /// Every number computed so far; what is not computed yet is left from before or zero.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    fn read(&self, reading: Reading, component: usize) -> f64 {
        let value = self.trace.value(reading.node, reading.t)[component];
        match reading.order {
            Order::Value => reading.map.value(value),
            Order::Derivative => reading.map.derivative(value),
        }
    }

    fn check_stop(&self, stop: Stop) -> Result<(), Error> {
        check_below("node", stop.node, self.cell.nodes().len())?;
        check_below("t", stop.t, self.sequence.steps() + 1)?;
        self.check_component(stop.node, stop.component)
    }

    /// Checks the index of a parameter's entry.
    pub(crate) fn check_entry(&self, parameter: ParameterId, entry: usize) -> Result<(), Error> {
        check_below("entry", entry, self.parameters.get(parameter).len())
    }

    /// Checks the index of a node's component.
    pub(crate) fn check_component(&self, node: NodeId, component: usize) -> Result<(), Error> {
        check_below("component", component, self.sizes.of(self.cell.nodes()[node].size))
    }

    /// The plan knows no edits; the interpreter knows all. What a cut leaves alone stays to the bit.
    fn compute_forward(&mut self, t: usize) {
        let Unrolled { cell, parameters, sequence, edits, plan, trace, .. } = self;
        if edits.keep_values() {
            plan.forward_step(sequence, trace, t);
        } else {
            Interpreter { cell, parameters, sequence, edits }.forward_step(trace, t);
        }
    }

    fn compute_backward(&mut self, t: usize) {
        let Unrolled { cell, parameters, sequence, edits, plan, trace, .. } = self;
        if edits.is_empty() {
            plan.backward_step(sequence, trace, t);
            if t == 0 {
                plan.gradients(trace);
            }
        } else {
            Interpreter { cell, parameters, sequence, edits }.backward_step(trace, t);
        }
    }

    fn interpreter(&self) -> Interpreter<'_, f64> {
        let Unrolled { cell, parameters, sequence, edits, .. } = self;
        Interpreter { cell, parameters, sequence, edits }
    }

    /// The node of this name.
    ///
    /// # Errors
    /// [`Code::Range`] where the cell does not have it.
    pub fn node(&self, name: &str) -> Result<NodeId, Error> {
        self.cell.node(name).ok_or_else(|| {
            let names: Vec<_> = self.cell.nodes().iter().map(|node| node.variable.name).collect();
            Error::new(Code::Range, "node", name, names.join(", "))
        })
    }

    pub(crate) fn parameter(&self, name: &str) -> Result<ParameterId, Error> {
        self.cell.parameter(name).ok_or_else(|| {
            let parameters = self.cell.parameters().iter();
            let names: Vec<_> = parameters.map(|parameter| parameter.name).collect();
            Error::new(Code::Range, "parameter", name, names.join(", "))
        })
    }

    fn check_forward(&self, t: usize) -> Result<(), Error> {
        let computed = match self.progress {
            Progress::Forward(done) => done,
            Progress::Backward(_) => self.sequence.steps(),
        };
        if t <= computed {
            return Ok(());
        }
        let accepted = format!("a step that the forward pass has done, from 0 to {computed}");
        Err(Error::new(Code::Range, "t", t, accepted))
    }

    /// Checks that both passes are complete.
    ///
    /// # Errors
    /// [`Code::Range`] where they are not.
    pub fn check_complete(&self) -> Result<(), Error> {
        match self.progress {
            Progress::Backward(0) => Ok(()),
            progress => {
                let accepted = "a complete backward pass, which sums over all steps";
                Err(Error::new(Code::Range, "progress", format!("{progress:?}"), accepted))
            }
        }
    }

    pub(crate) fn check_backward(&self, t: usize) -> Result<(), Error> {
        let steps = self.sequence.steps();
        match self.progress {
            Progress::Backward(done) if (done..=steps).contains(&t) => Ok(()),
            Progress::Backward(done) => {
                let accepted =
                    format!("a step that the backward pass has done, from {done} to {steps}");
                Err(Error::new(Code::Range, "t", t, accepted))
            }
            Progress::Forward(_) => {
                let accepted = "a step that the backward pass has done: it has not begun";
                Err(Error::new(Code::Range, "t", t, accepted))
            }
        }
    }
}

fn check_below(field: &str, index: usize, count: usize) -> Result<(), Error> {
    if index < count {
        return Ok(());
    }
    let accepted = format!("a whole number from 0 to {}", count.saturating_sub(1));
    Err(Error::new(Code::Range, field, index, accepted))
}
