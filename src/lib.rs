//! Deltascope.
pub mod case;
pub mod cell;
pub mod error;
pub mod export;
pub mod graph;
pub mod interpret;
pub mod map;
pub mod parameters;
pub mod plan;
pub mod scalar;
pub mod sequence;
pub mod sizes;
pub mod trace;
pub mod typeset;
pub mod unrolled;
pub mod walk;
#[cfg(target_arch = "wasm32")]
mod wasm;
