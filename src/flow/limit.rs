//! How large an analysis may be; it is refused before anything is allocated.

use crate::error::{Code, Error};

/// The most numbers that one analysis may give. Error by source gives T² for each component: as many
/// as T = 200 with 100 components, or T = 1000 with 4.
pub const MOST_NUMBERS: usize = 4_000_000;

/// The most products of two numbers that one analysis may take, by its rule: for the Jacobians
/// T · H · H · H, as for T = 200 with H = 46, or T = 20 with H = 100.
pub const MOST_PRODUCTS: usize = 20_000_000;

/// Checks how many numbers an analysis gives, the product of the factors; `rule` says which they are.
pub fn check_numbers(of: &str, rule: &str, factors: &[usize]) -> Result<(), Error> {
    check(of, rule, factors, MOST_NUMBERS, "numbers")
}

/// Checks how many products an analysis takes, the product of the factors.
pub fn check_products(of: &str, rule: &str, factors: &[usize]) -> Result<(), Error> {
    check(of, rule, factors, MOST_PRODUCTS, "products")
}

fn check(of: &str, rule: &str, factors: &[usize], most: usize, unit: &str) -> Result<(), Error> {
    let count = factors.iter().fold(1_usize, |count, &factor| count.saturating_mul(factor));
    if count <= most {
        return Ok(());
    }
    let accepted = format!("at most {most} {unit}, {rule}");
    Err(Error::new(Code::Range, of, format!("{count} {unit}"), accepted))
}
