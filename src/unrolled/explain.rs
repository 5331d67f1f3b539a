//! How the numbers of a run come about: terms, reasons, shares, products, routes.

use serde::Serialize;

use super::Unrolled;
use super::checks::check_below;
use crate::error::{Code, Error};
use crate::graph::{EdgeId, NodeId};
use crate::interpret::{Product, Use};
use crate::notation::Notation;
use crate::routes::{Destination, Routes, Stop, routes};
use crate::sequence::Target;
use crate::typeset::{Formula, Order, Reading, Referent, Symbol, Typesetter};

/// Through how many numbers, those of the steps from the origin to the destination, routes may run.
pub const MOST_NUMBERS: usize = 200_000;

/// How many routes may be asked for.
pub const MOST_ROUTES: usize = 1_000;

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

impl Unrolled {
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
        let products = self.interpreter().products(&self.trace, edge, t, component).into_iter();
        let reason = |Product { row, slope, delta }: Product<f64>| Reason {
            component: row,
            slope,
            delta,
            product: slope * delta,
        };
        Ok(products.map(reason).collect())
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
    /// [`Code::Range`] for a number that does not exist, before the backward pass is complete, for
    /// more than [`MOST_ROUTES`] routes, and where they run through more than [`MOST_NUMBERS`] numbers.
    pub fn routes(
        &self,
        origin: Stop,
        destination: Destination,
        most: usize,
    ) -> Result<Routes, Error> {
        self.check_complete()?;
        self.check_stop(origin)?;
        if most > MOST_ROUTES {
            let accepted = format!("at most {MOST_ROUTES} routes");
            return Err(Error::new(Code::Range, "most", most, accepted));
        }
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

    /// The number that a symbol stands for, for one component of its vector; a vector of one entry
    /// has it for every component.
    ///
    /// `None` for what is no single number: a matrix of more than one column, a class, a step
    /// without a target; and for a number that does not exist or is not computed yet: of another
    /// cell, of a component beyond the vector's, of a t beyond the sequence, as δc(T + 1).
    pub fn number(&self, symbol: &Symbol, component: usize) -> Option<f64> {
        let entries = match symbol.of {
            Referent::Value => self.value(symbol.name, symbol.t?).ok()?,
            Referent::Delta => self.delta(symbol.name, symbol.t?).ok()?,
            Referent::Parameter => {
                let id = self.cell.parameter(symbol.name)?;
                let shape = self.cell.parameters()[id].shape;
                let is_wide = self.sizes.rows_and_columns(shape).1 > 1;
                return (!is_wide).then(|| self.parameters.get(id).get(component).copied())?;
            }
            Referent::Target => match self.target(symbol.t?).ok()? {
                Target::Values(values) => values,
                Target::None | Target::Unneeded | Target::Class(_) => return None,
            },
            Referent::OneHot => return None,
        };
        let component = if entries.len() == 1 { 0 } else { component };
        entries.get(component).copied()
    }

    fn read(&self, reading: Reading, component: usize) -> f64 {
        let value = self.trace.value(reading.node, reading.t)[component];
        match reading.order {
            Order::Value => reading.map.value(value),
            Order::Derivative => reading.map.derivative(value),
        }
    }
}
