//! A run as files that others can read.

mod csv;
mod heading;
mod latex;
mod reference;
mod script;
mod tree;

pub use csv::csv;
pub use heading::heading;
pub use latex::{Equation, Shown, Subject, latex};
pub use reference::result;
pub use script::{Script, script};
pub use tree::Tree;
