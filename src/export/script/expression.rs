//! Formulas as Python expressions.

use super::names::Names;
use super::program::{Dialect, moment};
use crate::typeset::{Formula, Operator, Order, Referent, Symbol};

/// How a formula is written: a formula of the step [`super::program::NOW`] stands for any t.
pub struct Expression<'a> {
    pub names: Names<'a>,
    pub dialect: Dialect,
    /// What a node's value is read from; `None` for its own array.
    pub read: &'a dyn Fn(&Symbol) -> Option<String>,
}

impl Expression<'_> {
    /// The formula as an expression.
    pub fn of(&self, formula: &Formula) -> String {
        match formula {
            Formula::Row { items } => self.row(items),
            Formula::Symbol(symbol) => self.symbol(symbol),
            Formula::Function { name, order, argument } => {
                format!("{}({})", self.function(name, *order), self.of(argument))
            }
            Formula::Applied { matrix, vector } => {
                format!("{} @ {}", self.of(matrix), self.of(vector))
            }
            Formula::Multiple { number, of } => format!("{number:?} * {}", self.of(of)),
            Formula::Square { of } => format!("{} ** 2", self.of(of)),
            Formula::Transpose { of } => format!("{}.T", self.of(of)),
            Formula::HalfSquaredNorm { of } => format!("0.5 * {}", self.squared_norm(of)),
            Formula::SquaredNorm { of } => self.squared_norm(of),
            Formula::Number { value } => format!("{value:?}"),
            Formula::Operator { operator } => sign(*operator).to_owned(),
        }
    }

    fn squared_norm(&self, of: &Formula) -> String {
        format!("{}.sum(({}) ** 2)", self.dialect.module(), self.of(of))
    }

    fn row(&self, items: &[Formula]) -> String {
        let spaced = |(index, item): (usize, &Formula)| match item {
            Formula::Operator { operator } if index == 0 => sign(*operator).to_owned(),
            Formula::Operator { operator } => format!(" {} ", sign(*operator)),
            item => self.of(item),
        };
        items.iter().enumerate().map(spaced).collect()
    }

    fn symbol(&self, symbol: &Symbol) -> String {
        let at = |name: &str| format!("{name}[{}]", moment(symbol.t.unwrap_or(0), "-"));
        match symbol.of {
            Referent::Value => {
                (self.read)(symbol).unwrap_or_else(|| at(&self.names.of(symbol.name)))
            }
            Referent::Delta => at(&format!("delta_{}", self.names.of(symbol.name))),
            Referent::Parameter => self.names.of_parameter(symbol.name),
            Referent::Target | Referent::OneHot => at("d"),
        }
    }

    fn function(&self, name: &str, order: Order) -> String {
        let module = self.dialect.module();
        match (name, order, self.dialect) {
            ("σ", Order::Value, _) => "sigmoid".to_owned(),
            ("σ", Order::Derivative, _) => "sigmoid_slope".to_owned(),
            ("tanh", Order::Value, Dialect::Torch) => "tanh".to_owned(),
            (name, Order::Value, _) => format!("{module}.{name}"),
            (name, Order::Derivative, _) => format!("{name}_slope"),
        }
    }
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Equals => "=",
        Operator::Plus => "+",
        Operator::Minus => "-",
        Operator::Times => "*",
    }
}
