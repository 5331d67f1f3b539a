//! The local derivative of an edge, as formulas.

use super::formula::{Formula, Operator, Order, Referent, function, operator};
use super::typesetter::Typesetter;
use crate::graph::{EdgeId, Factor, Loss, Map, NodeId, ParameterId, Rule, Source, Term};

/// What a factor of a local derivative is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The node that is read.
    pub node: NodeId,
    /// At which step.
    pub t: usize,
    /// Through which function.
    pub map: Map,
    /// Whether its value or its derivative is taken.
    pub order: Order,
}

impl Reading {
    fn of(factor: &Factor, order: Order, t: usize) -> Reading {
        let Source { node, lag } = factor.source;
        Reading { node, t: t - lag.steps(), map: factor.map, order }
    }
}

/// The local derivative of an edge, by the kind of its term.
pub(super) enum Slope {
    Loss(Vec<Formula>),
    Matrix(ParameterId),
    Diagonal(ParameterId),
    Product(f64, Vec<(Reading, Formula)>),
}

impl Typesetter<'_> {
    pub(super) fn slope(&self, edge: EdgeId, t: usize) -> Slope {
        let edge = &self.cell.edges()[edge];
        let source = Source { node: edge.source, lag: edge.lag };
        match &self.cell.nodes()[edge.target].rule {
            Rule::Given => unreachable!("a given node has no sources"),
            Rule::Loss(loss, judged) => Slope::Loss(self.loss_slope(*loss, *judged, t)),
            Rule::Sum(terms) => {
                let at = t + edge.lag.steps();
                let mut slopes = terms.iter().filter_map(|term| self.term_slope(term, source, at));
                let slope = slopes.next().expect("an edge stands for a term of its target");
                assert!(slopes.next().is_none(), "an edge that is typeset is one term");
                slope
            }
        }
    }

    fn loss_slope(&self, loss: Loss, judged: NodeId, t: usize) -> Vec<Formula> {
        let output = self.value(judged, t);
        match loss {
            Loss::Squared => self.difference(output, t),
            Loss::SquaredDistance => {
                let twice = |item| match item {
                    Formula::Operator { .. } => item,
                    item => Formula::Multiple { number: 2.0, of: Box::new(item) },
                };
                self.difference(output, t).into_iter().map(twice).collect()
            }
            Loss::Softmax => {
                let one_hot = self.target(Referent::OneHot, t);
                vec![function("softmax", output), operator(Operator::Minus), one_hot]
            }
        }
    }

    fn term_slope(&self, term: &Term, source: Source, t: usize) -> Option<Slope> {
        match term {
            Term::Diagonal(parameter, read) if *read == source => Some(Slope::Diagonal(*parameter)),
            Term::Matrix(parameter, read) if *read == source => Some(Slope::Matrix(*parameter)),
            Term::Product(number, factors) => {
                let moved = factors.iter().position(|factor| factor.source == source)?;
                let others = factors.iter().enumerate().filter(|(index, _)| *index != moved);
                let mut items: Vec<(Reading, Formula)> = others
                    .map(|(_, factor)| {
                        let formula = self.factor(factor, Order::Value, t);
                        (Reading::of(factor, Order::Value, t), formula)
                    })
                    .collect();
                if factors[moved].map != Map::Identity {
                    let formula = self.factor(&factors[moved], Order::Derivative, t);
                    items.push((Reading::of(&factors[moved], Order::Derivative, t), formula));
                }
                Some(Slope::Product(*number, items))
            }
            _ => None,
        }
    }
}
