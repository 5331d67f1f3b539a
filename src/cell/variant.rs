//! The changes that make the variants of "LSTM: A Search Space Odyssey" (Greff et al. 2015) out of
//! the vanilla LSTM, and which of them go together.

use std::fmt;
use std::str::FromStr;

use crate::error::{Code, Error};

/// One change to the vanilla LSTM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// NIG: i = 1, no node i or ī.
    NoInputGate,
    /// NFG: f = 1, no node f or f̄.
    NoForgetGate,
    /// NOG: o = 1, no node o or ō.
    NoOutputGate,
    /// NIAF: the block input's activation is the identity.
    NoInputActivation,
    /// NOAF: the output's activation is the identity.
    NoOutputActivation,
    /// CIFG: f = 1 − i, no node f̄.
    CoupledGates,
    /// NP: no peepholes.
    NoPeepholes,
    /// FGR: each gate's pre-activation also reads every gate of the step before.
    FullGateRecurrence,
    /// LOP: the output peephole looks at c(t−1). None of the variants of Greff et al.: a mistake.
    LateOutputPeephole,
}

impl Change {
    /// Every change, in the order of Greff et al. 2015, section 3, and the one that is a mistake.
    pub const ALL: [Change; 9] = [
        Change::NoInputGate,
        Change::NoForgetGate,
        Change::NoOutputGate,
        Change::NoInputActivation,
        Change::NoOutputActivation,
        Change::CoupledGates,
        Change::NoPeepholes,
        Change::FullGateRecurrence,
        Change::LateOutputPeephole,
    ];

    /// The paper's abbreviation.
    pub fn abbreviation(self) -> &'static str {
        match self {
            Change::NoInputGate => "NIG",
            Change::NoForgetGate => "NFG",
            Change::NoOutputGate => "NOG",
            Change::NoInputActivation => "NIAF",
            Change::NoOutputActivation => "NOAF",
            Change::CoupledGates => "CIFG",
            Change::NoPeepholes => "NP",
            Change::FullGateRecurrence => "FGR",
            Change::LateOutputPeephole => "LOP",
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.abbreviation())
    }
}

impl FromStr for Change {
    type Err = Error;

    /// Reads the paper's abbreviation; a mistake is no variant.
    fn from_str(text: &str) -> Result<Change, Error> {
        let known =
            || Change::ALL.into_iter().filter(|change| *change != Change::LateOutputPeephole);
        known().find(|change| change.abbreviation() == text).ok_or_else(|| {
            let all: Vec<_> = known().map(Change::abbreviation).collect();
            Error::new(Code::Range, "variant", format!("{text:?}"), all.join(", "))
        })
    }
}

/// A set of changes that have a meaning together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variant {
    changes: Vec<Change>,
}

impl Variant {
    /// The vanilla LSTM with these changes.
    ///
    /// # Errors
    /// [`Code::Combination`] for CIFG with NIG or NFG (there are no two gates to couple), for FGR where
    /// no gate is left to recur, and for LOP where there is no output peephole.
    pub fn new(changes: &[Change]) -> Result<Variant, Error> {
        let made = |change: &Change| changes.contains(change);
        let variant = Variant { changes: Change::ALL.into_iter().filter(made).collect() };
        let has = |change| variant.has(change);
        if has(Change::CoupledGates) {
            for missing in [Change::NoInputGate, Change::NoForgetGate] {
                if has(missing) {
                    let together = format!("CIFG with {missing}");
                    let accepted = "CIFG couples f to i, so it needs both gates";
                    return Err(Error::new(Code::Combination, "variant", together, accepted));
                }
            }
        }
        if has(Change::FullGateRecurrence) && variant.live_gates().is_empty() {
            let accepted = "FGR carries gates to the next step, so it needs at least one gate";
            return Err(Error::new(Code::Combination, "variant", "FGR without gates", accepted));
        }
        let has_output_peephole = !has(Change::NoOutputGate) && !has(Change::NoPeepholes);
        if has(Change::LateOutputPeephole) && !has_output_peephole {
            let accepted = "LOP moves the output gate's peephole, so it needs that";
            return Err(Error::new(Code::Combination, "variant", "LOP without p_o", accepted));
        }
        Ok(variant)
    }

    /// This variant with one more change.
    ///
    /// # Errors
    /// As [`Variant::new`].
    pub fn with(&self, change: Change) -> Result<Variant, Error> {
        Variant::new(&[&self.changes[..], &[change]].concat())
    }

    /// Whether the change is made.
    pub fn has(&self, change: Change) -> bool {
        self.changes.contains(&change)
    }

    /// The abbreviations of the changes that are made.
    pub fn abbreviations(&self) -> Vec<&'static str> {
        self.changes.iter().map(|change| change.abbreviation()).collect()
    }

    /// The letters of the gates that own a pre-activation, in the order i, f, o.
    pub fn live_gates(&self) -> Vec<&'static str> {
        let live = |gate: &&str| match *gate {
            "i" => !self.has(Change::NoInputGate),
            "f" => !self.has(Change::NoForgetGate) && !self.has(Change::CoupledGates),
            _ => !self.has(Change::NoOutputGate),
        };
        ["i", "f", "o"].into_iter().filter(live).collect()
    }
}
