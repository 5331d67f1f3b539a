//! Signs before terms and between factors.

use super::formula::{Formula, Operator, operator};
use crate::graph::Map;

/// Whether a term is added or taken away.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Sign {
    Plus,
    Minus,
}

impl Sign {
    pub(super) fn of(number: f64) -> Sign {
        if number < 0.0 { Sign::Minus } else { Sign::Plus }
    }
}

impl Map {
    pub(super) fn written(self) -> Option<&'static str> {
        match self {
            Map::Identity => None,
            Map::Tanh => Some("tanh"),
            Map::Sigmoid => Some("σ"),
        }
    }
}

/// The factors with signs between them, after the number where that is not 1.
pub(super) fn product(number: f64, factors: impl Iterator<Item = Formula>) -> Vec<Formula> {
    let number = (number != 1.0).then_some(Formula::Number { value: number });
    let mut items = Vec::new();
    for (index, factor) in number.into_iter().chain(factors).enumerate() {
        items.extend((index > 0).then(|| operator(Operator::Times)));
        items.push(factor);
    }
    items
}

/// The operator before a term: none before a first positive one.
pub(super) fn sign_before(index: usize, sign: Sign) -> impl Iterator<Item = Formula> {
    let sign = match (index, sign) {
        (0, Sign::Plus) => None,
        (_, Sign::Plus) => Some(Operator::Plus),
        (_, Sign::Minus) => Some(Operator::Minus),
    };
    sign.map(operator).into_iter()
}
