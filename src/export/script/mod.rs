//! A run as a Python script that computes the same numbers.
//!
//! One generator reads the cell's declaration, node by node and edge by edge, in two dialects.
//! NumPy writes both passes out: each value by its equation, each contribution by its edge. PyTorch
//! writes the forward pass and lets autograd do the rest: each edge reads a copy of its source, and
//! the copy's gradient is the edge's contribution.

mod arrays;
mod backward;
mod edits;
mod expression;
mod forward;
mod lstm;
mod names;
mod program;
mod results;
mod texts;

use super::check_right;
use crate::error::Error;
use crate::notation::Notation;
use crate::unrolled::Unrolled;
use program::{Dialect, Program};

/// The kinds of script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Both passes in NumPy.
    Numpy,
    /// The forward pass in PyTorch, and autograd.
    Torch,
    /// `torch.nn.LSTM`, where the cell is what that computes.
    TorchLstm,
}

/// Writes a script that prints J and the δ of the states, keeps every number in the dictionaries
/// `values`, `deltas`, `contributions`, `gradients` and `shares`, and prints these as JSON when it
/// is run with `--json`. Comments have the letters of the notation.
///
/// # Errors
/// [`Code::Combination`](crate::error::Code::Combination) for `torch.nn.LSTM` where the cell is
/// another than the LSTM without peepholes, or where the passes are edited; and for a backward pass
/// with a mistake.
pub fn script(
    run: &Unrolled,
    script: Script,
    notation: Notation,
    link: &str,
) -> Result<String, Error> {
    check_right(run)?;
    let dialect = match script {
        Script::Numpy => Dialect::Numpy,
        Script::Torch => Dialect::Torch,
        Script::TorchLstm => {
            lstm::check(run)?;
            Dialect::Module
        }
    };
    Ok(Program::new(run, dialect, notation).written(link))
}
