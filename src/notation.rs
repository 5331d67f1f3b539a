//! The letters of three schools: Greff et al. 2015, Olah's "Understanding LSTM Networks" (2015),
//! and the documentation of PyTorch.
//!
//! | here (Greff) | Olah | PyTorch |
//! |---|---|---|
//! | z(t) | C̃ₜ | gₜ |
//! | i(t), f(t), o(t) | iₜ, fₜ, oₜ | iₜ, fₜ, oₜ |
//! | c(t) | Cₜ | cₜ |
//! | y(t) | hₜ | hₜ |
//! | R_f, W_f | W_fh, W_fx: one W_f = \[W_fh W_fx\] over \[hₜ₋₁, xₜ\] | W_hf, W_if |
//! | b_f | b_f | b_if + b_hf, of which b_hf = 0 here |
//! | p_f | p_f | p_f |
//! | R_of, from o to f | W_fo | R_of |
//! | V, a | W_s, b_s | W_hs, b_hs |
//! | simple RNN, Pascanu et al.: W, U, b | W_h, W_x, b | W_hh, W_ih, b_ih + b_hh, of which b_hh = 0 here |
//!
//! A bar stands for "before the activation" in all of them. Peepholes as diagonals, the recurrence
//! of gates, pre-activations and the readout have no letters in the two others; theirs are formed
//! as those beside them are. The chain rule's y, x₁ … and f are the same in all three.

use serde::Serialize;

use crate::graph::{Cell, Mark, Parameter, Variable};

/// A school of letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notation {
    /// Greff et al., "LSTM: A Search Space Odyssey": z(t), y(t), W_z, R_z.
    #[default]
    Greff,
    /// Olah, "Understanding LSTM Networks": C̃ₜ, hₜ, W_C over \[hₜ₋₁, xₜ\].
    Olah,
    /// `torch.nn.LSTM`: gₜ, hₜ, W_ig, W_hg.
    PyTorch,
}

/// A letter with what stands above and below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The letter.
    pub letter: &'static str,
    /// The mark over it.
    pub mark: Mark,
    /// The subscript; empty where there is none.
    pub subscript: &'static str,
}

/// How the step is written beside a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Time {
    /// As an argument: c(3).
    Argument,
    /// As a subscript: c₃.
    Subscript,
    /// Not at all: the variable is computed once.
    Unwritten,
}

impl Letter {
    /// A letter by itself.
    pub fn plain(letter: &'static str) -> Letter {
        above(letter, Mark::Plain)
    }
}

impl Notation {
    /// Every notation.
    pub const ALL: [Notation; 3] = [Notation::Greff, Notation::Olah, Notation::PyTorch];

    /// The name in data, as `greff`.
    pub fn name(self) -> &'static str {
        match self {
            Notation::Greff => "greff",
            Notation::Olah => "olah",
            Notation::PyTorch => "pytorch",
        }
    }

    /// How a step is written beside the letters of a cell.
    pub fn time(self, cell: &Cell) -> Time {
        match self {
            _ if !cell.recurs() => Time::Unwritten,
            Notation::Greff => Time::Argument,
            Notation::Olah | Notation::PyTorch => Time::Subscript,
        }
    }

    /// How a variable is written.
    pub fn variable(self, variable: Variable) -> Letter {
        let Variable { name, letter, mark, subscript } = variable;
        match (self, name) {
            (Notation::Greff, _) => Letter { letter, mark, subscript },
            (Notation::Olah, "zbar") => above("C", Mark::Bar),
            (Notation::Olah, "z") => above("C", Mark::Tilde),
            (Notation::Olah, "c") => above("C", Mark::Plain),
            (Notation::PyTorch, "zbar" | "z") => above("g", mark),
            (Notation::Olah | Notation::PyTorch, "y") => above("h", mark),
            (Notation::Olah | Notation::PyTorch, _) => Letter { letter, mark, subscript },
        }
    }

    /// How a parameter is written.
    pub fn parameter(self, parameter: &Parameter) -> Letter {
        let own = below(parameter.letter, parameter.subscript);
        match self {
            Notation::Greff => own,
            Notation::Olah => olah(parameter.name).unwrap_or(own),
            Notation::PyTorch => pytorch(parameter.name).unwrap_or(own),
        }
    }
}

