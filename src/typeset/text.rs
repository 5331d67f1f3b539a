//! Formulas as one line of plain text.

use super::formula::{Formula, Operator, Order, Referent, Symbol};
use crate::graph::Mark;
use crate::notation::Time;

impl Formula {
    /// The formula as plain text, as `c(3) = z(3) ⊙ i(3) + c(2) ⊙ f(3)`; `moment` writes a step.
    pub fn text(&self, moment: &impl Fn(usize) -> String) -> String {
        let inner = |formula: &Formula| formula.text(moment);
        match self {
            Formula::Row { items } => {
                let spaced = |(index, item): (usize, &Formula)| match item {
                    Formula::Operator { operator } if index == 0 => sign(*operator).to_owned(),
                    Formula::Operator { operator } => format!(" {} ", sign(*operator)),
                    item => inner(item),
                };
                items.iter().enumerate().map(spaced).collect()
            }
            Formula::Symbol(symbol) => symbol.text(moment),
            Formula::Function { name, order, argument } => {
                let prime = if *order == Order::Derivative { "′" } else { "" };
                format!("{name}{prime}({})", inner(argument))
            }
            Formula::Applied { matrix, vector } => format!("{} {}", inner(matrix), inner(vector)),
            Formula::Transpose { of } => format!("{}ᵀ", inner(of)),
            Formula::Multiple { number, of } => format!("{number} {}", inner(of)),
            Formula::Square { of } => match &**of {
                Formula::Symbol(_) => format!("{}²", inner(of)),
                of => format!("({})²", inner(of)),
            },
            Formula::HalfSquaredNorm { of } => format!("½‖{}‖²", inner(of)),
            Formula::SquaredNorm { of } => format!("‖{}‖²", inner(of)),
            Formula::Number { value } => value.to_string(),
            Formula::Operator { operator } => sign(*operator).to_owned(),
        }
    }
}

impl Symbol {
    /// The symbol as plain text.
    pub fn text(&self, moment: &impl Fn(usize) -> String) -> String {
        let delta = if self.of == Referent::Delta { "δ" } else { "" };
        let letter = match (self.of, self.letter, self.mark) {
            (Referent::OneHot, ..) => "𝟏".to_owned(),
            (_, letter, Mark::Plain) => letter.to_owned(),
            (_, "i", Mark::Bar) => "ī".to_owned(),
            (_, "o", Mark::Bar) => "ō".to_owned(),
            (_, letter, Mark::Bar) => format!("{letter}\u{304}"),
            (_, letter, Mark::Tilde) => format!("{letter}\u{303}"),
        };
        let is_number = self.subscript.chars().all(|character| character.is_ascii_digit());
        let subscript =
            if is_number { lowered(self.subscript) } else { format!("_{}", self.subscript) };
        let time = match (self.t, self.time) {
            (None, _) | (_, Time::Unwritten) => String::new(),
            (Some(t), Time::Argument) => format!("({})", moment(t)),
            (Some(t), Time::Subscript) => lowered(&moment(t)),
        };
        format!("{delta}{letter}{subscript}{time}")
    }
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Equals => "=",
        Operator::Plus => "+",
        Operator::Minus => "−",
        Operator::Times => "⊙",
    }
}

/// Digits, t and signs as subscripts.
fn lowered(text: &str) -> String {
    text.chars()
        .filter(|character| *character != ' ')
        .map(|character| match character {
            '0'..='9' => {
                char::from_u32('₀' as u32 + (character as u32 - '0' as u32)).unwrap_or('₀')
            }
            't' => 'ₜ',
            '+' => '₊',
            '-' | '−' => '₋',
            other => other,
        })
        .collect()
}
