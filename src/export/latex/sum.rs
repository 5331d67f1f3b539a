//! A sum, written in one line of letters, or with lines of numbers below.

use super::numbers::{Numbers, Precision, added, common_decimals};
use crate::typeset::{digits, number};

/// A sum that is written down: what it is, its terms, and what it comes to.
pub struct Sum {
    pub subject: String,
    pub terms: Vec<Term>,
    pub total: f64,
}

/// A summand with letters, with numbers where they can stand for the letters, and its amount.
pub struct Term {
    pub symbols: String,
    pub numbers: Option<Numbers>,
    pub amount: f64,
}

impl Sum {
    /// subject = term + term …; where there are none, the number. `component` is what a number is of,
    /// where that is not the subject itself.
    pub fn symbols(&self, component: Option<String>) -> String {
        if self.terms.is_empty() {
            return self.comes_to(component);
        }
        format!("{} = {}", self.subject, self.letters())
    }

    /// The same, and below it the numbers, each term's amount, and the sum. A line equals the one
    /// above it only where it does so as it is printed.
    pub fn lines(&self, component: Option<String>) -> String {
        if self.terms.is_empty() {
            return self.comes_to(component);
        }
        let mut lines = vec![(Precision::Exact, self.letters())];
        lines.extend(self.numbers());
        lines.dedup_by(|below, above| below.1 == above.1);
        let lines = lines.iter().enumerate().map(|(index, (precision, line))| {
            let left = match (index, &component) {
                (0, _) => &self.subject[..],
                (1, Some(component)) => component,
                _ => "",
            };
            format!("{left} &{} {line}", precision.sign()).trim_start().to_owned()
        });
        let lines = lines.collect::<Vec<_>>().join(" \\\\\n");
        format!("\\begin{{aligned}}\n{lines}\n\\end{{aligned}}")
    }

    fn comes_to(&self, component: Option<String>) -> String {
        let subject = component.as_ref().unwrap_or(&self.subject);
        format!("{subject} {} {}", Precision::of(self.total).sign(), digits(self.total))
    }

    fn letters(&self) -> String {
        added(self.terms.iter().map(|term| &term.symbols))
    }

    /// Each line of numbers with how it compares to the one above it.
    fn numbers(&self) -> Vec<(Precision, String)> {
        let amounts: Vec<f64> = self.terms.iter().map(|term| term.amount).collect();
        let decimals = common_decimals(amounts.iter().copied().chain([self.total]));
        let amount = |amount: f64| Numbers {
            text: number(amount, decimals),
            precision: Precision::with_decimals(amount, decimals),
        };
        let factors = |term: &Term| term.numbers.clone().unwrap_or_else(|| amount(term.amount));
        let line = |numbers: Vec<Numbers>| {
            let precision = Precision::least(numbers.iter().map(|numbers| numbers.precision));
            (precision, added(numbers.iter().map(|numbers| &numbers.text)))
        };
        let factors = line(self.terms.iter().map(factors).collect());
        let written = line(amounts.iter().copied().map(amount).collect());
        let total = amount(self.total);
        if let [_only] = amounts[..] {
            let precision = factors.0.max(total.precision);
            return vec![factors, (precision, total.text)];
        }
        let products = (factors.0.max(written.0), written.1);
        let sum = Precision::of_sum(&amounts, self.total, decimals);
        vec![factors, products, (sum, total.text)]
    }
}
