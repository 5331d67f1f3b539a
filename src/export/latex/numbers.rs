//! The numbers below an equation, and the signs between them.

use crate::typeset::{Formula, Product};

/// So many products are written out; what has more is written as its amount.
const MOST_PRODUCTS: usize = 8;

/// The products of a row, where they are few enough.
pub fn products(factors: impl ExactSizeIterator<Item = (f64, f64)>) -> Option<String> {
    let is_short = factors.len() <= MOST_PRODUCTS;
    let written = factors.map(|(one, other)| format!("{} \\cdot {}", factor(one), factor(other)));
    is_short.then(|| written.collect::<Vec<_>>().join(" + "))
}

fn factor(value: f64) -> String {
    Formula::Number { value }.latex(Product::Plain)
}

/// Summands with a plus between them; one that begins with a minus brings its own sign.
pub fn added<T: AsRef<str>>(terms: &[T]) -> String {
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
