//! Formulas as LaTeX, in what `amsmath` and the web's LaTeX renderers know alike.

use super::formula::{Formula, Operator, Order, Referent, Symbol};
use crate::graph::Mark;
use crate::notation::Time;

/// How an element-wise product is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// ⊙, between vectors.
    Elementwise,
    /// A dot, between numbers.
    Plain,
}

impl Formula {
    /// The formula as LaTeX, without the signs that open and close math mode.
    pub fn latex(&self, product: Product) -> String {
        let inner = |formula: &Formula| formula.latex(product);
        match self {
            Formula::Row { items } => row(items, product),
            Formula::Symbol(symbol) => symbol.latex(),
            Formula::Function { name, order, argument } => {
                let prime = if *order == Order::Derivative { "'" } else { "" };
                let argument = match &**argument {
                    Formula::Number { value } => digits(*value),
                    argument => inner(argument),
                };
                format!("{}{prime}({argument})", function(name))
            }
            Formula::Applied { matrix, vector } => match product {
                Product::Elementwise => format!("{} \\, {}", inner(matrix), inner(vector)),
                Product::Plain => format!("{} \\cdot {}", inner(matrix), inner(vector)),
            },
            Formula::Transpose { of } => format!("{{{}}}^{{\\top}}", inner(of)),
            Formula::Multiple { number, of } => format!("{} {}", digits(*number), inner(of)),
            Formula::Square { of } => format!("{{{}}}^{{2}}", inner(of)),
            Formula::HalfSquaredNorm { of } => {
                format!("\\tfrac{{1}}{{2}} {}", squared_norm(of, product))
            }
            Formula::SquaredNorm { of } => squared_norm(of, product),
            Formula::Number { value } => factor(*value),
            Formula::Operator { operator } => sign(*operator, product).to_owned(),
        }
    }

    /// Whether a letter is left.
    pub fn has_symbols(&self) -> bool {
        match self {
            Formula::Symbol(_) => true,
            Formula::Row { items } => items.iter().any(Formula::has_symbols),
            Formula::Function { argument: of, .. }
            | Formula::Transpose { of }
            | Formula::Multiple { of, .. }
            | Formula::Square { of }
            | Formula::HalfSquaredNorm { of }
            | Formula::SquaredNorm { of } => of.has_symbols(),
            Formula::Applied { matrix, vector } => matrix.has_symbols() || vector.has_symbols(),
            Formula::Number { .. } | Formula::Operator { .. } => false,
        }
    }
}

/// Between bars, or of a number, in parentheses.
fn squared_norm(of: &Formula, product: Product) -> String {
    let of = of.latex(product);
    match product {
        Product::Elementwise => format!("\\lVert {of} \\rVert^{{2}}"),
        Product::Plain => format!("({of})^{{2}}"),
    }
}

impl Symbol {
    /// The symbol as LaTeX.
    pub fn latex(&self) -> String {
        let letter = match (self.of, self.mark) {
            (Referent::OneHot, _) => "\\mathbf{1}".to_owned(),
            (_, Mark::Plain) => self.letter.to_owned(),
            (_, Mark::Bar) => format!("\\bar{{{}}}", self.letter),
            (_, Mark::Tilde) => format!("\\tilde{{{}}}", self.letter),
        };
        let delta = if self.of == Referent::Delta { "\\delta " } else { "" };
        let subscript = if self.subscript.is_empty() {
            String::new()
        } else {
            format!("_{{{}}}", self.subscript)
        };
        let time = match (self.t, self.time) {
            (None, _) | (_, Time::Unwritten) => String::new(),
            (Some(t), Time::Argument) => format!("({t})"),
            (Some(t), Time::Subscript) => format!("_{{{t}}}"),
        };
        format!("{delta}{letter}{subscript}{time}")
    }
}

/// A number with a fixed number of decimals; very small and very large ones with a power of ten.
pub fn number(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "\\text{overflowed}".to_owned();
    }
    let written = rounded(value, decimals);
    match written.split_once('e') {
        None => written,
        Some((mantissa, exponent)) => format!("{mantissa} \\times 10^{{{exponent}}}"),
    }
}

/// What [`number`] writes, as a number again.
pub fn printed(value: f64, decimals: usize) -> f64 {
    rounded(value, decimals).parse().unwrap_or(f64::NAN)
}

/// A number by itself: a whole one without decimals.
pub fn digits(value: f64) -> String {
    number(value, decimals(value))
}

/// How many decimals a number by itself has.
pub fn decimals(value: f64) -> usize {
    if value.fract() == 0.0 { 0 } else { 4 }
}

fn rounded(value: f64, decimals: usize) -> String {
    let size = value.abs();
    if size == 0.0 {
        return "0".to_owned();
    }
    let least = 0.5 * 10f64.powi(-i32::try_from(decimals).unwrap_or(i32::MAX));
    if (least..1e4).contains(&size) {
        format!("{value:.decimals$}")
    } else {
        format!("{value:.2e}")
    }
}

/// A number within a product.
fn factor(value: f64) -> String {
    let written = digits(value);
    if value < 0.0 { format!("({written})") } else { written }
}

fn row(items: &[Formula], product: Product) -> String {
    let written: Vec<String> = items.iter().map(|item| item.latex(product)).collect();
    written.join(" ")
}

fn sign(operator: Operator, product: Product) -> &'static str {
    match (operator, product) {
        (Operator::Equals, _) => "=",
        (Operator::Plus, _) => "+",
        (Operator::Minus, _) => "-",
        (Operator::Times, Product::Elementwise) => "\\odot",
        (Operator::Times, Product::Plain) => "\\cdot",
    }
}

fn function(name: &str) -> String {
    match name {
        "σ" => "\\sigma".to_owned(),
        "tanh" | "log" | "sin" | "cos" | "exp" => format!("\\{name}"),
        name => format!("\\operatorname{{{name}}}"),
    }
}
