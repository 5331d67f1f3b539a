//! Charts, drawn by plotters on whatever it can draw on: a canvas in the browser, SVG in the tests.
//!
//! No other module names plotters, and none of these knows what it draws on.

pub mod branches;
pub mod curves;
pub mod distances;
pub mod error_table;
pub mod landscape;
pub mod style;
pub mod sweep;

mod axes;
mod frame;
mod lines;
mod mark;
mod names;
mod pen;
mod scale;
mod spread;
mod stack;
mod ticks;
