//! What a node reads: each term of its sum with its weight and, where that is a parameter, the
//! products that it is made of.

use serde::Serialize;

use super::Unrolled;
use crate::error::Error;
use crate::graph::{NodeId, ParameterId, Rule, Source, Term};

/// A term of one component of a node's sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Reads {
    /// The parameter of the term; `None` for a product of nodes and for a constant.
    pub parameter: Option<ParameterId>,
    /// The nodes that are read, in the order of the term's factors; none for a bias.
    pub sources: Vec<Source>,
    /// For a matrix, weight · value for every component of what is read: the node's row of the
    /// matrix times a vector. For a diagonal matrix, the one product. Else empty.
    pub products: Vec<Read>,
}

/// One product of a term.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Read {
    /// Which component is read, from 0.
    pub component: usize,
    /// What it is multiplied by.
    pub weight: f64,
    /// Its value.
    pub value: f64,
    /// weight · value
    pub product: f64,
}

impl Unrolled {
    /// What one component of a node reads at t, from 1, term by term, in the order of
    /// [`Unrolled::terms`]; empty for a node that is not a sum.
    ///
    /// # Errors
    /// [`Code::Range`](crate::error::Code::Range) for a node, component or t that does not exist or
    /// is not computed yet.
    pub fn reads(&self, node: NodeId, t: usize, component: usize) -> Result<Vec<Reads>, Error> {
        self.terms(node, t, component)?;
        let Rule::Sum(terms) = &self.cell().nodes()[node].rule else { return Ok(Vec::new()) };
        let read = |term: &Term| Reads {
            parameter: term.parameter(),
            sources: term.sources(),
            products: self.products_of(term, t, component),
        };
        Ok(terms.iter().map(read).collect())
    }

    fn products_of(&self, term: &Term, t: usize, row: usize) -> Vec<Read> {
        let values = |source: &Source| self.trace().value(source.node, t - source.lag.steps());
        match term {
            Term::Diagonal(parameter, source) => {
                vec![read(row, self.parameters().get(*parameter)[row], values(source)[row])]
            }
            Term::Matrix(parameter, source) => {
                let values = values(source);
                let weights = &self.parameters().get(*parameter)[row * values.len()..];
                let products = weights.iter().zip(values).enumerate();
                products.map(|(column, (&weight, &value))| read(column, weight, value)).collect()
            }
            Term::Bias(_) | Term::Constant(_) | Term::Product(..) => Vec::new(),
        }
    }
}

fn read(component: usize, weight: f64, value: f64) -> Read {
    Read { component, weight, value, product: weight * value }
}
