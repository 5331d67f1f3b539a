//! The numbers below an equation: as many as are shown, and whether with all their digits.

use crate::typeset::{Formula, Product, decimals, printed};

/// Numbers as they stand in a line.
#[derive(Clone, Debug)]
pub struct Numbers {
    /// The text.
    pub text: String,
    /// Whether it has all digits of each.
    pub precision: Precision,
}

/// Whether a printed number is the number itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// All its digits stand there.
    Exact,
    /// It is rounded.
    Rounded,
}

/// So many products are written out; what has more is written as its amount.
const MOST_PRODUCTS: usize = 8;

impl Numbers {
    /// A formula, if no letter is left in it.
    pub fn of(formula: &Formula) -> Option<Numbers> {
        let numbers = || formula.numbers().into_iter();
        (!formula.has_symbols()).then(|| Numbers {
            text: formula.latex(Product::Plain),
            precision: Precision::least(numbers().map(Precision::of)),
        })
    }

    /// The products of a row, where they are few enough.
    pub fn products(factors: impl ExactSizeIterator<Item = (f64, f64)>) -> Option<Numbers> {
        if factors.len() > MOST_PRODUCTS {
            return None;
        }
        let factors: Vec<(f64, f64)> = factors.collect();
        let written =
            factors.iter().map(|&(one, other)| format!("{} \\cdot {}", factor(one), factor(other)));
        let numbers = factors.iter().flat_map(|&(one, other)| [one, other]);
        Some(Numbers {
            text: written.collect::<Vec<_>>().join(" + "),
            precision: Precision::least(numbers.map(Precision::of)),
        })
    }
}

impl Precision {
    /// Of a number by itself.
    pub fn of(value: f64) -> Precision {
        Precision::with_decimals(value, decimals(value))
    }

    /// Of a number with so many decimals. What overflowed has no digits to lose.
    pub fn with_decimals(value: f64, decimals: usize) -> Precision {
        let gap = (printed(value, decimals) - value).abs();
        let is_exact = !value.is_finite() || gap <= 4.0 * f64::EPSILON * value.abs();
        if is_exact { Precision::Exact } else { Precision::Rounded }
    }

    /// Of a sum, all of whose numbers have so many decimals: whether they add up as they are printed.
    pub fn of_sum(amounts: &[f64], total: f64, decimals: usize) -> Precision {
        let printed: Vec<f64> = amounts.iter().map(|amount| printed(*amount, decimals)).collect();
        let size: f64 = printed.iter().map(|amount| amount.abs()).sum();
        let gap = (printed.iter().sum::<f64>() - self::printed(total, decimals)).abs();
        let adds_up = !size.is_finite() || gap <= 1e-13 * size;
        if adds_up { Precision::Exact } else { Precision::Rounded }
    }

    /// Of several numbers together.
    pub fn least(each: impl Iterator<Item = Precision>) -> Precision {
        each.max().unwrap_or(Precision::Exact)
    }

    /// The sign before what is printed.
    pub fn sign(self) -> &'static str {
        match self {
            Precision::Exact => "=",
            Precision::Rounded => "\\approx",
        }
    }
}

/// Summands with a plus between them; one that begins with a minus brings its own sign.
pub fn added<T: AsRef<str>>(terms: impl IntoIterator<Item = T>) -> String {
    let mut sum = String::new();
    for term in terms {
        let term = term.as_ref();
        match (sum.is_empty(), term.strip_prefix('-')) {
            (true, _) => sum.push_str(term),
            (false, Some(size)) => sum.push_str(&format!(" - {}", size.trim_start())),
            (false, None) => sum.push_str(&format!(" + {term}")),
        }
    }
    sum
}

/// As many decimals as show each number with two digits, four at least and eight at most.
pub fn common_decimals(numbers: impl Iterator<Item = f64>) -> usize {
    let needed = |size: f64| (1.0 - size.log10().floor()).clamp(4.0, 8.0) as usize;
    let sizes = numbers.map(f64::abs).filter(|size| *size > 0.0 && size.is_finite());
    sizes.map(needed).max().unwrap_or(4)
}

fn factor(value: f64) -> String {
    Formula::Number { value }.latex(Product::Plain)
}
