//! Formulas as trees.

use serde::Serialize;

use crate::graph::Mark;
use crate::notation::Time;

/// A formula, or a part of one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Formula {
    /// Parts one after the other.
    Row {
        /// The parts.
        items: Vec<Formula>,
    },
    /// A variable at a step, its δ, a parameter or a target.
    Symbol(Symbol),
    /// A function of an argument.
    Function {
        /// As it is written: `tanh`, `σ`, `log`, `softmax`.
        name: &'static str,
        /// Whether its derivative is meant.
        order: Order,
        /// The argument.
        argument: Box<Formula>,
    },
    /// A matrix applied to a vector, written without a sign.
    Applied {
        /// The matrix.
        matrix: Box<Formula>,
        /// The vector.
        vector: Box<Formula>,
    },
    /// A transposed matrix.
    Transpose {
        /// The matrix.
        of: Box<Formula>,
    },
    /// A number times a single thing, written without a sign: 2y.
    Multiple {
        /// The number.
        number: f64,
        /// What is taken so many times.
        of: Box<Formula>,
    },
    /// The square of a single thing: y².
    Square {
        /// What is squared.
        of: Box<Formula>,
    },
    /// ½‖…‖²
    HalfSquaredNorm {
        /// What stands between the bars.
        of: Box<Formula>,
    },
    /// ‖…‖²
    SquaredNorm {
        /// What stands between the bars.
        of: Box<Formula>,
    },
    /// A number.
    Number {
        /// Its value.
        value: f64,
    },
    /// What stands between two parts.
    Operator {
        /// Which.
        operator: Operator,
    },
}

/// A symbol with everything that is written around its letter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Symbol {
    /// What it stands for.
    pub of: Referent,
    /// Its name in data, as `zbar` or `W_z`.
    pub name: &'static str,
    /// The letter.
    pub letter: &'static str,
    /// The mark over the letter.
    pub mark: Mark,
    /// The subscript; empty where there is none.
    pub subscript: &'static str,
    /// The step; parameters have none.
    pub t: Option<usize>,
    /// How the step is written.
    pub time: Time,
}

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Referent {
    /// A node's value.
    Value,
    /// A node's δ.
    Delta,
    /// A parameter.
    Parameter,
    /// The target d(t).
    Target,
    /// The vector that is 1 at class d(t) and 0 elsewhere.
    OneHot,
}

/// Whether a function itself or its derivative is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// The function.
    Value,
    /// Its derivative, written with a prime.
    Derivative,
}

/// What stands between two parts of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// =
    Equals,
    /// +
    Plus,
    /// −
    Minus,
    /// ⊙, the element-wise product.
    Times,
}

impl Formula {
    /// The same formula with numbers in place of the symbols that `number` knows.
    pub fn with_numbers(&self, number: &impl Fn(&Symbol) -> Option<f64>) -> Formula {
        let inner = |formula: &Formula| Box::new(formula.with_numbers(number));
        match self {
            Formula::Symbol(symbol) => {
                number(symbol).map_or_else(|| self.clone(), |value| Formula::Number { value })
            }
            Formula::Row { items } => {
                Formula::Row { items: items.iter().map(|item| item.with_numbers(number)).collect() }
            }
            Formula::Function { name, order, argument } => {
                Formula::Function { name, order: *order, argument: inner(argument) }
            }
            Formula::Applied { matrix, vector } => match *inner(matrix) {
                Formula::Number { value } => Formula::Row {
                    items: vec![
                        Formula::Number { value },
                        operator(Operator::Times),
                        *inner(vector),
                    ],
                },
                _ => self.clone(),
            },
            Formula::Transpose { of } => match *inner(of) {
                Formula::Number { value } => Formula::Number { value },
                _ => self.clone(),
            },
            Formula::Multiple { number, of } => Formula::Row {
                items: vec![
                    Formula::Number { value: *number },
                    operator(Operator::Times),
                    *inner(of),
                ],
            },
            Formula::Square { of } => Formula::Square { of: inner(of) },
            Formula::HalfSquaredNorm { of } => Formula::HalfSquaredNorm { of: inner(of) },
            Formula::SquaredNorm { of } => Formula::SquaredNorm { of: inner(of) },
            Formula::Number { .. } | Formula::Operator { .. } => self.clone(),
        }
    }

    /// Every number within.
    pub fn numbers(&self) -> Vec<f64> {
        match self {
            Formula::Number { value } => vec![*value],
            Formula::Row { items } => items.iter().flat_map(Formula::numbers).collect(),
            Formula::Function { argument: of, .. }
            | Formula::Transpose { of }
            | Formula::Square { of }
            | Formula::HalfSquaredNorm { of }
            | Formula::SquaredNorm { of } => of.numbers(),
            Formula::Multiple { number, of } => [vec![*number], of.numbers()].concat(),
            Formula::Applied { matrix, vector } => [matrix.numbers(), vector.numbers()].concat(),
            Formula::Symbol(_) | Formula::Operator { .. } => Vec::new(),
        }
    }
}

/// A sign between two parts.
pub(super) fn operator(operator: Operator) -> Formula {
    Formula::Operator { operator }
}

/// A number times a formula, without a sign where that leaves no doubt.
pub(super) fn multiple(number: f64, of: Formula) -> Vec<Formula> {
    match of {
        Formula::Symbol(_) | Formula::Function { .. } | Formula::Square { .. } => {
            vec![Formula::Multiple { number, of: Box::new(of) }]
        }
        of => vec![Formula::Number { value: number }, operator(Operator::Times), of],
    }
}

/// A matrix applied to a vector.
pub(super) fn applied(matrix: Formula, vector: Formula) -> Formula {
    Formula::Applied { matrix: Box::new(matrix), vector: Box::new(vector) }
}

/// A function of an argument.
pub(super) fn function(name: &'static str, argument: Formula) -> Formula {
    Formula::Function { name, order: Order::Value, argument: Box::new(argument) }
}