/// The subscript names the part that is computed, then what it reads.
fn olah(parameter: &str) -> Option<Letter> {
    Some(match parameter {
        "W_z" => below("W", "Cx"),
        "W_i" => below("W", "ix"),
        "W_f" => below("W", "fx"),
        "W_o" => below("W", "ox"),
        "R_z" => below("W", "Ch"),
        "R_i" => below("W", "ih"),
        "R_f" => below("W", "fh"),
        "R_o" => below("W", "oh"),
        "R_ii" => below("W", "ii"),
        "R_fi" => below("W", "if"),
        "R_oi" => below("W", "io"),
        "R_if" => below("W", "fi"),
        "R_ff" => below("W", "ff"),
        "R_of" => below("W", "fo"),
        "R_io" => below("W", "oi"),
        "R_fo" => below("W", "of"),
        "R_oo" => below("W", "oo"),
        "b_z" => below("b", "C"),
        "U" => below("W", "x"),
        "W" => below("W", "h"),
        "V" => below("W", "s"),
        "a" => below("b", "s"),
        _ => return None,
    })
}

/// The subscript names what is read, `i` for the input and `h` for the hidden state, then the part
/// that is computed.
fn pytorch(parameter: &str) -> Option<Letter> {
    Some(match parameter {
        "W_z" => below("W", "ig"),
        "W_i" => below("W", "ii"),
        "W_f" => below("W", "if"),
        "W_o" => below("W", "io"),
        "R_z" => below("W", "hg"),
        "R_i" => below("W", "hi"),
        "R_f" => below("W", "hf"),
        "R_o" => below("W", "ho"),
        "b_z" => below("b", "ig"),
        "b_i" => below("b", "ii"),
        "b_f" => below("b", "if"),
        "b_o" => below("b", "io"),
        "U" => below("W", "ih"),
        "W" => below("W", "hh"),
        "b" => below("b", "ih"),
        "V" => below("W", "hs"),
        "a" => below("b", "hs"),
        _ => return None,
    })
}

fn above(letter: &'static str, mark: Mark) -> Letter {
    Letter { letter, mark, subscript: "" }
}

fn below(letter: &'static str, subscript: &'static str) -> Letter {
    Letter { letter, mark: Mark::Plain, subscript }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Chain, Change, Join, Model, Objective, Readout, Road, Variant};
    use crate::graph::Map;

    #[test]
    fn no_two_things_of_a_cell_are_written_alike() {
        let full = Variant::new(&[Change::FullGateRecurrence]).unwrap();
        let road = Road { factor: 1.0, inner: Map::Square, outer: Map::Identity };
        let chain = Chain::new(vec![road; Chain::MOST_ROADS], Join::Sum).unwrap();
        let network = (Objective::Softmax, Readout::Linear);
        let models = [
            (Model::Lstm(full), network),
            (Model::Rnn, network),
            (Model::Pascanu, network),
            (Model::Chain(chain), (Objective::None, Readout::None)),
        ];
        for (model, (objective, readout)) in models {
            let cell = model.cell(objective, readout).unwrap();
            for notation in Notation::ALL {
                let variables = cell.nodes().iter().map(|node| notation.variable(node.variable));
                let parameters = cell.parameters().iter().map(|one| notation.parameter(one));
                let mut seen: Vec<Letter> = Vec::new();
                for written in variables.chain(parameters) {
                    let is_known = model == Model::Rnn && notation == Notation::Greff;
                    let is_twice = seen.contains(&written) && !(is_known && written.letter == "a");
                    assert!(!is_twice, "{notation:?}: {written:?}");
                    seen.push(written);
                }
            }
        }
    }
}
