//! The cell as formulas: each node's equation, and each edge's term in the sum of a δ.
//!
//! A formula is a tree whose symbols name their node or parameter, with the letters of a notation;
//! MathML, LaTeX, Python and speech are written from it.

mod formula;
mod latex;
mod slope;
mod terms;
mod text;
mod typesetter;

pub use formula::{Formula, Operator, Order, Referent, Symbol};
pub use latex::{Product, decimals, digits, number, printed};
pub use slope::Reading;
pub use typesetter::Typesetter;
