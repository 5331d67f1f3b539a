//! How large an analysis may be; it is refused before anything is allocated.

use crate::error::{Code, Error};
use crate::unrolled::Unrolled;

/// The most numbers that one analysis may give. Error by source gives T² for each component: as many
/// as T = 200 with 100 components, or T = 1000 with 4.
pub const MOST_NUMBERS: usize = 4_000_000;

/// The most products of two numbers that one analysis may take, by its rule: for the Jacobians
/// T · H · H · H, as for T = 200 with H = 46, or T = 20 with H = 100.
pub const MOST_PRODUCTS: usize = 20_000_000;

/// The most products that carrying many errors back at once may take, one for each weight, step and
/// lane: a second, about, as for T = 200 with H = 100, or T = 1000 with H = 20.
pub const MOST_LANE_PRODUCTS: usize = 2_000_000_000;

/// Checks how many numbers an analysis gives, the product of the factors; `rule` says which they are.
pub fn check_numbers(of: &str, rule: &str, factors: &[usize]) -> Result<(), Error> {
    check(of, rule, factors, MOST_NUMBERS, "numbers")
}

/// Checks how many products an analysis takes, the product of the factors.
pub fn check_products(of: &str, rule: &str, factors: &[usize]) -> Result<(), Error> {
    check(of, rule, factors, MOST_PRODUCTS, "products")
}

/// Checks how many products it takes to carry so many lanes back over all steps of a run.
pub fn check_lanes(of: &str, run: &Unrolled, lanes: usize) -> Result<(), Error> {
    let factors = [run.sequence().steps(), lanes, run.parameters().numbers().len()];
    check(of, "T for each lane and weight", &factors, MOST_LANE_PRODUCTS, "products")
}

fn check(of: &str, rule: &str, factors: &[usize], most: usize, unit: &str) -> Result<(), Error> {
    let count = factors.iter().fold(1_usize, |count, &factor| count.saturating_mul(factor));
    if count <= most {
        return Ok(());
    }
    let accepted = format!("at most {most} {unit}, {rule}");
    Err(Error::new(Code::Range, of, format!("{count} {unit}"), accepted))
}
