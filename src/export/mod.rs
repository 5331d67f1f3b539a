//! A run as files that others can read.

mod reference;
mod tree;

pub use reference::result;
pub use tree::Tree;
