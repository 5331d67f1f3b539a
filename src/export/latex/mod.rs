//! One equation of a run as LaTeX: how a value is computed, or how a δ adds up.

mod numbers;
mod sum;

use serde::Deserialize;

use self::numbers::Numbers;
use self::sum::{Sum, Term};
use super::check_right;
use crate::error::{Code, Error};
use crate::graph::{EdgeId, NodeId, Rule};
use crate::notation::Notation;
use crate::sequence::Target;
use crate::typeset::{Formula, Product, Typesetter};
use crate::unrolled::Unrolled;

/// Which equation is written, and with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Equation {
    /// The node that is computed.
    pub node: NodeId,
    /// At which step: from 1 for its value, from 0 for its δ.
    pub t: usize,
    /// Which component the numbers are of, from 0.
    pub component: usize,
    /// Its value, or its δ.
    pub of: Subject,
    /// Letters alone, or the numbers below them.
    pub shown: Shown,
}

/// What an equation computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// The value of the node.
    Value,
    /// The δ of the node.
    Delta,
}

/// What an equation is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// Letters.
    Symbols,
    /// Letters, then the numbers of this step, each term's amount, and the sum.
    Numbers,
}

/// Writes an equation without the signs that open and close math mode.
///
/// # Errors
/// [`Code::Range`] for a node, component or t that does not exist or is not computed yet;
/// [`Code::Combination`](crate::error::Code::Combination) for a δ of a backward pass with a mistake.
pub fn latex(run: &Unrolled, equation: Equation, notation: Notation) -> Result<String, Error> {
    let writer = Writer { run, equation, typesetter: Typesetter::new(run.cell(), notation) };
    let sum = match equation.of {
        Subject::Value => writer.value()?,
        Subject::Delta => {
            check_right(run)?;
            writer.delta()?
        }
    };
    let component = writer.component(&sum.subject);
    Ok(match equation.shown {
        Shown::Symbols if writer.is_given() => sum.subject,
        Shown::Symbols => sum.symbols(component),
        Shown::Numbers => sum.lines(component),
    })
}

struct Writer<'a> {
    run: &'a Unrolled,
    equation: Equation,
    typesetter: Typesetter<'a>,
}

impl Writer<'_> {
    fn value(&self) -> Result<Sum, Error> {
        let Equation { node, t, component, .. } = self.equation;
        let amounts = self.run.terms(node, t, component)?;
        let total = self.run.trace().value(node, t)[component];
        let subject = self.typesetter.value(node, t).latex(self.product());
        if self.run.edits().held(node, t).is_some() || self.is_loss_without_target() {
            return Ok(Sum { subject, terms: Vec::new(), total });
        }
        let reads = self.run.reads(node, t, component)?;
        let written = self.typesetter.terms(node, t);
        let mut terms = Vec::new();
        for ((formula, amount), reads) in written.iter().zip(amounts).zip(&reads) {
            let mut term = self.term(formula, amount);
            if reads.products.len() > 1 {
                let factors = reads.products.iter().map(|read| (read.weight, read.value));
                term.numbers = Numbers::products(factors);
            }
            terms.push(term);
        }
        if let Rule::Loss(..) = self.run.cell().nodes()[node].rule {
            terms.push(self.loss(total));
        }
        Ok(Sum { subject, terms, total })
    }

    /// J(t) as a sum of one term; its numbers stand where it compares one number with another.
    fn loss(&self, amount: f64) -> Term {
        let Equation { node, t, .. } = self.equation;
        let formula = match self.typesetter.equation(node, t) {
            Formula::Row { items } => Formula::Row { items: items.into_iter().skip(2).collect() },
            formula => formula,
        };
        let mut term = self.term(&formula, amount);
        if !self.is_scalar() {
            term.numbers = None;
        }
        term
    }

    fn delta(&self) -> Result<Sum, Error> {
        let Equation { node, t, component, .. } = self.equation;
        let name = self.run.cell().nodes().get(node).map_or("", |node| node.variable.name);
        let deltas = self.run.delta(name, t)?;
        let Some(&total) = deltas.get(component) else {
            let accepted = format!("a whole number below {}", deltas.len());
            return Err(Error::new(Code::Range, "component", component, accepted));
        };
        let mut terms = Vec::new();
        for edge in self.typesetter.roads(node) {
            if t + self.run.cell().edges()[edge].lag.steps() > 0 {
                terms.push(self.branch(edge)?);
            }
        }
        let subject = self.typesetter.delta(node, t).latex(self.product());
        Ok(Sum { subject, terms, total })
    }

    /// What one edge brings; a road that ends nowhere stands there with the 0 that it brings.
    fn branch(&self, edge: EdgeId) -> Result<Term, Error> {
        let Equation { t, component, .. } = self.equation;
        let amount = self.run.trace().contribution(edge, t)[component];
        let formula = self.typesetter.branch(edge, t);
        let reasons = self.run.reasons(edge, t, component)?;
        let is_cut = self.run.edits().cuts(edge, t);
        if reasons.is_empty() || is_cut || self.is_without_loss(edge) {
            let symbols = format!("\\underbrace{{{}}}_{{0}}", formula.latex(self.product()));
            return Ok(Term { symbols, numbers: None, amount });
        }
        let mut term = self.term(&formula, amount);
        if self.typesetter.is_matrix(edge) {
            let factors = reasons.iter().map(|reason| (reason.slope, reason.delta));
            term.numbers = Numbers::products(factors);
        }
        Ok(term)
    }

    fn term(&self, formula: &Formula, amount: f64) -> Term {
        let numbers =
            formula.with_numbers(&|symbol| self.run.number(symbol, self.equation.component));
        Term { symbols: formula.latex(self.product()), numbers: Numbers::of(&numbers), amount }
    }

    /// The component that the numbers are of, where there are several.
    fn component(&self, subject: &str) -> Option<String> {
        let node = &self.run.cell().nodes()[self.equation.node];
        let has_several = self.run.sizes().of(node.size) > 1;
        has_several.then(|| format!("\\left[{subject}\\right]_{{{}}}", self.equation.component + 1))
    }

    fn product(&self) -> Product {
        if self.is_scalar() { Product::Plain } else { Product::Elementwise }
    }

    /// Whether every vector has one component.
    fn is_scalar(&self) -> bool {
        self.run.cell().nodes().iter().all(|node| self.run.sizes().of(node.size) == 1)
    }

    fn is_given(&self) -> bool {
        let Equation { node, t, of, .. } = self.equation;
        let is_held = self.run.edits().held(node, t).is_some();
        of == Subject::Value
            && matches!(self.run.cell().nodes()[node].rule, Rule::Given)
            && !is_held
    }

    fn is_without_loss(&self, edge: EdgeId) -> bool {
        let cell = self.run.cell();
        cell.edges()[edge].target == cell.loss() && self.is_without_target()
    }

    fn is_loss_without_target(&self) -> bool {
        self.equation.node == self.run.cell().loss() && self.is_without_target()
    }

    fn is_without_target(&self) -> bool {
        matches!(self.run.target(self.equation.t), Ok(Target::None))
    }
}
