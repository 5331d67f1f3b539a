//! How the backward pass comes by the element-wise part of an edge's local derivative.

use crate::graph::{Cell, Edge, EdgeId, Factor, Loss, Map, NodeId, ParameterId};
use crate::graph::{Rule, Source, Term};

/// The element-wise part of ∂target/∂source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LocalDerivative {
    /// There is none: only matrices lie between the two.
    Absent,
    /// The target adds a number times the source.
    Number(f64),
    /// The target adds p ⊙ source: the derivative is p.
    Parameter(ParameterId),
    /// The target adds source ⊙ other: the derivative is the other, as the target's step sees it.
    Value(Source),
    /// Anything else: the forward pass records it where the contribution will stand.
    Recorded,
    /// The target is the loss.
    Loss(Loss),
}

impl LocalDerivative {
    /// The one of an edge.
    pub fn of(cell: &Cell, edge: &Edge) -> LocalDerivative {
        let terms = match &cell.nodes()[edge.target].rule {
            Rule::Given => return LocalDerivative::Absent,
            Rule::Loss(loss, _) => return LocalDerivative::Loss(*loss),
            Rule::Sum(terms) => terms,
        };
        let source = Source { node: edge.source, lag: edge.lag };
        let mut parts = terms.iter().filter_map(|term| of_term(term, source));
        match (parts.next(), parts.next()) {
            (None, _) => LocalDerivative::Absent,
            (Some(part), None) => part,
            (Some(_), Some(_)) => LocalDerivative::Recorded,
        }
    }
}

/// The edge by which a node reads a source.
pub fn edge_between(cell: &Cell, source: Source, target: NodeId) -> EdgeId {
    let reads =
        |edge: &Edge| (edge.source, edge.lag, edge.target) == (source.node, source.lag, target);
    cell.edges().iter().position(reads).expect("every source that a term reads has an edge")
}

fn of_term(term: &Term, source: Source) -> Option<LocalDerivative> {
    match term {
        Term::Diagonal(parameter, read) if *read == source => {
            Some(LocalDerivative::Parameter(*parameter))
        }
        Term::Product(number, factors) if factors.iter().any(|factor| factor.source == source) => {
            Some(of_product(*number, factors, source))
        }
        _ => None,
    }
}

fn of_product(number: f64, factors: &[Factor], source: Source) -> LocalDerivative {
    let linear = factors.iter().all(|factor| factor.map == Map::Identity);
    match factors {
        [_] if linear => LocalDerivative::Number(number),
        [one, other] if linear && number == 1.0 && one.source != other.source => {
            let other = if one.source == source { other } else { one };
            LocalDerivative::Value(other.source)
        }
        _ => LocalDerivative::Recorded,
    }
}
