//! The chain rule by itself: roads from one number y to another, f, each through an x of its own.
//!
//! ```text
//! x_k = factor_k · inner_k(y)          f = Σ outer_k(x_k)   or   f = Π outer_k(x_k)
//! ```
//!
//! With one road f is a function of a function. Nothing recurs: every variable is one number, there
//! is one step, and its variables are written without it. In data y is `x`, as every given node, and
//! f is `J`, as every node that is differentiated.

use super::{Declaration, now};
use crate::error::{Code, Error};
use crate::graph::{Factor, Map, Size, Term, Variable};

/// Roads from y to f, and how they come together there.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    roads: Vec<Road>,
    join: Join,
}

/// One road: x = factor · inner(y), of which f reads outer(x).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Road {
    /// A number before the function of y.
    pub factor: f64,
    /// The function of y.
    pub inner: Map,
    /// The function of x that stands in f.
    pub outer: Map,
}

/// How f is made of the roads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// f = outer₁(x₁) + outer₂(x₂) + …
    Sum,
    /// f = outer₁(x₁) · outer₂(x₂) · …
    Product,
}

impl Chain {
    /// The most roads that a chain may have.
    pub const MOST_ROADS: usize = 6;

    /// A chain of these roads.
    ///
    /// # Errors
    /// [`Code::Range`] for none and for more than [`Chain::MOST_ROADS`], [`Code::NotFinite`] for a
    /// factor that is NaN or infinite.
    pub fn new(roads: Vec<Road>, join: Join) -> Result<Chain, Error> {
        if !(1..=Chain::MOST_ROADS).contains(&roads.len()) {
            let accepted = format!("1 to {} roads", Chain::MOST_ROADS);
            return Err(Error::new(Code::Range, "roads", roads.len(), accepted));
        }
        match roads.iter().position(|road| !road.factor.is_finite()) {
            None => Ok(Chain { roads, join }),
            Some(at) => {
                let (field, factor) = (format!("roads[{at}].factor"), roads[at].factor);
                Err(Error::new(Code::NotFinite, field, factor, "a finite number"))
            }
        }
    }

    /// The roads.
    pub fn roads(&self) -> &[Road] {
        &self.roads
    }

    /// How they come together.
    pub fn join(&self) -> Join {
        self.join
    }
}

/// The name and the subscript of each x.
const NUMBERED: [(&str, &str); Chain::MOST_ROADS] =
    [("x1", "1"), ("x2", "2"), ("x3", "3"), ("x4", "4"), ("x5", "5"), ("x6", "6")];

/// Declares the whole chain, f included.
pub(super) fn declare(declaration: &mut Declaration, chain: &Chain) {
    let y = declaration.given(Variable::plain("x", "y"), Size::One);
    let read: Vec<Factor> = chain
        .roads
        .iter()
        .zip(NUMBERED)
        .map(|(road, (name, subscript))| {
            let inner = Factor { source: now(y), map: road.inner };
            let terms = vec![Term::Product(road.factor, vec![inner])];
            let x = declaration.node(Variable::subscripted(name, "x", subscript), Size::One, terms);
            Factor { source: now(x), map: road.outer }
        })
        .collect();
    let terms = match chain.join {
        Join::Sum => read.into_iter().map(|factor| Term::Product(1.0, vec![factor])).collect(),
        Join::Product => vec![Term::Product(1.0, read)],
    };
    declaration.node(Variable::plain("J", "f"), Size::One, terms);
}
