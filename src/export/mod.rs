//! A run as files that others can read.

mod case;
mod csv;
mod heading;
mod latex;
mod reference;
mod script;
mod tree;

pub use case::NetworkCase;
pub use csv::csv;
pub use heading::heading;
pub use latex::{Equation, Shown, Subject, latex};
pub use reference::{Complete, complete, result};
pub use script::{Script, script};
pub use tree::Tree;

use crate::error::{Code, Error};
use crate::unrolled::Unrolled;

/// Checks that the backward pass is right: equations and scripts are written from the declaration.
fn check_right(run: &Unrolled) -> Result<(), Error> {
    if run.edits().slips.is_empty() {
        return Ok(());
    }
    let accepted = "equations and scripts are those of the right backward pass";
    Err(Error::new(Code::Combination, "mistake", "writing a mistake down", accepted))
}
