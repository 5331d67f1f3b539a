//! What was wrong with an input, said once, as data: the field, what it held, and what is accepted.

use std::fmt;

use serde::Serialize;

/// An input or a question that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Error {
    /// The kind of mistake.
    pub code: Code,
    /// The path of the field in the reference format, as `params.W_z[2]`.
    pub field: String,
    /// What stood there.
    pub got: String,
    /// What may stand there.
    pub accepted: String,
}

/// The kinds of mistake an input can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A field that is needed is absent.
    Missing,
    /// The field holds another type than the one it must have.
    Type,
    /// A vector or matrix has the wrong number of entries.
    Shape,
    /// A number lies outside its range.
    Range,
    /// A number is not finite.
    NotFinite,
    /// The parts are right, but together they have no meaning.
    Combination,
}

impl Error {
    /// An error of the given kind at `field`.
    pub fn new(
        code: Code,
        field: impl Into<String>,
        got: impl fmt::Display,
        accepted: impl Into<String>,
    ) -> Error {
        Error { code, field: field.into(), got: got.to_string(), accepted: accepted.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Error { code, field, got, accepted } = self;
        match code {
            Code::Missing => write!(formatter, "{field} is missing: expected {accepted}"),
            _ => write!(formatter, "{field} is {got}: expected {accepted}"),
        }
    }
}

impl std::error::Error for Error {}
