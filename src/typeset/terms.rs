//! Signs before terms and between factors.

use super::formula::function;
use super::formula::{Formula, Operator, Order, multiple, operator};
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
    /// The function of an argument, or its derivative there: with a prime, or as the function that it
    /// is known to be.
    pub(super) fn written(self, order: Order, argument: Formula) -> Formula {
        let primed = |name| Formula::Function { name, order, argument: Box::new(argument.clone()) };
        match (self, order) {
            (Map::Identity, Order::Value) => argument,
            (Map::Identity, Order::Derivative) => Formula::Number { value: 1.0 },
            (Map::Tanh, _) => primed("tanh"),
            (Map::Sigmoid, _) => primed("σ"),
            (Map::Square, Order::Value) => Formula::Square { of: Box::new(argument) },
            (Map::Square, Order::Derivative) => {
                Formula::Multiple { number: 2.0, of: Box::new(argument) }
            }
            (Map::Sin, Order::Value) => function("sin", argument),
            (Map::Sin, Order::Derivative) => function("cos", argument),
            (Map::Exp, _) => function("exp", argument),
        }
    }
}

/// The factors with signs between them, after the number where that is not 1.
pub(super) fn product(number: f64, factors: impl Iterator<Item = Formula>) -> Vec<Formula> {
    let mut items = Vec::new();
    for (index, factor) in factors.enumerate() {
        items.extend((index > 0).then(|| operator(Operator::Times)));
        match index {
            0 if number != 1.0 => items.extend(multiple(number, factor)),
            _ => items.push(factor),
        }
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
